internal import ArgumentParser
internal import Store

struct Delete: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "A record into the bin.",
    usage: "clusterxchange delete <id> [<options>]",
    discussion: "Exits 1 while other records name it."
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
    try saving.save { directory, context throws(SavingError) in
      try directory.delete(id, context)
    }
    saving.report("Deleted '\(id)'; 'clusterxchange undo' takes it back")
    return .done
  }
}
