extension FeedbackForm {
  /// Why a value is no answer to a question, nil where it is one.
  ///
  /// A blank answer is none, which only a required question minds.
  public func problem(with value: AnswerValue?, to question: Question) -> AnswerProblem? {
    guard let value, !value.isBlank else { return question.required ? .required : nil }
    return question.problem(with: value)
  }

  /// All that keeps an entry from being stored, in the order of the form; answers to questions that are not put
  /// come last, by their names.
  public func problems(in entry: FeedbackEntry) -> [(question: String, problem: AnswerProblem)] {
    var problems: [(question: String, problem: AnswerProblem)] = []
    for question in questions {
      if let problem = problem(with: entry.answers[question.id], to: question) {
        problems.append((question.id, problem))
      }
    }
    for stray in strays(in: entry) { problems.append((stray, problem(ofStray: stray))) }
    return problems
  }

  /// The questions to which the entry has answers and which are not put, by their names.
  ///
  /// A draft has them where the questionnaire was changed since it was begun.
  public func strays(in entry: FeedbackEntry) -> [String] {
    let put = Set(questions.map(\.id))
    return entry.answers.keys.filter { !put.contains($0) }.sorted()
  }

  private func problem(ofStray id: String) -> AnswerProblem {
    if others.contains(id) { return .notPut(role, mode) }
    return .noSuchQuestion(nearest: EditDistance.nearest(to: id, among: questions.map(\.id)))
  }
}

extension Question {
  /// Why a value is no answer to the question, nil where it is one; whether an answer is required is not asked.
  ///
  /// Linear in the length of a text.
  public func problem(with value: AnswerValue) -> AnswerProblem? {
    switch (kind, value) {
    case (.rating, .number(let number)):
      isWhole(number, within: 1...ratingSteps) ? nil : .notAStep(steps: ratingSteps)
    case (.score, .number(let number)):
      isWhole(number, within: minimum...maximum)
        ? nil : .outOfRange(minimum: minimum, maximum: maximum)
    case (.choice, .text(let code)): problem(withChoice: code)
    case (.choices, .choices(let codes)): problem(withChoices: codes)
    case (.yesNo, .yesNo): nil
    case (.text, .text(let text)): problem(withText: text)
    case (.date, .text(let text)):
      CivilDate(FeedbackText.trimmed(text)) == nil ? .notADate : nil
    default: .wrongKind(kind)
    }
  }

  private func isWhole(_ number: Double, within bounds: ClosedRange<Int>) -> Bool {
    Int(exactly: number).map(bounds.contains) ?? false
  }

  private func problem(withChoice code: String) -> AnswerProblem? {
    options.contains { $0.id == code } ? nil : noSuchOption(code)
  }

  private func problem(withChoices codes: [String]) -> AnswerProblem? {
    for (index, code) in codes.enumerated() {
      if let problem = problem(withChoice: code) { return problem }
      if codes[..<index].contains(code) { return .repeatedOption(code) }
    }
    return nil
  }

  private func problem(withText text: String) -> AnswerProblem? {
    let text = FeedbackText.normalised(text)
    let count = FeedbackText.length(of: text)
    if count > textLimit { return .tooLong(characters: count, maximum: textLimit) }
    return FeedbackText.control(in: text).map { .controlCharacter($0.scalar, at: $0.place) }
  }

  /// The problem with a word that is none of the choices.
  ///
  /// A word that cannot be a code is not named: it may be anything that a person wrote.
  func noSuchOption(_ word: String) -> AnswerProblem {
    var names: [String] = []
    for words in [options.map(\.id), options.map(\.name)] {
      guard let near = EditDistance.nearest(to: word, among: words),
        let option = options.first(where: { $0.id == near || $0.name == near })
      else { continue }
      if !names.contains(option.name) { names.append(option.name) }
    }
    return .noSuchOption(RecordID(word) == nil ? "" : word, nearest: names)
  }
}

extension AnswerValue {
  /// Whether it says nothing: a text of white space, or none of several choices.
  public var isBlank: Bool {
    switch self {
    case .number, .yesNo: false
    case .text(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    case .choices(let codes): codes.isEmpty
    }
  }
}
