import Screen

extension VirtualTerminal {
  /// Where the interpreter is within a sequence.
  struct Parser: Sendable {
    enum State: Sendable {
      case ground
      case escape
      case charset(Int)
      case csi
      case osc(sawEscape: Bool)
      case character(needed: Int)
    }

    var state = State.ground
    var bytes: [UInt8] = []
  }

  /// Takes bytes as a program sent them, cut anywhere.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { consume(byte) }
  }

  private mutating func consume(_ byte: UInt8) {
    switch parser.state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .charset(let slot):
      charsets[slot] = Character(Unicode.Scalar(byte))
      parser.state = .ground
    case .csi: csi(byte)
    case .osc(let sawEscape): osc(byte, sawEscape)
    case .character(let needed): character(byte, needed)
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x00: break
    case 0x07: bells += 1
    case 0x08: moveCursor(toX: cursor.x - 1)
    case 0x09: moveCursor(toX: (cursor.x / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveCursor(toX: 0)
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    case 0x1B: begin(.escape)
    case 0x20..<0x7F: print(Unicode.Scalar(byte))
    case 0xC2...0xDF: begin(.character(needed: 2), with: byte)
    case 0xE0...0xEF: begin(.character(needed: 3), with: byte)
    case 0xF0...0xF4: begin(.character(needed: 4), with: byte)
    default: unknown.append("byte \(byte)")
    }
  }

  private mutating func begin(_ state: Parser.State, with byte: UInt8? = nil) {
    parser.state = state
    parser.bytes = byte.map { [$0] } ?? []
  }

  private mutating func character(_ byte: UInt8, _ needed: Int) {
    parser.bytes.append(byte)
    guard parser.bytes.count == needed else { return }
    parser.state = .ground
    for scalar in String(decoding: parser.bytes, as: UTF8.self).unicodeScalars { print(scalar) }
  }

  private mutating func escape(_ byte: UInt8) {
    parser.state = .ground
    switch Character(Unicode.Scalar(byte)) {
    case "[": begin(.csi)
    case "]": begin(.osc(sawEscape: false))
    case "(": parser.state = .charset(0)
    case ")": parser.state = .charset(1)
    case "7": saved = (cursor, pen)
    case "8":
      cursor = saved.cursor
      pen = saved.pen
      pendingWrap = false
    case "D": lineFeed()
    case "E":
      moveCursor(toX: 0)
      lineFeed()
    case "M": reverseLineFeed()
    case "=", ">", "\\": break
    case "c": self = VirtualTerminal(size: size)
    default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }

  private mutating func csi(_ byte: UInt8) {
    guard (0x40..<0x7F).contains(byte) else {
      parser.bytes.append(byte)
      return
    }
    parser.state = .ground
    let text = String(decoding: parser.bytes, as: UTF8.self)
    let prefix = text.first.flatMap { "?<=>!".contains($0) ? $0 : nil }
    let numbers = text.drop { "?<=>!".contains($0) }.split(
      separator: ";",
      omittingEmptySubsequences: false
    )
    .map { Int($0) ?? 0 }
    let command = ControlSequence(
      prefix: prefix,
      numbers: numbers,
      final: Character(Unicode.Scalar(byte))
    )
    if !perform(command) { unknown.append("CSI \(text)\(command.final)") }
  }

  private mutating func osc(_ byte: UInt8, _ sawEscape: Bool) {
    // The Linux console's reset of its palette ends with its first letter.
    if parser.bytes.isEmpty, byte == UInt8(ascii: "R") {
      parser.state = .ground
    } else if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) {
      parser.state = .ground
      let text = String(decoding: parser.bytes, as: UTF8.self)
      if text.hasPrefix("2;") || text.hasPrefix("0;") {
        title = String(text.dropFirst(2))
      } else {
        unknown.append("OSC \(text)")
      }
    } else if byte == 0x1B {
      parser.state = .osc(sawEscape: true)
    } else {
      parser.bytes.append(byte)
    }
  }
}

/// A control sequence in its parts; a missing number is 0.
struct ControlSequence {
  var prefix: Character?
  var numbers: [Int]
  var final: Character

  /// The first number as a count, at least 1.
  var count: Int { max(1, numbers.first ?? 1) }

  /// A number by place, at least 1 as for a row or column.
  func position(_ index: Int) -> Int { max(1, index < numbers.count ? numbers[index] : 1) }
}
