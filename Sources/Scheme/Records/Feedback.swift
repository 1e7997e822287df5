/// What one person answered to the questionnaire about one exchange.
public struct Feedback: Hashable, Sendable, Identifiable {
  public internal(set) var id: RecordID
  public var exchange: RecordID
  public var role: FeedbackRole
  /// The version of the questionnaire under which the answers were given.
  public var questionnaire: Int = 1
  public var submitted: Moment
  /// The answers in the order written, by question id.
  public var answers: [Answer] = []
  public var consent = Consent()
  /// Whether the record is made up.
  public var illustrative = false

  /// Makes a feedback of its required members.
  public init(id: RecordID, exchange: RecordID, role: FeedbackRole, submitted: Moment) {
    self.id = id
    self.exchange = exchange
    self.role = role
    self.submitted = submitted
  }

  /// The answer to a question, nil where none was given.
  public subscript(question: String) -> AnswerValue? {
    answers.first { $0.question == question }?.value
  }

  /// The answer to the question `overall`, on which every mean of the scheme rests.
  public var overall: Double? { self["overall"]?.number }

  /// The answer to the question `recommend`, 0 to 10, on which the net promoter score rests.
  public var recommend: Double? { self["recommend"]?.number }
}

/// In which of the four parts of an exchange a person gives feedback.
public enum FeedbackRole: String, CaseIterable, Sendable, Hashable {
  case visitor, host
  case visitorPartnership = "visitor-partnership"
  case hostPartnership = "host-partnership"
}

/// One answer with the id of its question.
public struct Answer: Hashable, Sendable {
  public var question: String
  public var value: AnswerValue

  /// Makes an answer.
  public init(question: String, value: AnswerValue) {
    self.question = question
    self.value = value
  }
}

/// The forms an answer can take; which of them is right depends on the question's kind.
public enum AnswerValue: Hashable, Sendable {
  /// A rating or a score.
  case number(Double)
  /// The id of a choice, a free text, or a date.
  case text(String)
  /// The ids of several choices.
  case choices([String])
  /// Yes or no.
  case yesNo(Bool)

  /// The number of a rating or score, nil for every other form.
  public var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }
}

/// What a respondent allows to be done with the answers.
public struct Consent: Hashable, Sendable {
  /// How texts may be shown.
  public enum Publishing: String, CaseIterable, Sendable, Hashable {
    case named, anonymous, none
  }

  /// Nothing may be published unless the respondent said so.
  public var publish = Publishing.none
  /// Whether the respondent may be asked again.
  public var contact = false

  /// Consent to nothing.
  public init() {}
}
