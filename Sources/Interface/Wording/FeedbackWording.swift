public import Scheme

/// What the doors of feedback say alike, on the full screen, line by line and about a file.
extension Wording {
  /// How far a person is, `12 of 19 answered, 2 required left`.
  public static func progress(_ progress: FeedbackProgress) -> String {
    let answered = "\(progress.answered) of \(progress.questions) answered"
    return progress.requiredLeft == 0
      ? answered : answered + ", \(progress.requiredLeft) required left"
  }

  /// The same where there is little room, `12/19, 2 required left`.
  static func shortProgress(_ progress: FeedbackProgress) -> String {
    let answered = "\(progress.answered)/\(progress.questions)"
    return progress.requiredLeft == 0
      ? answered : answered + ", \(progress.requiredLeft) required left"
  }

  /// An answer with the words that its question has for it.
  ///
  /// - Parameter question: With the choices of its code list filled in; nil where the form has none such.
  public static func answer(_ value: AnswerValue, to question: Question?) -> String {
    switch value {
    case .number(let number):
      let text = mean(number)
      switch question?.kind {
      case .rating: return text + (question?.label(of: number).map { " " + $0 } ?? "")
      case .score:
        return text + (question.map { " of \($0.minimum) to \($0.maximum)" } ?? "")
      case .choice, .choices, .text, .date, .yesNo, nil: return text
      }
    case .text(let text): return question?.optionName(of: text) ?? text
    case .choices(let ids):
      if ids.isEmpty { return "none" }
      return ids.map { question?.optionName(of: $0) ?? $0 }.joined(separator: ", ")
    case .yesNo(let isYes): return isYes ? "yes" : "no"
    }
  }

  /// A role with what it is in the scheme: `visitor (VO), who visited`.
  public static func meaning(of role: FeedbackRole) -> String {
    switch role {
    case .visitor: "visitor (VO), who visited"
    case .host: "host (HO), who received the visitor"
    case .visitorPartnership: "visitor's partnership (VOP), which organised the exchange"
    case .hostPartnership: "host's partnership (HOP), which looked after the host"
    }
  }

  /// What a choice of publishing means, and who will see the answers then.
  public static func meaning(of publishing: Consent.Publishing) -> String {
    switch publishing {
    case .named: "your words may be published with your name"
    case .anonymous: "your words may be published, without your name"
    case .none: "your words are not published"
    }
  }

  /// How texts may be shown, as a choice that a person makes of themselves.
  public static func choice(_ publishing: Consent.Publishing) -> String {
    switch publishing {
    case .named: "yes, with my name"
    case .anonymous: "yes, without my name"
    case .none: "no"
    }
  }

  /// Who sees a feedback that is stored, whatever the person chose.
  public static let whoSeesFeedback =
    "The Support Office and the Partnerships, who work with this data, can read your answers. Your name and "
    + "address are stored apart from them, for the Support Office."

  /// What the person should know about their consent before it is stored; empty where all fits together.
  public static func remarks(on consent: Consent, respondent: Respondent) -> [String] {
    var remarks: [String] = []
    if consent.publish == .named, respondent.stored(.name) == nil {
      remarks.append("You allow your name to be published, and give none")
    }
    if consent.contact, respondent.stored(.email) == nil {
      remarks.append("You may be contacted, and give no address")
    }
    return remarks
  }

  /// That feedback was given already, without a word of what it says.
  public static func feedbackGiven(_ given: [FeedbackGiven]) -> String {
    let facts = given.map { fact in
      "'\(fact.exchange)' as \(role(fact.role)) " + days(of: fact.records)
    }
    if given.count == 1, let fact = facts.first { return "Feedback on \(fact)" }
    let numbered = zip(given, facts).map { "record \($0.index + 1), on \($1)" }
    return "Feedback was given already: " + numbered.joined(separator: "; ")
  }

  private static func days(of records: [FeedbackGiven.Given]) -> String {
    guard !records.isEmpty else { return "stands twice among these" }
    let dates = records.compactMap(\.day)
    let on = dates.isEmpty ? "" : " on " + days(dates)
    return "was already given" + on
  }

  /// Why no feedback can be given on an exchange yet.
  public static func feedbackRefusal(_ refusal: FeedbackRefusal, of exchange: RecordID) -> String {
    switch refusal {
    case .notBegun(let state, let start):
      let what = state.map { " and is " + Self.state($0) } ?? ""
      return "'\(exchange)' has not begun\(what)"
        + (start.map { "; it begins on " + day($0) } ?? "")
    }
  }
}

extension Question {
  /// The word of a step of a rating, nil where it has none.
  public func label(of number: Double) -> String? {
    guard let step = Int(exactly: number), labels.indices.contains(step - 1) else { return nil }
    return labels[step - 1]
  }

  /// The name of a choice, nil for what is none.
  public func optionName(of id: String) -> String? {
    options.first { $0.id == id }?.name
  }
}
