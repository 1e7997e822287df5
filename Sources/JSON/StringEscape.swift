/// The escapes of a JSON string (RFC 8259, section 7).
@usableFromInline
enum StringEscape {
  /// How many bytes an escape has (a surrogate pair is one escape), and whether it is text.
  struct Shape {
    let length: Int
    let isLoneSurrogate: Bool
  }

  /// Checks the escape whose backslash is at a place.
  static func check(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) throws(JSONError) -> Shape {
    guard place + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    switch bytes[place + 1] {
    case UInt8(ascii: "u"): break
    case let byte where short(byte) != nil: return Shape(length: 2, isLoneSurrogate: false)
    default: throw JSONError(.invalidEscape, at: place)
    }
    guard let unit = unit(bytes, at: place) else {
      // Torn only where all that is there could still become an escape.
      let digits = bytes[min(place + 2, bytes.count)...]
      if digits.count < 4, digits.allSatisfy({ nibble($0) != nil }) {
        throw JSONError(.unexpectedEnd, at: bytes.count)
      }
      throw JSONError(.invalidEscape, at: place)
    }
    if isHigh(unit), let next = self.unit(bytes, at: place + 6), isLow(next) {
      return Shape(length: 12, isLoneSurrogate: false)
    }
    return Shape(length: 6, isLoneSurrogate: isHigh(unit) || isLow(unit))
  }

  /// The text of checked bytes from between quotes; a lone surrogate becomes U+FFFD.
  @usableFromInline
  static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < bytes.count else {
        text.append(byte)
        at += 1
        continue
      }
      if let plain = short(bytes[at + 1]) {
        text.append(plain)
        at += 2
        continue
      }
      var value = UInt32(unit(bytes, at: at) ?? 0xFFFD)
      at += 6
      if let high = UInt16(exactly: value), isHigh(high), let low = unit(bytes, at: at), isLow(low)
      {
        value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
        at += 6
      }
      text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return text
  }

  /// The code unit of the `\uXXXX` at a place, if there is one.
  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for index in place + 2..<place + 6 {
      guard let nibble = nibble(bytes[index]) else { return nil }
      unit = unit << 4 | UInt16(nibble)
    }
    return unit
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// What a two-character escape stands for.
  private static func short(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  private static func isHigh(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }
  private static func isLow(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }
}
