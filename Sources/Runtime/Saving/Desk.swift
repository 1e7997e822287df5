internal import Interface
internal import Scheme
internal import Store

/// Does what the interface asks of the data directory and of drafts, and puts what came of it into words.
///
/// Answers when it is done; where a lock is held by others that can take seconds.
struct Desk: Sendable {
  let directory: DataDirectory
  /// nil where the person has no place for drafts.
  let drafts: DraftFolder?
  let login: String
  /// The clock of the history and of drafts.
  var now: @Sendable () -> Moment = { HostClock.now }

  /// Does one thing.
  ///
  /// - Parameter isCancelled: Asked while waiting for others.
  func answer(
    _ request: StoreRequest,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> StoreAnswer {
    let wait = LockWait.screen(isCancelled: isCancelled)
    let context = SavingContext(login: login, wait: wait, now: now)
    switch request {
    case .prepare(let subject): return .prepared(subject, preparation(of: subject))
    case .keep(let draft):
      if let reason = keep(draft) { return .notKept(draft.subject, reason: reason) }
      return .kept(draft.subject)
    case .discard(let subject):
      discard(subject)
      return .kept(subject)
    case .history(let id): return .history(id, history(of: id))
    case .personal(let id): return personal(id)
    default:
      // First of all: whatever happens to the change, what was typed is on disk.
      let draft = request.draft
      let problem = draft.flatMap { keep($0) }
      do throws(SavingError) {
        let report = try save(request, context)
        if let draft { discard(draft.subject) }
        return .saved(report)
      } catch {
        return .refused(SaveRefusal(error), draftProblem: problem)
      }
    }
  }

  private func save(
    _ request: StoreRequest,
    _ context: SavingContext
  ) throws(SavingError) -> SaveReport {
    switch request {
    case .edit(let edit):
      if edit.bringsBack { try directory.bringBack(edit.id, context) }
      let receipt = try directory.edit(
        edit.id,
        base: edit.base,
        edited: edit.edited,
        choosing: .each(edit.choices),
        context
      )
      return SaveReport(id: edit.id, changed: [edit.id], words: receipt.summary)
    case .add(let addition):
      let added = try directory.add(addition.record, to: addition.kind, context)
      return SaveReport(
        id: added.id,
        changed: [added.id],
        words: "Added '\(added.id)' to \(added.file); u takes it back"
      )
    case .delete(let id):
      try directory.delete(id, context)
      return SaveReport(id: nil, changed: [id], words: "Deleted '\(id)'; u brings it back")
    case .undo:
      let undone = try directory.undo(context)
      return report(of: undone, "Took back: \(undone.summary); U does it again")
    case .redo:
      let redone = try directory.redo(context)
      // What is done again is an undo; what a person knows is the change itself.
      let changes = (try? directory.history().undone(by: redone)) ?? redone
      return report(of: redone, "Did again: \(changes.summary); u takes it back")
    case .submit(let filled):
      guard let submission = FeedbackSubmission(filled.entry, to: filled.form, on: filled.exchange)
      else { throw .doesNotFit(filled.exchange, filled.problems) }
      if let corrected = filled.corrected {
        let correction = FeedbackCorrection(
          of: corrected.id,
          to: submission,
          base: corrected.base
        )
        let receipts = try directory.correct([correction], context)
        return SaveReport(
          id: corrected.id,
          changed: [corrected.id],
          words: receipts.map(\.summary).joined(separator: "; ")
        )
      }
      let stored = try directory.submit(
        [submission],
        as: filled.isAnother ? .another : .only,
        today: filled.day,
        context
      )
      let ids = stored.map(\.id)
      return SaveReport(
        id: ids.first,
        changed: Set(ids),
        words: "Stored as " + ids.map(\.text).joined(separator: ", ")
      )
    case .prepare, .keep, .discard, .history, .personal:
      return SaveReport(id: nil, changed: [], words: "")
    }
  }

  private func report(of entries: [JournalEntry], _ words: String) -> SaveReport {
    SaveReport(id: nil, changed: Set(entries.flatMap { [$0.id, $0.presentID] }), words: words)
  }

  // MARK: Before a form

  private func preparation(of subject: FormSubject) -> FormPreparation {
    var preparation = FormPreparation()
    do throws(SavingError) {
      switch subject {
      case .edit(let id, _): try directory.checkChanging(id)
      case .add(let kind): try directory.checkAdding(to: kind)
      case .feedback(let exchange, _): try directory.checkFeedback(on: exchange)
      case .correction(let id, _): try directory.checkChanging(id)
      }
    } catch {
      preparation.refusal = error.words + "; nothing can be changed here"
      return preparation
    }
    guard let drafts else {
      preparation.draftProblem = "no home directory is known"
      return preparation
    }
    do throws(SavingError) {
      try drafts.prepare()
      if let draft = try drafts.draft(key(of: subject)) {
        let fields = FormDraft(subject: subject, base: draft.base, fields: draft.fields)
        preparation.draft = (fields, draft.written)
      }
    } catch {
      preparation.draftProblem = error.words
    }
    return preparation
  }

  // MARK: Drafts

  /// Keeps a draft; why not, in words, where it cannot be kept.
  func keep(_ draft: FormDraft) -> String? {
    guard let drafts else { return "no home directory is known" }
    do throws(SavingError) {
      try drafts.write(
        Draft(
          key: key(of: draft.subject),
          written: now(),
          base: draft.base,
          fields: draft.fields
        )
      )
      return nil
    } catch {
      return error.words
    }
  }

  /// Throws a draft away; one that cannot be is offered again, which does no harm.
  private func discard(_ subject: FormSubject) {
    _ = try? drafts?.discard(key(of: subject))
  }

  private func key(of subject: FormSubject) -> Draft.Key {
    switch subject {
    case .edit(let id, let kind):
      Draft.Key(directory, kind: kind, record: id, login: login)
    case .add(let kind): Draft.Key(directory, kind: kind, record: nil, login: login)
    case .feedback(let exchange, let role), .correction(let exchange, let role):
      Draft.Key(directory, kind: .feedback, record: exchange, role: role, login: login)
    }
  }

  // MARK: Persons

  private func personal(_ id: RecordID) -> StoreAnswer {
    do throws(SavingError) {
      let record = try directory.stored(id)
      guard let kind = record.kind else { return .personal(id, []) }
      do throws(DataDirectory.RespondentError) {
        let persons = try directory.personsBehind(id, kind, record.members, in: record.file)
        return .personal(id, persons.map(PersonalFact.init))
      } catch {
        return .personalUnreadable(id, reason: error.words)
      }
    } catch {
      return .personalUnreadable(id, reason: error.words)
    }
  }

  // MARK: History

  private func history(of id: RecordID) -> [HistoryLine] {
    do throws(SavingError) {
      return try directory.history(of: id).reversed().map(HistoryLine.init)
    } catch {
      return [HistoryLine(at: "", by: "", action: "unreadable", members: error.words)]
    }
  }
}

extension SaveRefusal {
  /// What the interface has to know of an error, and the words for all the rest.
  fileprivate init(_ error: SavingError) {
    self =
      switch error {
      case .clash(let id, let clashes): .clash(id, clashes)
      case .feedbackGiven(let given): .given(words: Wording.feedbackGiven(given))
      case .recordDeleted(let id, _): .deleted(id)
      case .recordRenumbered(let old, let new): .renumbered(old, to: new)
      default: .other(words: error.words, remedy: error.remedyOnScreen)
      }
  }
}

extension FilledFeedback {
  /// What keeps the answers from being stored.
  fileprivate var problems: [Problem] {
    form.problems(in: entry).map { .answer(question: $0.question, $0.problem) }
  }
}

extension HistoryLine {
  /// A line of words for an event.
  fileprivate init(_ event: RecordEvent) {
    switch event {
    case .change(let entry):
      let members =
        entry.before == nil || entry.after == nil ? "" : entry.members.joined(separator: ", ")
      self.init(
        at: Self.time(entry.at),
        by: entry.by,
        action: entry.action.rawValue,
        members: members
      )
    case .outside(let members):
      self.init(at: "", by: "", action: "outside", members: members.joined(separator: ", "))
    case .cutShort(let batch):
      self.init(
        at: Self.time(batch.at),
        by: batch.by,
        action: "\(batch.action.rawValue), cut short",
        members: batch.files.joined(separator: ", ")
      )
    }
  }

  /// A moment to the minute, in universal time.
  private static func time(_ moment: Moment) -> String {
    let text = moment.description
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }
}
