import Scheme

/// The collections in the order in which they are listed, and the records that a repeated id left out.
struct SortedRecords: Sendable {
  var partnerships: [Partnership] = []
  var organisations: [Organisation] = []
  var exchanges: [Exchange] = []
  var feedback: [Feedback] = []
  var documents: [Document] = []
  /// By `RecordKind.rawValue`, in step with the collections.
  var places: [[RecordPlace]] = Array(repeating: [], count: RecordKind.allCases.count)

  func count(of kind: RecordKind) -> Int { places[kind.rawValue].count }

  init(_ contents: CatalogueContents, without repeated: RepeatedIDs) {
    func kept<Record>(_ records: [Placed<Record>], _ kind: RecordKind) -> [Placed<Record>] {
      let left = repeated.left[kind.rawValue]
      guard !left.isEmpty else { return records }
      return records.indices.filter { !left.contains($0) }.map { records[$0] }
    }
    func put<Record>(
      _ records: [Placed<Record>],
      in order: [Int32],
      as kind: RecordKind
    ) -> [Record] {
      places[kind.rawValue] = order.map { records[Int($0)].place }
      return order.map { records[Int($0)].record }
    }

    let partnerships = kept(contents.partnerships, .partnership)
    self.partnerships = put(
      partnerships,
      in: InitialOrder.byText(partnerships, \.acronym),
      as: .partnership
    )
    let organisations = kept(contents.organisations, .organisation)
    self.organisations = put(
      organisations,
      in: InitialOrder.byText(organisations, \.name),
      as: .organisation
    )
    let exchanges = kept(contents.exchanges, .exchange)
    self.exchanges = put(
      exchanges,
      in: InitialOrder.ofExchanges(exchanges, of: self.partnerships),
      as: .exchange
    )
    let feedback = kept(contents.feedback, .feedback)
    self.feedback = put(feedback, in: InitialOrder.ofFeedback(feedback), as: .feedback)
    let documents = kept(contents.documents, .document)
    self.documents = put(documents, in: InitialOrder.ofDocuments(documents), as: .document)
  }
}

/// The order in which each collection is listed when nobody asked for another.
enum InitialOrder {
  /// By a text without regard to accents and case, then by id.
  static func byText<Record: Identifiable>(
    _ records: [Placed<Record>],
    _ text: (Record) -> String
  ) -> [Int32] where Record.ID == RecordID {
    var keys = TextKeys(capacity: records.count)
    for placed in records { keys.append(text(placed.record)) }
    return records.indices.sorted { left, right in
      let order = keys.compare(left, right)
      return order != 0 ? order < 0 : records[left].record.id < records[right].record.id
    }.map { Int32($0) }
  }

  /// By partnership in the order of partnerships, then by id.
  ///
  /// Those without a known partnership come last.
  static func ofExchanges(
    _ exchanges: [Placed<Exchange>],
    of partnerships: [Partnership]
  ) -> [Int32] {
    let ranks = Dictionary(
      partnerships.enumerated().map { ($1.id, Int32($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    var keys = TextKeys(capacity: exchanges.count)
    for placed in exchanges { keys.append(placed.record.id) }
    var entries = exchanges.enumerated().map { index, placed in
      (rank: ranks[placed.record.visitorPartnership] ?? .max, index: Int32(index))
    }
    entries.sort { left, right in
      guard left.rank == right.rank else { return left.rank < right.rank }
      let (left, right) = (Int(left.index), Int(right.index))
      let order = keys.compare(left, right)
      // Only leading zeros can make two ids one key.
      return order != 0 ? order < 0 : exchanges[left].record.id < exchanges[right].record.id
    }
    return entries.map(\.index)
  }

  /// Newest first, then by id.
  static func ofFeedback(_ feedback: [Placed<Feedback>]) -> [Int32] {
    var entries = feedback.enumerated().map { index, placed in
      (seconds: placed.record.submitted.secondsSinceEpoch, index: Int32(index))
    }
    entries.sort { left, right in
      guard left.seconds == right.seconds else { return left.seconds > right.seconds }
      return feedback[Int(left.index)].record.id < feedback[Int(right.index)].record.id
    }
    return entries.map(\.index)
  }

  /// Newest first, then by title; those without a date last.
  static func ofDocuments(_ documents: [Placed<Document>]) -> [Int32] {
    let byTitle = byText(documents, \.title)
    return byTitle.sorted { left, right in
      let left = documents[Int(left)].record.date?.daysSinceEpoch ?? .min
      let right = documents[Int(right)].record.date?.daysSinceEpoch ?? .min
      return left > right
    }
  }
}
