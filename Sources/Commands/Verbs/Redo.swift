internal import Runtime
internal import ArgumentParser
internal import Store

struct Redo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "What you last took back, done again.",
    usage: "clusterxchange redo [<options>]"
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SavingOptions

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let saving = try Saving(shared, options, in: surroundings)
    let redone = try saving.save { directory, context throws(SavingError) in
      try directory.redo(context)
    }
    // What is done again is an undo; what a person knows is the change itself.
    let changes = (try? saving.directory.history().undone(by: redone)) ?? redone
    saving.report("Did again: \(changes.summary); 'clusterxchange undo' takes it back")
    return .done
  }
}
