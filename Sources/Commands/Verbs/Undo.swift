internal import Runtime
internal import ArgumentParser
internal import Store

struct Undo: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "A change taken back.",
    usage: "clusterxchange undo [<change>] [<options>]",
    discussion: """
      Your last one, or one by its name. What was changed since by anyone stays as it is, and the change is refused \
      (1).
      """
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  @Argument(help: "The name of the change, as 'history' has it.")
  var change: String?

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let undone = try saving.save { directory, context throws(SavingError) in
      try directory.undo(change: change, context)
    }
    saving.report("Took back: \(undone.summary); 'clusterxchange redo' does it again")
    return .done
  }
}
