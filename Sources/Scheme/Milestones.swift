/// A step of an exchange that a date records, in the order of the scheme's workflow (SCHEME.md 3.5).
public enum Milestone: Int, CaseIterable, Sendable, Comparable {
  case proposed, matched, committed, started, completed, reported, validated
  /// For physical exchanges only: a virtual one has no lump sum.
  case paid

  /// The name in the files, in queries and on screen.
  public var name: String {
    switch self {
    case .proposed: "proposed"
    case .matched: "matched"
    case .committed: "committed"
    case .started: "started"
    case .completed: "completed"
    case .reported: "reported"
    case .validated: "validated"
    case .paid: "paid"
    }
  }

  /// What an exchange is that has reached this milestone and no later one.
  public var state: ExchangeState {
    switch self {
    case .proposed, .matched: .inPreparation
    case .committed: .upcoming
    case .started: .ongoing
    case .completed, .reported, .validated, .paid: .completed
    }
  }

  public static func < (left: Milestone, right: Milestone) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How far an exchange is on a day, derived from its milestones and never stored.
public enum ExchangeState: Int, CaseIterable, Sendable, Comparable {
  case inPreparation, upcoming, ongoing, completed, cancelled

  /// The name in JSON output and in queries.
  public var name: String {
    switch self {
    case .inPreparation: "in-preparation"
    case .upcoming: "upcoming"
    case .ongoing: "ongoing"
    case .completed: "completed"
    case .cancelled: "cancelled"
    }
  }

  public static func < (left: ExchangeState, right: ExchangeState) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The dates of an exchange's milestones; any of them may be unknown, gaps included.
public struct Milestones: Hashable, Sendable {
  // Eight day counts in one vector: an exchange has all eight places, and there are many exchanges.
  private var days = SIMD8<Int32>(repeating: Int32.min)

  /// No milestone at all.
  public init() {}

  /// The date of a milestone, nil where it is not known.
  public subscript(milestone: Milestone) -> CivilDate? {
    get {
      let day = days[milestone.rawValue]
      return day == Int32.min ? nil : CivilDate(daysSinceEpoch: Int(day))
    }
    set { days[milestone.rawValue] = newValue?.daysSinceEpoch ?? Int32.min }
  }

  /// The furthest milestone in order that is dated not after `day`, nil where there is none.
  public func furthest(on day: CivilDate) -> Milestone? {
    for milestone in Milestone.allCases.reversed() {
      let dated = days[milestone.rawValue]
      if dated != Int32.min, dated <= day.daysSinceEpoch { return milestone }
    }
    return nil
  }

  /// The known milestones with their dates, in the order of the workflow.
  public var known: [(milestone: Milestone, date: CivilDate)] {
    Milestone.allCases.compactMap { milestone in self[milestone].map { (milestone, $0) } }
  }
}
