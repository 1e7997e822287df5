internal import ArgumentParser
internal import Catalogue
internal import Interface
internal import Scheme
internal import Store

struct FeedbackCommand: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Feedback on an exchange.",
    usage: "clusterxchange feedback [<exchange>] [--role <role>] [<options>]",
    discussion: """
      Without --plain or --json a form on the full screen, where there is one. Without an exchange or a role it asks \
      for them. What was typed is kept as a draft until it is stored, also when the line is cut. One feedback is \
      taken for each exchange and role: --another is for another person, --correct for changing one that was given, \
      whose id may stand in the place of the exchange's. --json takes a record or a list of them, with exchange, \
      role, answers, consent and respondent; all are checked before any is stored. Exits 1 where something is \
      refused.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Option(
    help: "visitor, host, visitor-partnership or host-partnership; VO, HO, VOP or HOP.",
    transform: FeedbackCommand.role
  )
  var role: FeedbackRole?

  @Flag(help: "Question by question on ordinary lines, also through a pipe.")
  var plain = false

  @Option(help: ArgumentHelp("A file with records, '-' for standard input.", valueName: "file"))
  var json: String?

  @Flag(help: "Change a feedback that was given.")
  var correct = false

  @Flag(help: "Another person's, beside one that was given in the same role.")
  var another = false

  @Argument(help: "The id of the exchange, or with --correct of the feedback.")
  var exchange: String?

  private static func role(_ text: String) throws -> FeedbackRole {
    guard let role = FeedbackRole(word: text) else {
      throw ValidationError(
        "expected one of " + FeedbackRole.allCases.map(\.rawValue).joined(separator: ", ")
      )
    }
    return role
  }

  func validate() throws {
    if plain, json != nil { throw ValidationError("--plain and --json exclude each other") }
    if correct, another { throw ValidationError("--correct and --another exclude each other") }
  }

  private var means: FeedbackMeans { correct ? .correction : another ? .another : .first }

  func run(_ saving: Saving, in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let data = try shared.load(on: day, in: surroundings)
    if let json { return try store(json, data, saving, surroundings) }
    if isFullScreen(surroundings), let opening = try opening(data) {
      return try fillInOnFullScreen(opening, saving, surroundings)
    }
    let conversation = Conversation(shared, in: surroundings)
    switch try plan(data, conversation) {
    case .left(let status): return status
    case .chosen(let plan): return try fillInOnLines(plan, saving, conversation)
    }
  }
}

/// The three doors.
extension FeedbackCommand {
  private func store(
    _ file: String,
    _ data: LoadedData,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    var door = JSONDoor(data: data, saving: saving, means: means, role: role)
    if let exchange { door.exchange = try saving.id(exchange) }
    let ids = try door.store(file, surroundings)
    for id in ids { saving.report(id.text) }
    surroundings.tell(
      ids.isEmpty
        ? "There are no records in it"
        : "\(correct ? "Corrected" : "Stored") \(ids.count); 'clusterxchange undo' takes it back"
    )
    return .done
  }

  /// Whether the form goes on the full screen: a terminal on both sides that can show one, and nobody who listens.
  private func isFullScreen(_ surroundings: Surroundings) -> Bool {
    let isTerminal = surroundings.input.isTerminal && surroundings.output.columns != nil
    let isSimple = ["", "dumb"].contains(surroundings.environment["TERM"] ?? "")
    return !plain && isTerminal && !isSimple && !shared.isAccessible(in: surroundings)
  }

  /// Fills in the form on the full screen, where what is not known yet is chosen too.
  private func fillInOnFullScreen(
    _ opening: FeedbackOpening,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    if let exchange = opening.exchange {
      try checkRights(on: exchange, correcting: opening.corrected, in: saving.directory)
    }
    var settings = Settings(directory: saving.directory.path)
    settings.feedback = opening
    return try shared.runFullScreen(settings, in: surroundings)
  }

  /// Refuses, before anything is typed, what could not be stored in the end.
  private func checkRights(
    on exchange: RecordID,
    correcting corrected: RecordID?,
    in directory: DataDirectory
  ) throws(CommandError) {
    do throws(SavingError) {
      if let corrected {
        try directory.checkChanging(corrected)
      } else {
        try directory.checkFeedback(on: exchange)
      }
    } catch {
      throw .saving(error)
    }
  }

  /// What the full screen begins with, after a look whether it can be given at all; nil where which of several is to
  /// be corrected has to be asked for.
  private func opening(_ data: LoadedData) throws(CommandError) -> FeedbackOpening? {
    guard let exchange else { return correct ? nil : FeedbackOpening(exchange: nil, role: role) }
    guard let id = RecordID(exchange) else { throw .noSuchRecord(exchange, in: data.catalogue) }
    if correct {
      let plan: FeedbackPlan
      if data.catalogue.reference(id)?.kind == .feedback {
        plan = try FeedbackPlan.correction(of: id, data)
      } else if let role {
        plan = try FeedbackPlan.feedback(on: id, as: role, .correction, data)
      } else {
        return nil
      }
      guard let corrected = plan.corrected?.id else { return nil }
      return FeedbackOpening(correcting: corrected, on: plan.exchange.id, as: plan.role)
    }
    if let role {
      _ = try FeedbackPlan.feedback(on: id, as: role, means, data)
    } else if let refusal = try FeedbackPlan.exchange(id, data).feedbackRefusal(on: data.day) {
      throw .saving(.feedbackTooEarly(id, refusal))
    }
    return FeedbackOpening(exchange: id, role: role, isAnother: another)
  }

  /// Fills in the form line by line.
  private func fillInOnLines(
    _ plan: FeedbackPlan,
    _ saving: Saving,
    _ conversation: Conversation
  ) throws(CommandError) -> ExitStatus {
    try checkRights(on: plan.exchange.id, correcting: plan.corrected?.id, in: saving.directory)
    let surroundings = conversation.surroundings
    let key = plan.draftKey(in: saving.directory, login: surroundings.login)
    var door = PlainDoor(
      plan: plan,
      saving: saving,
      conversation: conversation,
      invitation: invitation(plan),
      drafts: FeedbackDrafts(key, in: surroundings)
    )
    return try door.run()
  }

  /// The command by which the person comes back to a draft.
  private func invitation(_ plan: FeedbackPlan) -> String {
    var words = ["clusterxchange feedback"]
    if let corrected = plan.corrected {
      words += [corrected.id.text, "--correct"]
    } else {
      words += [plan.exchange.id.text, "--role", plan.role.rawValue]
      if another { words.append("--another") }
    }
    if plain { words.append("--plain") }
    if let data = shared.data { words += ["--data", data] }
    return words.joined(separator: " ")
  }
}

/// What the feedback is on.
extension FeedbackCommand {
  private func plan(
    _ data: LoadedData,
    _ conversation: Conversation
  ) throws(CommandError) -> FeedbackChoice.Result<FeedbackPlan> {
    let choice = FeedbackChoice(data: data, conversation: conversation)
    let id: RecordID
    if let exchange {
      guard let named = RecordID(exchange) else {
        throw .noSuchRecord(exchange, in: data.catalogue)
      }
      if correct, data.catalogue.reference(named)?.kind == .feedback {
        return .chosen(try FeedbackPlan.correction(of: named, data))
      }
      id = named
    } else {
      switch choice.exchange() {
      case .left(let status): return .left(status)
      case .chosen(let chosen): id = chosen
      }
    }
    let exchange = try FeedbackPlan.exchange(id, data)
    if let refusal = exchange.feedbackRefusal(on: data.day) {
      throw .saving(.feedbackTooEarly(id, refusal))
    }
    if let role { return .chosen(try FeedbackPlan.feedback(on: id, as: role, means, data)) }
    switch choice.role(in: exchange.mode) {
    case .left(let status): return .left(status)
    case .chosen(let role):
      return .chosen(try FeedbackPlan.feedback(on: id, as: role, means, data))
    }
  }
}
