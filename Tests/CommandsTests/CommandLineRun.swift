import Catalogue
import Scheme
import Store
import TestSupport

@testable import Commands

/// What a command line came to, run in this process.
struct CommandLineRun {
  let status: Int32
  let output: String
  let errors: String

  /// The lines of the output, without their ends.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

  /// Runs a command line, words parted by spaces, on the sample unless it says otherwise.
  ///
  /// - Parameter columns: The width of the terminal it writes to; nil for a pipe.
  init(
    _ line: String,
    columns: Int? = nil,
    environment: [String: String] = [:],
    data: String = CommandLineRun.sample
  ) {
    self.init(
      arguments: line.split(separator: " ").map(String.init),
      columns: columns,
      environment: environment,
      data: data
    )
  }

  /// - Parameter isTyped: Whether the input comes from a terminal rather than a pipe.
  init(
    arguments: [String],
    columns: Int? = nil,
    environment: [String: String] = [:],
    data: String = CommandLineRun.sample,
    input: String = "",
    isTyped: Bool = false
  ) {
    let output = Recorder()
    let errors = Recorder()
    status = Program.run(
      arguments,
      in: Surroundings(
        environment: ["CLUSTERXCHANGE_DATA": data].merging(environment) { $1 },
        today: CivilDate("2021-06-10") ?? .epoch,
        output: output.stream(columns: columns),
        errors: errors.stream(columns: columns),
        load: { $0.path == Self.sample ? Self.sampleCatalogue : $0.load() },
        login: "anna",
        now: { Moment("2026-01-31T12:00:00Z") ?? Moment(secondsSinceEpoch: 0) },
        input: LineInput(text: input, isTerminal: isTyped),
        read: { path throws(SystemError) in
          path == "-" ? Array(input.utf8) : try InputFile.contents(of: path)
        }
      )
    )
    self.output = output.text
    self.errors = errors.text
  }

  /// The sample, read once for all tests.
  private static let sampleCatalogue: Catalogue = {
    guard let directory = try? DataDirectory.locate(option: sample, environment: nil) else {
      return Catalogue(CatalogueContents())
    }
    return directory.load()
  }()

  /// The sample's data directory.
  static let sample =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/data"
}

/// Keeps what is written to a stream.
final class Recorder {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func stream(columns: Int? = nil) -> OutputStream {
    OutputStream(columns: columns) { piece in
      self.bytes += piece
      return .bytes(piece.count)
    }
  }
}

/// A small data directory of a test's own.
func makeData(_ files: [String: String]) throws -> TemporaryDirectory {
  let directory = try TemporaryDirectory()
  try directory.write(#"{"format": 1, "today": "2021-06-10"}"#, to: "scheme.json")
  for (name, text) in files { try directory.write(text, to: name) }
  return directory
}
