public import Scheme

/// The catalogue as it stood on a day.
extension Catalogue {
  /// Whether a record is listed and counted on a day.
  ///
  /// An exchange from its first milestone on, a feedback from the day it was submitted on (in universal
  /// time), all others always. False for an index outside the collection.
  public func exists(_ reference: RecordReference, on day: CivilDate) -> Bool {
    let index = reference.index
    guard (0..<count(of: reference.kind)).contains(index) else { return false }
    return switch reference.kind {
    case .exchange: exchanges[index].state(on: day) != nil
    case .feedback: isGiven(index, on: day)
    case .partnership, .organisation, .document: true
    }
  }

  /// The records of a collection that are listed on a day, in the collection's order.
  ///
  /// Linear: some milliseconds for a hundred thousand exchanges.
  public func records(_ kind: RecordKind, on day: CivilDate) -> [Int32] {
    records(kind, on: day, among: 0..<Int32(count(of: kind)))
  }

  /// Those of `records` that are listed on a day, in the order given.
  public func records(
    _ kind: RecordKind,
    on day: CivilDate,
    among records: some Sequence<Int32>
  ) -> [Int32] {
    switch kind {
    case .exchange:
      var states = states(on: day)
      return records.filter { states.state(of: Int($0)) != nil }
    case .feedback:
      return records.filter { feedback.indices.contains(Int($0)) && isGiven(Int($0), on: day) }
    case .partnership, .organisation, .document:
      let count = count(of: kind)
      return records.filter { (0..<count).contains(Int($0)) }
    }
  }

  /// The feedback on an exchange that was there on a day, newest first.
  public func feedback(of exchange: Int, on day: CivilDate) -> ArraySlice<Int32> {
    // Newest first: those submitted later than the day stand together at the front.
    feedback(of: exchange).drop { !isGiven(Int($0), on: day) }
  }

  private func isGiven(_ feedback: Int, on day: CivilDate) -> Bool {
    self.feedback[feedback].submitted.isOn(orBefore: day)
  }
}

extension Feedback {
  /// Whether the feedback was submitted not after a day, in universal time.
  public func exists(on day: CivilDate) -> Bool { submitted.isOn(orBefore: day) }
}

extension Moment {
  fileprivate func isOn(orBefore day: CivilDate) -> Bool {
    secondsSinceEpoch < (Int64(day.daysSinceEpoch) + 1) * 86_400
  }
}

extension Document {
  /// Whether the document is dated later than a day; it is listed all the same, marked as upcoming.
  public func isUpcoming(on day: CivilDate) -> Bool {
    date.map { $0 > day } ?? false
  }
}
