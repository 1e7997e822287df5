import Scheme

/// Counts exchanges and their feedback one by one into figures.
struct FiguresTally {
  private var figures: Figures
  private var partnerships: Set<RecordID> = []
  private var forms: ExpectedForms
  private var overall = (sum: 0.0, count: 0)

  init(asOf day: CivilDate, roles: [FeedbackRole]) {
    figures = Figures(asOf: day)
    forms = ExpectedForms(roles: roles)
  }

  /// Counts an exchange by its state; `group` is negative where it has none.
  mutating func count(
    _ state: ExchangeState,
    _ mode: ExchangeMode,
    of partnership: RecordID,
    group: Int32,
    hasForm: (FeedbackRole) -> Bool
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
      for role in forms.roles(inGroup: group) {
        figures.feedback.response.expected += 1
        if !hasForm(role) { figures.feedback.response.missing += 1 }
      }
    }
  }

  /// Counts what came on one exchange: each role once, each person's numbers.
  mutating func count(
    _ given: some Sequence<(role: FeedbackRole, overall: Double?, recommend: Double?)>
  ) {
    var roles = 0
    for feedback in given {
      figures.feedback.response.people += 1
      roles |= 1 << feedback.role.bit
      if let number = feedback.overall {
        overall.sum += number
        overall.count += 1
      }
      if let number = feedback.recommend { figures.feedback.recommend.count(number) }
    }
    figures.feedback.response.received += roles.nonzeroBitCount
  }

  /// The figures of all that was counted.
  func result(target: Int?) -> Figures {
    var figures = figures
    figures.partnerships = partnerships.count
    figures.target = target
    if overall.count > 0 { figures.feedback.mean = overall.sum / Double(overall.count) }
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
