public import Scheme

/// What the feedback on a set of exchanges says on a day (INTERFACE.md, `results`).
///
/// Everybody's numbers count, whatever they allow to be published: that is about texts (DATA.md, *feedback and
/// respondents*), and a mean without the displeased would be no mean. What is hidden, and why, is in `Disclosure`.
public struct Results: Hashable, Sendable {
  public var asOf: CivilDate
  /// How much came of how much, as the key figures have it.
  public var response: FeedbackResponse
  /// What people answered to `recommend`, of everybody as in the key figures; nil where that is hidden.
  public var nps: NetPromoterScore?
  /// In the order of the form; see `MergedForm`.
  public var questions: [QuestionResults]
}

/// What was answered to one question.
public struct QuestionResults: Hashable, Sendable, Identifiable {
  public var question: FormQuestion
  /// Nil where too few answered for it to be shown.
  public var answers: AnswerCounts?

  public var id: String { question.id }
}

/// How often each answer to a question was given.
public struct AnswerCounts: Hashable, Sendable {
  /// How many people answered.
  public var people: Int
  /// In step with the question's steps, zeros included.
  ///
  /// They add up to the people, but for questions to which one may give several answers.
  public var counts: [Int]
  /// Of ratings and scores, not rounded; nil for other kinds, and where nobody answered.
  public var mean: Double?
  /// The middle answer to a rating or score, of an even number of people the mean of the two in the middle.
  public var median: Double?

  /// Makes the counts of a question's answers and what follows from them.
  init(people: Int, counts: [Int], of question: FormQuestion) {
    self.people = people
    self.counts = counts
    let steps = zip(question.steps, counts).compactMap { step, count in
      step.number.map { (number: $0, count: count) }
    }
    let total = steps.reduce(0) { $0 + $1.count }
    guard total > 0 else { return }
    // Summed in whole numbers: exact, and the same in whatever order.
    mean = Double(steps.reduce(0) { $0 + $1.number * $1.count }) / Double(total)
    let lower = Self.number(at: (total - 1) / 2, in: steps)
    let upper = Self.number(at: total / 2, in: steps)
    median = Double(lower + upper) / 2
  }

  /// The answer at a place among all answers in order.
  private static func number(at place: Int, in steps: [(number: Int, count: Int)]) -> Int {
    var before = 0
    for step in steps {
      before += step.count
      if before > place { return step.number }
    }
    return steps.last?.number ?? 0
  }
}

/// The results of the exchanges that have one value of a dimension.
public struct ResultsGroup: Hashable, Sendable {
  /// The value as stored: an id, a code, a mode, or a month as `2021-03`; nil for exchanges without one.
  public var key: String?
  /// The value as people call it; of a missing one empty.
  public var name: String
  /// Nil where too few answered for them to be shown.
  public var results: Results?
}
