public import JSON

extension Feedback: ReadableRecord {
  public static let kind = RecordKind.feedback

  private enum Member: String, CaseIterable {
    case id, exchange, role, questionnaire, submitted, answers, consent, illustrative
  }

  private static let members = JSONMemberTable<Member>()

  public static func read(_ json: inout JSONReader) throws(JSONError) -> RecordReading<Feedback> {
    var reading = MemberReading(isPersonal: true)
    let start = json.offset
    var id: RecordID?
    var exchange: RecordID?
    var role: FeedbackRole?
    var submitted: Moment?
    var record = Feedback(
      id: .placeholder,
      exchange: .placeholder,
      role: .visitor,
      submitted: Moment(secondsSinceEpoch: 0)
    )
    try reading.object(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.recordID(&json)
      case .exchange: exchange = try reading.recordID(&json)
      case .role: role = try reading.oneOf(&json, FeedbackRole.self)
      case .questionnaire: record.questionnaire = try reading.wholeNumber(&json) ?? 1
      case .submitted: submitted = try reading.moment(&json)
      case .answers: record.answers = try reading.answers(&json)
      case .consent: record.consent = try Consent.read(&reading, &json)
      case .illustrative: record.illustrative = try reading.truth(&json) ?? false
      }
    }
    let required = (
      reading.required(id, "id", at: start), reading.required(exchange, "exchange", at: start),
      reading.required(role, "role", at: start), reading.required(submitted, "submitted", at: start)
    )
    guard let id = required.0, let exchange = required.1, let role = required.2,
      let submitted = required.3
    else { return RecordReading(record: nil, id: id, problems: reading.problems) }
    record.id = id
    record.exchange = exchange
    record.role = role
    record.submitted = submitted
    return RecordReading(record: record, id: id, problems: reading.problems)
  }
}

extension MemberReading {
  /// Reads the answers whatever their questions are: those are the questionnaire's business.
  fileprivate mutating func answers(_ json: inout JSONReader) throws(JSONError) -> [Answer] {
    if try json.takeNull() { return [] }
    guard try json.kind() == .object else {
      _ = try texts(&json)
      return []
    }
    var answers: [Answer] = []
    try json.beginObject()
    while let name = try json.nextMember() {
      let question = name.text
      if answers.contains(where: { $0.question == question }) {
        note(.repeated(member: "answers." + question), at: name.offset)
        answers.removeAll { $0.question == question }
      }
      if let value = try answer(&json) { answers.append(Answer(question: question, value: value)) }
    }
    return answers
  }

  private mutating func answer(_ json: inout JSONReader) throws(JSONError) -> AnswerValue? {
    switch try json.kind() {
    case .null:
      _ = try json.takeNull()
      return nil
    case .boolean: return .yesNo(try json.boolean())
    case .number: return try number(&json).map { .number($0) }
    case .string: return try text(&json).map { .text($0) }
    case .array: return .choices(try texts(&json))
    case .object: return try text(&json).map { .text($0) }
    }
  }
}

extension Consent {
  private enum Member: String, CaseIterable {
    case publish, contact
  }

  private static let members = JSONMemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Consent {
    var consent = Consent()
    _ = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .publish: consent.publish = try reading.oneOf(&json, Publishing.self) ?? .none
      case .contact: consent.contact = try reading.truth(&json) ?? false
      }
    }
    return consent
  }
}
