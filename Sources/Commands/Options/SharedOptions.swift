internal import ArgumentParser
internal import Scheme

/// When output is coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The data directory.", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp("Look at the data as of this day, YYYY-MM-DD.", valueName: "date"),
    transform: SharedOptions.day
  )
  var asOf: CivilDate?

  @Option(help: "Colours and bold text.")
  var color = ColourChoice.auto

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  @Flag(help: "For reading by ear: no lines, labels before values. Also with ACCESSIBLE=1.")
  var accessible = false

  private static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("expected a day of the calendar as YYYY-MM-DD")
    }
    return day
  }
}

extension SharedOptions {
  /// Whether text is to be made for reading by ear.
  func isAccessible(in surroundings: Surroundings) -> Bool {
    accessible || surroundings.isSet("ACCESSIBLE") && surroundings.environment["ACCESSIBLE"] != "0"
  }

  /// How text on the output is to look.
  func look(in surroundings: Surroundings) -> Look {
    let isTerminal = surroundings.output.columns != nil
    let isBold =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && !surroundings.isSet("NO_COLOR") && surroundings.environment["TERM"] != "dumb"
      }
    return Look(
      columns: surroundings.output.columns,
      isASCII: ascii,
      // A pipe has its own form, which no setting of the person's may change under a script.
      isAccessible: isTerminal && isAccessible(in: surroundings),
      isBold: isBold
    )
  }
}
