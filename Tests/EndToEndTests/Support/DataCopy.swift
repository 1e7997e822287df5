import Glibc
import TestSupport

/// A copy of the sample that a test may change, removed with the last reference.
struct DataCopy {
  private let folder: TemporaryDirectory
  var path: String { folder["data"] }

  init() throws {
    folder = try TemporaryDirectory()
    let copy = try CommandRun(
      "/bin/cp",
      ["-R", BuiltProgram.sample, path],
      environment: [:]
    )
    guard copy.status == .exited(0) else { throw NotStarted(screen: copy.errors) }
  }

  /// The whole text of a file.
  func read(_ name: String) throws -> String {
    try CommandRun("/bin/cat", [path + "/" + name], environment: [:]).output
  }

  /// Writes a file anew.
  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: "data/" + name)
  }

  /// Replaces words in a file.
  func replace(_ old: String, with new: String, in name: String) throws {
    try write(read(name).replacing(old, with: new), to: name)
  }
}
