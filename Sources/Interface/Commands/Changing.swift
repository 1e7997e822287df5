internal import Catalogue
internal import Scheme
internal import Screen

extension CommandTable {
  /// What changes the data.
  static let changing: [Command] = [
    Command(
      .add,
      "add",
      "Feedback on the exchange, an exchange of the partnership, …",
      keys: "a",
      in: reading,
      hint: "feedback",
      disabled: { $0.changingReason ?? $0.addingReason }
    ) { $0.add() },
    Command(
      .edit,
      "edit",
      "Change the record in a form of its members or answers",
      keys: "e",
      in: reading,
      hint: "edit",
      disabled: { $0.changingReason ?? $0.recordReason }
    ) { state in
      guard let catalogue = state.catalogue, let id = state.recordAtHand,
        let kind = catalogue.reference(id)?.kind
      else { return [] }
      let feedback = catalogue[feedback: id]
      return state.prepare(feedback.map { .correction(of: id, as: $0.role) } ?? .edit(id, kind))
    },
    Command(
      .delete,
      "delete",
      "Move the record into the bin, after y; undo brings it back",
      keys: "d",
      in: reading,
      disabled: { $0.changingReason ?? $0.recordReason }
    ) { state in
      guard let id = state.recordAtHand else { return [] }
      state.layer = .confirm(
        Confirmation(question: "Delete '\(id)'?", yes: "deletes it", doing: .request(.delete(id)))
      )
      return []
    },
    Command(
      .undo,
      "undo",
      "Take back your last change",
      keys: "u",
      in: reading,
      disabled: { $0.changingReason }
    ) { state in
      state.isSaving = true
      return [.store(.undo)]
    },
    Command(
      .redo,
      "redo",
      "Do again what you took back",
      keys: "U",
      in: reading,
      disabled: { $0.changingReason }
    ) { state in
      state.isSaving = true
      return [.store(.redo)]
    },
  ]

  /// Keys of forms.
  static let forms: [Command] = [
    Command(
      .nextField,
      "next field",
      "To the next field",
      keys: "Tab Down Enter ^N",
      in: [.form],
      hint: "next"
    ) { $0.moveInForm(1) },
    Command(
      .previousField,
      "previous field",
      "To the field before",
      keys: "Shift-Tab Up ^P",
      in: [.form]
    ) { $0.moveInForm(-1) },
    Command(.lastField, "fields down", "Several fields down", keys: "PgDn", in: [.form]) {
      $0.moveInForm(5)
    },
    Command(.firstField, "fields up", "Several fields up", keys: "PgUp", in: [.form]) {
      $0.moveInForm(-5)
    },
    Command(
      .save,
      "save",
      "Save the form, or say what does not fit",
      keys: "^S F2",
      in: [.form, .versions],
      hint: "save"
    ) { $0.saveForm() },
    Command(
      .leaveForm,
      "leave",
      "Leave the form and keep its draft",
      keys: "Esc",
      in: [.form, .versions],
      hint: "leave"
    ) { $0.leaveForm() },
    Command(
      .discard,
      "discard",
      "Throw away what you typed, after y",
      keys: "^X",
      in: [.form]
    ) { $0.discardForm() },
    Command(
      .takeTheirs,
      "take theirs",
      "Take the version of the others",
      keys: "t",
      in: [.versions],
      hint: "theirs"
    ) { state in
      _ = state.typeIntoForm(.character("t"))
      return []
    },
    Command(
      .takeMine,
      "take mine",
      "Take your own version",
      keys: "m",
      in: [.versions],
      hint: "mine"
    ) { state in
      _ = state.typeIntoForm(.character("m"))
      return []
    },
    Command(
      .done,
      "done",
      "Close the page that says under which id it is stored",
      keys: "Enter Esc q",
      in: [.confirmation],
      hint: "close"
    ) { $0.leaveForm() },
    Command(
      .confirm,
      "yes",
      "Do what was asked; any other key does not",
      keys: "y",
      in: [.question]
    ) { state in
      guard case .confirm(let confirmation) = state.layer else { return [] }
      return state.answer(confirmation, .character("y"))
    },
  ]
}

extension State {
  /// The record that the page or the cursor is on.
  var recordAtHand: RecordID? { trail.last?.record ?? recordUnderCursor }

  /// Why there is no record to change; nil where there is one.
  fileprivate var recordReason: String? {
    guard let id = recordAtHand else { return "There is no record under the cursor" }
    return catalogue?.reference(id) == nil
      ? "'\(id)' cannot be read, so it is changed in an editor; Enter in 6 Findings opens one" : nil
  }

  /// The exchange that feedback would be given on here; nil where it is none.
  var exchangeAtHand: RecordID? {
    guard let catalogue else { return nil }
    if let id = recordAtHand, let reference = catalogue.reference(id) {
      if reference.kind == .exchange { return id }
      if reference.kind == .feedback { return catalogue.feedback[reference.index].exchange }
    }
    // In an empty list of feedback it is the exchange that the list is of.
    guard trail.isEmpty, screen == .browse, browse.focus == .feedback else { return nil }
    return browse.feedbackOwner.map { catalogue.exchanges[$0].id }
  }

  /// The kind of record that would be added here, where that is no feedback: what belongs to the row under the cursor,
  /// an exchange to its partnership, else one more of the list.
  private var kindToAdd: RecordKind? {
    if let id = trail.last?.record { return catalogue?[partnership: id] == nil ? nil : .exchange }
    guard trail.isEmpty, let list = focusedList else { return nil }
    switch list.kind {
    case .partnerships: return list.isOnAll ? .partnership : .exchange
    case .organisations: return .organisation
    case .documents: return .document
    case .exchanges, .feedback, .findings: return nil
    }
  }

  /// Whether `a` gives feedback here, once there is an exchange under the cursor.
  var isPlaceOfFeedback: Bool {
    if let id = trail.last?.record {
      return exchangeAtHand != nil || catalogue?[feedback: id] != nil
    }
    return trail.isEmpty && screen == .browse && browse.focus != .partnerships
  }

  fileprivate var addingReason: String? {
    if exchangeAtHand != nil || kindToAdd != nil { return nil }
    return isPlaceOfFeedback
      ? "Feedback is given on an exchange: choose one first" : "Nothing can be added here"
  }

  fileprivate mutating func add() -> [Effect] {
    guard let exchange = exchangeAtHand else {
      return kindToAdd.map { prepare(.add($0)) } ?? []
    }
    return beginFeedback(on: exchange, as: nil)
  }

  /// Asks as whom feedback is given, where that is not known.
  mutating func beginFeedback(
    on exchange: RecordID,
    as role: FeedbackRole?,
    isAnother: Bool = false
  ) -> [Effect] {
    guard let catalogue, let record = catalogue[exchange: exchange] else {
      say("There is no exchange '\(exchange)'", isProblem: true)
      return []
    }
    if let refusal = record.feedbackRefusal(on: today) {
      say(Wording.feedbackRefusal(refusal, of: exchange), isProblem: true)
      return []
    }
    let roles = catalogue.questionnaire.roles(in: record.mode, scheme: catalogue.scheme)
    if let role = role ?? (roles.count == 1 ? roles.first : nil), roles.contains(role) {
      return isAnother
        ? prepare(.feedback(on: exchange, as: role)) : giveFeedback(on: exchange, as: role)
    }
    guard !roles.isEmpty else {
      say("questionnaire.json has no question about such an exchange", isProblem: true)
      return []
    }
    layer = .role(RoleMenu(exchange: exchange, roles: roles))
    return []
  }

  /// Opens the form of a feedback; a second one in the role only for another person.
  mutating func giveFeedback(on exchange: RecordID, as role: FeedbackRole) -> [Effect] {
    let subject = FormSubject.feedback(on: exchange, as: role)
    guard let date = catalogue?.feedbackDate(on: exchange, as: role) else {
      return prepare(subject)
    }
    layer = .confirm(
      Confirmation(
        question: "The \(Wording.role(role)) gave feedback on \(Wording.day(date)).",
        yes: "gives another person's",
        doing: .prepare(subject)
      )
    )
    return []
  }
}
