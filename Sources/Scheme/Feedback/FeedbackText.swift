/// The one spelling of a text that a person wrote, whatever door it came through.
public enum FeedbackText {
  /// The text with line feeds alone between its lines, and without white space at the ends of lines, empty lines
  /// at its start and anything blank at its end.
  ///
  /// Word processors write vertical tabs, form feeds and separators of Unicode for line breaks. Doing it twice
  /// changes nothing. Linear, byte by byte: a paste can have a megabyte.
  public static func normalised(_ text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      var result: [UInt8] = []
      result.reserveCapacity(utf8.count)
      /// Behind the last character that is no white space.
      var kept = 0
      var lineStart = 0
      var at = 0
      while at < utf8.count {
        let (length, kind) = character(of: utf8, at: at)
        switch kind {
        case .lineBreak:
          result.removeSubrange(max(kept, lineStart)...)
          if kept > 0 { result.append(UInt8(ascii: "\n")) }
          lineStart = result.count
        case .space: result.append(contentsOf: utf8[at..<at + length])
        case .other:
          result.append(utf8[at])
          kept = result.count
        }
        at += length
      }
      return String(decoding: result[..<kept], as: UTF8.self)
    }
  }

  /// One line of a name or a date: without white space around it.
  public static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The characters of a text, counted as Unicode scalars.
  ///
  /// What a reader takes for one character can have thousands of marks stacked on it; scalars bound the bytes.
  public static func length(of text: String) -> Int { text.unicodeScalars.count }

  /// Whether a text has more characters than a number of them, white space not counted; that is looked at only so far.
  ///
  /// Where it is so, the normalised text has more as well: nothing but white space is taken from it.
  static func hasMore(than count: Int, in text: String) -> Bool {
    var left = count
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      if left == 0 { return true }
      left -= 1
    }
    return false
  }

  /// The first control character that is neither a tab nor a line feed, with its place in characters from 1.
  static func control(in text: String) -> (scalar: UInt32, place: Int)? {
    var text = text
    return text.withUTF8 { utf8 in
      var place = 0
      for at in utf8.indices where utf8[at] & 0xC0 != 0x80 {
        place += 1
        switch utf8[at] {
        case 0x09, 0x0A: continue
        case 0..<0x20, 0x7F: return (UInt32(utf8[at]), place)
        // C1, of which some terminals take one for the start of a sequence as they do Escape.
        case 0xC2 where at + 1 < utf8.count && utf8[at + 1] < 0xA0:
          return (UInt32(utf8[at + 1]), place)
        default: continue
        }
      }
      return nil
    }
  }

  private enum CharacterKind {
    case lineBreak, space, other
  }

  /// What stands at a place and how many bytes it has; of what is no white space, the one byte there.
  private static func character(
    of utf8: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> (length: Int, kind: CharacterKind) {
    let byte = utf8[place]
    switch byte {
    case 0x0D:
      let isPair = place + 1 < utf8.count && utf8[place + 1] == 0x0A
      return (isPair ? 2 : 1, .lineBreak)
    case 0x0A...0x0C: return (1, .lineBreak)
    case 0x09, 0x20: return (1, .space)
    case 0xC2 where place + 1 < utf8.count:
      switch utf8[place + 1] {
      case 0x85: return (2, .lineBreak)
      case 0xA0: return (2, .space)
      default: return (1, .other)
      }
    case 0xE1...0xE3 where place + 2 < utf8.count:
      switch (byte, utf8[place + 1], utf8[place + 2]) {
      case (0xE2, 0x80, 0xA8...0xA9): return (3, .lineBreak)
      // The rest of Unicode's White_Space, from the Ogham space to the ideographic one.
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return (3, .space)
      default: return (1, .other)
      }
    default: return (1, .other)
    }
  }
}
