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
  /// How well a record that has the word has it.
  ///
  /// Its own names are the first `names` fields, the id before all.
  func rank(of word: QueryWord, in record: Int, names: Int) -> FindRank {
    guard record >= 0, record < count else { return .elsewhere }
    let end = starts[record + 1]
    var rank = FindRank.elsewhere
    search(word) { search in
      let bytes = folded.bytes
      let idEnd = bytes[starts[record]..<end].firstIndex(of: FoldedBytes.separator) ?? end
      if idEnd - starts[record] == word.bytes.count,
        search.next(from: starts[record], to: idEnd) != nil
      {
        rank = .wholeID
        return
      }
      let nameEnd = endOfNames(in: record, names: names)
      var from = starts[record]
      while let hit = search.next(from: from, to: nameEnd) {
        rank = .inName
        if hit == starts[record] || !Self.isInWord(bytes[hit - 1]) {
          rank = .startOfWordInName
          return
        }
        from = hit + 1
      }
    }
    return rank
  }

  private func endOfNames(in record: Int, names: Int) -> Int {
    var fields = 0
    for at in starts[record]..<starts[record + 1]
    where folded.bytes[at] == FoldedBytes.separator {
      fields += 1
      if fields == names { return at }
    }
    return starts[record + 1]
  }

  /// Whether a word goes on after the byte: letters and digits, and all that is not ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }
}
