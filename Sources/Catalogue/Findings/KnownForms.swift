import Scheme

/// The questions of every version of the form, made ready to be asked for some millions of answers.
struct KnownForms {
  /// One version's questions.
  struct Form {
    private let questions: [KnownQuestion]
    private let places: [String: Int]

    fileprivate init(_ questions: [KnownQuestion]) {
      self.questions = questions
      places = Dictionary(
        questions.enumerated().map { ($1.question.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }

    /// The place of a question in the form, nil where the form does not put it.
    ///
    /// Answers mostly stand in the form's order, so the question after the last one is tried first.
    func place(of question: String, after last: Int) -> Int? {
      let next = last + 1
      if questions.indices.contains(next), questions[next].question.id == question { return next }
      return places[question]
    }

    /// The code list that gives the choices of the question at a place, nil where there is none.
    func list(at place: Int) -> KnownCodes.List? { questions[place].list }

    /// Why an answer does not fit the question at a place, whatever list its choices are from.
    func problem(with value: AnswerValue, at place: Int) -> AnswerProblem? {
      // Asked of each answer there is, so what mostly fits is known without a look at the whole question.
      questions[place].shape.clearlyFits(value)
        ? nil : questions[place].question.problem(with: value)
    }
  }

  private let forms: [Int: Form]

  init(_ questionnaire: Questionnaire, _ codes: KnownCodes) {
    let all = (questionnaire.earlier + [questionnaire]).filter { !$0.questions.isEmpty }
    forms = Dictionary(
      all.map { form in
        let questions = form.questions.map { question in
          KnownQuestion(question, list: question.list.flatMap(codes.list(named:)))
        }
        return (form.version, Form(questions))
      },
      // `Questionnaire.of(version:)` gives the present form first.
      uniquingKeysWith: { _, later in later }
    )
  }

  /// Whether there is no form at all, so that no answer can be called wrong.
  var isEmpty: Bool { forms.isEmpty }
  var versions: [Int] { forms.keys.sorted() }
  subscript(version: Int) -> Form? { forms[version] }
}

/// A question with its list and the shape of its answers.
private struct KnownQuestion {
  let question: Question
  let list: KnownCodes.List?
  let shape: AnswerShape

  init(_ question: Question, list: KnownCodes.List?) {
    self.question = question
    self.list = list
    shape = AnswerShape(question)
  }
}

/// What answers to a question look like, as far as it can be told at a glance.
private enum AnswerShape {
  case number(ClosedRange<Double>)
  /// A text of at most so many bytes, which cannot have more characters.
  case text(bytes: Int)
  case yesNo
  /// A choice of a code list, which is looked up there: one that is not kept has all of them.
  case listed
  case severalListed
  case other

  init(_ question: Question) {
    self =
      switch question.kind {
      case .rating: .number(1...Double(question.ratingSteps))
      case .score: .number(Double(question.minimum)...Double(question.maximum))
      case .text: .text(bytes: question.textLimit)
      case .yesNo: .yesNo
      case .choice where question.list != nil: .listed
      case .choices where question.list != nil: .severalListed
      case .choice, .choices, .date: .other
      }
  }

  func clearlyFits(_ value: AnswerValue) -> Bool {
    switch (self, value) {
    case (.number(let bounds), .number(let number)):
      bounds.contains(number) && number == number.rounded()
    // How long it is is all that is asked: a control in a stored text is shown as one, and does no harm.
    case (.text(let bytes), .text(let text)): text.utf8.count <= bytes
    case (.yesNo, .yesNo), (.listed, .text), (.severalListed, .choices): true
    default: false
    }
  }
}
