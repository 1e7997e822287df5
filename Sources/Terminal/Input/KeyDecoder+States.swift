import Screen

/// One step for each state. A byte that cannot belong to the sequence begun ends it and is read
/// anew, so that no key is lost to a sequence that broke off.
extension KeyDecoder {
  mutating func consume(_ byte: UInt8) {
    switch state {
    case .ground: consumeInGround(byte, alt: false)
    case .escape(let count): consume(byte, afterEscapes: count)
    case .csi(let parameters, let alt): consume(byte, inCSI: parameters, alt: alt)
    case .linuxFunction(let alt): consume(byte, inLinuxFunction: alt)
    case .ss3(let parameters, let alt): consume(byte, inSS3: parameters, alt: alt)
    case .string(let introducer, let count, let sawEscape):
      consume(byte, inString: introducer, count: count, sawEscape: sawEscape)
    case .utf8(let bytes, let alt): consume(byte, inCharacter: bytes, alt: alt)
    case .paste: consumeInPaste(byte)
    case .oldMouse(let bytes): consume(byte, inOldMouse: bytes)
    }
  }

  private mutating func consumeInGround(_ byte: UInt8, alt: Bool) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape(count: 1)
    case 0..<0x20, 0x7F: emit(KeyTable.control(byte), alt: alt)
    case 0x20..<0x7F: emit(.character(Character(Unicode.Scalar(byte))), alt: alt)
    case 0xC2...0xF4: state = .utf8([byte], alt: alt)
    default: emitReplacement(alt: alt)
    }
  }

  private mutating func consume(_ byte: UInt8, afterEscapes count: Int) {
    let isDouble = count > 1
    switch byte {
    case 0x1B:
      if isDouble { emit(.escape) }
      state = .escape(count: 2)
    case UInt8(ascii: "["): state = .csi([], alt: isDouble)
    case UInt8(ascii: "O"): state = .ss3([], alt: isDouble)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      if isDouble { emit(.escape) }
      state = .string(introducer: byte, count: 0, sawEscape: false)
    default:
      if isDouble { emit(.escape) }
      consumeInGround(byte, alt: true)
    }
  }

  private mutating func consume(_ byte: UInt8, inCSI parameters: [UInt8], alt: Bool) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxFunction(alt: alt)
    case UInt8(ascii: "$") where KeyTable.isPlainNumber(parameters):
      // rxvt ends Shift and a key with a byte that elsewhere is in the middle of a report.
      finish(csi: byte, parameters, alt: alt)
    case 0x20..<0x40:
      state =
        parameters.count < KeyDecoder.longestSequence
        ? .csi(parameters + [byte], alt: alt) : .ground
    case 0x40..<0x7F: finish(csi: byte, parameters, alt: alt)
    default:
      if parameters.isEmpty { emitAlt("[", afterEscape: alt) }
      restart(with: byte)
    }
  }

  private mutating func finish(csi final: UInt8, _ parameters: [UInt8], alt: Bool) {
    state = .ground
    if final == UInt8(ascii: "~"), parameters.elementsEqual("200".utf8) {
      state = .paste
    } else if final == UInt8(ascii: "M"), parameters.isEmpty, reportsMouse {
      state = .oldMouse([])
    } else if let event = KeyTable.event(csi: final, parameters, reportsMouse: reportsMouse) {
      emit(event, alt: alt)
    }
  }

  private mutating func consume(_ byte: UInt8, inLinuxFunction alt: Bool) {
    guard byte >= 0x20, byte < 0x7F else { return restart(with: byte) }
    state = .ground
    if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) {
      emit(.function(Int(byte - UInt8(ascii: "A")) + 1), alt: alt)
    }
  }

  private mutating func consume(_ byte: UInt8, inSS3 parameters: [UInt8], alt: Bool) {
    switch byte {
    case 0x30..<0x3C where parameters.count < 8: state = .ss3(parameters + [byte], alt: alt)
    case 0x20..<0x7F:
      state = .ground
      if let key = KeyTable.key(ss3: byte, parameters) { emit(key, alt: alt) }
    default:
      if parameters.isEmpty { emitAlt("O", afterEscape: alt) }
      restart(with: byte)
    }
  }

  private mutating func consume(
    _ byte: UInt8,
    inString introducer: UInt8,
    count: Int,
    sawEscape: Bool
  ) {
    let isOSC = introducer == UInt8(ascii: "]")
    if sawEscape {
      state = .ground
      if byte != UInt8(ascii: "\\") { consume(byte, afterEscapes: 1) }
    } else if byte == 0x1B {
      state = .string(introducer: introducer, count: count, sawEscape: true)
    } else if byte == 0x07, isOSC {
      state = .ground
    } else if count < KeyDecoder.longestString {
      state = .string(introducer: introducer, count: count + 1, sawEscape: false)
    } else {
      restart(with: byte)
    }
  }

  private mutating func consume(_ byte: UInt8, inCharacter bytes: [UInt8], alt: Bool) {
    guard UTF8Form.allows(byte, after: bytes) else {
      emitReplacement(alt: alt)
      return restart(with: byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == UTF8Form.length(of: bytes[0]) else {
      state = .utf8(bytes, alt: alt)
      return
    }
    state = .ground
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = (0x80..<0xA0).contains(scalar.value)
      emit(.character(isControl ? "\u{FFFD}" : Character(scalar)), alt: alt)
    }
  }

  private mutating func consumeInPaste(_ byte: UInt8) {
    switch paste.append(byte) {
    case .goesOn: break
    case .full: deliverPaste(atEnd: false)
    case .ended:
      state = .ground
      deliverPaste(atEnd: true)
    }
  }

  private mutating func consume(_ byte: UInt8, inOldMouse bytes: [UInt8]) {
    guard byte >= 0x20 else { return restart(with: byte) }
    let bytes = bytes + [byte]
    guard bytes.count == 3 else {
      state = .oldMouse(bytes)
      return
    }
    state = .ground
    if let event = KeyTable.oldMouse(bytes) { events.append(.mouse(event)) }
  }

  private mutating func restart(with byte: UInt8) {
    state = .ground
    consume(byte)
  }
}

extension KeyDecoder {
  mutating func emit(_ event: InputEvent, alt: Bool) {
    if case .key(let key) = event { emit(key, alt: alt) } else { events.append(event) }
  }

  mutating func emit(_ key: Key, alt: Bool = false) {
    events.append(.key(alt ? Key(key.code, key.modifiers.union(.alt)) : key))
  }

  mutating func emitReplacement(alt: Bool) { emit(.character("\u{FFFD}"), alt: alt) }

  mutating func emitAlt(_ character: Character, afterEscape: Bool) {
    if afterEscape { emit(.escape) }
    emit(.alt(character))
  }

  mutating func deliverPaste(atEnd: Bool) {
    let text = paste.take(atEnd: atEnd)
    if !text.isEmpty { events.append(.paste(text)) }
  }
}

/// Which bytes make a character, so that a wrong one ends it there and then.
enum UTF8Form {
  static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    default: 4
    }
  }

  static func allows(_ byte: UInt8, after bytes: [UInt8]) -> Bool {
    guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch bytes[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}
