internal import Catalogue
internal import JSON
internal import Scheme
internal import Screen

/// Opening forms, and taking in what became of them.
extension State {
  /// Why nothing can be changed now; nil where it can.
  var changingReason: String? {
    if catalogue == nil { return "The data is still being read" }
    if settings.isReadOnly { return "Started with --read-only: nothing can be changed" }
    return chosenDay == nil
      ? nil : "Nothing can be changed while looking at another day; @ and Enter go back to today"
  }

  /// Asks whether a form can be saved before it opens: nobody should type in vain.
  mutating func prepare(_ subject: FormSubject) -> [Effect] {
    typedAhead = []
    return [.store(.prepare(subject))]
  }

  /// Opens a form that can be saved.
  mutating func open(_ subject: FormSubject, _ preparation: FormPreparation) {
    guard form == nil, catalogue != nil else { return }
    if let refusal = preparation.refusal { return say(refusal, isProblem: true) }
    layer = nil
    switch subject {
    case .edit(let id, let kind): form = recordForm(id, kind, preparation.draft?.fields)
    case .add(let kind): form = .record(newRecordForm(kind, preparation.draft?.fields))
    case .feedback(let exchange, let role):
      form = feedbackScreen(exchange, role, preparation.draft?.fields).map { .feedback($0) }
    case .correction(let id, let role):
      form = correction(of: id, role, preparation.draft?.fields).map { .feedback($0) }
    }
    guard form != nil else { return say("There is no such record any more", isProblem: true) }
    form?.draft.problem = preparation.draftProblem
    if let problem = preparation.draftProblem {
      say("Drafts cannot be kept here, so save before you leave: \(problem)", isProblem: true)
    } else if let draft = preparation.draft {
      say("Going on with your draft of \(Wording.moment(draft.written)); ^X throws it away")
      form?.draft.arrive()
    }
    keepCursorsInSight()
  }

  private func recordForm(
    _ id: RecordID,
    _ kind: RecordKind,
    _ draft: FormDraft?
  ) -> OpenForm? {
    guard let base = draft?.base ?? catalogue?.recordWithoutPersonal(id) else { return nil }
    var form = RecordForm(.edit(id, kind), kind: kind, base: base)
    if let draft { form.fill(from: draft) }
    return .record(form)
  }

  private func newRecordForm(_ kind: RecordKind, _ draft: FormDraft?) -> RecordForm {
    var base = draft?.base ?? JSONObject()
    let owner =
      trail.last?.record ?? browse.owner.flatMap { catalogue?.partnerships[$0].id }
    if draft == nil, kind == .exchange, let owner {
      // What is known already of an exchange that is added to a partnership.
      base["visitorPartnership"] = .string(owner.text)
    }
    var form = RecordForm(.add(kind), kind: kind, base: base)
    if let draft { form.fill(from: draft) }
    return form
  }

  private func feedbackScreen(
    _ exchange: RecordID,
    _ role: FeedbackRole,
    _ draft: FormDraft?
  ) -> FeedbackScreen? {
    guard let catalogue, let record = catalogue[exchange: exchange] else { return nil }
    let form = FeedbackForm(
      catalogue.questionnaire,
      role: role,
      mode: record.mode,
      scheme: catalogue.scheme
    )
    var screen = FeedbackScreen(exchange: exchange, form: form)
    screen.isAnother = catalogue.feedbackDate(on: exchange, as: role) != nil
    if let draft { screen.fill(from: draft) }
    return screen
  }

  /// The form of a feedback that was given, with the questions that were put then.
  private func correction(
    of id: RecordID,
    _ role: FeedbackRole,
    _ draft: FormDraft?
  ) -> FeedbackScreen? {
    guard let catalogue, let given = catalogue[feedback: id],
      let exchange = catalogue[exchange: given.exchange],
      let base = catalogue.recordWithoutPersonal(id)
    else { return nil }
    let questionnaire = catalogue.questionnaire
    let form = FeedbackForm(
      questionnaire.of(version: given.questionnaire) ?? questionnaire,
      role: role,
      mode: exchange.mode,
      scheme: catalogue.scheme
    )
    var screen = FeedbackScreen(
      exchange: exchange.id,
      form: form,
      correcting: FilledFeedback.Corrected(id: id, base: base)
    )
    if let draft { screen.fill(from: draft) }
    return screen
  }

  /// Takes in what came of a request.
  mutating func take(_ answer: StoreAnswer) -> [Effect] {
    switch answer {
    case .prepared(let subject, let preparation):
      open(subject, preparation)
      if form == nil {
        typedAhead = nil
        guard settings.isOnlyForm else { break }
        farewell = message?.text
        return [.quit]
      }
      return takeTypedAhead()
    case .kept(let subject):
      guard form?.subject == subject else { break }
      form?.draft.arrive()
      let effects = leaveOnceKept()
      return effects + (form == nil ? takeTypedAhead() : [])
    case .notKept(let subject, let reason):
      guard form?.subject == subject else { break }
      form?.draft.arrive(reason)
      if isLeaving { (isLeaving, typedAhead) = (false, nil) }
      say("The draft could not be kept: \(reason)", isProblem: true)
    case .saved(let report): return take(report)
    case .refused(let refusal, let draftProblem):
      if form?.isSaving ?? false { form?.draft.arrive(draftProblem) }
      take(refusal)
    case .history(let id, let lines): show(lines, of: id)
    case .personal(let id, let facts):
      if isReading(id) { layer = .personal(id, facts) }
    case .personalUnreadable(let id, let reason):
      if isReading(id) { say(reason, isProblem: true) }
    }
    keepCursorsInSight()
    return []
  }

  /// Gives the keys that were held back to what they were meant for.
  private mutating func takeTypedAhead() -> [Effect] {
    let typed = typedAhead ?? []
    typedAhead = nil
    var effects: [Effect] = []
    for input in typed {
      // One of them may open the next form.
      if typedAhead == nil { effects += take(input) } else { typedAhead?.append(input) }
    }
    keepCursorsInSight()
    return effects
  }

  private mutating func take(_ report: SaveReport) -> [Effect] {
    isSaving = false
    message = nil
    if case .feedback(var screen)? = form, screen.isSaving, let id = report.id {
      screen.isSaving = false
      screen.stage = .stored(id)
      screen.window = ScrollWindow()
      form = .feedback(screen)
      return []
    }
    say(report.words)
    guard let saved = form, saved.isSaving else { return [] }
    form = nil
    if case .record(let open) = saved, let former = open.former {
      return [.store(.discard(former))]
    }
    return []
  }

  private mutating func take(_ refusal: SaveRefusal) {
    isSaving = false
    form?.isSaving = false
    switch refusal {
    case .clash(let id, let clashes):
      guard case .record(var open)? = form else {
        let members = clashes.map(\.path.description).joined(separator: ", ")
        say(
          "Others changed \(members) of '\(id)' too; what you typed is kept, ^X throws it away",
          isProblem: true
        )
        return
      }
      open.clashes = ClashChoosing(clashes)
      form = .record(open)
      say("Others changed the same meanwhile: t takes theirs, m yours", isProblem: true)
    case .given(let words):
      layer = .confirm(
        Confirmation(question: words + ".", yes: "stores another person's", doing: .storeAsAnother)
      )
    case .deleted(let id):
      guard case .record? = form else {
        return say("The record '\(id)' was deleted by someone else", isProblem: true)
      }
      layer = .confirm(
        Confirmation(
          question: "The record '\(id)' was deleted.",
          yes: "brings it back with what you typed",
          doing: .bringBack
        )
      )
    case .renumbered(let old, let new):
      if case .record(let open)? = form {
        form = .record(open.renumbered(to: new))
        form?.draft.change(at: now)
        say("'\(old)' is '\(new)' now; ^S saves to that, Esc keeps the draft", isProblem: true)
      } else {
        say("The record '\(old)' is '\(new)' now", isProblem: true)
      }
    case .other(let words, let remedy):
      say(
        words
          + (form == nil || form?.draft.problem != nil
            ? "; " + remedy.beginningSmall : "; what you typed is kept"),
        isProblem: true
      )
    }
  }

  private mutating func show(_ lines: [HistoryLine], of id: RecordID) {
    for index in trail.indices where trail[index].subject == .history(id) {
      trail[index].view.page = HistoryPage(id: id, lines: lines).page
    }
  }

  /// What was typed and is on no disk yet: to be kept when the line goes.
  public var unkeptDraft: FormDraft? {
    guard let form, form.draft.changedAt != nil || form.isChanged && !form.draft.isKept else {
      return nil
    }
    if case .feedback(let screen) = form, case .stored = screen.stage { return nil }
    return form.typed
  }
}

extension Catalogue {
  /// A record's members, without those that are personal; nil where there is no record with the id.
  func recordWithoutPersonal(_ id: RecordID) -> JSONObject? {
    guard let reference = reference(id), let bytes = storedBytes(of: reference),
      let record = try? JSONDocument(Array(bytes)).value().object
    else { return nil }
    return JSONObject(
      record.members.filter { !PersonalMembers.contains($0.name, $0.value, of: reference.kind) }
    )
  }

  /// When the newest feedback on an exchange in a role was given; nil where none was.
  func feedbackDate(on exchange: RecordID, as role: FeedbackRole) -> CivilDate? {
    guard let index = index(of: exchange, .exchange) else { return nil }
    return feedback(of: index).map { feedback[Int($0)] }.filter { $0.role == role }
      .compactMap(\.submitted.date).max()
  }
}

extension String {
  /// The text with a small first letter, to go on behind a semicolon.
  fileprivate var beginningSmall: String { prefix(1).lowercased() + dropFirst() }
}
