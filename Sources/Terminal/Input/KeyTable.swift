import Screen

/// What sequences mean: the only tables of them in the program.
enum KeyTable {
  /// A control character typed by itself.
  ///
  /// Line feed is Enter, for terminals and scripts that send it, and `^H` is Backspace, which some
  /// terminals send for that key.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    default: .control(Character(Unicode.Scalar(byte | 0x40)))
    }
  }

  /// The key of a `CSI` sequence; nil for one that is not a key of ours.
  static func event(csi final: UInt8, _ bytes: [UInt8], reportsMouse: Bool) -> InputEvent? {
    if bytes.first == UInt8(ascii: "<") {
      return reportsMouse ? mouse(final, numbers(bytes.dropFirst())).map(InputEvent.mouse) : nil
    }
    guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = numbers(bytes[...])
    switch Character(Unicode.Scalar(final)) {
    case "I", "O": return bytes.isEmpty ? .focus(final == UInt8(ascii: "I")) : nil
    case "~": return tilde(numbers).map(InputEvent.key)
    case "$": return tilde(numbers, .shift).map(InputEvent.key)
    case "^": return tilde(numbers, .control).map(InputEvent.key)
    case "@": return tilde(numbers, [.control, .shift]).map(InputEvent.key)
    case "u": return unicode(numbers.first ?? 0, modifiers(numbers)).map(InputEvent.key)
    case "Z": return .key(.backTab)
    case "a", "b", "c", "d": return arrow(final & 0xDF).map { .key(Key($0, .shift)) }
    default: break
    }
    // The position of the cursor has the form of F3 with modifiers, which are never more than 16.
    guard numbers.count < 3, numbers.first ?? 1 <= 1, numbers.count < 2 || numbers[1] <= 16,
      let code = letter(final)
    else { return nil }
    return .key(Key(code, modifiers(numbers)))
  }

  /// The key of an `SS3` sequence, among them those of a number pad.
  static func key(ss3 final: UInt8, _ bytes: [UInt8]) -> Key? {
    let held = Modifiers(terminal: numbers(bytes[...]).last ?? 1)
    if let code = letter(final) { return Key(code, held) }
    switch Character(Unicode.Scalar(final)) {
    case "M": return Key(.enter, held)
    case "I": return Key(.tab, held)
    case "X": return Key(.character("="), held)
    case "a", "b", "c", "d": return arrow(final & 0xDF).map { Key($0, held.union(.control)) }
    case "j"..."y": return Key(.character(Character(Unicode.Scalar(final & 0x3F))), held)
    default: return nil
    }
  }

  /// Whether the parameters are one number, with which rxvt's `CSI n $` is a key and no report.
  static func isPlainNumber(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func arrow(_ letter: UInt8) -> Key.Code? {
    switch Character(Unicode.Scalar(letter)) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    default: nil
    }
  }

  private static func letter(_ final: UInt8) -> Key.Code? {
    switch Character(Unicode.Scalar(final)) {
    case "H": .home
    case "F": .end
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: arrow(final)
    }
  }

  private static func tilde(_ numbers: [Int], _ more: Modifiers = []) -> Key? {
    if numbers.first == 27, numbers.count == 3 {
      return unicode(numbers[2], Modifiers(terminal: numbers[1]))
    }
    let code: Key.Code? =
      switch numbers.first ?? 0 {
      case 1, 7: .home
      case 2: .insert
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      case 11...15: .function(numbers[0] - 10)
      case 17...21: .function(numbers[0] - 11)
      case 23...26: .function(numbers[0] - 12)
      case 28, 29: .function(numbers[0] - 13)
      case 31...34: .function(numbers[0] - 14)
      default: nil
      }
    return code.map { Key($0, modifiers(numbers).union(more)) }
  }

  /// A key given by its code point, as `CSI u` and xterm's modifyOtherKeys do.
  private static func unicode(_ value: Int, _ held: Modifiers) -> Key? {
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return nil }
    switch scalar.value {
    case 9, 13, 27, 127, 8: return Key(control(UInt8(scalar.value)).code, held)
    case 57_414: return Key(.enter, held)
    case 0..<0x20, 0x80..<0xA0, 0xE000...0xF8FF: return nil
    default: break
    }
    let typed = Character(scalar)
    guard held.contains(.shift), !held.contains(.control) else {
      return Key(.character(typed), held)
    }
    let capital = typed.uppercased()
    return Key(.character(capital.count == 1 ? Character(capital) : typed), held)
  }

  private static func modifiers(_ numbers: [Int]) -> Modifiers {
    Modifiers(terminal: numbers.count > 1 ? numbers[1] : 1)
  }

  /// Numbers between semicolons; a missing one is 0, one beyond any meaning is held, and what
  /// follows a colon (an alternative layout's letter, the kind of event) is passed over.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }
        .reduce(0) { min($0 * 10 + Int($1 & 0x0F), 9_999_999) }
    }
  }
}

extension KeyTable {
  private static func mouse(_ final: UInt8, _ numbers: [Int]) -> MouseEvent? {
    guard numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else {
      return nil
    }
    return mouse(
      button: numbers[0],
      isRelease: final == UInt8(ascii: "m"),
      at: Point(x: numbers[1] - 1, y: numbers[2] - 1)
    )
  }

  /// The older form: three bytes, each 32 more than what it says; release has no button.
  static func oldMouse(_ bytes: [UInt8]) -> MouseEvent? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let button = Int(bytes[0]) - 32
    return mouse(
      button: button,
      isRelease: button & 0x43 == 3,
      at: Point(x: Int(bytes[1]) - 33, y: Int(bytes[2]) - 33)
    )
  }

  private static func mouse(button: Int, isRelease: Bool, at position: Point) -> MouseEvent? {
    // Motion, the wheel to the sides and further buttons are not asked for.
    guard position.x >= 0, position.y >= 0, button & ~0x5F == 0 else { return nil }
    var held: Modifiers = []
    if button & 4 != 0 { held.insert(.shift) }
    if button & 8 != 0 { held.insert(.alt) }
    if button & 16 != 0 { held.insert(.control) }
    let action: MouseEvent.Action
    switch (isRelease, button & 0x43) {
    case (true, _): action = .release
    case (false, let number) where number < 3: action = .press(number + 1)
    case (false, 64): action = .wheelUp
    case (false, 65): action = .wheelDown
    default: return nil
    }
    return MouseEvent(action, at: position, modifiers: held)
  }
}

extension Modifiers {
  /// A terminal's number: one more than the sum of 1 Shift, 2 Alt, 4 Control and 8 Meta; locks
  /// and what else a terminal may add are nothing to us.
  fileprivate init(terminal number: Int) {
    let bits = max(0, number - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 10 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
