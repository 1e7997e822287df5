import Screen

extension VirtualTerminal {
  /// Does what a control sequence says; false for one it does not know.
  mutating func perform(_ command: ControlSequence) -> Bool {
    if let prefix = command.prefix {
      return prefix == "?" && performPrivate(command)
    }
    switch command.final {
    case "A": moveCursor(toY: max(cursor.y - command.count, cursor.y >= top ? top : 0))
    case "B", "e":
      moveCursor(toY: min(cursor.y + command.count, cursor.y <= bottom ? bottom : size.height - 1))
    case "C", "a": moveCursor(toX: cursor.x + command.count)
    case "D": moveCursor(toX: cursor.x - command.count)
    case "G", "`": moveCursor(toX: command.position(0) - 1)
    case "d": moveCursor(toY: command.position(0) - 1)
    case "H", "f":
      moveCursor(toX: command.position(1) - 1)
      moveCursor(toY: command.position(0) - 1)
    case "I": moveCursor(toX: (cursor.x / 8 + command.count) * 8)
    case "Z": moveCursor(toX: ((cursor.x + 7) / 8 - command.count) * 8)
    case "J": eraseDisplay(command.numbers.first ?? 0)
    case "K": eraseLine(command.numbers.first ?? 0)
    case "X": erase(cursor.x..<min(size.width, cursor.x + command.count), row: cursor.y)
    case "@": insertCells(command.count)
    case "P": deleteCells(command.count)
    case "L": insertLines(command.count)
    case "M": deleteLines(command.count)
    case "S": scrollUp(command.count)
    case "T": scrollDown(command.count)
    case "b": repeatLast(command.count)
    case "r": setRegion(command)
    case "m": setPen(command.numbers.isEmpty ? [0] : command.numbers)
    case "h", "l": return setMode(command)
    // Tab stops, and the window's stack of titles.
    case "g", "t": break
    default: return false
    }
    return true
  }

  private mutating func performPrivate(_ command: ControlSequence) -> Bool {
    switch command.final {
    case "h", "l": break
    // The shape of the Linux console's cursor.
    case "c": return true
    default: return false
    }
    let isOn = command.final == "h"
    for mode in command.numbers {
      guard [1, 3, 4, 5, 7, 12, 25, 47, 1000, 1006, 1034, 1049, 2004, 2026].contains(mode) else {
        return false
      }
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
      if mode == 7 { autowrap = isOn }
      if mode == 25 { cursorVisible = isOn }
      if mode == 1049 || mode == 47 { switchScreen(alternate: isOn) }
    }
    return true
  }

  private mutating func switchScreen(alternate: Bool) {
    if alternate, primary == nil {
      saved = (cursor, pen)
      primary = lines
      lines = Self.blank(size)
    } else if !alternate, let kept = primary {
      lines = kept
      primary = nil
      cursor = saved.cursor
      pen = saved.pen
    }
    pendingWrap = false
  }

  private mutating func setMode(_ command: ControlSequence) -> Bool {
    // 34 is the shape of the cursor in screen.
    guard command.numbers == [4] || command.numbers == [34] else { return false }
    if command.numbers == [4] { insertMode = command.final == "h" }
    return true
  }

  private mutating func setRegion(_ command: ControlSequence) {
    let last =
      command.numbers.count > 1 && command.numbers[1] > 0 ? command.numbers[1] : size.height
    top = min(command.position(0), size.height) - 1
    bottom = min(last, size.height) - 1
    if top >= bottom { (top, bottom) = (0, size.height - 1) }
    cursor = .zero
    pendingWrap = false
  }

  private mutating func setPen(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: pen = Pen()
      case 1...9: pen.attributes.insert(number)
      // Alternate fonts, with which older types draw lines.
      case 10: shift = 0
      case 11: charsets[0] = "0"
      case 22: pen.attributes.subtract([1, 2])
      case 23...29: pen.attributes.remove(number - 20)
      case 30...37: pen.foreground = number - 30
      case 38: pen.foreground = colour(&rest)
      case 39: pen.foreground = nil
      case 40...47: pen.background = number - 40
      case 48: pen.background = colour(&rest)
      case 49: pen.background = nil
      case 90...97: pen.foreground = number - 82
      case 100...107: pen.background = number - 92
      default: unknown.append("SGR \(number)")
      }
    }
  }

  private func colour(_ rest: inout ArraySlice<Int>) -> Int? {
    guard rest.popFirst() == 5 else { return nil }
    return rest.popFirst()
  }
}
