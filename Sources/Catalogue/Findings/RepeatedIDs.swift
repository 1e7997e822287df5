import Scheme

/// The records whose id another record had before them.
struct RepeatedIDs: Sendable {
  /// A later record and the place of the one that counts.
  struct Repetition: Sendable {
    let id: RecordID
    let place: RecordPlace
    let first: RecordPlace
  }

  let repetitions: [Repetition]
  /// By `RecordKind.rawValue`: which records of the contents do not count, by their index there.
  let left: [Set<Int>]

  /// Looks through all collections, since ids are unique over them all.
  init(in contents: CatalogueContents) {
    var counting: [RecordID: (record: RecordReference, place: RecordPlace)] = [:]
    counting.reserveCapacity(contents.recordCount)
    var later: [(id: RecordID, place: RecordPlace)] = []
    var left = Array(repeating: Set<Int>(), count: RecordKind.allCases.count)
    func look<Record: Identifiable>(_ kind: RecordKind, _ records: [Placed<Record>])
    where Record.ID == RecordID {
      for (index, placed) in records.enumerated() {
        var loser = (record: RecordReference(kind, index), place: placed.place)
        guard let known = counting.updateValue(loser, forKey: placed.record.id) else { continue }
        if known.place <= placed.place {
          counting[placed.record.id] = known
        } else {
          loser = known
        }
        left[loser.record.kind.rawValue].insert(loser.record.index)
        later.append((placed.record.id, loser.place))
      }
    }
    look(.partnership, contents.partnerships)
    look(.organisation, contents.organisations)
    look(.exchange, contents.exchanges)
    look(.feedback, contents.feedback)
    look(.document, contents.documents)
    self.left = left
    repetitions = later.compactMap { later in
      counting[later.id].map { Repetition(id: later.id, place: later.place, first: $0.place) }
    }
  }
}
