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

  /// By `RecordKind.rawValue`: the index in its collection of each record of the contents, −1 if left out.
  private(set) var indexes: [[Int32]] = Array(repeating: [], count: RecordKind.allCases.count)

  /// Sorts all collections, without the records that a repeated id leaves out.
  init(_ contents: CatalogueContents, without repeated: RepeatedIDs) {
    func kept<Record>(
      _ records: [Placed<Record>],
      in order: [Int32],
      as kind: RecordKind
    ) -> [Record] {
      let left = repeated.left[kind.rawValue]
      let order = left.isEmpty ? order : order.filter { !left.contains(Int($0)) }
      places[kind.rawValue] = order.map { records[Int($0)].place }
      var indexes = [Int32](repeating: -1, count: records.count)
      for (index, raw) in order.enumerated() { indexes[Int(raw)] = Int32(index) }
      self.indexes[kind.rawValue] = indexes
      return order.map { records[Int($0)].record }
    }
    partnerships = kept(
      contents.partnerships,
      in: InitialOrder.byText(contents.partnerships, \.acronym),
      as: .partnership
    )
    organisations = kept(
      contents.organisations,
      in: InitialOrder.byText(contents.organisations, \.name),
      as: .organisation
    )
    exchanges = kept(
      contents.exchanges,
      in: InitialOrder.ofExchanges(contents.exchanges, of: partnerships),
      as: .exchange
    )
    feedback = kept(
      contents.feedback,
      in: InitialOrder.ofFeedback(contents.feedback),
      as: .feedback
    )
    documents = kept(
      contents.documents,
      in: InitialOrder.ofDocuments(contents.documents),
      as: .document
    )
  }

  /// Where the records are that an id of the contents names.
  func references(_ repeated: RepeatedIDs) -> [RecordID: RecordReference] {
    repeated.counting.mapValues { raw in
      RecordReference(raw.kind, Int(indexes[raw.kind.rawValue][raw.index]))
    }
  }
}
