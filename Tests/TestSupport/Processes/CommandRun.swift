import Glibc

/// A program that was run to its end without a terminal.
public struct CommandRun: Sendable {
  /// How it ended; nil when it was still running at the deadline and was killed.
  public let status: ExitStatus?
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// Runs a program with exactly this environment and nothing to read, and waits for its end.
  ///
  /// It has no controlling terminal: it runs in a session of its own.
  ///
  /// - Parameter output: a file for its standard output, such as `/dev/full`; nil to keep it.
  public init(
    _ path: String,
    _ arguments: [String],
    environment: [String: String],
    output file: String? = nil,
    within seconds: Double = 20
  ) throws {
    let folder = try TemporaryDirectory()
    let out = file ?? folder["out"]
    let process = try Spawn.withoutTerminal(
      output: out,
      errors: folder["err"],
      path: path,
      arguments: [path] + arguments,
      environment: environment
    )
    status = Spawn.wait(for: process, within: seconds)
    output = file == nil ? TextFile.read(out) ?? "" : ""
    errors = TextFile.read(folder["err"]) ?? ""
  }

  /// The lines of standard output.
  public var lines: [Substring] { output.split(separator: "\n") }
}
