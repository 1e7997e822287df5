public import Scheme

/// The records of a collection that fit a query, kept so that the next letter searches only these.
public struct WordFilter: Sendable {
  public let kind: RecordKind
  public let query: Query
  /// In the collection's order.
  public let matches: [Int32]
  private let catalogue: UInt64

  /// Searches a whole collection.
  public init(_ query: Query, _ kind: RecordKind, in catalogue: Catalogue) {
    self.init(kind, query, catalogue.matches(query, kind), catalogue)
  }

  private init(_ kind: RecordKind, _ query: Query, _ matches: [Int32], _ catalogue: Catalogue) {
    self.kind = kind
    self.query = query
    self.matches = matches
    self.catalogue = catalogue.identity
  }

  /// The filter of another query.
  ///
  /// Searches only what fitted before where the new query asks for no less; else, and in another catalogue
  /// than before, the whole collection.
  public func narrowed(to query: Query, in catalogue: Catalogue) -> WordFilter {
    guard catalogue.identity == self.catalogue, query.implies(self.query) else {
      return WordFilter(query, kind, in: catalogue)
    }
    let matches = catalogue.matches(query, kind, among: self.matches)
    return WordFilter(kind, query, matches, catalogue)
  }
}

extension Catalogue {
  /// Folds the searched text now, so that the first letter typed does not wait for it.
  ///
  /// For a worker, once the records are on screen: a search before it is done waits for what it needs.
  /// Some tenths of a second for a hundred thousand exchanges with their feedback.
  public func prepareSearch() {
    for kind in RecordKind.allCases { _ = texts[kind] }
  }

  /// The records of a collection that fit a query, in the collection's order, of whatever day.
  ///
  /// Linear in the searched text of the collection: some milliseconds for a hundred thousand exchanges.
  public func matches(_ query: Query, _ kind: RecordKind) -> [Int32] {
    let text = texts[kind]
    // The longest word first: it leaves the least to search for the others.
    let words = query.words.sorted { $0.bytes.count > $1.bytes.count }
    guard let first = words.first else { return Array(0..<Int32(count(of: kind))) }
    return words.dropFirst().reduce(text.records(with: first)) { found, word in
      text.records(with: word, among: found)
    }
  }

  /// Those of `records` that fit a query, in the order given.
  public func matches(_ query: Query, _ kind: RecordKind, among records: [Int32]) -> [Int32] {
    let text = texts[kind]
    return query.words.sorted { $0.bytes.count > $1.bytes.count }.reduce(records) { found, word in
      text.records(with: word, among: found)
    }
  }
}
