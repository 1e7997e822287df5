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
        if let read = try Version.read(&reading, &json) {
          questionnaire = read.questionnaire
          read.checkVersions(&reading)
        }
      }
    } catch {
      reading.note(.syntax(error.kind), at: error.offset)
    }
    return (questionnaire, reading.problems + StoredClash.problems(ofSettings: bytes))
  }

  /// One version with the places that its checks need.
  private struct Version {
    var questionnaire = Questionnaire()
    /// Where the number stands, or the object where it does not.
    var start = 0
    /// Where the numbers of the earlier versions stand.
    var earlierStarts: [Int] = []

    static func read(
      _ reading: inout MemberReading,
      _ json: inout JSONReader,
      depth: Int = 0
    ) throws(JSONError) -> Version? {
      var version = Version()
      version.start = json.offset
      let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
        switch member {
        case .version:
          version.start = json.offset
          version.questionnaire.version = try reading.wholeNumber(&json) ?? 1
        case .title: version.questionnaire.title = try reading.text(&json)
        case .sections:
          var sections: [QuestionSection] = []
          var met: Set<String> = []
          try reading.list(&json) { reading, json throws(JSONError) in
            let section = try QuestionSection.read(&reading, &json, &met)
            if let section { sections.append(section) }
          }
          version.questionnaire.sections = sections
        case .earlier:
          let offset = json.offset
          var earlier: [Version] = []
          try reading.list(&json) { reading, json throws(JSONError) in
            let version = try Self.read(&reading, &json, depth: depth + 1)
            if let version { earlier.append(version) }
          }
          version.questionnaire.earlier = earlier.map(\.questionnaire)
          version.earlierStarts = earlier.map(\.start)
          // Once for whatever is nested in it: nothing further in is read either.
          if depth == 1, !earlier.isEmpty {
            reading.note(.questionnaire(.nestedEarlier), at: offset)
          }
        }
      }
      return isThere ? version : nil
    }

    /// Notes numbers by which versions cannot be told apart, and a present one that is not the highest.
    func checkVersions(_ reading: inout MemberReading) {
      let present = questionnaire.version
      var met: Set<Int> = [present]
      for (earlier, start) in zip(questionnaire.earlier, earlierStarts) {
        let fault: QuestionnaireFault? =
          if !met.insert(earlier.version).inserted {
            .repeatedVersion(earlier.version)
          } else if earlier.version > present {
            .versionNotHigher(present, than: earlier.version)
          } else {
            nil
          }
        if let fault { reading.note(.questionnaire(fault), at: start) }
      }
    }
  }
}

extension QuestionSection {
  private enum Member: String, CaseIterable {
    case title, questions
  }

  private static let members = MemberTable<Member>()

  /// - Parameter met: The ids of the questions of the version read so far.
  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader,
    _ met: inout Set<String>
  ) throws(JSONError) -> QuestionSection? {
    var section = QuestionSection()
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .title: section.title = try reading.text(&json)
      case .questions:
        var questions: [Question] = []
        try reading.list(&json) { reading, json throws(JSONError) in
          let start = json.offset
          guard let question = try Question.read(&reading, &json) else { return }
          if !met.insert(question.id).inserted {
            reading.note(.questionnaire(.repeatedQuestion(question.id)), at: start)
          }
          questions.append(question)
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
    var starts: [Member: Int] = [:]
    var question = Question(id: "", kind: .text, text: "")
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      if try json.kind() != .null { starts[member] = json.offset }
      switch member {
      case .id: id = try reading.text(&json)
      case .kind: kind = try reading.oneOf(&json, QuestionKind.self)
      case .text: text = try reading.text(&json)
      case .labels: question.labels = try reading.texts(&json)
      case .required: question.required = try reading.truth(&json) ?? false
      case .options: question.options = try reading.codes(&json).compactMap(NamedCode.init)
      case .list: question.list = try reading.text(&json)
      case .minimum: minimum = try reading.wholeNumber(&json, within: -1000...1000)
      case .maximum: maximum = try reading.wholeNumber(&json, within: -1000...1000)
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
        at: starts[.maximum] ?? start
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
    question.check(&reading, at: starts, or: start)
    return question
  }

  /// Notes what is wrong with the question as a whole, at the members it is about, or at the question.
  private func check(
    _ reading: inout MemberReading,
    at starts: [Member: Int],
    or start: Int
  ) {
    func note(_ fault: QuestionnaireFault, at member: Member) {
      reading.note(.questionnaire(fault), at: starts[member] ?? start)
    }
    for (member, words) in [(Member.id, id), (.text, text)] where AnswerValue.text(words).isBlank {
      note(.blank(member: reading.name(of: member.rawValue)), at: member)
    }
    if kind == .rating, labels.count == 1 { note(.oneLabel(question: id), at: .labels) }
    var met: Set<String> = []
    for option in options where !met.insert(option.id).inserted {
      note(.repeatedOption(question: id, option: option.id), at: .options)
    }
    if kind == .choice || kind == .choices {
      if let list, !SchemeDefinition.listNames.contains(list) {
        note(.unknownList(question: id, list: list), at: .list)
      } else if list == nil, options.isEmpty {
        note(.noOptions(question: id), at: .options)
      }
    }
    for member in [Member.labels, .options, .list, .minimum, .maximum, .maximumLength]
    where starts[member] != nil && !heeded.contains(member) {
      note(.unheeded(question: id, member: member.rawValue), at: member)
    }
  }

  /// The members beside those of every question that this one heeds.
  private var heeded: [Member] {
    switch kind {
    case .rating: [.labels]
    case .choice, .choices: list == nil ? [.options] : [.list]
    case .score: [.minimum, .maximum]
    case .text: [.maximumLength]
    case .yesNo, .date: []
    }
  }
}
