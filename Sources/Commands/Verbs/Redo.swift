internal import Runtime
internal import ArgumentParser
internal import Store

struct Redo: SavingVerb {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Taken back, done again.",
    usage: "clusterxchange redo [<options>]",
    discussion: "What you last took back."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
  @OptionGroup var options: SavingOptions

  func run(
    _ saving: Saving,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let redone = try saving.save { directory, context throws(SavingError) in
      try directory.redo(context)
    }
    // What is done again is an undo; what a person knows is the change itself.
    let changes = (try? saving.directory.history().undone(by: redone)) ?? redone
    saving.report("Did again: \(changes.summary); 'clusterxchange undo' takes it back")
    return .done
  }
}
