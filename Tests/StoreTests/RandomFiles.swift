import Glibc
import TestSupport

/// A data directory to whose files things happen at random, as by editors, scripts and `git pull`.
struct RandomFiles {
  let folder: DataFolder
  /// What was done last, for a failing test to say.
  private(set) var done: [String] = []
  private var generator: SeededGenerator
  /// Whether each text is of a size that none had before.
  private let changesSizes: Bool
  private var size = 0

  private static let names = [
    "scheme.json", "questionnaire.json", "partnerships.json", "organisations.json",
    "documents.json", "exchanges/a.json", "exchanges/b.json", "exchanges/c.json",
    "exchanges/sub/a.json", "feedback/a.json", "feedback/b.json", "exchanges/notes.txt",
  ]

  init(seed: UInt64, changesSizes: Bool) throws {
    generator = SeededGenerator(seed: seed)
    self.changesSizes = changesSizes
    folder = try DataFolder()
    for name in Self.names { try write(name) }
  }

  mutating func count(upTo limit: Int) -> Int { Int.random(in: 0...limit, using: &generator) }

  /// Does something to a file or a folder.
  mutating func change() throws {
    let name = Self.names.randomElement(using: &generator) ?? ""
    let other = Self.names.randomElement(using: &generator) ?? ""
    let path = folder.path + "/" + name
    let action = Int.random(in: 0..<14, using: &generator)
    done.append("\(action) \(name) \(other)")
    if done.count > 6 { done.removeFirst() }
    switch action {
    case 0..<4: try write(name)
    case 4: unlink(path)
    case 5:
      // Put in its place, as editors and the program do.
      rename(try folder.directory.write(text(for: name), to: ".new"), path)
    case 6: rename(path, folder.path + "/" + other)
    case 7: chmod(path, [0o600, 0o644, 0o000].randomElement(using: &generator) ?? 0o644)
    case 8:
      let target = try folder.directory.write(text(for: name), to: "elsewhere")
      unlink(path)
      symlink(target, path)
    case 9: try folder.directory.write(text(for: name), to: "elsewhere")
    case 10:
      unlink(path)
      symlink(folder.path + "/gone/nowhere", path)
    case 11: rename(folder.path + "/exchanges", folder.path + "/away")
    case 12:
      rename(folder.path + "/away", folder.path + "/exchanges")
      rename(folder.path + "/exchanges/sub", folder.path + "/feedback/sub")
    default:
      var times = [timespec](repeating: timespec(tv_sec: 1_000_000_000, tv_nsec: 0), count: 2)
      utimensat(AT_FDCWD, path, &times, 0)
    }
  }

  private mutating func write(_ name: String) throws {
    // What may not be written stays as it is; folders on the way are made.
    chmod(folder.path + "/" + name, 0o644)
    _ = try? folder.directory.write(text(for: name), to: name)
  }

  private mutating func text(for name: String) -> String {
    size += 1
    let filler = changesSizes ? String(repeating: " ", count: size) : ""
    let numbers = (0..<3).map { _ in Int.random(in: 1...4, using: &generator) }
    if Int.random(in: 0..<8, using: &generator) == 0 { return "[1," + filler }
    let records: [String] =
      switch name {
      case "scheme.json":
        []
      case "partnerships.json":
        numbers.map { #"{"id": "p\#($0)", "acronym": "P\#(numbers[0])"}"# }
      case "organisations.json": numbers.map { #"{"id": "o\#($0)", "name": "O\#(numbers[1])"}"# }
      case "documents.json":
        numbers.map { #"{"id": "d\#($0)", "kind": "guide", "title": "T\#(numbers[2])"}"# }
      case _ where name.hasPrefix("feedback"):
        numbers.map {
          #"{"id": "f\#($0)", "exchange": "x\#(numbers[0])", "role": "host", "#
            + #""submitted": "2021-03-1\#(numbers[1])T09:30:00Z"}"#
        }
      default:
        numbers.map {
          #"{"id": "x\#($0)", "visitorPartnership": "p\#(numbers[0])", "mode": "virtual", "#
            + #""visitor": "o\#(numbers[1])"}"#
        }
      }
    switch name {
    case "scheme.json":
      return #"{"format": \#(numbers[0] == 4 ? 2 : 1), "target": \#(numbers[1])}"# + filler
    case "questionnaire.json": return #"{"version": \#(numbers[0])}"# + filler
    default: return "[" + records.joined(separator: ", ") + "]" + filler
    }
  }
}
