extension JSONWriter {
  /// Appends a text in quotes.
  ///
  /// Escaped are `"`, `\`, control characters (C0, DEL, C1) and bidi controls, which could change
  /// what a terminal or a reader of the file sees; nothing else.
  public static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var at = 0
      var plain = 0
      while at < utf8.count {
        let length = hazardLength(in: utf8, at: at)
        if length > 0 {
          bytes.append(contentsOf: utf8[plain..<at])
          appendEscape(utf8, at: at, length: length, to: &bytes)
          plain = at + length
        }
        at += max(length, 1)
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes the character at a place has if it is to be escaped; else 0.
  private static func hazardLength(in utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = utf8[place]
    switch byte {
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
    case 0xC2: return utf8[place + 1] < 0xA0 ? 2 : 0  // U+0080–009F
    case 0xD8: return utf8[place + 1] == 0x9C ? 2 : 0  // U+061C
    case 0xE2:
      switch (utf8[place + 1], utf8[place + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE): return 3  // U+200E–F, U+202A–E
      case (0x81, 0xA6...0xA9): return 3  // U+2066–9
      default: return 0
      }
    default: return 0
    }
  }

  private static func appendEscape(
    _ utf8: UnsafeBufferPointer<UInt8>,
    at place: Int,
    length: Int,
    to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\\"))
    let byte = utf8[place]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let lead = length == 1 ? UInt16(byte) : UInt16(byte) & (length == 2 ? 0x1F : 0x0F)
      let unit = utf8[place + 1..<place + length].reduce(lead) { $0 << 6 | UInt16($1 & 0x3F) }
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let nibble = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
        bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
    }
  }
}
