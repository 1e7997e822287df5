internal import Interface
internal import JSON
internal import Scheme
internal import Store

/// The form on ordinary lines: for pipes, screen readers and terminals that can do no more.
struct PlainDoor {
  private(set) var plan: FeedbackPlan
  let saving: Saving
  let conversation: Conversation
  /// How the person comes back to the draft.
  let invitation: String
  let drafts: FeedbackDrafts

  /// Fills in the form until it is stored, or the person leaves.
  mutating func run() throws(CommandError) -> ExitStatus {
    var entry = plan.entry
    switch greet(&entry) {
    case .left(let status): return status
    case .stays: break
    }
    var dialogue = FeedbackDialogue(
      plan.form,
      entry: entry,
      today: plan.today,
      isCorrection: plan.corrected != nil
    )
    dialogue.begin()
    conversation.say(dialogue.takeSaid())
    return try converse(&dialogue)
  }

  private enum Presence {
    case stays
    case left(ExitStatus)
  }

  private func converse(_ dialogue: inout FeedbackDialogue) throws(CommandError) -> ExitStatus {
    var failure: CommandError?
    var isWarned = false
    while true {
      // Before waiting, so that nothing is left to be saved when the line goes; in a paste not for each of its lines.
      if !conversation.input.hasMore { keep(dialogue) }
      switch conversation.next() {
      case .line(let line):
        switch dialogue.take(line, isMoreComing: conversation.input.hasMore) {
        case .goOn: break
        case .quit:
          guard drafts.isKept || dialogue.entry == plan.entry || isWarned else {
            isWarned = true
            dialogue.say(
              "No draft can be kept here: what you wrote would be lost. quit again leaves all the same."
            )
            dialogue.promptAgain()
            break
          }
          return leave(dialogue, .done)
        case .store:
          do throws(CommandError) {
            return try store(dialogue.entry)
          } catch {
            failure = error
            conversation.say("Not stored. " + error.words + ".")
            if let remedy = error.remedy { conversation.say(remedy + ".") }
            dialogue.ask()
          }
        }
        conversation.say(dialogue.takeSaid())
      case .unusable(let fault):
        conversation.say(Conversation.words(fault))
        dialogue.promptAgain()
        conversation.say(dialogue.takeSaid())
      case .resumed:
        dialogue.promptAgain()
        conversation.say(dialogue.takeSaid())
      case .ended: return leave(dialogue, failure?.exitStatus ?? .negative)
      case .signal(let number): return leave(dialogue, ExitStatus(rawValue: 128 + number))
      }
    }
  }

  /// Says what is asked about, whether drafts can be kept, and offers one that is there.
  private mutating func greet(_ entry: inout FeedbackEntry) -> Presence {
    let what = plan.corrected.map { "Correcting \($0.id)" } ?? "Feedback"
    let title = plan.exchange.title.map { ": \($0)" } ?? ""
    conversation.say([
      .heading("\(what) on \(plan.exchange.id) as \(Wording.role(plan.role))\(title)")
    ])
    if let refusal = drafts.refusal {
      conversation.say(
        "What you write cannot be kept as a draft: \(refusal.words). Leaving before storing loses it."
      )
    }
    // A draft of a correction holds what someone else said, and is none of a new feedback.
    guard let draft = drafts.find(), (draft.base == nil) == (plan.corrected == nil) else {
      return .stays
    }
    var found = FeedbackEntry(draft: draft.fields)
    let strays = plan.form.strays(in: found)
    for stray in strays { found.answers[stray] = nil }
    let progress = Wording.progress(plan.form.progress(of: found))
    let day = draft.written.date.map { " of " + Wording.day($0) } ?? ""
    conversation.say("There is a draft\(day): \(progress).")
    if !strays.isEmpty {
      conversation.say(
        "The questionnaire was changed since; no longer asked: \(strays.joined(separator: ", "))."
      )
    }
    while true {
      conversation.say([.prompt("Go on with it? y, or n to throw it away: ")])
      switch conversation.next() {
      case .line(let line):
        switch FeedbackText.trimmed(line).lowercased() {
        case "y", "yes", "":
          entry = found
          // What others corrected since the draft was begun is seen by comparing with what was there then.
          if let base = draft.base { plan.corrected?.members = base }
          return .stays
        case "n", "no":
          drafts.discard()
          return .stays
        case "quit": return .left(.done)
        default: conversation.say("Expected y or n; quit leaves.")
        }
      case .unusable(let fault): conversation.say(Conversation.words(fault))
      case .resumed: continue
      case .ended: return .left(.negative)
      case .signal(let number): return .left(ExitStatus(rawValue: 128 + number))
      }
    }
  }

  private func keep(_ dialogue: FeedbackDialogue) {
    guard dialogue.entry != plan.entry || drafts.hasWritten else { return }
    if let error = drafts.keep(dialogue.entry, plan) {
      conversation.say("The draft cannot be written: \(error.words).")
    }
  }

  private func leave(_ dialogue: FeedbackDialogue, _ status: ExitStatus) -> ExitStatus {
    keep(dialogue)
    conversation.say("")
    guard dialogue.entry != plan.entry else {
      conversation.say("Nothing was filled in, and nothing stored.")
      return status
    }
    guard drafts.isKept else {
      conversation.say("Not stored, and no draft was kept.")
      return status
    }
    conversation.say("Not stored; the draft is kept. This goes on with it:")
    // On a line of its own and in one piece, so that it can be copied.
    conversation.say([.verbatim(invitation)])
    return status
  }

  private func store(_ entry: FeedbackEntry) throws(CommandError) -> ExitStatus {
    let id = try plan.store(entry, saving)
    drafts.discard()
    let again = plan.corrected == nil ? "Stored, thank you." : "Corrected."
    conversation.say("\(again) 'clusterxchange undo' takes it back. The id of the feedback:")
    saving.report(id.text)
    return .done
  }
}

extension FeedbackPlan {
  /// Stores an entry that fits, and answers the id of its record.
  func store(_ entry: FeedbackEntry, _ saving: Saving) throws(CommandError) -> RecordID {
    guard let submission = FeedbackSubmission(entry, to: form, on: exchange.id) else {
      // The doors ask for problems before they store.
      throw .saving(.doesNotFit(exchange.id, [.missing(member: "answers")]))
    }
    return try saving.save { directory, context throws(SavingError) in
      if let corrected {
        return try directory.correct(
          [FeedbackCorrection(of: corrected.id, to: submission, base: corrected.members)],
          context
        )[0].record.id
      }
      return try directory.submit([submission], as: person, today: today, context)[0].id
    }
  }
}
