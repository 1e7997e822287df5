import Scheme

/// Values by their spelling, for tests whose literals are right.
enum Made {
  static func id(_ text: String) -> RecordID {
    guard let id = RecordID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("'\(text)' is no date") }
    return day
  }

  static func moment(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("'\(text)' is no moment") }
    return moment
  }

  /// An exchange with dated milestones, as `[.proposed: "2021-01-08"]`.
  static func exchange(
    _ milestones: [Milestone: String] = [:],
    mode: ExchangeMode = .virtual,
    cancelled: String? = nil
  ) -> Exchange {
    var exchange = Exchange(id: id("made-1"), visitorPartnership: id("made"), mode: mode)
    for (milestone, date) in milestones { exchange.milestones[milestone] = day(date) }
    exchange.cancelled = cancelled.map { Cancellation(date: day($0)) }
    return exchange
  }
}

/// What a member should have held; the testing library has an `Expectation` of its own.
typealias Expected = Scheme.Expectation
