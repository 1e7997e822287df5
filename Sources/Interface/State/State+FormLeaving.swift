internal import Screen

/// Forms left, with their drafts kept or thrown away.
extension State {
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
    if form.isChanged, form.draft.problem != nil {
      layer = .confirm(
        Confirmation(
          question: "No draft can be kept. Leave without saving?",
          yes: "throws away what you typed",
          doing: .discardForm
        )
      )
      return []
    }
    isLeaving = true
    let effects = leaveOnceKept()
    // Keys behind the one that leaves are meant for what the form opened over.
    if isLeaving { typedAhead = [] }
    return effects
  }

  /// Closes a form that is being left as soon as nothing of it is without a draft on disk.
  ///
  /// Until then it stays open: where its draft cannot be written, what was typed is still there.
  mutating func leaveOnceKept() -> [Effect] {
    guard isLeaving, let form else { return [] }
    let effects = keepDraft()
    guard effects.isEmpty, !form.draft.isUnderWay else { return effects }
    isLeaving = false
    self.form = nil
    if settings.isOnlyForm {
      farewell = form.isChanged ? "The draft is kept; the same command goes on with it" : nil
      return [.quit]
    }
    if form.isChanged { say("The draft is kept; the same key goes on with it") }
    return []
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
}
