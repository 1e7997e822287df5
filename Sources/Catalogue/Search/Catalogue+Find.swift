public import Scheme

/// How well a record fits a query, best first.
enum FindRank: Int, Comparable, CaseIterable {
  /// The word is the record's id.
  case wholeID
  /// A word of the id, title or name begins with it.
  case startOfWordInName
  /// It stands within the id, title or name.
  case inName
  /// It stands in the rest of the text.
  case elsewhere

  static func < (left: FindRank, right: FindRank) -> Bool { left.rawValue < right.rawValue }
}

extension Catalogue {
  /// The records of all collections that fit a query, best first; on a day, only what existed then.
  ///
  /// A record whose id is the word comes first; then those with a word of the id, title or name that begins
  /// with it (also the acronym of a partnership); then those that have it within the id, title or name; then
  /// those that have it elsewhere. Of several words the worst decides. Among equals partnerships come first,
  /// then exchanges, feedback, organisations and documents, each in its own order. An empty query finds
  /// nothing.
  public func find(_ query: Query, on day: CivilDate? = nil) -> [RecordReference] {
    guard !query.isEmpty else { return [] }
    var ranked = Array(repeating: [RecordReference](), count: FindRank.allCases.count)
    for kind in RecordKind.allCases {
      let text = texts[kind]
      var found = matches(query, kind)
      if let day { found = records(kind, on: day, among: found) }
      let names = SearchTexts.names(of: kind)
      let ranks = query.words.map { text.ranks(of: $0, in: found, names: names) }
      for (place, index) in found.enumerated() {
        let rank = ranks.lazy.map { $0[place] }.max() ?? .elsewhere
        ranked[rank.rawValue].append(RecordReference(kind, Int(index)))
      }
    }
    return Array(ranked.joined())
  }
}
