public import Screen

/// A terminal as a value: fed with the bytes a program sends, it holds what a person would see.
///
/// It understands what ncurses sends to the xterm, screen, tmux, VT100, rxvt and Linux console
/// types, and keeps a record of everything else, so that a test can expect that there is nothing
/// else.
public struct VirtualTerminal: Sendable {
  /// How a character was drawn.
  public struct Pen: Hashable, Sendable {
    /// The numbers of the attributes that are on, such as 1 for bold and 7 for reverse.
    public internal(set) var attributes: Set<Int> = []
    /// The colour of the letters; nil for the terminal's own.
    public internal(set) var foreground: Int?
    /// The colour behind them; nil for the terminal's own.
    public internal(set) var background: Int?
  }

  /// One column of one row.
  public struct Cell: Hashable, Sendable {
    /// The character with its marks; empty in the right half of a wide one.
    public internal(set) var text = " "
    /// How it was drawn.
    public internal(set) var pen = Pen()
    var isWide = false
    var isContinuation: Bool { text.isEmpty }
  }

  /// Columns and rows.
  public private(set) var size: Size
  /// Where the next character goes; with `pendingWrap` the row is full.
  public internal(set) var cursor = Point.zero
  /// Whether the cursor is shown.
  public internal(set) var cursorVisible = true
  /// The private modes that are on, such as 1049 and 2004.
  public internal(set) var modes: Set<Int> = []
  /// The window's title, as last set.
  public internal(set) var title = ""
  /// Every control the interpreter does not know, readable.
  public internal(set) var unknown: [String] = []
  /// Times the bell rang.
  public internal(set) var bells = 0

  var lines: [[Cell]]
  var pen = Pen()
  var pendingWrap = false
  var insertMode = false
  var autowrap = true
  var top = 0
  var bottom: Int
  var saved = (cursor: Point.zero, pen: Pen())
  var primary: [[Cell]]?
  var charsets: [Character] = ["B", "B"]
  var shift = 0
  var lastPrinted: Unicode.Scalar?
  var parser = Parser()

  /// A blank terminal; a size of no cell counts as one cell.
  public init(size: Size) {
    self.size = Size(width: max(1, size.width), height: max(1, size.height))
    bottom = self.size.height - 1
    lines = Self.blank(self.size)
  }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { primary != nil }

  /// The text of each row with its trailing blanks.
  public var rows: [String] { lines.map { $0.map(\.text).joined() } }

  /// The rows without trailing blanks, and without empty rows at the end, joined by line feeds.
  public var text: String {
    var rows = self.rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last?.isEmpty ?? false { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// The cell at a place; a blank outside.
  public subscript(point: Point) -> Cell {
    Rect(size).contains(point) ? lines[point.y][point.x] : Cell()
  }

  /// Whether any row contains the text.
  public func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// Changes the size as a window does: rows and columns at the far ends come and go.
  public mutating func resize(to new: Size) {
    size = Size(width: max(1, new.width), height: max(1, new.height))
    lines = Self.fitted(lines, to: size)
    primary = primary.map { Self.fitted($0, to: size) }
    top = 0
    bottom = size.height - 1
    pendingWrap = false
    cursor = Point(x: min(cursor.x, size.width - 1), y: min(cursor.y, size.height - 1))
  }

  static func blank(_ size: Size) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.width), count: size.height)
  }

  private static func fitted(_ lines: [[Cell]], to size: Size) -> [[Cell]] {
    var lines = Array(lines.prefix(size.height))
    for y in lines.indices {
      lines[y] = Array(lines[y].prefix(size.width))
      if lines[y].last?.isWide ?? false { lines[y][lines[y].count - 1] = Cell() }
      lines[y] += Array(repeating: Cell(), count: size.width - lines[y].count)
    }
    let row = Array(repeating: Cell(), count: size.width)
    return lines + Array(repeating: row, count: size.height - lines.count)
  }
}
