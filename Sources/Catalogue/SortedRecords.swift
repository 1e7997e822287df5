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

  /// Sorts all collections, without the records that a repeated id leaves out, and takes them out of the contents.
  init(_ contents: inout CatalogueContents, without repeated: RepeatedIDs) {
    func kept<Record>(
      _ records: inout [Placed<Record>],
      in order: [Int32],
      as kind: RecordKind
    ) -> [Record] {
      let left = repeated.left[kind.rawValue]
      let order = left.isEmpty ? order : order.filter { !left.contains(Int($0)) }
      var indexes = [Int32](repeating: -1, count: records.count)
      for (index, raw) in order.enumerated() { indexes[Int(raw)] = Int32(index) }
      self.indexes[kind.rawValue] = indexes
      let taken = records.taken(in: order)
      places[kind.rawValue] = taken.places
      return taken.records
    }
    // Each order is worked out before its collection is taken, so that the records are nobody else's by then.
    var order = InitialOrder.byText(contents.partnerships, \.acronym)
    partnerships = kept(&contents.partnerships, in: order, as: .partnership)
    order = InitialOrder.byText(contents.organisations, \.name)
    organisations = kept(&contents.organisations, in: order, as: .organisation)
    order = InitialOrder.ofExchanges(contents.exchanges, of: partnerships)
    exchanges = kept(&contents.exchanges, in: order, as: .exchange)
    order = InitialOrder.ofFeedback(contents.feedback)
    feedback = kept(&contents.feedback, in: order, as: .feedback)
    order = InitialOrder.ofDocuments(contents.documents)
    documents = kept(&contents.documents, in: order, as: .document)
  }

  /// Where the records are that an id of the contents names.
  func references(_ repeated: RepeatedIDs) -> IDIndex {
    var references = repeated.counting
    references.renumber { raw in
      RecordReference(raw.kind, Int(indexes[raw.kind.rawValue][raw.index]))
    }
    return references
  }
}

extension Array {
  /// Takes records out in an order, and leaves nothing.
  ///
  /// They are moved: copying would count up, and freeing count down, each of their texts, all over the memory. First
  /// they are put into the order, the first one last, and then taken from the end.
  fileprivate mutating func taken<Record>(
    in order: [Int32]
  ) -> (records: [Record], places: [RecordPlace]) where Element == Placed<Record> {
    // Where each place's record is to come from; those that are left out keep to the front.
    var sources = [Int32](repeating: -1, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    for (index, raw) in order.enumerated() {
      sources[count - 1 - index] = raw
      isTaken[Int(raw)] = true
    }
    var front = 0
    for raw in indices where !isTaken[raw] {
      sources[front] = Int32(raw)
      front += 1
    }
    withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for start in sources.indices where sources[start] >= 0 {
        // The records of one circle each move on, until it is closed.
        let first = (base + start).move()
        var place = start
        while true {
          let source = Int(sources[place])
          sources[place] = -1
          if source == start { break }
          (base + place).moveInitialize(from: base + source, count: 1)
          place = source
        }
        (base + place).initialize(to: first)
      }
    }
    var records: [Record] = []
    var places: [RecordPlace] = []
    records.reserveCapacity(order.count)
    places.reserveCapacity(order.count)
    for _ in order {
      let (record, place) = removeLast().parts()
      places.append(place)
      records.append(record)
    }
    removeAll()
    return (records, places)
  }
}
