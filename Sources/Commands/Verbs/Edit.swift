internal import ArgumentParser
internal import Catalogue
internal import JSON
internal import Scheme
internal import Store

struct Edit: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Other values for members.",
    usage: """
      clusterxchange edit <id> <member=value> ... [--base <file>] [<options>]
      clusterxchange edit <id> (--mine | --theirs) [<member> ...] [<options>]
      """,
    discussion: """
      Members by path, as planned.start=2021-03-01; lists as JSON or parted by commas; member= empties it. All \
      other bytes of the file stay as they are. Exits 1 where the record would not fit.

      With --base, the record as you saw it, what others changed meanwhile is kept. Where both changed a member, \
      all versions are shown and nothing is written (1), unless --mine or --theirs chooses. Without members to \
      change these two decide what a git merge left open in the record, and without them it is shown.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions
  @OptionGroup var clash: ClashOptions

  @Option(
    help: ArgumentHelp(
      "The record as you saw it, as 'show --format json' gives it; '-' for standard input.",
      valueName: "file"
    )
  )
  var base: String?

  @Argument(help: "The id of the record.")
  var id: String

  @Argument(help: ArgumentHelp("Members with their new values.", valueName: "member=value"))
  var assignments: [String] = []

  private var changes: [String] { assignments + clash.assignments }

  func validate() throws {
    if changes.isEmpty, base != nil {
      throw ValidationError("expected <member=value> ..., the members to change")
    }
    if !changes.isEmpty, base == nil, clash.isGiven {
      throw ValidationError(
        "'--mine' and '--theirs' choose between versions, so with <member=value> they need '--base <file>'"
      )
    }
  }

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let id = try saving.id(id)
    let record = try saving.save { directory, _ throws(SavingError) in try directory.stored(id) }
    guard let kind = record.kind else { throw .saving(.noSuchRecord(id)) }
    if changes.isEmpty { return try settle(record, kind, saving, surroundings) }
    var assignments: [Assignment] = []
    for text in changes {
      assignments.append(
        try Assignment(text, for: kind) { surroundings.load(saving.directory).questionnaire }
      )
    }
    let named = assignments.filter { $0.path.names.count == 1 }.map {
      JSONObject.Member(name: $0.path.first, value: $0.value)
    }
    try saving.checkReferences(of: JSONObject(named), kind)
    let receipt =
      if let base {
        try merge(assignments, into: record, kind, base: base, saving, surroundings)
      } else {
        try saving.save { directory, context throws(SavingError) in
          try directory.edit(id, assignments.changes(of: record.members), context)
        }
      }
    report(receipt, of: id, saving, surroundings)
    return .done
  }

  private func report(
    _ receipt: SaveReceipt,
    of id: RecordID,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) {
    let changed = receipt.changed.uniqueWords
    saving.report(
      changed.isEmpty
        ? "Nothing to change in '\(id)'"
        : "Changed \(changed) of '\(id)'; 'clusterxchange undo' takes it back"
    )
    guard !receipt.others.isEmpty else { return }
    surroundings.tell("Also kept: \(receipt.others.uniqueWords), changed by others meanwhile")
  }
}

// MARK: - Two versions

extension Edit {
  /// Brings the changes together with what others did since the person saw the record.
  private func merge(
    _ assignments: [Assignment],
    into record: StoredRecord,
    _ kind: RecordKind,
    base file: String,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) throws(CommandError) -> SaveReceipt {
    let base = try BaseRecord(in: file, of: record, kind, surroundings)
    try base.check(isOf: record.id, file: file) { () throws(CommandError) in
      try saving.save { directory, _ throws(SavingError) in try directory.history(of: record.id) }
    }
    // A member of the person's own, which DATA.md does not name, may clash as well.
    for path in clash.members where record.members[path.first] ?? base.members[path.first] == nil {
      try Assignment.check(path, kind)
    }
    do throws(CommandError) {
      return try saving.save { directory, context throws(SavingError) in
        try directory.edit(
          record.id,
          base: base.members,
          edited: base.edited(assignments),
          choosing: clash.choice,
          context
        )
      }
    } catch .saving(.clash(let id, let clashes)) {
      throw show(clashes, of: id, kind, surroundings)
    }
  }

  /// Shows the versions there are, and answers the error that nobody chose one.
  private func show(
    _ clashes: [MemberClash],
    of id: RecordID,
    _ kind: RecordKind,
    _ surroundings: Surroundings
  ) -> CommandError {
    let look = shared.look(in: surroundings)
    ClashText(clashes: clashes, hasBase: base != nil, kind: kind, look: look).write(
      to: surroundings.output
    )
    return .saving(.clash(id, clashes))
  }

  /// Decides what a merge of git left open, or shows it where nothing was chosen.
  private func settle(
    _ record: StoredRecord,
    _ kind: RecordKind,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let id = record.id
    guard clash.isGiven else {
      if record.clashes.isEmpty { throw .nothingToChange }
      throw show(record.clashes, of: id, kind, surroundings)
    }
    let settlement = try saving.save { directory, context throws(SavingError) in
      try directory.settle(id, choosing: clash.choice, context)
    }
    let done =
      if settlement.isDeleted {
        "Deleted '\(id)', as one side of the merge had"
      } else if settlement.settled == [MemberPath("id")] {
        "Kept '\(id)', which one side of the merge had deleted"
      } else {
        "Settled \(settlement.settled.uniqueWords) of '\(id)'"
      }
    saving.report(done + "; 'clusterxchange undo' takes it back")
    if !settlement.left.isEmpty {
      surroundings.tell("Still open: \(settlement.left.uniqueWords)")
    }
    return .done
  }
}

extension [Assignment] {
  /// What the assignments change in a record as it is.
  fileprivate func changes(of record: JSONObject) -> [MemberChange] {
    compactMap { assignment in
      // To empty what is not there is no change.
      if assignment.value.isNull, record[assignment.path] == nil { return nil }
      return MemberChange(assignment.path, to: assignment.value)
    }
  }
}

extension [MemberPath] {
  /// The paths, each once, with commas between them.
  fileprivate var uniqueWords: String {
    var words: [String] = []
    for word in map(\.description) where !words.contains(word) { words.append(word) }
    return words.joined(separator: ", ")
  }
}
