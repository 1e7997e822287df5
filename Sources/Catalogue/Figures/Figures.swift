public import Scheme

/// The key figures of a set of exchanges on a day (INTERFACE.md, `figures`).
public struct Figures: Hashable, Sendable {
  public var asOf: CivilDate
  /// Exchanges by their state on the day; each counts once, for the visitor's partnership.
  public var completed = 0
  public var completedVirtual = 0
  public var completedPhysical = 0
  public var ongoing = 0
  public var upcoming = 0
  public var inPreparation = 0
  public var cancelled = 0
  /// How many partnerships have at least one of the completed exchanges.
  public var partnerships = 0
  /// How many completed exchanges are wanted; nil where nobody set a target for the set.
  public var target: Int?
  public var feedback = FeedbackFigures()

  /// No exchanges at all.
  public init(asOf: CivilDate) { self.asOf = asOf }
}

/// How much feedback came, and what it says in two numbers.
public struct FeedbackFigures: Hashable, Sendable {
  public var response = FeedbackResponse()
  /// The mean of `overall` over persons of all roles, not rounded; nil where nobody answered.
  public var mean: Double?
  /// What persons of all roles answered to `recommend`.
  public var recommend = NetPromoterScore()

  /// No feedback, and none expected.
  public init() {}

  public var received: Int { response.received }
  public var expected: Int { response.expected }
  /// The net promoter score of `recommend`, not rounded; nil where nobody answered.
  public var nps: Double? { recommend.value }
}

/// How much feedback came of how much.
public struct FeedbackResponse: Hashable, Sendable {
  /// Exchanges and roles of which a feedback came; several persons in one role count once.
  public var received = 0
  /// Completed exchanges times the roles the scheme asks; of a group the host is asked once.
  public var expected = 0
  /// How many of the expected forms are not there.
  public var missing = 0
  /// How many persons gave feedback; somebody who did so on two exchanges counts twice.
  public var people = 0

  /// No feedback, and none expected.
  public init() {}

  /// The share of the expected forms that came, 0 to 1; nil where none is expected.
  ///
  /// Not what was received by what is expected: forms that nobody asked for, as those of a partnership or on a
  /// cancelled exchange, would make up for missing ones, and a rate could exceed one.
  public var rate: Double? {
    expected > 0 ? Double(expected - missing) / Double(expected) : nil
  }
}

/// One key figure, to ask for the records behind it.
public enum Figure: String, CaseIterable, Sendable, Hashable {
  case completed, completedVirtual, completedPhysical
  case ongoing, upcoming, inPreparation, cancelled, partnerships
  case feedbackReceived, feedbackExpected, feedbackMean, feedbackNPS

  /// Whether an exchange of this state and mode is one that the figure rests on.
  func counts(_ state: ExchangeState, _ mode: ExchangeMode) -> Bool {
    switch self {
    case .completed, .partnerships, .feedbackExpected: state == .completed
    case .completedVirtual: state == .completed && mode == .virtual
    case .completedPhysical: state == .completed && mode == .physical
    case .ongoing: state == .ongoing
    case .upcoming: state == .upcoming
    case .inPreparation: state == .inPreparation
    case .cancelled: state == .cancelled
    case .feedbackReceived, .feedbackMean, .feedbackNPS: true
    }
  }
}
