internal import ArgumentParser

/// When output is coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The data directory.", valueName: "dir"))
  var data: String?

  @Option(help: "Colours and bold text.")
  var color = ColourChoice.auto

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  @Flag(help: "For reading by ear: no lines, labels before values. Also with ACCESSIBLE=1.")
  var accessible = false

  @Flag(help: "Refuse to change anything.")
  var readOnly = false
}

extension SharedOptions {
  /// Refuses to change anything where the person asked for that, or looks at another day.
  ///
  /// The first thing that a command which writes does: before a file is read or a word typed.
  func checkWriting(_ day: DayOptions) throws(CommandError) {
    if day.asOf != nil { throw .changeOnAnotherDay }
    if readOnly { throw .readOnly }
  }

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
