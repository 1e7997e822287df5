internal import Catalogue
internal import ArgumentParser
internal import JSON
internal import Scheme
internal import Store

struct Add: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "A new record.",
    usage: "clusterxchange add <collection> (<member=value> ... | --json <file>) [<options>]",
    discussion: """
      Prints its id. Members as for 'edit'. Exchanges and feedback get their id, other records bring it. Exits 1 where the record \
      would not fit.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Option(help: ArgumentHelp("A file with the record, '-' for standard input.", valueName: "file"))
  var json: String?

  @Argument(help: "partnerships, exchanges, feedback, organisations or documents.")
  var collection: String

  @Argument(help: ArgumentHelp("Members with their values.", valueName: "member=value"))
  var assignments: [String] = []

  func validate() throws {
    if assignments.isEmpty == (json == nil) {
      throw ValidationError("expected either MEMBER=VALUE or --json FILE")
    }
  }

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    guard let kind = RecordKind.allCases.first(where: { $0.collection == collection }) else {
      throw .unknownCollection(collection)
    }
    // A record may be typed at standard input: that it cannot be saved is said before.
    try saving.save { directory, _ throws(SavingError) in try directory.checkWriting(kind) }
    let record =
      if let json {
        try self.record(in: json, kind, surroundings)
      } else {
        try assigned(kind, saving, surroundings)
      }
    try saving.checkReferences(of: record, kind)
    let added = try saving.save { directory, context throws(SavingError) in
      try directory.add(record, to: kind, context)
    }
    saving.report(added.id.text)
    surroundings.tell("Added to '\(added.file)'; 'clusterxchange undo' takes it back")
    return .done
  }

  private func record(
    in file: String,
    _ kind: RecordKind,
    _ surroundings: Surroundings
  ) throws(CommandError) -> JSONObject {
    let record = try surroundings.object(in: file)
    // Who gave a feedback is kept apart from it.
    if kind == .feedback, record["respondent"] != nil {
      throw .unknownMember("respondent", kind, known: HouseOrder.members(in: [], of: kind))
    }
    return record
  }

  private func assigned(
    _ kind: RecordKind,
    _ saving: Saving,
    _ surroundings: Surroundings
  ) throws(CommandError) -> JSONObject {
    var record = JSONObject()
    for text in assignments {
      let assignment = try Assignment(text, for: kind) {
        surroundings.load(saving.directory).questionnaire
      }
      record.set(assignment.value, at: assignment.path)
    }
    return record.ordered(by: HouseOrder.members(in: [], of: kind))
  }
}

extension JSONObject {
  /// The object with its members in an order that names each of them.
  fileprivate func ordered(by names: [String]) -> JSONObject {
    JSONObject(names.compactMap { name in self[name].map { Member(name: name, value: $0) } })
  }
}
