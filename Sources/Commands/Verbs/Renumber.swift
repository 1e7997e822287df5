internal import Scheme
internal import ArgumentParser
internal import Store

struct Renumber: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "renumber",
    abstract: "A new id for a record.",
    usage: "clusterxchange renumber <id> [<options>]",
    discussion: """
      Those that name it follow. Of two records with the id, the later gets the new one; those that name it stay as they are then, and are \
      listed.
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Argument(help: "The id of the record.")
  var id: String

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let id = try saving.id(id)
    let renumbering = try saving.save { directory, context throws(SavingError) in
      try directory.renumber(id, context)
    }
    let names = renumbering.references.map(\.text).joined(separator: ", ")
    let followed =
      names.isEmpty || !renumbering.isFollowed ? "" : ", which \(names) now say"
    saving.report(
      "'\(id)' is '\(renumbering.new)' now\(followed); 'clusterxchange undo' takes it back"
    )
    if !renumbering.isFollowed, !names.isEmpty {
      surroundings.tell(
        "Nothing tells which of the two records '\(id)' these mean, so they stay: \(names)"
      )
    }
    return .done
  }
}
