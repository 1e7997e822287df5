public import Scheme

/// A form that was asked for and is not there.
public struct MissingFeedback: Hashable, Sendable {
  /// The index of the exchange; of those who travelled as one the first completed one that was looked at.
  public var exchange: Int
  public var role: FeedbackRole
}

extension Catalogue {
  /// The forms that are expected on a day and not there, by exchange in the order given, then by role.
  ///
  /// As many as `FeedbackResponse.missing` counts. Linear.
  public func missingFeedback(
    on day: CivilDate,
    among exchanges: [Int32]? = nil
  ) -> [MissingFeedback] {
    var forms = ExpectedForms(roles: scheme.feedbackRoles)
    var states = states(on: day)
    return (exchanges ?? allExchanges).map { Int($0) }.flatMap { index -> [MissingFeedback] in
      guard states.state(of: index) == .completed else { return [] }
      return forms.roles(inGroup: links.groupOfExchange[index])
        .filter { !hasForm($0, on: index, by: day) }
        .map { MissingFeedback(exchange: index, role: $0) }
    }
  }
}
