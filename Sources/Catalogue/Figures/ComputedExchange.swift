public import Scheme

/// What is worked out of an exchange on a day: the member `computed` of JSON output, and columns on screen.
public struct ComputedExchange: Hashable, Sendable {
  /// Nil where the exchange did not exist yet.
  public var state: ExchangeState?
  /// The furthest milestone reached; nil where none was.
  public var milestone: Milestone?
  /// Nil where no dates are known.
  public var workingDays: Int?
  /// How many persons gave feedback.
  public var feedback: Int
  /// The mean of `overall` over these persons, not rounded; nil where nobody answered.
  public var rating: Double?
}

/// How many exchanges of a partnership are in the three states shown beside it.
public struct PartnershipCounts: Hashable, Sendable {
  public var completed = 0
  public var ongoing = 0
  public var upcoming = 0

  /// None.
  public init() {}

  mutating func count(_ state: ExchangeState?) {
    switch state {
    case .completed: completed += 1
    case .ongoing: ongoing += 1
    case .upcoming: upcoming += 1
    case .inPreparation, .cancelled, nil: break
    }
  }
}

extension Catalogue {
  /// What is worked out of an exchange on a day; linear in its own sessions and feedback.
  public func computed(_ exchange: Int, on day: CivilDate) -> ComputedExchange {
    let record = exchanges[exchange]
    let given = feedback(of: exchange, on: day)
    return ComputedExchange(
      state: record.state(on: day),
      milestone: record.milestones.furthest(on: day),
      workingDays: record.workingDays,
      feedback: given.count,
      rating: meanOverall(of: given)
    )
  }

  /// The mean of `overall` over some feedback, not rounded; nil where nobody answered.
  public func meanOverall(of feedback: some Sequence<Int32>) -> Double? {
    meanOverall(of: feedback, scores)
  }

  func meanOverall(of feedback: some Sequence<Int32>, _ scores: FeedbackScores) -> Double? {
    var sum = 0.0
    var count = 0
    for index in feedback {
      guard let number = scores.overall(of: Int(index)) else { continue }
      sum += number
      count += 1
    }
    return count > 0 ? sum / Double(count) : nil
  }

  /// The counts of every partnership on a day, in step with `partnerships`.
  ///
  /// Linear in the exchanges.
  public func partnershipCounts(on day: CivilDate) -> [PartnershipCounts] {
    var counts = Array(repeating: PartnershipCounts(), count: partnerships.count)
    var states = states(on: day)
    for (index, partnership) in links.visitorPartnershipOfExchange.enumerated()
    where partnership >= 0 {
      counts[Int(partnership)].count(states.state(of: index))
    }
    return counts
  }

  /// The counts of all exchanges on a day, also of those whose partnership is not in the catalogue.
  public func totalCounts(on day: CivilDate) -> PartnershipCounts {
    var counts = PartnershipCounts()
    var states = states(on: day)
    for index in exchanges.indices { counts.count(states.state(of: index)) }
    return counts
  }
}
