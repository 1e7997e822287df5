internal import Catalogue
internal import JSON
internal import Scheme
internal import Screen

/// Keys on forms.
extension State {
  /// The room of a form: title above, help and hints below.
  var formRows: Int { max(1, screenLayout.body.height - 2) }
  var formWidth: Int { screenLayout.pageWidth }

  /// Lets the form have a key; false where it is a command's.
  mutating func typeIntoForm(_ key: Key) -> Bool {
    guard let form, !form.isSaving else { return false }
    switch form {
    case .record(var open):
      if open.clashes != nil { return chooseVersion(key, &open) }
      guard take(key, into: &open) else { return false }
      self.form = .record(open)
    case .feedback(var screen):
      let size = Size(width: drawing(of: screen).fieldWidth, height: FieldEditor.most)
      let taken = screen.take(key, today: today, size)
      guard taken != .notTaken else {
        self.form = .feedback(screen)
        return false
      }
      if taken == .answered { screen.draft.change(at: now) }
      self.form = .feedback(screen)
    }
    keepCursorsInSight()
    return true
  }

  private func take(_ key: Key, into open: inout RecordForm) -> Bool {
    guard open.fields.indices.contains(open.focus) else { return false }
    let index = open.focus
    let before = open.fields[index].editor.text
    if open.fields[index].type == .date, let typed = key.typed,
      let date = DateTyping.date(typing: typed, in: before, today: today)
    {
      open.fields[index].editor.text = date
    } else if key == .right, open.fields[index].editor.isAtEnd,
      let completed = completion(of: open)
    {
      open.fields[index].editor.text = completed
    } else {
      let width = drawing(of: open).fieldWidth
      let size = Size(width: width, height: FieldEditor.most)
      guard open.fields[index].editor.handle(key, size) else { return false }
    }
    if open.fields[index].editor.text != before {
      open.fields[index].problem = nil
      open.draft.change(at: now)
    }
    return true
  }

  private mutating func chooseVersion(_ key: Key, _ open: inout RecordForm) -> Bool {
    switch key {
    case .character("t"): open.clashes?.choose(.theirs)
    case .character("m"): open.clashes?.choose(.mine)
    default: return false
    }
    form = .record(open)
    if open.clashes?.left == 0 { say("All chosen; ^S saves") }
    keepCursorsInSight()
    return true
  }

  /// Takes pasted text into the form; false where nothing is typed there.
  mutating func pasteIntoForm(_ text: String) -> Bool {
    guard let form, !form.isSaving else { return false }
    switch form {
    case .record(var open):
      guard open.clashes == nil, open.fields.indices.contains(open.focus) else { return false }
      open.fields[open.focus].editor.insert(text)
      open.fields[open.focus].problem = nil
      open.draft.change(at: now)
      self.form = .record(open)
    case .feedback(var screen):
      guard screen.paste(text) else { return false }
      screen.draft.change(at: now)
      self.form = .feedback(screen)
      // Nothing is cut: too much is kept whole, and said at once.
      if let room = screen.room, room.used > room.most {
        say(
          "\(Wording.grouped(room.used)) characters are kept, but at most \(Wording.grouped(room.most)) can be stored",
          isProblem: true
        )
      }
    }
    keepCursorsInSight()
    return true
  }

  /// Moves the cursor of the form by items.
  mutating func moveInForm(_ step: Int) -> [Effect] {
    guard let form, !form.isSaving else { return [] }
    switch form {
    case .record(var open):
      if open.clashes != nil {
        open.clashes?.move(step)
      } else {
        checkField(of: &open)
        open.focus = min(max(0, open.focus + step), max(0, open.fields.count - 1))
      }
      self.form = .record(open)
    case .feedback(var screen):
      screen.move(step)
      self.form = .feedback(screen)
    }
    keepCursorsInSight()
    return []
  }

  /// Looks at the field that one leaves.
  private func checkField(of open: inout RecordForm) {
    guard let catalogue, open.fields.indices.contains(open.focus),
      open.fields[open.focus].isChanged
    else { return }
    var looked = open
    _ = looked.note(problems(of: open, catalogue))
    open.fields[open.focus].problem = looked.fields[open.focus].problem
  }

  /// What the person brought into the record that does not fit.
  private func problems(of open: RecordForm, _ catalogue: Catalogue) -> [Problem] {
    let all = catalogue.problems(in: open.edited, open.kind)
    guard case .edit = open.subject else { return all.filter { !open.isMadeLater($0) } }
    let before = catalogue.problems(in: open.base, open.kind)
    return all.filter { !before.contains($0) }
  }

  // MARK: Saving

  /// Saves the form, or says what does not fit.
  mutating func saveForm() -> [Effect] {
    guard let form, !form.isSaving else { return [] }
    switch form {
    case .record(let open): return save(open)
    case .feedback(let screen): return finish(screen)
    }
  }

  private mutating func save(_ open: RecordForm) -> [Effect] {
    guard let catalogue else { return [] }
    var open = open
    if let choosing = open.clashes {
      guard choosing.left == 0 else {
        say("\(Wording.count(choosing.left, "member")) still to choose: t theirs, m yours")
        return []
      }
      open.choices.merge(choosing.chosen) { $1 }
      open.clashes = nil
    }
    let edited = open.edited
    let others = open.note(problems(of: open, catalogue))
    let count = open.fields.count { $0.problem != nil }
    guard count == 0, others.isEmpty else {
      form = .record(open)
      keepCursorsInSight()
      say(
        others.first
          ?? "\(Wording.count(count, "field does", "fields do")) not fit; the first is under the cursor",
        isProblem: true
      )
      return []
    }
    guard open.isChanged || !open.choices.isEmpty else {
      form = .record(open)
      say("Nothing was changed; Esc leaves")
      return []
    }
    open.isSaving = true
    open.draft.send()
    form = .record(open)
    isSaving = true
    say("Saving …; Esc gives up waiting for others")
    let draft = open.typed
    switch open.subject {
    case .edit(let id, _):
      return [
        .store(
          .edit(
            RecordEdit(
              id: id,
              base: open.base,
              edited: edited,
              choices: open.choices,
              draft: draft
            )
          )
        )
      ]
    case .add(let kind):
      return [.store(.add(RecordAddition(kind: kind, record: edited, draft: draft)))]
    case .feedback, .correction: return []
    }
  }

  private mutating func finish(_ screen: FeedbackScreen) -> [Effect] {
    var screen = screen
    screen.isTenPending = false
    if case .stored = screen.stage { return leaveForm() }
    screen.dropStrays()
    guard screen.checkAll() else {
      form = .feedback(screen)
      keepCursorsInSight()
      let count = screen.problems.count
      say(
        Wording.count(
          count,
          "answer is missing or does not fit",
          "answers are missing or do not fit"
        )
          + "; the first is under the cursor",
        isProblem: true
      )
      return []
    }
    guard screen.corrected == nil || screen.isChanged else {
      form = .feedback(screen)
      say("Nothing was changed; Esc leaves")
      return []
    }
    guard screen.stage == .review else {
      screen.stage = .review
      screen.focus = 0
      screen.window = ScrollWindow()
      form = .feedback(screen)
      keepCursorsInSight()
      return []
    }
    screen.isSaving = true
    screen.draft.send()
    form = .feedback(screen)
    isSaving = true
    say("Storing …; Esc gives up waiting for others")
    return [
      .store(
        .submit(
          FilledFeedback(
            exchange: screen.exchange,
            role: screen.role,
            form: screen.form,
            entry: screen.entry,
            isAnother: screen.isAnother,
            corrected: screen.corrected,
            day: today,
            draft: screen.typed
          )
        )
      )
    ]
  }

  // MARK: Leaving

  /// Leaves the form and keeps its draft; from the last page of a feedback back to its questions.
  mutating func leaveForm() -> [Effect] {
    guard let form else { return [] }
    if form.isSaving { return [.cancelSaving] }
    switch form {
    case .record(var open) where open.clashes != nil:
      open.clashes = nil
      self.form = .record(open)
      say("Nothing was saved; ^S asks again")
      return []
    case .feedback(var screen) where screen.stage == .review:
      screen.stage = .questions
      screen.focus = 0
      screen.window = ScrollWindow()
      self.form = .feedback(screen)
      keepCursorsInSight()
      return []
    case .feedback(let screen):
      if case .stored(let id) = screen.stage {
        self.form = nil
        farewell = "Stored as \(id)"
        if settings.isOnlyForm { return [.quit] }
        say("Stored as \(id)")
        return []
      }
    case .record: break
    }
    let effects = keepDraft()
    self.form = nil
    if settings.isOnlyForm {
      farewell = form.isChanged ? "The draft is kept; the same command goes on with it" : nil
      return effects + [.quit]
    }
    if form.isChanged { say("The draft is kept; the same key goes on with it") }
    return effects
  }

  /// Keeps what was typed; what was undone to the last letter needs no draft.
  mutating func keepDraft() -> [Effect] {
    guard let open = form else { return [] }
    guard open.draft.changedAt != nil else { return [] }
    form?.draft.send()
    return [.store(open.isChanged ? .keep(open.typed) : .discard(open.subject))]
  }

  /// Throws away what was typed, after a question.
  mutating func discardForm() -> [Effect] {
    guard let open = form else { return [] }
    guard open.isChanged else { return leaveForm() }
    layer = .confirm(
      Confirmation(
        question: "Throw away what you typed?",
        yes: "throws it away",
        doing: .discardForm
      )
    )
    return []
  }

  // MARK: Looking ahead

  func drawing(of open: RecordForm) -> RecordFormDrawing {
    RecordFormDrawing(form: open, isAccessible: settings.isAccessible, width: formWidth)
  }
}

extension RecordForm {
  /// Whether a problem is none once the record is saved: the store gives new exchanges their ids.
  fileprivate func isMadeLater(_ problem: Problem) -> Bool {
    guard case .add(.exchange) = subject, case .missing("id") = problem else { return false }
    return true
  }
}
