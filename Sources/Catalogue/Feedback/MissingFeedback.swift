public import Scheme

/// A feedback that is asked for and was not given.
public struct MissingFeedback: Hashable, Sendable {
  /// The index of the exchange; of a group's host form that of its first exchange.
  public var exchange: Int32
  public var role: FeedbackRole
}

extension Catalogue {
  /// What is asked for and missing on a day: completed exchanges × the scheme's roles, one host form for a group.
  ///
  /// In the order of the exchanges given, then of the roles. A host who has spoken about one exchange of a group has
  /// spoken about the group. Linear.
  public func missingFeedback(
    on day: CivilDate,
    among chosen: [Int32]? = nil
  ) -> [MissingFeedback] {
    // A role named twice is asked once.
    let roles = FeedbackRole.allCases.filter(scheme.feedbackRoles.contains)
    let chosen = chosen ?? allExchanges
    var groupsDone = roles.contains(.host) ? groupsWithHost(on: day) : []
    var states = states(on: day)
    var missing: [MissingFeedback] = []
    for index in chosen where states.state(of: Int(index)) == .completed {
      let given = Set(feedback(of: Int(index), on: day).map { feedback[Int($0)].role })
      let group = links.groupOfExchange[Int(index)]
      for role in roles where !given.contains(role) {
        if role == .host, group >= 0, !groupsDone.insert(group).inserted { continue }
        missing.append(MissingFeedback(exchange: index, role: role))
      }
    }
    return missing
  }

  private func groupsWithHost(on day: CivilDate) -> Set<Int32> {
    var groups: Set<Int32> = []
    for (index, group) in links.groupOfExchange.enumerated() where group >= 0 {
      if feedback(of: index, on: day).contains(where: { feedback[Int($0)].role == .host }) {
        groups.insert(group)
      }
    }
    return groups
  }
}
