import Scheme

/// The questions of every version of the form, made ready to be asked for some millions of answers.
struct KnownForms {
  /// One version's questions.
  struct Form {
    private let questions: [(id: String, list: KnownCodes.List?)]
    private let places: [String: Int]

    fileprivate init(_ questions: [(id: String, list: KnownCodes.List?)]) {
      self.questions = questions
      places = Dictionary(
        questions.enumerated().map { ($1.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }

    /// The place of a question in the form, nil where the form does not put it.
    ///
    /// Answers mostly stand in the form's order, so the question after the last one is tried first.
    func place(of question: String, after last: Int) -> Int? {
      let next = last + 1
      if questions.indices.contains(next), questions[next].id == question { return next }
      return places[question]
    }

    /// The code list that gives the choices of the question at a place, nil where there is none.
    func list(at place: Int) -> KnownCodes.List? { questions[place].list }
  }

  private let forms: [Int: Form]

  init(_ questionnaire: Questionnaire, _ codes: KnownCodes) {
    let all = (questionnaire.earlier + [questionnaire]).filter { !$0.questions.isEmpty }
    forms = Dictionary(
      all.map { form in
        (form.version, Form(form.questions.map { ($0.id, $0.list.flatMap(codes.list(named:))) }))
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
