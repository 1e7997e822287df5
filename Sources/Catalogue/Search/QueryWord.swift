/// One word or quoted phrase of a query, folded as the searched text is.
public struct QueryWord: Hashable, Sendable {
  /// As typed, without the quotes.
  public let text: String
  /// Whether a capital letter in it makes it exact in case.
  ///
  /// Accents are ignored all the same.
  public let isExact: Bool
  let bytes: [UInt8]
  /// Where in `bytes` capitals beyond ASCII stand.
  let capitals: [Int]

  /// Folds a word; nil where nothing of it can be searched, as of a lone accent.
  init?(_ text: String) {
    let folded = FoldedBytes(text)
    guard !folded.bytes.isEmpty else { return nil }
    self.text = text
    bytes = folded.bytes
    capitals = folded.capitals
    isExact =
      !folded.capitals.isEmpty || folded.bytes.contains { ASCII.isLetter($0) && $0 & 0x20 == 0 }
  }

  var ignoresCase: Bool { !isExact }

  /// Whether every text with this word has the other as well.
  func implies(_ other: QueryWord) -> Bool {
    // An exact word says less about texts without regard to case only if the other asks for case itself.
    guard other.ignoresCase || isExact else { return false }
    guard other.bytes.count <= bytes.count else { return false }
    let mine = other.ignoresCase ? bytes.map(ASCII.small) : bytes
    return (0...(mine.count - other.bytes.count)).contains { start in
      guard mine[start..<start + other.bytes.count].elementsEqual(other.bytes) else { return false }
      return other.ignoresCase
        || capitals.filter { (start..<start + other.bytes.count).contains($0) }
          .elementsEqual(other.capitals.map { start + $0 })
    }
  }
}
