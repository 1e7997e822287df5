/// Looks for one word in folded text, sixteen places at a time.
///
/// Compares the word's first and last byte with the text at both distances, and the rest only where both
/// fit. A small letter is compared with the case bit of the text set: for the letters of ASCII that is the
/// same as folding case, and costs one instruction.
struct ByteSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private let capitals: UnsafeBufferPointer<Int>
  private let word: QueryWord
  private let base: UnsafeRawPointer
  private let first: UInt8
  private let last: UInt8
  private let firstCase: UInt8
  private let lastCase: UInt8

  /// Nil where there is nothing to look for or in.
  init?(
    _ word: QueryWord,
    in text: UnsafeBufferPointer<UInt8>,
    capitals: UnsafeBufferPointer<Int>
  ) {
    guard let start = text.baseAddress, let first = word.bytes.first, let last = word.bytes.last
    else { return nil }
    self.text = text
    self.capitals = capitals
    self.word = word
    base = UnsafeRawPointer(start)
    self.first = first
    self.last = last
    firstCase = word.ignoresCase && ASCII.isLetter(first) ? 0x20 : 0
    lastCase = word.ignoresCase && ASCII.isLetter(last) ? 0x20 : 0
  }

  /// The first place of the word that begins at `from` or later and ends not after `to`.
  func next(from: Int, to: Int) -> Int? {
    let length = word.bytes.count
    var at = from
    let lastStart = to - length
    while at + 15 <= lastStart {
      let starts = base.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      let ends = base.loadUnaligned(fromByteOffset: at + length - 1, as: SIMD16<UInt8>.self)
      let fits =
        ((starts | SIMD16(repeating: firstCase)) .== SIMD16(repeating: first))
        .& ((ends | SIMD16(repeating: lastCase)) .== SIMD16(repeating: last))
      if ByteMask.isAnySet(fits) {
        for place in at..<at + 16 where isWord(at: place) { return place }
      }
      at += 16
    }
    while at <= lastStart {
      if isWord(at: at) { return at }
      at += 1
    }
    return nil
  }

  private func isWord(at start: Int) -> Bool {
    guard text[start] | firstCase == first else { return false }
    if word.ignoresCase {
      for place in 0..<word.bytes.count
      where ASCII.small(text[start + place]) != word.bytes[place] {
        return false
      }
      return true
    }
    for place in 0..<word.bytes.count where text[start + place] != word.bytes[place] {
      return false
    }
    return hasSameCapitals(at: start)
  }

  /// Whether the letters beyond ASCII that were capitals are those of the word.
  private func hasSameCapitals(at start: Int) -> Bool {
    var low = 0
    var high = capitals.count
    while low < high {
      let middle = (low + high) / 2
      if capitals[middle] < start { low = middle + 1 } else { high = middle }
    }
    for capital in word.capitals {
      guard low < capitals.count, capitals[low] == start + capital else { return false }
      low += 1
    }
    return low == capitals.count || capitals[low] >= start + word.bytes.count
  }
}
