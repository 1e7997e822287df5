/// Draws into a frame, inside an area of it.
///
/// Nothing it does reaches outside the area, and no coordinate makes it trap, so that drawing code
/// need not check sizes.
///
/// All coordinates are relative to the area, whose top left cell is `Point.zero`.
public struct Painter: Sendable {
  /// What has been drawn so far, in coordinates of the whole screen.
  public var frame: Frame
  /// The characters that lines are drawn with.
  public let borders: BorderSet
  /// The area on the screen; its part outside the surrounding areas is not drawn.
  private var area: Rect
  private var clip: Rect

  /// A painter for a blank frame of this size.
  public init(size: Size, borders: BorderSet = .unicode) {
    frame = Frame(size: size)
    self.borders = borders
    area = Rect(frame.grid.size)
    clip = area
  }

  /// The extent of the area, whether or not all of it is visible.
  public var size: Size { area.size }

  /// The area in its own coordinates.
  public var bounds: Rect { Rect(area.size) }

  /// Draws in a part of the area, where `Point.zero` is the part's top left cell.
  public mutating func inside(_ part: Rect, _ draw: (inout Painter) throws -> Void) rethrows {
    let outer = (area, clip)
    area = part.moved(by: area.origin)
    clip = clip.intersection(area)
    defer { (area, clip) = outer }
    try draw(&self)
  }

  /// Puts the hardware cursor on a cell of the area; the nearest one if it lies outside.
  public mutating func placeCursor(at point: Point) {
    guard !clip.isEmpty else { return }
    let place = point + area.origin
    frame.cursor = Point(
      x: min(max(place.x, clip.minX), clip.maxX - 1),
      y: min(max(place.y, clip.minY), clip.maxY - 1)
    )
  }

  /// Says what a click in a part of the area means.
  public mutating func react(in part: Rect, _ target: HitTarget) {
    frame.add(target, in: part.moved(by: area.origin).intersection(clip))
  }

  /// Puts text on a row, from `point` to the right, and returns the columns used.
  ///
  /// What does not fit before `maximumWidth`, or the area's edge, is left out; a wide character
  /// that would straddle an edge leaves a space there.
  @discardableResult
  public mutating func put(
    _ text: Displayable,
    at point: Point,
    style: Style = .text,
    maximumWidth: Int = .max
  ) -> Int {
    let room = min(maximumWidth, area.width.minus(point.x))
    guard room > 0 else { return 0 }
    var used = 0
    var last: Int?
    for scalar in text.text.unicodeScalars {
      let width = DisplayWidth.of(scalar) ?? 0
      if width == 0 {
        if let last { add(mark: scalar, at: Point(x: last, y: point.y)) }
        continue
      }
      guard used + width <= room else {
        if used < room { set(.blank(style), at: Point(x: point.x.plus(used), y: point.y)) }
        return room
      }
      let column = point.x.plus(used)
      let cell = Cell(base: scalar, width: width, style: style)
      last = set(cell, at: Point(x: column, y: point.y)) ? column : nil
      used += width
    }
    return used
  }

  /// Covers a part of the area with spaces of a style.
  public mutating func fill(_ part: Rect, style: Style = .text) {
    let visible = part.moved(by: area.origin).intersection(clip)
    for y in visible.minY..<max(visible.minY, visible.maxY) {
      for x in visible.minX..<max(visible.minX, visible.maxX) {
        store(.blank(style), at: Point(x: x, y: y))
      }
    }
  }

  /// Changes the style of what is drawn in a part of the area.
  public mutating func restyle(_ part: Rect, _ change: (Style) -> Style) {
    let visible = part.moved(by: area.origin).intersection(clip)
    for y in visible.minY..<max(visible.minY, visible.maxY) {
      for x in visible.minX..<max(visible.minX, visible.maxX) {
        let place = Point(x: x, y: y)
        frame.grid[place].style = change(frame.grid[place].style)
      }
    }
  }

  /// Sets one cell of the area, a wide one with its right half; false where it is not, or only
  /// half, visible.
  @discardableResult
  mutating func set(_ cell: Cell, at point: Point) -> Bool {
    let place = point + area.origin
    guard cell.width == 2 else {
      guard clip.contains(place) else { return false }
      store(cell, at: place)
      return true
    }
    let right = Point(x: place.x.plus(1), y: place.y)
    switch (clip.contains(place), clip.contains(right)) {
    case (true, true):
      store(cell, at: place)
      store(.continuation(cell.style), at: right)
      return true
    case (true, false): store(.blank(cell.style), at: place)
    case (false, true): store(.blank(cell.style), at: right)
    case (false, false): break
    }
    return false
  }

  private mutating func add(mark: Unicode.Scalar, at point: Point) {
    let place = point + area.origin
    frame.grid[place].add(mark: mark)
  }

  /// Writes a cell; the other half of a wide character it cuts in two becomes a space.
  private mutating func store(_ cell: Cell, at place: Point) {
    let old = frame.grid[place]
    if old.isContinuation, !cell.isContinuation {
      let left = Point(x: place.x.minus(1), y: place.y)
      frame.grid[left] = .blank(frame.grid[left].style)
    } else if old.width == 2 {
      let right = Point(x: place.x.plus(1), y: place.y)
      frame.grid[right] = .blank(frame.grid[right].style)
    }
    frame.grid[place] = cell
  }
}
