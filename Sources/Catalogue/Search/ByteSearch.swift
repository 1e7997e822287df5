/// Looks for one word in folded text, eight places at a time.
///
/// Compares the word's first and last byte with the text at both distances, and the rest only where both
/// fit. A small letter is compared with the case bit of the text set: for the letters of ASCII that is the
/// same as folding case, and costs one instruction.
struct ByteSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private let capitals: UnsafeBufferPointer<Int>
  private let word: QueryWord
  private let base: UnsafeRawPointer
  private let first: ByteWord
  private let last: ByteWord
  private let firstCase: ByteWord
  private let lastCase: ByteWord

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
    self.first = ByteWord(repeating: first)
    self.last = ByteWord(repeating: last)
    firstCase = ByteWord(repeating: word.ignoresCase && ASCII.isLetter(first) ? 0x20 : 0)
    lastCase = ByteWord(repeating: word.ignoresCase && ASCII.isLetter(last) ? 0x20 : 0)
  }

  /// How many bytes the word has.
  var length: Int { word.bytes.count }

  /// The first place of the word that begins at `from` or later and ends not after `to`.
  ///
  /// `from` and `to` lie within the text.
  func next(from: Int, to: Int) -> Int? {
    let end = word.bytes.count - 1
    // A word starts before this place, if it is to end in time.
    let limit = to - end
    var at = from
    while at < limit {
      guard at &+ 32 <= limit else { return next(in: at..<limit) }
      let fits =
        zeros(at: at, end) | zeros(at: at &+ 8, end) | zeros(at: at &+ 16, end)
        | zeros(at: at &+ 24, end)
      if fits != 0, let found = next(in: at..<at &+ 32) { return found }
      at = at &+ 32
    }
    return nil
  }

  /// The first of some places at which the word starts.
  private func next(in places: Range<Int>) -> Int? {
    let end = word.bytes.count - 1
    var at = places.lowerBound
    while at &+ 8 <= places.upperBound {
      var fits = zeros(at: at, end)
      while fits != 0 {
        let place = at &+ ByteWord.lowestPlace(in: fits)
        if isWord(at: place) { return place }
        fits &= fits &- 1
      }
      at = at &+ 8
    }
    while at < places.upperBound {
      if isWord(at: at) { return at }
      at = at &+ 1
    }
    return nil
  }

  /// The places among eight where the first and the last byte fit; see `ByteWord.zeros`.
  @inline(__always)
  private func zeros(at place: Int, _ end: Int) -> UInt64 {
    let starts = ByteWord(loading: base, at: place)
    let ends = ByteWord(loading: base, at: place &+ end)
    return (((starts | firstCase) ^ first) | ((ends | lastCase) ^ last)).zeros
  }

  private func isWord(at start: Int) -> Bool {
    let letters = word.bytes
    if word.ignoresCase {
      for place in letters.indices where ASCII.small(text[start &+ place]) != letters[place] {
        return false
      }
      return true
    }
    for place in letters.indices where text[start &+ place] != letters[place] { return false }
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
