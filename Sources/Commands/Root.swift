internal import ArgumentParser

/// The command without a verb, which browses.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusterxchange",
    abstract: "Browse the ClusterXchange mobility scheme, look something up, change a record.",
    usage: "clusterxchange [<command>] [<options>] [<words>]",
    discussion: """
      Without a command it browses; words filter the exchanges. Everywhere: --data DIR (else CLUSTERXCHANGE_DATA, \
      else ./data), --read-only, --color WHEN, --ascii, --accessible; on what reads: --as-of DATE.
      """,
    version: "clusterxchange 0.1",
    groupedSubcommands: [
      CommandGroup(
        name: "Look",
        subcommands: [
          Browse.self, List.self, Show.self, Find.self, FiguresCommand.self, ResultsCommand.self,
          Check.self, HistoryCommand.self,
        ]
      ),
      CommandGroup(
        name: "Change",
        subcommands: [
          FeedbackCommand.self, Add.self, Edit.self, Delete.self, Renumber.self, Undo.self,
          Redo.self, Forget.self, DraftsCommand.self,
        ]
      ), CommandGroup(name: "Set up", subcommands: [Initialise.self, Merge.self]),
    ],
    defaultSubcommand: Browse.self
  )

  // Here as well as in each command, so that they may stand before the verb: a command takes over what was
  // read before it.
  @OptionGroup(visibility: .hidden) var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions
}

/// A command that the person can name.
protocol Verb: ParsableCommand {
  /// Does the work. Text for the person goes to the streams of the surroundings.
  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus
}
