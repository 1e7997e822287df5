internal import Catalogue
internal import ArgumentParser
internal import JSON
internal import Store

struct Edit: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Other values for members.",
    usage: "clusterxchange edit <id> <member=value> ... [<options>]",
    discussion: """
      Members by path, as planned.start=2021-03-01; lists as JSON or parted by commas; member= empties it. All \
      other bytes of the file stay as they are. Exits 1 where the record would not fit.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Argument(help: "The id of the record.")
  var id: String

  @Argument(help: ArgumentHelp("Members with their new values.", valueName: "member=value"))
  var assignments: [String]

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let id = try saving.id(id)
    let record = try saving.save { directory, _ throws(SavingError) in try directory.stored(id) }
    guard let kind = record.kind else { throw .saving(.noSuchRecord(id)) }
    var changes: [MemberChange] = []
    for text in assignments {
      let assignment = try Assignment(text, for: kind) {
        surroundings.load(saving.directory).questionnaire
      }
      // To empty what is not there is no change.
      if assignment.value.isNull, record.members[assignment.path] == nil { continue }
      changes.append(MemberChange(assignment.path, to: assignment.value))
    }
    let named = changes.filter { $0.path.names.count == 1 }.compactMap { change in
      change.value.map { JSONObject.Member(name: change.path.first, value: $0) }
    }
    try saving.checkReferences(of: JSONObject(named), kind)
    let receipt = try saving.save { directory, context throws(SavingError) in
      try directory.edit(id, changes, context)
    }
    guard !receipt.changed.isEmpty else {
      saving.report("Nothing to change in '\(id)'")
      return .done
    }
    var members: [String] = []
    for path in receipt.changed.map(\.description) where !members.contains(path) {
      members.append(path)
    }
    saving.report(
      "Changed \(members.joined(separator: ", ")) of '\(id)'; 'clusterxchange undo' takes it back"
    )
    return .done
  }
}
