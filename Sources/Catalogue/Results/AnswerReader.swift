import Scheme

/// Reads the answers to a question of one version of the form.
enum AnswerReader: Sendable {
  /// A rating or score: the number of the first step, and how many there are.
  case steps(first: Int, count: Int)
  /// One choice, by the place of its id among the steps.
  case choice([String: Int])
  /// Several choices.
  case choices([String: Int])
  case yesNo, text, date

  /// What an answer comes to.
  enum Reading: Hashable {
    /// None: of the wrong kind, off the scale, or blank.
    case none
    /// An answer that is not counted by steps.
    case given
    case step(Int)
    /// At least one.
    case steps([Int])
  }

  /// The reader for a question of a version, where answers are counted under the steps of `counted`.
  ///
  /// An id that only another version has is no answer to this one.
  init(_ question: FormQuestion, countedAs counted: FormQuestion) {
    switch question.kind {
    case .rating, .score:
      self = .steps(first: question.steps.first?.number ?? 1, count: question.steps.count)
    case .choice: self = .choice(Self.places(of: question, in: counted))
    case .choices: self = .choices(Self.places(of: question, in: counted))
    case .yesNo: self = .yesNo
    case .text: self = .text
    case .date: self = .date
    }
  }

  private static func places(
    of question: FormQuestion,
    in counted: FormQuestion
  ) -> [String: Int] {
    let own = Set(question.steps.map(\.key))
    return Dictionary(
      counted.steps.enumerated().filter { own.contains($1.key) }.map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Reads an answer: one of another kind or off the scale is none, as is a text of white space.
  ///
  /// Of several choices those that the form does not have are passed over, and one named twice counts once.
  func read(_ value: AnswerValue) -> Reading {
    switch (self, value) {
    case (.steps(let first, let count), .number(let number)):
      guard let number = Int(exactly: number), number >= first, number - first < count else {
        return .none
      }
      return .step(number - first)
    case (.choice(let places), .text(let code)): return places[code].map { .step($0) } ?? .none
    case (.choices(let places), .choices(let codes)):
      let steps = Set(codes.compactMap { places[$0] })
      return steps.isEmpty ? .none : .steps(steps.sorted())
    case (.yesNo, .yesNo(let isYes)): return .step(isYes ? 0 : 1)
    case (.text, .text(let text)):
      return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? .none : .given
    case (.date, .text(let text)): return CivilDate(text) == nil ? .none : .given
    default: return .none
    }
  }
}
