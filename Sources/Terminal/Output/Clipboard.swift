/// The clipboard of the person's terminal, which it sets on request (OSC 52), through SSH as well.
public enum Clipboard {
  /// The most bytes of text that are sent: what xterm and tmux accept.
  public static let limit = 74_994

  /// The bytes that set the clipboard to a text, which is cut between characters where it is over the limit.
  public static func setting(_ text: String) -> [UInt8] {
    var end =
      text.utf8.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8[..<end])) + [0x07]
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for digit in 0..<4 {
        encoded.append(
          digit <= group.count ? digits[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "=")
        )
      }
    }
    return encoded
  }
}
