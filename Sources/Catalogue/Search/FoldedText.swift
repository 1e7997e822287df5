import Scheme

/// The searched text of one collection: one buffer, and where in it each record starts.
///
/// One buffer, because a search then runs over memory in order and touches no record at all.
struct FoldedText: Sendable {
  private(set) var folded = FoldedBytes()
  /// Where each record starts, and the end of the last.
  private(set) var starts: [Int] = [0]

  init() {}

  /// Takes the texts of `count` records; `write` adds the fields of one.
  init(records count: Int, _ write: (Int, inout FoldedBytes) -> Void) {
    starts.reserveCapacity(count + 1)
    for record in 0..<count {
      write(record, &folded)
      folded.appendSeparator()
      starts.append(folded.bytes.count)
      // Once there is something to guess from, room for all, so that the buffer moves once and not ten times.
      if record == 1_000 {
        folded.reserveCapacity(folded.bytes.count / 1_000 * (count + count / 8))
      }
    }
  }

  /// How many records there are.
  var count: Int { starts.count - 1 }

  /// The records that have the word, ascending.
  ///
  /// Linear in the text.
  func records(with word: QueryWord) -> [Int32] {
    var found: [Int32] = []
    search(word) { search in
      var record = 0
      var from = 0
      while let hit = search.next(from: from, to: folded.bytes.count) {
        while starts[record + 1] <= hit { record += 1 }
        found.append(Int32(record))
        // One hit a record is enough.
        from = starts[record + 1]
      }
    }
    return found
  }

  /// Those of `records` that have the word, in the order given.
  ///
  /// Linear in the text of those records.
  func records(with word: QueryWord, among records: [Int32]) -> [Int32] {
    var found: [Int32] = []
    search(word) { search in
      for record in records {
        let record = Int(record)
        guard record >= 0, record < count else { continue }
        if search.next(from: starts[record], to: starts[record + 1]) != nil {
          found.append(Int32(record))
        }
      }
    }
    return found
  }

  private func search(_ word: QueryWord, _ body: (ByteSearch) -> Void) {
    folded.bytes.withUnsafeBufferPointer { bytes in
      folded.capitals.withUnsafeBufferPointer { capitals in
        if let search = ByteSearch(word, in: bytes, capitals: capitals) { body(search) }
      }
    }
  }
}

extension FoldedText {
  /// How well each of some records that have the word has it, in step with `records`.
  ///
  /// A record's own names are its first `names` fields, the id before all.
  func ranks(of word: QueryWord, in records: [Int32], names: Int) -> [FindRank] {
    var ranks = [FindRank](repeating: .elsewhere, count: records.count)
    search(word) { search in
      folded.bytes.withUnsafeBufferPointer { bytes in
        for (place, record) in records.enumerated() where (0..<count).contains(Int(record)) {
          let text = starts[Int(record)]..<starts[Int(record) + 1]
          ranks[place] = Self.rank(search, in: text, of: bytes, names: names)
        }
      }
    }
    return ranks
  }

  private static func rank(
    _ search: ByteSearch,
    in text: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>,
    names: Int
  ) -> FindRank {
    var fields = 0
    var end = text.lowerBound
    while end < text.upperBound {
      if bytes[end] == FoldedBytes.separator {
        fields += 1
        if fields == 1, end - text.lowerBound == search.length,
          search.next(from: text.lowerBound, to: end) != nil
        {
          return .wholeID
        }
        if fields == names { break }
      }
      end += 1
    }
    var rank = FindRank.elsewhere
    var from = text.lowerBound
    while let hit = search.next(from: from, to: end) {
      rank = .inName
      if hit == text.lowerBound || !isInWord(bytes[hit - 1]) { return .startOfWordInName }
      from = hit + 1
    }
    return rank
  }

  /// Whether a word goes on after the byte: letters and digits, and all that is not ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }
}
