import Scheme

/// Counts exchanges and their feedback one by one into figures.
struct FiguresTally {
  private var figures: Figures
  private var partnerships: Set<RecordID> = []
  /// The groups whose host was counted as asked.
  private var groupsAsked: Set<Int32> = []
  private let roles: [FeedbackRole]
  private var overall = (sum: 0.0, count: 0)
  private var recommend = (promoters: 0, detractors: 0, count: 0)

  init(asOf day: CivilDate, roles: [FeedbackRole]) {
    figures = Figures(asOf: day)
    // A role named twice is asked once.
    self.roles = FeedbackRole.allCases.filter(roles.contains)
  }

  /// Counts an exchange by its state; `group` is negative where it has none.
  mutating func count(
    _ state: ExchangeState,
    _ mode: ExchangeMode,
    of partnership: RecordID,
    group: Int32
  ) {
    switch state {
    case .inPreparation: figures.inPreparation += 1
    case .upcoming: figures.upcoming += 1
    case .ongoing: figures.ongoing += 1
    case .cancelled: figures.cancelled += 1
    case .completed:
      figures.completed += 1
      switch mode {
      case .virtual: figures.completedVirtual += 1
      case .physical: figures.completedPhysical += 1
      }
      partnerships.insert(partnership)
      for role in roles {
        let isAskedBefore =
          role == .host && group >= 0 && !groupsAsked.insert(group).inserted
        if !isAskedBefore { figures.feedback.expected += 1 }
      }
    }
  }

  /// Counts what came on one exchange: each role once, each person's numbers.
  mutating func count(
    _ given: some Sequence<(role: FeedbackRole, overall: Double?, recommend: Double?)>
  ) {
    var roles = 0
    for feedback in given {
      roles |= 1 << feedback.role.bit
      if let number = feedback.overall {
        overall.sum += number
        overall.count += 1
      }
      if let number = feedback.recommend {
        recommend.count += 1
        if number >= 9 { recommend.promoters += 1 }
        if number <= 6 { recommend.detractors += 1 }
      }
    }
    figures.feedback.received += roles.nonzeroBitCount
  }

  /// The figures of all that was counted.
  func result(target: Int?) -> Figures {
    var figures = figures
    figures.partnerships = partnerships.count
    figures.target = target
    if overall.count > 0 { figures.feedback.mean = overall.sum / Double(overall.count) }
    if recommend.count > 0 {
      figures.feedback.nps =
        Double(100 * (recommend.promoters - recommend.detractors)) / Double(recommend.count)
    }
    return figures
  }
}

extension FeedbackRole {
  fileprivate var bit: Int {
    switch self {
    case .visitor: 0
    case .host: 1
    case .visitorPartnership: 2
    case .hostPartnership: 3
    }
  }
}
