/// What one person is asked about one exchange in their role: the questions that every door puts, checks and stores alike.
public struct FeedbackForm: Hashable, Sendable {
  /// The most characters of a text where the questionnaire sets no limit of its own.
  public static let usualMaximumLength = 10_000

  public var version: Int
  public var title: String?
  public var role: FeedbackRole
  public var mode: ExchangeMode
  /// Only the questions put to the role in the mode.
  ///
  /// Choices of code lists are filled in. A question of choices that has none is not put, since nobody could
  /// answer it, and a section without questions is left out.
  public var sections: [QuestionSection]
  /// The ids of the questions that are put to others only.
  let others: Set<String>

  /// The questions of a questionnaire that are put to a role in an exchange of a mode.
  public init(
    _ questionnaire: Questionnaire,
    role: FeedbackRole,
    mode: ExchangeMode,
    scheme: SchemeDefinition
  ) {
    version = questionnaire.version
    title = questionnaire.title
    self.role = role
    self.mode = mode
    var seen: Set<String> = []
    sections = questionnaire.sections.compactMap { section in
      var section = section
      section.questions = section.questions.compactMap { question in
        var question = question
        question.options = question.options(of: scheme)
        guard question.applies(to: role, in: mode), question.canBeAnswered,
          // Of two questions with one id the first counts: their answers would stand in one place.
          seen.insert(question.id).inserted
        else { return nil }
        return question
      }
      return section.questions.isEmpty ? nil : section
    }
    others = Set(questionnaire.questions.map(\.id)).subtracting(seen)
  }

  /// All questions in the order of the form.
  public var questions: [Question] { sections.flatMap(\.questions) }

  /// The question with an id, nil where it is not put.
  public func question(_ id: String) -> Question? {
    for section in sections {
      if let question = section.questions.first(where: { $0.id == id }) { return question }
    }
    return nil
  }
}

extension Question {
  /// The choices of the question: those of the scheme's list that it names, else its own.
  public func options(of scheme: SchemeDefinition) -> [NamedCode] {
    let codes = list.map { scheme.codes(inList: $0) } ?? []
    return codes.isEmpty ? options : codes
  }

  /// Whether there is an answer that a person could give.
  fileprivate var canBeAnswered: Bool {
    switch kind {
    case .choice, .choices: !options.isEmpty
    case .rating, .score, .yesNo, .text, .date: true
    }
  }

  /// Whether a value is an answer that can be stored.
  ///
  /// Asked for every frame of a form: of a text that is far too long only as much is looked at as its limit allows.
  func isAnswered(by value: AnswerValue) -> Bool {
    guard !value.isBlank else { return false }
    if kind == .text, case .text(let text) = value,
      FeedbackText.hasMore(than: textLimit, in: text)
    {
      return false
    }
    return problem(with: value) == nil
  }

  /// The most characters of a text: the question's own limit, else the usual one.
  public var textLimit: Int { maximumLength ?? FeedbackForm.usualMaximumLength }
}

/// How far a person is with a form.
public struct FeedbackProgress: Hashable, Sendable {
  /// Questions with an answer that fits.
  public var answered: Int
  /// All questions of the form.
  public var questions: Int
  /// Required questions without an answer that fits.
  public var requiredLeft: Int

  /// Makes the counts.
  public init(answered: Int, questions: Int, requiredLeft: Int) {
    self.answered = answered
    self.questions = questions
    self.requiredLeft = requiredLeft
  }
}

extension FeedbackForm {
  /// How far an entry is; an answer that does not fit counts as none.
  public func progress(of entry: FeedbackEntry) -> FeedbackProgress {
    var progress = FeedbackProgress(answered: 0, questions: 0, requiredLeft: 0)
    for question in sections.lazy.flatMap(\.questions) {
      progress.questions += 1
      let value = entry.answers[question.id]
      if let value, question.isAnswered(by: value) {
        progress.answered += 1
      } else if question.required {
        progress.requiredLeft += 1
      }
    }
    return progress
  }
}
