import Scheme

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
    for index in exchanges.indices { keys.append(exchanges[index].record.id) }
    var entries = exchanges.indices.map { index in
      (rank: ranks[exchanges[index].record.visitorPartnership] ?? .max, index: Int32(index))
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
    // Many are submitted on one day, and where only the day is known, at one moment.
    var keys = TextKeys(capacity: feedback.count)
    for index in feedback.indices { keys.append(feedback[index].record.id) }
    var entries = feedback.indices.map { index in
      (
        seconds: feedback[index].record.submitted.secondsSinceEpoch, prefix: keys.prefix(index),
        index: Int32(index)
      )
    }
    entries.sort { left, right in
      guard left.seconds == right.seconds else { return left.seconds > right.seconds }
      guard left.prefix == right.prefix else { return left.prefix < right.prefix }
      let (left, right) = (Int(left.index), Int(right.index))
      let order = keys.compare(left, right)
      // Only leading zeros can make two ids one key.
      return order != 0 ? order < 0 : feedback[left].record.id < feedback[right].record.id
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
