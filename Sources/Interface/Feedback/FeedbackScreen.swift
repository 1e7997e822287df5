internal import JSON
internal import Scheme
internal import Screen

/// The full-screen door of feedback: the questions of one form, what was answered so far, and where the person is.
struct FeedbackScreen: Hashable, Sendable {
  /// What the person sees.
  enum Stage: Hashable, Sendable {
    /// The questions of the form.
    case questions
    /// What will be stored, and who may see it.
    case review
    /// It is stored under this id.
    case stored(RecordID)
  }

  let exchange: RecordID
  let form: FeedbackForm
  /// Whether another person's feedback in this role is there already.
  var isAnother = false
  /// The feedback that is corrected, as it was; nil where a new one is given.
  var corrected: FilledFeedback.Corrected?
  var entry = FeedbackEntry()
  var stage = Stage.questions
  /// The item under the cursor, among those of the stage.
  var focus = 0
  var window = ScrollWindow()
  /// What is typed into texts and dates, by the ids of their items.
  var editors: [String: FieldEditor] = [:]
  /// The option under the cursor, by the ids of items with several.
  var optionCursors: [String: Int] = [:]
  /// Why an answer does not fit, by the ids of items.
  var problems: [String: AnswerProblem] = [:]
  /// Whether the last key was a 1 that may be the beginning of a 10.
  var isTenPending = false
  var draft = DraftTiming()
  var isSaving = false

  init(
    exchange: RecordID,
    form: FeedbackForm,
    correcting corrected: FilledFeedback.Corrected? = nil
  ) {
    self.exchange = exchange
    self.form = form
    self.corrected = corrected
    entry = original
    prepareEditors()
  }

  var role: FeedbackRole { form.role }

  var subject: FormSubject {
    corrected.map { .correction(of: $0.id, as: role) } ?? .feedback(on: exchange, as: role)
  }

  /// What was there before anything was typed.
  private var original: FeedbackEntry {
    corrected.map { FeedbackEntry(correcting: $0.base, in: form) } ?? FeedbackEntry()
  }

  /// The items of the stage, with the title of the section that begins at one.
  var items: [(section: String?, item: FeedbackItem)] {
    switch stage {
    case .questions:
      form.sections.flatMap { section in
        section.questions.enumerated().map { ($0 == 0 ? section.title : nil, .question($1)) }
      }
    case .review:
      [
        ("Who may see it", .publish), (nil, .contact), ("About you", .respondent(.name)),
        (nil, .respondent(.email)),
      ]
        + form.questions.enumerated().map { index, question in
          (
            index == 0 ? "What will be stored" : nil,
            .given(question, entry.answers[question.id].flatMap { $0.isBlank ? nil : $0 })
          )
        }
    case .stored: []
    }
  }

  var focusedItem: FeedbackItem? {
    let items = items
    return items.indices.contains(focus) ? items[focus].item : nil
  }

  var typed: FormDraft {
    FormDraft(subject: subject, base: corrected?.base, fields: entry.draft)
  }

  var isChanged: Bool { entry != original }

  /// Fills in what a draft has.
  mutating func fill(from draft: FormDraft) {
    if let base = draft.base { corrected?.base = base }
    entry = FeedbackEntry(draft: draft.fields)
    prepareEditors()
    // On to where one left off: the first question without an answer.
    focus = items.firstIndex { answer(to: $0.item) == nil } ?? 0
  }

  /// Makes an editor for every item that is typed into, with what the entry has.
  private mutating func prepareEditors() {
    let all =
      form.questions.map { FeedbackItem.question($0) }
      + Respondent.Member.allCases.map { .respondent($0) }
    for item in all where item.entering.isTyped {
      var text = ""
      if case .text(let typed)? = answer(to: item) { text = typed }
      editors[item.id] = FieldEditor(text, isLong: item.entering == .text)
    }
  }

  /// What was answered to an item, nil where nothing was.
  func answer(to item: FeedbackItem) -> AnswerValue? {
    switch item {
    case .question(let question): entry.answers[question.id]
    case .publish: entry.publish.map { .text($0.rawValue) }
    case .contact: entry.contact.map { .yesNo($0) }
    case .respondent(let member): entry.respondent[member].map { .text($0) }
    case .given(_, let value): value
    }
  }

  /// Gives an item an answer, nil to take it away.
  mutating func set(_ value: AnswerValue?, to item: FeedbackItem) {
    problems[item.id] = nil
    let text: String? = if case .text(let text)? = value { text } else { nil }
    switch item {
    case .question(let question): entry.answers[question.id] = value
    case .publish: entry.publish = text.flatMap { Consent.Publishing(rawValue: $0) }
    case .contact: entry.contact = if case .yesNo(let isYes)? = value { isYes } else { nil }
    case .respondent(let member): entry.respondent[member] = text
    case .given: break
    }
  }

  /// Whether an option is the answer, or one of several.
  func isChosen(_ option: FeedbackOption, of item: FeedbackItem) -> Bool {
    switch (answer(to: item), option.value) {
    case (.choices(let codes)?, .text(let code)): codes.contains(code)
    case (let answer?, let value): answer == value
    case (nil, _): false
    }
  }

  /// Looks at one item, as one leaves it.
  mutating func check(_ item: FeedbackItem) {
    let problem: AnswerProblem? =
      switch item {
      // What was not answered yet is no mistake before the end.
      case .question(let question):
        entry.answers[question.id].flatMap { $0.isBlank ? nil : question.problem(with: $0) }
      case .respondent(let member): entry.respondent.problem(with: member)
      case .publish, .contact, .given: nil
      }
    problems[item.id] = problem
  }

  /// Looks at all items of the stage; false, with the cursor on the first that does not fit.
  mutating func checkAll() -> Bool {
    problems = [:]
    switch stage {
    case .questions:
      for (question, problem) in form.problems(in: entry) {
        problems["answers." + question] = problem
      }
    case .review: for (_, item) in items { check(item) }
    case .stored: break
    }
    let items = items
    guard let first = items.firstIndex(where: { problems[$0.item.id] != nil }) else { return true }
    focus = first
    return false
  }

  /// What does not fit together in the consent, under the item where it can be mended; it can be stored all the same.
  func remark(on item: FeedbackItem) -> String? {
    var consent = Consent()
    switch item {
    case .publish: consent.publish = entry.consent.publish
    case .contact: consent.contact = entry.consent.contact
    case .question, .respondent, .given: return nil
    }
    return Wording.remarks(on: consent, respondent: entry.respondent).first
  }

  /// Goes back from the last page to a question.
  mutating func reopen(_ question: Question) {
    stage = .questions
    window = ScrollWindow()
    focus = items.firstIndex { $0.item == .question(question) } ?? 0
  }

  /// Takes away answers to questions that are not put: a draft of an older questionnaire has them.
  mutating func dropStrays() {
    for stray in form.strays(in: entry) { entry.answers[stray] = nil }
  }
}
