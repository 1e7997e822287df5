/// Why no feedback can be given on an exchange yet.
public enum FeedbackRefusal: Hashable, Sendable {
  /// It was not begun; the day on which it is to begin, where that is known and still to come.
  case notBegun(ExchangeState?, start: CivilDate?)
}

extension Exchange {
  /// Why nobody can give feedback on the exchange on a day, nil where they can.
  ///
  /// Feedback is asked for at the end (SCHEME.md, 3.5 and 4.3), and taken from the first day on: exchanges are spread
  /// over weeks, and whoever leaves early has seen what they have seen. A cancelled exchange has a story too.
  /// What all four signed for and whose first day has come is taken to have begun, since participants should not
  /// wait until a coordinator has noted the start.
  public func feedbackRefusal(on day: CivilDate) -> FeedbackRefusal? {
    let state = state(on: day)
    switch state {
    case .ongoing, .completed, .cancelled: return nil
    case .upcoming:
      guard let start = firstDay else { return .notBegun(state, start: nil) }
      return start <= day ? nil : .notBegun(state, start: start)
    case .inPreparation, nil:
      return .notBegun(state, start: firstDay.flatMap { $0 > day ? $0 : nil })
    }
  }

  /// The first day as planned, or of the sessions where no start is.
  private var firstDay: CivilDate? { planned.start ?? sessions.map(\.date).min() }
}

extension FeedbackRole {
  /// The role that a word names, capitals or not: as it is stored, or by the scheme's abbreviations VO, HO, VOP, HOP.
  public init?(word: String) {
    let word = word.lowercased()
    let roles: [String: FeedbackRole] = [
      "vo": .visitor, "ho": .host, "vop": .visitorPartnership, "hop": .hostPartnership,
    ]
    guard let role = FeedbackRole(rawValue: word) ?? roles[word] else { return nil }
    self = role
  }
}

extension Questionnaire {
  /// The roles that are asked something about an exchange of a mode.
  public func roles(in mode: ExchangeMode, scheme: SchemeDefinition) -> [FeedbackRole] {
    FeedbackRole.allCases.filter { role in
      !FeedbackForm(self, role: role, mode: mode, scheme: scheme).sections.isEmpty
    }
  }
}
