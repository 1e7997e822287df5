internal import Catalogue
internal import Scheme
internal import Screen

/// Forms saved, once all that they have fits.
extension State {
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
    say("Saving … Esc gives up waiting for others")
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
              bringsBack: open.bringsBack,
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
    say("Storing … Esc gives up waiting for others")
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

  /// What the person brought into the record that does not fit.
  func problems(of open: RecordForm, _ catalogue: Catalogue) -> [Problem] {
    let all = catalogue.problems(in: open.edited, open.kind)
    guard case .edit = open.subject else { return all.filter { !open.isMadeLater($0) } }
    let before = catalogue.problems(in: open.base, open.kind)
    return all.filter { !before.contains($0) }
  }
}

extension RecordForm {
  /// Whether a problem is none once the record is saved: the store gives new exchanges their ids.
  fileprivate func isMadeLater(_ problem: Problem) -> Bool {
    guard case .add(.exchange) = subject, case .missing("id") = problem else { return false }
    return true
  }
}
