import Catalogue
import Foundation
import Scheme
import Store
import Testing
import TestSupport

/// A data directory of a test's own.
struct DataFolder {
  let directory: TemporaryDirectory

  /// Makes a folder with a `scheme.json` that says nothing, and the given files.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    directory = try TemporaryDirectory()
    try directory.write("{}", to: "scheme.json")
    for (name, text) in files { try directory.write(text, to: name) }
  }

  var path: String { directory.path }

  func locate() throws -> DataDirectory {
    try DataDirectory.locate(option: path, environment: nil)
  }

  func load() throws -> Catalogue { try locate().load() }

  /// The text of a partnerships file with these ids.
  static func partnerships(_ ids: String...) -> String {
    "[" + ids.map { #"{"id": "\#($0)", "acronym": "\#($0)"}"# }.joined(separator: ", ") + "]"
  }

  /// The text of an exchanges file with these ids, all of partnership `a`.
  static func exchanges(_ ids: String...) -> String {
    "["
      + ids.map { #"{"id": "\#($0)", "visitorPartnership": "a", "mode": "virtual"}"# }
      .joined(separator: ", ") + "]"
  }
}

extension Catalogue {
  /// The ids of the exchanges in the order of their places in the files.
  var exchangeIDs: [String] { exchanges.map(\.id.text) }

  /// The findings as `check` prints them, without words.
  var briefFindings: [String] {
    findings.map { "\($0.file):\($0.line):\($0.column) \($0.rule)" }
  }

  /// The findings about files alone, references left out.
  var fileFindings: [String] {
    findings.filter { $0.rule != "reference" }.map {
      "\($0.file):\($0.line):\($0.column) \($0.rule)"
    }
  }
}

/// The sample, which is the data directory of the repository.
enum Sample {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let path = root.appending(path: "data").path(percentEncoded: false)

  static func load() throws -> Catalogue {
    try DataDirectory.locate(option: path, environment: nil).load()
  }

  /// The paths of its files, relative to it.
  static func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }
      .sorted()
  }

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path).appending(path: file)))
  }
}
