import Screen

extension VirtualTerminal {
  mutating func moveCursor(toX x: Int) {
    cursor.x = min(max(0, x), size.width - 1)
    pendingWrap = false
  }

  mutating func moveCursor(toY y: Int) {
    cursor.y = min(max(0, y), size.height - 1)
    pendingWrap = false
  }

  mutating func lineFeed() {
    pendingWrap = false
    if cursor.y == bottom {
      scrollUp(1)
    } else if cursor.y < size.height - 1 {
      cursor.y += 1
    }
  }

  mutating func reverseLineFeed() {
    pendingWrap = false
    if cursor.y == top {
      scrollDown(1)
    } else if cursor.y > 0 {
      cursor.y -= 1
    }
  }

  mutating func scrollUp(_ count: Int) {
    removeLines(at: top, count)
  }

  mutating func scrollDown(_ count: Int) {
    addLines(at: top, count)
  }

  mutating func insertLines(_ count: Int) {
    guard (top...bottom).contains(cursor.y) else { return }
    addLines(at: cursor.y, count)
    moveCursor(toX: 0)
  }

  mutating func deleteLines(_ count: Int) {
    guard (top...bottom).contains(cursor.y) else { return }
    removeLines(at: cursor.y, count)
    moveCursor(toX: 0)
  }

  private mutating func addLines(at row: Int, _ count: Int) {
    for _ in 0..<min(count, bottom - row + 1) {
      lines.remove(at: bottom)
      lines.insert(blankRow, at: row)
    }
  }

  private mutating func removeLines(at row: Int, _ count: Int) {
    for _ in 0..<min(count, bottom - row + 1) {
      lines.remove(at: row)
      lines.insert(blankRow, at: bottom)
    }
  }

  /// Erased cells take the background, as the terminals do for which ncurses is told so.
  private var erased: Cell {
    var cell = Cell()
    cell.pen.background = pen.background
    return cell
  }

  private var blankRow: [Cell] { Array(repeating: erased, count: size.width) }

  mutating func erase(_ columns: Range<Int>, row: Int) {
    for x in columns { lines[row][x] = erased }
    repair(row)
  }

  mutating func eraseLine(_ which: Int) {
    switch which {
    case 0: erase(cursor.x..<size.width, row: cursor.y)
    case 1: erase(0..<cursor.x + 1, row: cursor.y)
    default: erase(0..<size.width, row: cursor.y)
    }
    pendingWrap = false
  }

  mutating func eraseDisplay(_ which: Int) {
    switch which {
    case 0:
      eraseLine(0)
      for y in cursor.y + 1..<max(cursor.y + 1, size.height) { lines[y] = blankRow }
    case 1:
      eraseLine(1)
      for y in 0..<cursor.y { lines[y] = blankRow }
    default: for y in lines.indices { lines[y] = blankRow }
    }
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, size.width - cursor.x)
    lines[cursor.y].removeLast(count)
    lines[cursor.y].insert(contentsOf: repeatElement(erased, count: count), at: cursor.x)
    repair(cursor.y)
    pendingWrap = false
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, size.width - cursor.x)
    lines[cursor.y].removeSubrange(cursor.x..<cursor.x + count)
    lines[cursor.y].append(contentsOf: repeatElement(erased, count: count))
    repair(cursor.y)
    pendingWrap = false
  }

  mutating func repeatLast(_ count: Int) {
    guard let lastPrinted else { return unknown.append("REP of nothing") }
    for _ in 0..<count { put(lastPrinted) }
  }

  mutating func print(_ scalar: Unicode.Scalar) {
    var scalar = scalar
    if charsets[shift] == "0", let line = Self.lineDrawing[scalar] { scalar = line }
    put(scalar)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard let width = DisplayWidth.of(scalar) else {
      return unknown.append("unprintable U+\(String(scalar.value, radix: 16))")
    }
    guard width > 0 else { return combine(scalar) }
    lastPrinted = scalar
    if autowrap, pendingWrap || cursor.x + width > size.width {
      moveCursor(toX: 0)
      lineFeed()
    }
    guard cursor.x + width <= size.width else { return }
    if insertMode { insertCells(width) }
    var cell = Cell(text: String(scalar), pen: pen)
    cell.isWide = width == 2
    lines[cursor.y][cursor.x] = cell
    if cell.isWide { lines[cursor.y][cursor.x + 1] = Cell(text: "", pen: pen) }
    repair(cursor.y, max(0, cursor.x - 1)..<min(size.width, cursor.x + width + 1))
    pendingWrap = cursor.x + width == size.width
    cursor.x = min(cursor.x + width, size.width - 1)
  }

  private mutating func combine(_ mark: Unicode.Scalar) {
    var x = pendingWrap ? cursor.x : cursor.x - 1
    if x > 0, lines[cursor.y][x].isContinuation { x -= 1 }
    guard x >= 0 else { return unknown.append("a mark without a letter") }
    lines[cursor.y][x].text.unicodeScalars.append(mark)
  }

  /// Half a wide character is no character: what is left of one is blank.
  private mutating func repair(_ row: Int) { repair(row, 0..<size.width) }

  private mutating func repair(_ row: Int, _ columns: Range<Int>) {
    for x in columns {
      let cell = lines[row][x]
      let isFollowed = x + 1 < size.width && lines[row][x + 1].isContinuation
      let isPreceded = x > 0 && lines[row][x - 1].isWide
      if (cell.isWide && !isFollowed) || (cell.isContinuation && !isPreceded) {
        lines[row][x] = Cell(pen: cell.pen)
      }
    }
  }

  /// The VT100's line drawing set, as far as boxes need it.
  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│", "a": "▒", "~": "·", "`": "◆", "f": "°", "g": "±",
  ]
}
