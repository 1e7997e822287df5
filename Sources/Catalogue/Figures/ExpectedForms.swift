import Scheme

/// Which forms are asked for, exchange by exchange: the one rule for how many are expected and which are missing.
///
/// Of each completed exchange one form for each of the scheme's roles; of those who travelled as one the host is
/// asked once (DATA.md, *feedback and respondents*).
struct ExpectedForms {
  private let roles: [FeedbackRole]
  /// The groups whose host was asked.
  private var groupsAsked: Set<Int32> = []

  init(roles: [FeedbackRole]) {
    // A role named twice is asked once.
    self.roles = FeedbackRole.allCases.filter(roles.contains)
  }

  /// The roles that are asked about the next completed exchange; `group` is negative where it has none.
  mutating func roles(inGroup group: Int32) -> [FeedbackRole] {
    let isHostAsked = group < 0 || groupsAsked.insert(group).inserted
    return isHostAsked ? roles : roles.filter { $0 != .host }
  }
}

extension Catalogue {
  /// Whether the form of a role about an exchange was there on a day.
  ///
  /// The host's form is one for the whole group, whichever of its exchanges it was given on.
  func hasForm(_ role: FeedbackRole, on exchange: Int, by day: CivilDate) -> Bool {
    func isGiven(on exchange: Int) -> Bool {
      feedback(of: exchange, on: day).contains { feedback[Int($0)].role == role }
    }
    if isGiven(on: exchange) { return true }
    return role == .host && exchanges(inGroupOf: exchange).contains { isGiven(on: Int($0)) }
  }
}
