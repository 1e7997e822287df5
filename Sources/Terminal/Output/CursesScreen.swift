import CTerminal
public import Screen

/// Shows frames with ncurses, whose output goes to memory: each call returns the bytes for the
/// terminal, so that a frame is one write, tests see what is sent, and no terminal is needed.
///
/// ncurses keeps its state in globals. Use one screen at a time and only from the thread that made
/// it; the class is not `Sendable` for that reason.
public final class CursesScreen {
  private let screen: OpaquePointer
  private let options: Options
  private var palette: Palette
  private var size: Size
  /// What ncurses was last given; nil when nothing is certain.
  private var shown: Grid?
  private var modes = TerminalModes()
  private var row: [cterminal_cell] = []
  private let canWriteLastCell: Bool
  /// Whether full-screen mode was left, or not entered yet.
  private var isAway = true

  /// How frames are shown.
  public struct Options: Sendable {
    /// The look of roles.
    public var theme = Theme.default
    /// Colours to use at most; the terminal may have fewer.
    public var colours = ColourLevel.full
    /// Shows only ASCII, one column for each column.
    public var isASCII = false
    /// Brackets larger frames so that the terminal shows them at once (mode 2026).
    public var synchronizesOutput = false
    /// Hides the cursor while a larger frame is drawn; not for a screen reader that follows it.
    public var hidesCursorWhileDrawing = true
    /// Sets the window's title where a frame has one.
    public var setsTitle = false

    /// The default theme in as many colours as there are.
    public init() {}
  }

  /// Bytes up to which a frame is too small to flicker.
  static let smallFrame = 256

  /// Starts ncurses for a terminal type, without sending anything yet.
  ///
  /// Install signal handlers before: ncurses puts in its own where there are none.
  public init(type: String, size: Size, options: Options = Options()) throws(TerminalError) {
    self.size = Size(width: max(1, size.width), height: max(1, size.height))
    let screen = cterminal_screen_open(
      type,
      Int32(clamping: self.size.width),
      Int32(clamping: self.size.height),
      options.colours != .none
    )
    guard let screen else { throw .cannotStart(type: type) }
    self.screen = screen
    self.options = options
    canWriteLastCell = cterminal_capability("rmam") != nil
    let level = ColourLevel(colours: Int(cterminal_screen_colours(screen)), environment: [:])
    palette = Palette(
      theme: options.theme,
      level: options.colours == .eight && level == .full ? .eight : level
    )
  }

  deinit { cterminal_screen_close(screen) }

  /// The bytes that bring the terminal from what it shows to the frame; none if it shows it.
  ///
  /// A frame of another size than the last one changes the size and is sent whole, and so is the
  /// first one. Linear in the cells; rows that did not change cost a comparison.
  public func draw(_ frame: Frame) -> [UInt8] {
    let wanted = frame.grid.size
    guard !wanted.isEmpty else { return [] }
    if wanted != size {
      cterminal_screen_resize(screen, Int32(clamping: wanted.width), Int32(clamping: wanted.height))
      size = wanted
      shown = nil
    }
    for y in 0..<wanted.height {
      let cells = frame.grid.cells(inRow: y)
      if let shown, shown.cells(inRow: y) == cells { continue }
      put(cells, inRow: y)
    }
    shown = frame.grid
    let cursor = frame.cursor ?? Point(x: wanted.width - 1, y: wanted.height - 1)
    cterminal_screen_update(
      screen,
      Int32(clamping: min(max(0, cursor.y), wanted.height - 1)),
      Int32(clamping: min(max(0, cursor.x), wanted.width - 1)),
      frame.cursorVisible
    )
    let bytes = bracketed(takeBytes(), cursorVisible: frame.cursorVisible)
    isAway = false
    return bytes + modes.change(to: frame.wishes, title: options.setsTitle ? frame.title : nil)
  }

  /// Forgets what the terminal shows, so that the next frame is sent whole.
  public func redraw() {
    cterminal_screen_redraw(screen)
  }

  /// The bytes that leave full-screen mode and undo every mode; the next frame enters it again.
  public func leave() -> [UInt8] {
    let undone = modes.undo()
    cterminal_screen_leave(screen)
    // After this ncurses sends every cell again by itself.
    isAway = true
    return undone + takeBytes()
  }

  /// Bytes that leave full-screen mode from whatever state, for a crash or a kill in mid-frame.
  public var restoringBytes: [UInt8] {
    var modes = TerminalModes()
    _ = modes.change(to: .everything, title: nil)
    var bytes = options.synchronizesOutput ? TerminalModes.endOfFrame : []
    bytes += modes.undo()
    for name in ["sgr0", "rmcup", "cnorm"] { bytes += capability(name) }
    return bytes
  }

  private func put(_ cells: ArraySlice<Cell>, inRow y: Int) {
    row.removeAll(keepingCapacity: true)
    for cell in cells {
      let look = palette.look(of: cell.style, on: screen)
      row.append(options.isASCII ? cell.ascii(look) : cell.curses(look))
    }
    if y == size.height - 1, !canWriteLastCell { clearWideEnd() }
    cterminal_screen_put(screen, Int32(clamping: y), 0, row, Int32(clamping: row.count))
  }

  /// Where wrapping at the margin cannot be switched off (screen, tmux, rxvt), ncurses fills the
  /// last cell of the screen by writing it one column to the left and inserting what belongs there,
  /// which splits wide characters.
  ///
  /// There is none in the last three columns of that row then.
  private func clearWideEnd() {
    let end = row.indices.suffix(3)
    for place in end where row[place].scalars.0 == 0 {
      row[place].scalars = (0x20, 0, 0, 0)
      if place > 0 { row[place - 1].scalars = (0x20, 0, 0, 0) }
    }
  }

  private func bracketed(_ bytes: [UInt8], cursorVisible: Bool) -> [UInt8] {
    guard bytes.count > CursesScreen.smallFrame else { return bytes }
    var bytes = bytes
    if options.hidesCursorWhileDrawing, cursorVisible {
      let hide = capability("civis")
      let show = capability("cnorm")
      if !hide.isEmpty, !show.isEmpty { bytes = hide + bytes + show }
    }
    guard options.synchronizesOutput else { return bytes }
    return TerminalModes.beginningOfFrame + bytes + TerminalModes.endOfFrame
  }

  private func takeBytes() -> [UInt8] {
    let count = cterminal_screen_pending(screen)
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = cterminal_screen_take(screen, buffer.baseAddress, count)
    }
    // On the way in and out ncurses resets the palette, which was never changed, and which the
    // person may have set to their liking.
    return isAway ? bytes.removing(capability("oc")) : bytes
  }

  /// A string of the terminal's description; empty where it has none.
  private func capability(_ name: String) -> [UInt8] {
    guard let value = cterminal_capability(name) else { return [] }
    return Padding.removed(from: Array(String(cString: value).utf8))
  }
}
