/// What a click on a part of the screen means to whoever drew it; the number is theirs.
public struct HitTarget: RawRepresentable, Hashable, Sendable {
  /// The drawer's own number.
  public let rawValue: Int

  /// A target with the drawer's number.
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// What a frame asks of the terminal besides cells.
public struct TerminalWishes: Hashable, Sendable {
  /// Clicks and the wheel are reported; the terminal's own selection by mouse then needs Shift.
  public var mouse = false
  /// Pasted text arrives marked as such.
  public var bracketedPaste = true

  /// No mouse, and pasted text marked.
  public init() {}
}

/// Everything one drawing of the screen says: cells, cursor, wishes, and what lies where.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public internal(set) var grid: Grid
  /// Where the hardware cursor sits; a screen reader follows it.
  ///
  /// Nil leaves it in the last cell.
  public var cursor: Point?
  /// Whether the cursor is shown.
  ///
  /// Accessible mode never hides it.
  public var cursorVisible = true
  /// The window's title; nil leaves the terminal's own.
  public var title: Displayable?
  /// Modes the terminal is to be in while this frame is shown.
  public var wishes = TerminalWishes()
  /// Rectangles that react to the mouse, later ones lying over earlier ones.
  public private(set) var hits: [Hit] = []

  /// A rectangle of the screen and what a click in it means.
  public struct Hit: Hashable, Sendable {
    /// Where, in cells of the screen.
    public let area: Rect
    /// What, as its drawer numbered it.
    public let target: HitTarget
  }

  /// A blank frame.
  public init(size: Size) { grid = Grid(size: size) }

  /// Says what a click in `area` means; an area without cells is not kept.
  public mutating func add(_ target: HitTarget, in area: Rect) {
    if !area.isEmpty { hits.append(Hit(area: area, target: target)) }
  }

  /// What lies uppermost at a place.
  ///
  /// Linear in the number of areas.
  public func target(at point: Point) -> HitTarget? {
    hits.last { $0.area.contains(point) }?.target
  }
}
