internal import Interface
internal import Runtime
internal import Scheme
internal import Screen
internal import Store
internal import Terminal

extension SharedOptions {
  /// Runs the full-screen program until the person leaves it.
  func runFullScreen(
    _ wanted: Settings,
    theme: Theme = .default,
    asOf: CivilDate? = nil,
    in surroundings: Surroundings
  ) throws(CommandError) -> ExitStatus {
    let directory = try locate(in: surroundings)
    var settings = wanted
    settings.isASCII = ascii
    settings.isReadOnly = readOnly
    settings.isAccessible = isAccessible(in: surroundings)
    var options = FullScreen.Options(directory: directory, settings: settings)
    options.asOf = asOf
    options.theme = theme
    options.isColourless = color == .never
    var environment = surroundings.environment
    if color == .always { environment["NO_COLOR"] = nil }
    do throws(TerminalError) {
      let end = try FullScreen.run(options, environment: environment)
      if let farewell = end.farewell {
        surroundings.output.write(line: look(in: surroundings).text(farewell).text)
      }
      return ExitStatus(rawValue: end.status)
    } catch {
      throw .terminal(error)
    }
  }
}
