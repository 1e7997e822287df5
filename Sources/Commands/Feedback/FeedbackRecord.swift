internal import Interface
internal import JSON
internal import Scheme

/// Why a record of a file of feedback cannot be stored, as a fact.
enum FeedbackRecordProblem {
  /// The value is no object.
  case notARecord
  /// The record has to have the member.
  case missing(String)
  /// The program gives it.
  case givenByProgram(String)
  /// No feedback has such a member; the nearest one that has.
  case unknownMember(String, nearest: String?)
  /// A member stands twice.
  case repeated(String)
  /// A member should hold something else.
  case wrongValue(String, Expectation)
  /// What the record says is not what the command line says.
  case contradicts(String)
  case answer(question: String, AnswerProblem)
  case respondent(Respondent.Member, AnswerProblem)
  /// What keeps any feedback on this exchange in this role from being stored.
  case refused(CommandError)
}

/// One record of a file of feedback, read without a look at the data.
struct FeedbackRecord {
  var id: RecordID?
  var exchange: RecordID?
  var role: FeedbackRole?
  var entry = FeedbackEntry()
  var illustrative = false
  private(set) var problems: [FeedbackRecordProblem] = []

  private static let members = [
    "exchange", "role", "answers", "consent", "respondent", "illustrative",
  ]

  /// Reads a record as DATA.md has it, with what the command line says of it.
  ///
  /// - Parameter means: Only a correction may name the feedback itself, by `id`.
  init(
    _ value: JSONValue,
    exchange: RecordID?,
    role: FeedbackRole?,
    _ means: FeedbackMeans
  ) {
    self.exchange = exchange
    self.role = role
    guard let record = value.object else {
      problems = [.notARecord]
      return
    }
    for name in record.duplicates { problems.append(.repeated(name)) }
    var seen: Set<String> = []
    for name in record.members.map(\.name) where seen.insert(name).inserted {
      // Of a repeated one the last, as everywhere.
      if let value = record[name] { read(JSONObject.Member(name: name, value: value), means) }
    }
    if self.exchange == nil, id == nil, isSilent(about: "exchange") {
      problems.append(.missing("exchange"))
    }
    if self.role == nil, id == nil, isSilent(about: "role") { problems.append(.missing("role")) }
  }

  /// Whether nothing was said about a member yet.
  private func isSilent(about member: String) -> Bool {
    !problems.contains { if case .wrongValue(member, _) = $0 { true } else { false } }
  }

  private mutating func read(_ member: JSONObject.Member, _ means: FeedbackMeans) {
    let name = member.name
    if member.value.isNull, Self.members.contains(name) { return }
    switch name {
    case "id" where means == .correction:
      id = wanted(member.value.string.flatMap { RecordID($0) }, name, .recordID)
    case "id", "submitted", "questionnaire": problems.append(.givenByProgram(name))
    case "exchange":
      let read = wanted(member.value.string.flatMap { RecordID($0) }, name, .recordID)
      if let read, let exchange, exchange != read { problems.append(.contradicts(name)) }
      exchange = exchange ?? read
    case "role":
      let roles = FeedbackRole.allCases.map(\.rawValue)
      let read = wanted(
        member.value.string.flatMap { FeedbackRole(rawValue: $0) },
        name,
        .oneOf(roles)
      )
      if let read, let role, role != read { problems.append(.contradicts(name)) }
      role = role ?? read
    case "answers": readAnswers(member.value)
    case "consent": readConsent(member.value)
    case "respondent": readRespondent(member.value)
    case "illustrative": illustrative = wanted(member.value.boolean, name, .trueOrFalse) ?? false
    default:
      let nearest = EditDistance.nearest(to: name, among: Self.members)
      problems.append(.unknownMember(name, nearest: nearest))
    }
  }

  private mutating func wanted<Value>(
    _ value: Value?,
    _ member: String,
    _ expected: Expectation
  ) -> Value? {
    if value == nil { problems.append(.wrongValue(member, expected)) }
    return value
  }

  private mutating func readAnswers(_ value: JSONValue) {
    guard let answers = wanted(value.object, "answers", .object) else { return }
    for name in answers.duplicates { problems.append(.repeated("answers." + name)) }
    for answer in answers.members where !answer.value.isNull {
      if let value = AnswerValue(answer.value) {
        entry.answers[answer.name] = value
      } else {
        // An object, or a list of something else than texts: no kind of question takes it.
        unreadable.append(answer.name)
      }
    }
  }

  /// The questions whose answers are of no form that any answer has.
  private(set) var unreadable: [String] = []

  private mutating func readConsent(_ value: JSONValue) {
    guard let consent = wanted(value.object, "consent", .object) else { return }
    for name in consent.duplicates { problems.append(.repeated("consent." + name)) }
    for member in consent.members where !member.value.isNull {
      switch member.name {
      case "publish":
        let choices = Consent.Publishing.allCases.map(\.rawValue)
        entry.publish = wanted(
          member.value.string.flatMap { Consent.Publishing(rawValue: $0) },
          "consent.publish",
          .oneOf(choices)
        )
      case "contact":
        entry.contact = wanted(member.value.boolean, "consent.contact", .trueOrFalse)
      default: unknown(member.name, in: "consent", among: ["publish", "contact"])
      }
    }
  }

  private mutating func readRespondent(_ value: JSONValue) {
    guard let respondent = wanted(value.object, "respondent", .object) else { return }
    for name in respondent.duplicates { problems.append(.repeated("respondent." + name)) }
    for member in respondent.members where !member.value.isNull {
      guard let known = Respondent.Member(rawValue: member.name) else {
        unknown(member.name, in: "respondent", among: Respondent.Member.allCases.map(\.rawValue))
        continue
      }
      entry.respondent[known] = wanted(member.value.string, "respondent." + member.name, .text)
    }
    for member in Respondent.Member.allCases {
      if let problem = entry.respondent.problem(with: member) {
        problems.append(.respondent(member, problem))
      }
    }
  }

  private mutating func unknown(_ name: String, in object: String, among known: [String]) {
    let nearest = EditDistance.nearest(to: name, among: known).map { object + "." + $0 }
    problems.append(.unknownMember(object + "." + name, nearest: nearest))
  }

  /// Notes all answers that do not fit the form.
  mutating func check(_ form: FeedbackForm) {
    for id in unreadable {
      let kind = form.question(id)?.kind
      let problem = kind.map { AnswerProblem.wrongKind($0) }
      entry.answers[id] = nil
      problems.append(.answer(question: id, problem ?? .noSuchQuestion(nearest: nil)))
    }
    for (question, problem) in form.problems(in: entry)
    where !(problem == .required && unreadable.contains(question)) {
      problems.append(.answer(question: question, problem))
    }
  }
}
