internal import Catalogue
internal import Runtime
internal import Scheme
internal import Screen
internal import Store

/// All that a command gets from outside: so that it can be run, and looked at, without a process of its own.
struct Surroundings {
  var environment: [String: String]
  /// The host's day; the data may pin another.
  var today: CivilDate
  /// Results.
  var output: OutputStream
  /// Everything else.
  var errors: OutputStream
  /// How a data directory becomes a catalogue.
  var load: (DataDirectory) -> Catalogue = { $0.load() }
  /// The login under which the history names changes.
  var login = SavingContext.currentLogin
  /// The clock of the history.
  var now: @Sendable () -> Moment = { HostClock.now }
  /// What the person types, line by line.
  var input = LineInput.standardInput()
  /// The bytes of a file that the person names, `-` for standard input.
  var read: (String) throws(SystemError) -> [UInt8] = { path throws(SystemError) in
    try InputFile.contents(of: path)
  }

  /// Those of this process.
  static func ofProcess() -> Surroundings {
    Surroundings(
      environment: Environment.current,
      today: HostClock.today,
      output: .standardOutput(),
      errors: .standardError()
    )
  }

  /// Whether a variable is set to something.
  func isSet(_ variable: String) -> Bool {
    environment[variable].map { !$0.isEmpty } ?? false
  }

  /// Says something beside the results, in as many lines as the text has.
  func tell(_ text: String) {
    // What was written before is before it on a terminal too.
    output.flush()
    for line in Displayable.lines(text) { errors.write(line: line.text) }
    errors.flush()
  }
}
