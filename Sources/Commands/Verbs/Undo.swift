internal import Runtime
internal import ArgumentParser
internal import Store

struct Undo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Your last change taken back, or one by name.",
    usage: "clusterxchange undo [<change>] [<options>]",
    discussion: "What was changed since by anyone stays as it is, and the change is refused (1)."
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var options: SavingOptions

  @Argument(help: "The name of the change, as 'history' has it.")
  var change: String?

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    let saving = try Saving(shared, options, in: surroundings)
    let undone = try saving.save { directory, context throws(SavingError) in
      try directory.undo(change: change, context)
    }
    saving.report("Took back: \(undone.summary); 'clusterxchange redo' does it again")
    return .done
  }
}
