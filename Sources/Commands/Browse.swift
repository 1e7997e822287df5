internal import ArgumentParser
internal import Glibc
internal import Interface
internal import Runtime
internal import Store
internal import Terminal

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Full screen; the default.")

  @Option(help: "The data directory.")
  var data: String?

  @Argument(help: "Words to filter the exchanges with from the start.")
  var query: [String] = []

  func run() throws {
    let environment = Environment.current
    let directory = try DataDirectory.locate(
      option: data,
      environment: environment["CLUSTERXCHANGE_DATA"]
    )
    var settings = Settings(directory: directory.path)
    settings.query = query.joined(separator: " ")
    let options = FullScreen.Options(directory: directory, settings: settings)
    let status = try FullScreen.run(options, environment: environment)
    if status != 0 { throw ExitCode(status) }
  }
}

/// The environment variables of the process.
enum Environment {
  static var current: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let variable = entry.pointee {
      let text = String(cString: variable)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }
}
