internal import Interface
internal import Scheme

/// A form that is filled in on ordinary lines, question by question: what is said, and what each line does.
///
/// A value without input or output, so that a conversation is tested as what it is: lines in, lines out.
struct FeedbackDialogue {
  /// Where the conversation is.
  enum Step: Hashable {
    /// A question, by its place in the form.
    case question(Int)
    case publish, contact
    case respondent(Respondent.Member)
    /// All answers once more, and the decision to store them.
    case review
  }

  /// What a line came to.
  enum Outcome: Hashable {
    case goOn
    /// The person wants the entry stored.
    case store
    /// The person wants to leave.
    case quit
  }

  /// A line, or part of one, for the person.
  enum Said: Hashable {
    case heading(String)
    case line(String)
    /// A line that is never broken, as a command is not.
    case verbatim(String)
    /// What is asked for; the answer is typed behind it.
    case prompt(String)
  }

  let form: FeedbackForm
  let questions: [Question]
  let today: CivilDate
  /// Whether an earlier feedback is corrected, whose respondent may be stored and is not shown.
  let isCorrection: Bool
  private(set) var step = Step.question(0)
  /// What was filled in, without a text that is being typed.
  var filled: FeedbackEntry
  /// The text that is being typed, of the present question; nil where none is.
  var gathered: String?
  /// Whether the review was seen, so that a changed answer leads back to it.
  var isReviewing = false
  private(set) var said: [Said] = []
  private var sectionSaid: Int?

  /// Starts with an entry, filled in or not.
  init(
    _ form: FeedbackForm,
    entry: FeedbackEntry = FeedbackEntry(),
    today: CivilDate,
    isCorrection: Bool = false
  ) {
    self.form = form
    self.today = today
    self.isCorrection = isCorrection
    questions = form.questions
    filled = entry
  }

  /// What is filled in so far, a text that is being typed included.
  var entry: FeedbackEntry {
    guard let gathered, let question else { return filled }
    var entry = filled
    entry.answers[question.id] = .text(gathered)
    return entry
  }

  /// The question that is being asked, nil at the other steps.
  var question: Question? {
    if case .question(let index) = step, questions.indices.contains(index) {
      return questions[index]
    }
    return nil
  }

  /// All steps in their order.
  var steps: [Step] {
    questions.indices.map { .question($0) } + [.publish, .contact]
      + Respondent.Member.allCases.map { .respondent($0) } + [.review]
  }

  /// Takes what was said since the last time.
  mutating func takeSaid() -> [Said] {
    defer { said = [] }
    return said
  }

  mutating func say(_ line: String) { said.append(.line(line)) }

  mutating func say(_ lines: [Said]) { said += lines }
}

extension FeedbackDialogue {
  /// Greets, and asks what is to be asked first: the first question without an answer that fits, and of a feedback
  /// that is corrected which answers are to be changed.
  mutating func begin() {
    let count = Wording.count(questions.count, "question")
    let required = questions.count(where: \.required)
    say("\(count), \(required) of them required. Enter goes on where nothing is to be said.")
    say(Self.commandsLine)
    let open = questions.firstIndex { question in
      let value = filled.answers[question.id]
      return value == nil || form.problem(with: value, to: question) != nil
    }
    let first = open.map { Step.question($0) } ?? (filled.publish == nil ? .publish : .review)
    go(to: filled.isEmpty ? steps[0] : isCorrection ? .review : first)
  }

  /// Goes to a step and asks.
  mutating func go(to step: Step) {
    self.step = step
    gathered = nil
    ask()
  }

  /// Goes on from an answer: to the next step, or back to the review that it was changed from.
  mutating func advance() {
    let steps = steps
    let place = steps.firstIndex(of: step) ?? 0
    go(to: isReviewing ? .review : steps[min(place + 1, steps.count - 1)])
  }

  /// Goes to the step before.
  mutating func goBack() {
    let place = steps.firstIndex(of: step) ?? 0
    guard place > 0 else {
      say("This is the first question.")
      return ask()
    }
    go(to: steps[place - 1])
  }

  /// Says the present step: its section where that is new, the question with its choices, the answer so far.
  mutating func ask() {
    switch step {
    case .question(let index):
      saySection(of: index)
      if let question { say(asking(question, number: index + 1)) }
    case .publish, .contact, .respondent: say(askingConsent())
    case .review:
      if !isReviewing { sayReview() }
      isReviewing = true
      said.append(.prompt("store, a number to change that answer, review, or quit: "))
    }
  }

  /// Says again only what is to be typed, after a line that was no answer.
  mutating func promptAgain() {
    switch step {
    case .question: if let question { said.append(.prompt(prompt(for: question))) }
    case .publish, .contact, .respondent: said.append(.prompt(consentPrompt))
    case .review: ask()
    }
  }

  private mutating func saySection(of index: Int) {
    var first = 0
    for (number, section) in form.sections.enumerated() {
      first += section.questions.count
      guard index < first else { continue }
      if sectionSaid != number, let title = section.title { said.append(.heading(title)) }
      sectionSaid = number
      return
    }
  }

  /// Says that an answer was taken, and how far the person is.
  mutating func acknowledge(_ words: String) {
    say("\(words). " + Wording.progress(form.progress(of: entry)) + ".")
  }
}
