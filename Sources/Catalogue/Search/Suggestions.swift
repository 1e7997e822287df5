public import Scheme

extension Catalogue {
  /// Ids that a person may have meant by `text`, the likeliest first; none where nothing comes near.
  ///
  /// First those a few keystrokes away (a third of what was typed at most), then those that begin with it,
  /// then those that it begins with, then those that contain it. Nothing shorter than three letters is looked
  /// for inside others. Linear in the number of records.
  public func suggestions(near text: String, limit: Int = 3) -> [RecordID] {
    let typed = Self.asID(text)
    guard !typed.isEmpty, limit > 0 else { return [] }
    let reach = min(max(1, typed.count / 3), 3)
    var found: [(distance: Int, id: RecordID)] = []
    for id in references.keys {
      if let distance = Self.distance(from: typed, to: Array(id.text.utf8), reach: reach) {
        found.append((distance, id))
      }
    }
    return found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(limit).map(\.id)
  }

  /// The ids that take the fewest keystrokes to get to from `text`, however many those are.
  ///
  /// For a person whom `suggestions` has nothing for: what ids look like. Linear in the number of records.
  public func nearestIDs(to text: String, limit: Int = 3) -> [RecordID] {
    let typed = Self.asID(text)
    return references.keys.map { id in
      let letters = Array(id.text.utf8)
      let all = max(typed.count, letters.count)
      return (distance: EditDistance.between(typed, letters, limit: all) ?? all, id: id)
    }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(max(0, limit)).map(\.id)
  }

  /// What was typed, written as ids are: small, without accents, other characters as hyphens.
  private static func asID(_ text: String) -> [UInt8] {
    let folded = FoldedBytes(text).bytes.map { byte in
      let small = ASCII.small(byte)
      return ASCII.isLetter(small) || ASCII.isDigit(small) ? small : UInt8(ascii: "-")
    }
    let trimmed = folded.drop { $0 == UInt8(ascii: "-") }
    return Array(trimmed.reversed().drop { $0 == UInt8(ascii: "-") }.reversed())
  }

  /// Less for likelier; the classes of likelihood lie further apart than any number of letters.
  private static func distance(from typed: [UInt8], to id: [UInt8], reach: Int) -> Int? {
    let surplus = abs(id.count - typed.count)
    if let steps = EditDistance.between(typed, id, limit: reach) { return steps }
    guard typed.count >= 3 else { return nil }
    if id.starts(with: typed) { return 1_000 + surplus }
    if typed.starts(with: id), id.count >= 3 { return 100_000 + surplus }
    if contains(id, typed) { return 10_000_000 + surplus }
    return nil
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }
}
