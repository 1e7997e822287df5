public import JSON
public import Scheme

/// A feedback that fits its form, as every door hands it over to be stored.
public struct FeedbackSubmission: Hashable, Sendable {
  public let exchange: RecordID
  public let role: FeedbackRole
  /// The version of the questionnaire under which the answers were given.
  public let questionnaire: Int
  /// The ids of the questions that were put.
  public let questions: [String]
  /// In the one spelling of the form.
  public let answers: JSONObject
  public let consent: Consent
  /// Stored apart from the answers; blank where the person did not say who they are.
  public let respondent: Respondent
  /// Whether the record is made up.
  public var illustrative = false

  /// A filled in form; nil where the entry has problems, so that nothing unchecked is ever stored.
  public init?(_ entry: FeedbackEntry, to form: FeedbackForm, on exchange: RecordID) {
    guard form.problems(in: entry).isEmpty,
      Respondent.Member.allCases.allSatisfy({ entry.respondent.problem(with: $0) == nil })
    else { return nil }
    self.exchange = exchange
    role = form.role
    questionnaire = form.version
    questions = form.questions.map(\.id)
    answers = form.answers(of: entry)
    consent = entry.consent
    respondent = entry.respondent
  }

  /// Whose feedback it is, besides those that are there.
  public enum Person: Hashable, Sendable {
    /// The only one in the role: refused where the role has given feedback.
    case only
    /// Another one than those who have given feedback.
    case another
  }
}

extension FeedbackSubmission {
  /// The record of the feedback, in the order of DATA.md.
  func members(id: RecordID, submitted: Moment) -> JSONObject {
    var members: JSONObject = [
      "id": .string(id.text),
      "exchange": .string(exchange.text),
      "role": .string(role.rawValue),
      "questionnaire": .number(JSONNumber(questionnaire)),
      "submitted": .string(submitted.description),
      "answers": .object(answers),
      "consent": .object(consent.members),
    ]
    if illustrative { members["illustrative"] = true }
    return members
  }
}

extension Consent {
  /// The consent as stored: both members always, so that a reader of the file need not know what absence means.
  var members: JSONObject { ["publish": .string(publish.rawValue), "contact": .boolean(contact)] }
}

extension Respondent {
  /// The members that are stored of the person, beside the id of their feedback.
  var members: [JSONObject.Member] {
    Member.allCases.compactMap { member in
      stored(member).map { JSONObject.Member(name: member.rawValue, value: .string($0)) }
    }
  }
}
