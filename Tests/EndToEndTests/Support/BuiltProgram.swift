import Glibc
import Screen
import TestSupport

/// The program as it was built with the tests, and the data it is tried on.
enum BuiltProgram {
  /// The program's path: it stands beside the tests.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let tests = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + folder + "/clusterxchange"
  }()

  /// The sample, as it stands in the repository.
  static let sample: String = {
    let folders = #filePath.split(separator: "/")
    let tests = folders.lastIndex(of: "Tests") ?? folders.startIndex
    return "/" + folders[..<tests].joined(separator: "/") + "/data"
  }()

  /// A usual environment: nothing of the one the tests run in.
  static let environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color", "LANG": "C.UTF-8",
  ]

  /// The usual environment with variables changed or, where nil, taken away.
  static func environment(_ changes: [String: String?]) -> [String: String] {
    changes.reduce(into: environment) { $0[$1.key] = $1.value }
  }

  /// Starts the full screen on a terminal of its own.
  static func start(
    _ arguments: [String] = [],
    data: String = sample,
    environment changes: [String: String?] = [:],
    size: Size = Size(width: 80, height: 24),
    isControlling: Bool = true
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      path,
      ["--data", data] + arguments,
      environment: environment(changes),
      size: size,
      isControlling: isControlling
    )
  }

  /// Starts the full screen and waits until the sample is loaded and drawn.
  static func browse(
    _ arguments: [String] = [],
    data: String = sample,
    environment changes: [String: String?] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws -> PseudoTerminal {
    let terminal = try start(arguments, data: data, environment: changes, size: size)
    guard terminal.waitForText("Partnerships 12"), terminal.waitUntilIdle() else {
      throw NotStarted(screen: terminal.screen.text)
    }
    return terminal
  }

  /// Runs a command to its end without a terminal.
  static func run(
    _ arguments: [String],
    environment changes: [String: String?] = [:],
    output: String? = nil
  ) throws -> CommandRun {
    try CommandRun(path, arguments, environment: environment(changes), output: output)
  }
}

/// The program did not come to its first screen; what it showed instead.
struct NotStarted: Error { let screen: String }

/// What keys send.
enum Keys {
  static let down = "\u{1B}[B"
  static let up = "\u{1B}[A"
  static let escape = "\u{1B}"
  static let enter = "\r"
  static let tab = "\t"
  static let pageDown = "\u{1B}[6~"

  /// Ctrl and a letter.
  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }
}

extension PseudoTerminal {
  /// What of the terminal is not as it was before the program: nothing, if it left properly.
  var leftovers: [String] {
    var left = screen.unknown.map { "unknown control: \($0)" }
    if modes != modesBefore { left.append("modes of the line") }
    if screen.isAlternate { left.append("alternate screen") }
    if !screen.cursorVisible { left.append("hidden cursor") }
    left += screen.modes.intersection([1, 1000, 1006, 2004, 2026]).sorted().map { "mode \($0)" }
    return left
  }
}
