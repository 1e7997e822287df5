/// One visitor at one host, on site or online.
public struct Exchange: Hashable, Sendable, Identifiable {
  public internal(set) var id: RecordID
  /// The visitor's partnership (VOP).
  ///
  /// It owns the exchange: totals count it here, and once.
  public var visitorPartnership: RecordID
  public var mode: ExchangeMode
  public var title: String?
  /// Codes of the scheme's `formats`.
  public var formats: [String] = []
  /// Ties together the exchanges of those who travelled as one; no record's id.
  public var group: RecordID?
  /// The visiting organisation (VO), nil where unknown.
  public var visitor: RecordID?
  /// The host organisation (HO), nil where unknown.
  public var host: RecordID?
  /// The host's partnership (HOP), which may be the visitor's.
  public var hostPartnership: RecordID?
  public var ecosystems: [String] = []
  public var topics: [String] = []
  public var planned = Period()
  public var sessions: [Session] = []
  /// Between visitor and host; under a threshold the lump sum is halved.
  public var distanceKilometres: Double?
  /// How many people took part.
  public var participants: Int?
  public var objectives: String?
  public var agenda: String?
  public var signatures = Signatures()
  public var milestones = Milestones()
  public var cancelled: Cancellation?
  /// Whole euros paid to the visitor.
  public var lumpSum: Int?
  /// Why force majeure was accepted.
  public var forceMajeure: String?
  public var sources: [String] = []
  /// Whether the record is made up.
  public var illustrative = false

  /// Makes an exchange of its three required members.
  public init(id: RecordID, visitorPartnership: RecordID, mode: ExchangeMode) {
    self.id = id
    self.visitorPartnership = visitorPartnership
    self.mode = mode
  }
}

/// Where an exchange takes place.
public enum ExchangeMode: String, CaseIterable, Sendable, Hashable {
  case virtual, physical
}

/// A span of days of which either end may be unknown.
public struct Period: Hashable, Sendable {
  public var start: CivilDate?
  public var end: CivilDate?

  /// Makes a period.
  public init(start: CivilDate? = nil, end: CivilDate? = nil) {
    self.start = start
    self.end = end
  }
}

/// One day's meeting of an exchange.
///
/// Virtual exchanges are mostly spread over weeks (SCHEME.md 3.2).
public struct Session: Hashable, Sendable {
  public var date: CivilDate
  public var title: String?
  /// A code of the scheme's `formats`.
  public var format: String?

  /// Makes a session.
  public init(date: CivilDate, title: String? = nil, format: String? = nil) {
    self.date = date
    self.title = title
    self.format = format
  }
}

/// When each of the four parties signed the Commitment to Quality.
public struct Signatures: Hashable, Sendable {
  public var visitor: CivilDate?
  public var visitorPartnership: CivilDate?
  public var host: CivilDate?
  public var hostPartnership: CivilDate?

  /// No signature.
  public init() {}
}

/// The end of an exchange that did not take place; a rejected proposal ends so as well.
public struct Cancellation: Hashable, Sendable {
  public var date: CivilDate
  public var reason: String?

  /// Makes a cancellation.
  public init(date: CivilDate, reason: String? = nil) {
    self.date = date
    self.reason = reason
  }
}

extension Exchange {
  /// How far the exchange is on `day`, nil where it did not exist yet (DATA.md, *State on a day D*).
  ///
  /// A cancellation counts from its date on, unless the exchange was completed: both is a finding, and what
  /// took place is believed.
  public func state(on day: CivilDate) -> ExchangeState? {
    let furthest = milestones.furthest(on: day)
    if let cancelled, cancelled.date <= day {
      let completed = milestones[.completed]
      guard let completed, completed <= day else { return .cancelled }
      return furthest?.state ?? .completed
    }
    return furthest?.state
  }

  /// The working days of the exchange, nil where no dates are known.
  ///
  /// Of the sessions if there are any; else from start to completion if both are known; else of the plan.
  public var workingDays: Int? {
    if !sessions.isEmpty { return WorkingDays.count(of: sessions.lazy.map(\.date)) }
    if let start = milestones[.started], let end = milestones[.completed] {
      return WorkingDays.count(from: start, to: end)
    }
    guard let start = planned.start, let end = planned.end else { return nil }
    return WorkingDays.count(from: start, to: end)
  }

  /// The first milestone of the workflow that has no date although it will come, nil after the last one.
  ///
  /// Gaps before the furthest milestone are not asked for again. `paid` comes for physical exchanges only.
  public func nextMilestone(on day: CivilDate) -> Milestone? {
    guard state(on: day) != .cancelled else { return nil }
    let furthest = milestones.furthest(on: day)?.rawValue ?? -1
    guard let next = Milestone(rawValue: furthest + 1) else { return nil }
    return next == .paid && mode == .virtual ? nil : next
  }

  /// The day to sort by and to show first: the start as it happened, else as planned, else the first session.
  public var start: CivilDate? {
    milestones[.started] ?? planned.start ?? sessions.first?.date
  }
}
