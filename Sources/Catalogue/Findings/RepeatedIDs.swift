import Scheme

/// All ids of the contents, and the records whose id another record had before them.
struct RepeatedIDs: Sendable {
  /// A later record and the place of the one that counts.
  struct Repetition: Sendable {
    let id: RecordID
    let place: RecordPlace
    let first: RecordPlace
  }

  private(set) var repetitions: [Repetition] = []
  /// The record that counts for each id, by its index in the contents.
  private(set) var counting: IDIndex
  /// By `RecordKind.rawValue`: which records of the contents do not count, by their index there.
  private(set) var left = Array(repeating: Set<Int>(), count: RecordKind.allCases.count)

  /// Looks through all collections, since ids are unique over them all.
  init(in contents: CatalogueContents) {
    counting = IDIndex(capacity: contents.recordCount)
    var later: [(id: RecordID, place: RecordPlace)] = []
    look(.partnership, contents.partnerships, in: contents, &later)
    look(.organisation, contents.organisations, in: contents, &later)
    look(.exchange, contents.exchanges, in: contents, &later)
    look(.feedback, contents.feedback, in: contents, &later)
    look(.document, contents.documents, in: contents, &later)
    repetitions = later.compactMap { later in
      counting[later.id].map { first in
        Repetition(id: later.id, place: later.place, first: contents.place(of: first))
      }
    }
  }

  private mutating func look<Record: Identifiable>(
    _ kind: RecordKind,
    _ records: [Placed<Record>],
    in contents: CatalogueContents,
    _ later: inout [(id: RecordID, place: RecordPlace)]
  ) where Record.ID == RecordID {
    for index in records.indices {
      let id = records[index].record.id
      var loser = RecordReference(kind, index)
      guard let known = counting.insert(loser, for: id) else { continue }
      if contents.place(of: known) > records[index].place {
        counting.update(loser, for: id)
        loser = known
      }
      left[loser.kind.rawValue].insert(loser.index)
      later.append((id, contents.place(of: loser)))
    }
  }
}
