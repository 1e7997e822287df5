public import JSON

extension Feedback: ReadableRecord {
  public static let kind = RecordKind.feedback

  private enum Member: String, CaseIterable {
    case id, exchange, role, questionnaire, submitted, answers, consent, illustrative, clash
  }

  private static let members = MemberTable<Member>()

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
      case .clash: try reading.clash(&json)
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
    guard try takes(.object, &json, .object) else { return [] }
    var answers: [Answer] = []
    // A form has at least as many questions as this; growing from one would allocate four times.
    answers.reserveCapacity(8)
    var questions = QuestionsMet()
    try json.beginObject()
    while let name = try json.nextMember() {
      let question = name.text
      if !questions.insert(question, of: name) {
        note(.repeated(member: "answers." + question), at: name.offset)
        answers.removeAll { $0.question == question }
      }
      if let value = try answer(&json) { answers.append(Answer(question: question, value: value)) }
    }
    return answers
  }

  private mutating func answer(_ json: inout JSONReader) throws(JSONError) -> AnswerValue? {
    switch try json.kind() {
    case .boolean: try truth(&json).map { .yesNo($0) }
    case .number: try number(&json).map { .number($0) }
    case .array: .choices(try texts(&json))
    case .string, .object, .null: try text(&json).map { .text($0) }
    }
  }
}

/// The questions answered so far in one feedback.
private struct QuestionsMet {
  /// A bit for each name by its first, middle and last byte: where it is not set, the name is new.
  private var seen: UInt64 = 0
  private var questions: [String] = []
  /// A form has a few dozen questions; whatever has more is looked through by hash.
  private var furtherQuestions: Set<String> = []

  init() {
    questions.reserveCapacity(16)
  }

  /// Adds a question; false where it was there already.
  mutating func insert(_ question: String, of name: JSONMemberName) -> Bool {
    let bit = name.withBytes(Self.bit)
    if seen & bit != 0, questions.contains(question) { return false }
    seen |= bit
    guard questions.count == 64 else {
      questions.append(question)
      return true
    }
    return furtherQuestions.insert(question).inserted
  }

  private static func bit(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let first = name.first, let last = name.last else { return 1 }
    let mixed = Int(first) &* 5 &+ Int(name[name.count / 2]) &* 3 &+ Int(last) &+ name.count
    return 1 << UInt64(mixed & 63)
  }
}

extension Consent {
  private enum Member: String, CaseIterable {
    case publish, contact
  }

  private static let members = MemberTable<Member>()

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
