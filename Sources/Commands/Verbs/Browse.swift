internal import ArgumentParser
internal import Interface
internal import Store
internal import Terminal

struct Browse: Verb {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Full screen; the default.",
    usage: "clusterxchange browse [<words> ...] [<options>]"
  )

  @OptionGroup var shared: SharedOptions
  @OptionGroup var day: DayOptions

  @Option(help: "The colours of the screen.")
  var theme = Theme.default

  @Argument(
    help: ArgumentHelp("Words to filter the exchanges with from the start.", valueName: "words")
  )
  var query: [String] = []

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    var settings = Settings(directory: try shared.locate(in: surroundings).path)
    settings.query = query.joined(separator: " ")
    return try shared.runFullScreen(settings, theme: theme, asOf: day.asOf, in: surroundings)
  }
}
