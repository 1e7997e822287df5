/// Text made ready for search: accents and letter forms are gone, Latin letters keep their case.
///
/// Case stays because a capital in a query makes a word exact; the search itself passes over it. Capitals of
/// scripts whose small letters have other bytes are written small and noted in `capitals`.
struct FoldedBytes: Sendable, Hashable {
  /// UTF-8, without controls, spaces single and none at the start of a field.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` a letter stands small that was a capital; ascending.
  private(set) var capitals: [Int] = []

  /// Parts fields and records.
  ///
  /// No folded text has it in it, so that no word is found across them.
  static let separator: UInt8 = 0x0A

  init() {}

  /// Folds a whole text.
  init(_ text: String) { append(text) }

  mutating func appendSeparator() { bytes.append(Self.separator) }

  /// Adds what was folded before.
  ///
  /// O(n) in bytes, without a second look at them.
  mutating func append(_ folded: FoldedBytes) {
    for capital in folded.capitals { capitals.append(bytes.count + capital) }
    bytes.append(contentsOf: folded.bytes)
  }

  mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Folds `text` and adds it.
  ///
  /// Linear; plain ASCII is copied sixteen bytes at a time.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      let plain = isSpaceTooMany(text[at]) ? 0 : PlainRun.length(of: text, from: at)
      if plain > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<at + plain]))
        at += plain
      } else {
        at += appendScalar(of: text, at: at)
      }
    }
  }

  /// Folds the scalar at `at` and answers how many bytes it took.
  ///
  /// The text is UTF-8, as strings are.
  private mutating func appendScalar(of text: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let (scalar, length) = Self.scalar(of: text, at: at)
    let entry = FoldingTable.shared[scalar]
    if entry.isSame {
      for byte in text[at..<min(at + length, text.count)] { bytes.append(byte) }
    } else if entry.isSpace {
      if !isSpaceTooMany(0x20) { bytes.append(0x20) }
    } else {
      if entry.isCapital { capitals.append(bytes.count) }
      for place in 0..<entry.count { bytes.append(entry[place]) }
    }
    return length
  }

  /// Whether the byte is a space at the start of a field or after another.
  private func isSpaceTooMany(_ byte: UInt8) -> Bool {
    guard byte == 0x20, let last = bytes.last else { return byte == 0x20 }
    return last == 0x20 || last == Self.separator
  }

  private static func scalar(
    of text: UnsafeBufferPointer<UInt8>,
    at: Int
  ) -> (scalar: UInt32, length: Int) {
    func rest(_ offset: Int) -> UInt32 {
      at + offset < text.count ? UInt32(text[at + offset] & 0x3F) : 0
    }
    let lead = UInt32(text[at])
    return switch lead {
    case ..<0x80: (lead, 1)
    case ..<0xE0: ((lead & 0x1F) << 6 | rest(1), 2)
    case ..<0xF0: ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }
}
