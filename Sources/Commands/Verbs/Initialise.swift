internal import ArgumentParser
internal import Screen
internal import Store

struct Initialise: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A new data directory.",
    usage: "clusterxchange init <dir>",
    discussion: "Empty, with the scheme's code lists and questionnaire."
  )

  // Not in the help: none of them has a meaning here, but they may stand before the verb.
  @OptionGroup(visibility: .hidden) var shared: SharedOptions
  @OptionGroup(visibility: .hidden) var day: DayOptions

  @Argument(help: ArgumentHelp("A folder that does not exist or is empty.", valueName: "dir"))
  var directory: String

  func validate() throws {
    if shared.data != nil { throw ValidationError("'init' takes the folder without '--data'") }
  }

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
    try shared.checkWriting(day)
    do throws(DataDirectory.InitialisationError) {
      try DataDirectory.initialise(at: directory)
    } catch {
      throw .initialisation(error)
    }
    for line in nextSteps {
      surroundings.output.write(line: shared.look(in: surroundings).text(line).text)
    }
    return .done
  }

  private var nextSteps: [String] {
    [
      "Made the data directory '\(directory)' with the code lists and the questionnaire of the scheme",
      "Next: put \"wave\" and \"target\" into '\(directory)/scheme.json', your partnerships into",
      "'\(directory)/partnerships.json', and look at it with 'clusterxchange --data \(directory)'",
    ]
  }
}
