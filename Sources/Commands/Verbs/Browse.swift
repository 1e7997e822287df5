internal import ArgumentParser
internal import Interface
internal import Runtime
internal import Screen
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
    let directory = try shared.locate(in: surroundings)
    var settings = Settings(directory: directory.path)
    settings.query = query.joined(separator: " ")
    settings.isASCII = shared.ascii
    settings.isReadOnly = shared.readOnly
    settings.isAccessible = shared.isAccessible(in: surroundings)
    var options = FullScreen.Options(directory: directory, settings: settings)
    options.asOf = day.asOf
    options.theme = theme
    options.isColourless = shared.color == .never
    var environment = surroundings.environment
    if shared.color == .always { environment["NO_COLOR"] = nil }
    do throws(TerminalError) {
      let end = try FullScreen.run(options, environment: environment)
      if let farewell = end.farewell {
        surroundings.output.write(line: shared.look(in: surroundings).text(farewell).text)
      }
      return ExitStatus(rawValue: end.status)
    } catch {
      throw .terminal(error)
    }
  }
}
