import Foundation

/// A Swift file of the package, by lines.
struct SourceFile {
  /// Relative to the package.
  let path: String
  let text: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The folder below `Sources` that the file is in.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  /// The lines that have a word, by their index.
  ///
  /// Mostly a file has none, which is quickly found out.
  func lines(with word: String) -> [(index: Int, line: String)] {
    guard text.contains(word) else { return [] }
    return lines.enumerated().filter { $1.contains(word) }.map { (index: $0, line: $1) }
  }

  /// A line without its comment; slashes between quotes, as in an address, open none.
  static func code(of line: String) -> Substring {
    var isQuoted = false
    var previous: Character?
    for index in line.indices {
      let character = line[index]
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      if !isQuoted, character == "/", previous == "/" { return line[..<line.index(before: index)] }
      previous = character
    }
    return line[...]
  }

  /// Whether a line is nothing but a comment.
  static func isComment(_ line: String) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }
}

/// A place that breaks a rule of the package, as an editor opens it.
struct Violation: Equatable, CustomStringConvertible {
  let file: String
  let line: Int
  let text: String

  var description: String { "\(file):\(line): \(text)" }
}

/// The package that these tests belong to.
enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder of the package, by path.
  static func sources(in folder: String) throws -> [SourceFile] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false)
    )
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let path = folder + "/" + name
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, text: text)
    }
  }
}
