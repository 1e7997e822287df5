extension TextArea {
  /// Does what a key means in a text of several lines, in an area of a width and height; false when
  /// it means nothing here, so that the surrounding form may use it: Tab, Esc, and Up where no row
  /// is above.
  ///
  /// Enter breaks the line. Up, Down, Page Up and Page Down go by rows as they are shown and keep
  /// their column. Home and End go to the ends of the row, and from there to those of the line; `^A`
  /// `^E` `^U` `^K` mean the line at once. The rest is readline's, as in `TextField`.
  @discardableResult
  public mutating func handle(_ key: Key, width: Int, height: Int) -> Bool {
    var rows = wrap(width: width)
    if let motion = TextArea.motions[key] {
      guard move(motion, in: rows, height: height) else { return false }
    } else if key == .enter {
      content.isCutting = false
      content.insert(["\n"], as: .other)
      textChanged()
    } else {
      switch content.handle(key) {
      case .ignored: return false
      case .moved: (goal, leansBack) = (nil, false)
      case .changed: textChanged()
      }
    }
    rows = wrap(width: width)
    window = window.showing(caretRow(in: rows), count: rows.count, height: height)
    return true
  }

  private enum Motion {
    case rows(Int), pages(Int), rowStart, rowEnd, textStart, textEnd
  }

  private static let motions: [Key: Motion] = [
    .up: .rows(-1), .control("p"): .rows(-1), .down: .rows(1), .control("n"): .rows(1),
    .pageUp: .pages(-1), .pageDown: .pages(1), .home: .rowStart, .end: .rowEnd,
    Key(.home, .control): .textStart, .alt("<"): .textStart,
    Key(.end, .control): .textEnd, .alt(">"): .textEnd,
  ]

  /// False where there is no row to go to.
  private mutating func move(_ motion: Motion, in rows: WrappedRows, height: Int) -> Bool {
    let row = caretRow(in: rows)
    switch motion {
    case .rows(let count): return move(by: count, in: rows)
    case .pages(let count):
      let page = count.times(max(1, height.minus(1)))
      guard move(by: page, in: rows) else { return false }
      window = window.scrolled(by: page, count: rows.count, height: height)
    case .rowStart:
      let start = rows.range(of: row).lowerBound
      put(at: caret == start ? content.lineStart : start)
    case .rowEnd:
      let end = end(of: row, in: rows)
      put(at: caret == end ? content.lineEnd : end, leaning: caret != end)
    case .textStart: put(at: 0)
    case .textEnd: put(at: content.characters.count)
    }
    return true
  }

  private mutating func move(by count: Int, in rows: WrappedRows) -> Bool {
    let row = caretRow(in: rows)
    let target = min(max(0, row.plus(count)), rows.count - 1)
    guard target != row else { return false }
    let column = goal ?? caretColumn(in: rows)
    let place = place(at: column, of: target, in: rows)
    put(at: place, leaning: place == end(of: target, in: rows))
    goal = column
    return true
  }

  private mutating func put(at place: Int, leaning: Bool = false) {
    content.isCutting = false
    content.moveCaret(to: place)
    goal = nil
    leansBack = leaning
  }
}
