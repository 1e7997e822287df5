internal import ArgumentParser
internal import Screen
internal import Store

struct Initialise: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "A new, empty data directory.",
    usage: "clusterxchange init <dir>"
  )

  // Not in the help: none of them has a meaning here, but they may stand before the verb.
  @OptionGroup(visibility: .hidden) var shared: SharedOptions

  @Argument(help: ArgumentHelp("A folder that does not exist or is empty.", valueName: "dir"))
  var directory: String

  func validate() throws {
    if shared.asOf != nil { throw ValidationError("'--as-of' is for looking; 'init' writes") }
    if shared.data != nil { throw ValidationError("'init' takes the folder without '--data'") }
  }

  func run(in surroundings: Surroundings) throws(CommandError) -> ExitStatus {
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
