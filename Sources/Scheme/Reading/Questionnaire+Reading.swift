internal import JSON

extension Questionnaire {
  private enum Member: String, CaseIterable {
    case version, title, sections, earlier
  }

  private static let members = MemberTable<Member>()

  /// Reads `questionnaire.json`; what does not fit is left out and noted.
  public static func readFile(
    _ bytes: [UInt8]
  ) -> (questionnaire: Questionnaire, problems: [PlacedProblem]) {
    var reading = MemberReading()
    var questionnaire = Questionnaire()
    do {
      try JSONReader.read(bytes) { json throws(JSONError) in
        let start = json.offset
        let kind = try json.kind()
        guard kind == .object else {
          _ = try json.skipValue()
          reading.note(.wrongShape(expected: .object, found: kind), at: start)
          return
        }
        questionnaire = try Self.read(&reading, &json) ?? questionnaire
      }
    } catch {
      reading.note(.syntax(error.kind), at: error.offset)
    }
    return (questionnaire, reading.problems + StoredClash.problems(ofSettings: bytes))
  }

  private static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Questionnaire? {
    var questionnaire = Questionnaire()
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .version: questionnaire.version = try reading.wholeNumber(&json) ?? 1
      case .title: questionnaire.title = try reading.text(&json)
      case .sections:
        var sections: [QuestionSection] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          if let section = try QuestionSection.read(&reading, &json) { sections.append(section) }
        }
        questionnaire.sections = sections
      case .earlier:
        var earlier: [Questionnaire] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          if let version = try Self.read(&reading, &json) { earlier.append(version) }
        }
        questionnaire.earlier = earlier
      }
    }
    return isThere ? questionnaire : nil
  }
}

extension QuestionSection {
  private enum Member: String, CaseIterable {
    case title, questions
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> QuestionSection? {
    var section = QuestionSection()
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .title: section.title = try reading.text(&json)
      case .questions:
        var questions: [Question] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          if let question = try Question.read(&reading, &json) { questions.append(question) }
        }
        section.questions = questions
      }
    }
    return isThere ? section : nil
  }
}

extension Question {
  private enum Member: String, CaseIterable {
    case id, kind, text, labels, required, options, list, minimum, maximum, maximumLength
    case roles, modes
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Question? {
    let start = json.offset
    var id: String?
    var kind: QuestionKind?
    var text: String?
    var minimum: Int?
    var maximum: Int?
    var maximumStart = start
    var question = Question(id: "", kind: .text, text: "")
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.text(&json)
      case .kind: kind = try reading.oneOf(&json, QuestionKind.self)
      case .text: text = try reading.text(&json)
      case .labels: question.labels = try reading.texts(&json)
      case .required: question.required = try reading.truth(&json) ?? false
      case .options: question.options = try reading.codes(&json).compactMap(NamedCode.init)
      case .list: question.list = try reading.text(&json)
      case .minimum: minimum = try reading.wholeNumber(&json, within: -1000...1000)
      case .maximum:
        maximumStart = json.offset
        maximum = try reading.wholeNumber(&json, within: -1000...1000)
      case .maximumLength:
        question.maximumLength = try reading.wholeNumber(&json, within: 1...1_000_000)
      case .roles:
        var roles: [FeedbackRole] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          if let role = try reading.oneOf(&json, FeedbackRole.self) { roles.append(role) }
        }
        question.roles = roles
      case .modes:
        var modes: [ExchangeMode] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          if let mode = try reading.oneOf(&json, ExchangeMode.self) { modes.append(mode) }
        }
        question.modes = modes
      }
    }
    guard isThere else { return nil }
    question.minimum = minimum ?? min(question.minimum, maximum ?? question.minimum)
    question.maximum = maximum ?? max(question.maximum, question.minimum)
    if question.maximum < question.minimum {
      let expected = Expectation.within(Double(question.minimum), 1000)
      reading.note(
        .wrongValue(member: reading.name(of: "maximum"), expected: expected, found: nil),
        at: maximumStart
      )
      question.maximum = question.minimum
    }
    let required = (
      reading.required(id, "id", at: start), reading.required(kind, "kind", at: start),
      reading.required(text, "text", at: start)
    )
    guard let id = required.0, let kind = required.1, let text = required.2 else { return nil }
    question.id = id
    question.kind = kind
    question.text = text
    return question
  }
}
