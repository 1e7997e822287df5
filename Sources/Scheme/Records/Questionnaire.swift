/// The feedback form: the one definition from which questions, validation and results are made.
public struct Questionnaire: Hashable, Sendable {
  public var version = 1
  public var title: String?
  public var sections: [QuestionSection] = []
  /// Former versions, by which answers given under them are read.
  public var earlier: [Questionnaire] = []

  /// A form without questions.
  public init() {}

  /// All questions in the order of the form.
  public var questions: [Question] { sections.flatMap(\.questions) }

  /// This form or the earlier one that has the version; nil where neither is known.
  public func of(version: Int) -> Questionnaire? {
    self.version == version ? self : earlier.first { $0.version == version }
  }

  /// The question with an id, nil where the form has none.
  public func question(_ id: String) -> Question? {
    questions.first { $0.id == id }
  }
}

/// A page's worth of questions under one title.
public struct QuestionSection: Hashable, Sendable {
  public var title: String?
  public var questions: [Question] = []
}

/// One question, with whom it is put to and which answers it takes.
public struct Question: Hashable, Sendable, Identifiable {
  public internal(set) var id: String
  public var kind: QuestionKind
  public var text: String
  /// The words of a rating from 1 up; empty where the numbers stand alone.
  public var labels: [String] = []
  public var required = false
  /// The choices, where they stand in the form itself.
  public var options: [NamedCode] = []
  /// The scheme's code list that gives the choices, as `outcomes`.
  public var list: String?
  /// The least score; 0 where not said.
  public var minimum = 0
  /// The greatest score; 10 where not said.
  public var maximum = 10
  /// The most characters of a text.
  public var maximumLength: Int?
  /// The roles it is put to; empty for all.
  public var roles: [FeedbackRole] = []
  /// The modes of exchange it is put to; empty for both.
  public var modes: [ExchangeMode] = []

  /// Makes a question of its required members.
  public init(id: String, kind: QuestionKind, text: String) {
    self.id = id
    self.kind = kind
    self.text = text
  }

  /// Whether the question is put to this role in an exchange of this mode.
  public func applies(to role: FeedbackRole, in mode: ExchangeMode) -> Bool {
    (roles.isEmpty || roles.contains(role)) && (modes.isEmpty || modes.contains(mode))
  }

  /// The steps of a rating, from 1: as many as there are words, else five.
  public var ratingSteps: Int { labels.isEmpty ? 5 : labels.count }
}

/// The kinds of questions (DATA.md, *questionnaire.json*).
public enum QuestionKind: String, CaseIterable, Sendable, Hashable {
  case rating, choice, choices, score, text, date
  case yesNo = "yes-no"
}
