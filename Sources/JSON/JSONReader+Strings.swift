/// A string that was checked: where it stands, and whether its bytes are its text.
@usableFromInline
struct ScannedString {
  /// What escapes there are in a string.
  @usableFromInline
  enum Escapes {
    /// None: the bytes are the text.
    case none
    /// Some, all of them text.
    case text
    /// One, at an offset, that is half of a surrogate pair.
    case loneSurrogate(at: Int)
  }

  /// The bytes between the quotes, as written.
  @usableFromInline let range: Range<Int>
  @usableFromInline let escapes: Escapes

  init(_ range: Range<Int>, _ escapes: Escapes) {
    self.range = range
    self.escapes = escapes
  }

  @usableFromInline var hasEscapes: Bool {
    if case .none = escapes { false } else { true }
  }

  var loneSurrogate: Int? {
    if case .loneSurrogate(let offset) = escapes { offset } else { nil }
  }
}

extension JSONReader {
  /// Reads a string, escapes resolved.
  ///
  /// `loneSurrogate` leaves the reader after the string.
  public mutating func string() throws(JSONError) -> String {
    let scan = try stringToken()
    let written = UnsafeBufferPointer(rebasing: bytes[scan.range])
    guard scan.hasEscapes else { return String(decoding: written, as: UTF8.self) }
    return String(decoding: StringEscape.resolve(written), as: UTF8.self)
  }

  /// Lends the UTF-8 of a string, escapes resolved, without making a `String`: for dates and ids.
  ///
  /// The bytes must not leave the closure.
  @inlinable
  public mutating func withStringBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(JSONError) -> Result {
    let scan = try stringToken()
    let written = UnsafeBufferPointer(rebasing: bytes[scan.range])
    guard scan.hasEscapes else { return body(written) }
    return StringEscape.resolve(written).withUnsafeBufferPointer(body)
  }

  /// Checks a string that has to be text, and goes behind it.
  @usableFromInline
  mutating func stringToken() throws(JSONError) -> ScannedString {
    guard try firstByte() == UInt8(ascii: "\"") else { throw try mismatch(.string) }
    let scan = try scanString()
    if let offset = scan.loneSurrogate { throw JSONError(.loneSurrogate, at: offset) }
    return scan
  }

  /// Checks the string whose opening quote is at `position`, and goes behind it.
  mutating func scanString() throws(JSONError) -> ScannedString {
    let start = position + 1
    let end = bytes.count
    var at = start
    var escapes = ScannedString.Escapes.none
    let raw = UnsafeRawBufferPointer(bytes)
    while true {
      while at + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        let special = EightBytes.special(in: word)
        guard special == 0 else {
          at += special.trailingZeroBitCount >> 3
          break
        }
        at += 8
      }
      guard at < end else { throw self.end() }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        position = at + 1
        return ScannedString(start..<at, escapes)
      }
      if byte >= 0x80 {
        // Text beyond ASCII comes in runs: a word at a time would look at each byte often.
        repeat {
          let length = UTF8Check.length(of: bytes, at: at)
          guard length > 0 else { throw JSONError(.invalidUTF8, at: at) }
          at += length
        } while at < end && bytes[at] >= 0x80
      } else if byte == UInt8(ascii: "\\") {
        let escape = try StringEscape.check(bytes, at: at)
        switch escapes {
        case .loneSurrogate: break
        case .none, .text: escapes = escape.isLoneSurrogate ? .loneSurrogate(at: at) : .text
        }
        at += escape.length
      } else if byte < 0x20 {
        throw JSONError(.controlCharacter(byte), at: at)
      } else {
        at += 1
      }
    }
  }
}

/// Eight bytes of a string looked at in one machine word.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of each byte that ends a run of plain ASCII: `"`, `\`, below 0x20, above 0x7F.
  ///
  /// A borrow may mark bytes above a marked one wrongly: only the lowest mark is to be believed.
  static func special(in word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let zeroQuotes = (quotes &- ones) & ~quotes
    let zeroBackslashes = (backslashes &- ones) & ~backslashes
    let controls = (word &- ones &* 0x20) & ~word
    return (word | zeroQuotes | zeroBackslashes | controls) & tops
  }
}
