import Glibc
import JSON
import Scheme
import Synchronization
import TestSupport

@testable import Store

/// A small data directory of a test's own, in house layout.
struct MadeDirectory {
  let folder: TemporaryDirectory
  let directory: DataDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("{\n  \"format\": 1\n}\n", to: "scheme.json")
    try folder.write(Self.partnerships, to: "partnerships.json")
    try folder.write(Self.organisations, to: "organisations.json")
    try folder.write(Self.exchanges, to: "exchanges/extratex.json")
    try folder.write(Self.feedback, to: "feedback/extratex.json")
    directory = try DataDirectory.locate(option: folder.path, environment: nil)
  }

  static let partnerships = """
    [
      {
        "id": "extratex",
        "acronym": "EXTRATEX",
        "coordinator": "clutex",
        "partners": ["clutex", "spk"]
      }
    ]

    """
  static let organisations = """
    [
      {
        "id": "clutex",
        "name": "CLUTEX",
        "country": "CZ",
        "contact": {"name": "Somebody", "email": "somebody@example.org"}
      },
      {
        "id": "spk",
        "name": "Slovak Plastics Cluster",
        "country": "SK"
      },
      {
        "id": "nobodys",
        "name": "Nobody refers to it"
      }
    ]

    """
  static let exchanges = """
    [
      {
        "id": "extratex-1",
        "title": "Plastics",
        "mode": "virtual",
        "visitorPartnership": "extratex",
        "host": "spk",
        "planned": {"start": "2021-02-02", "end": "2021-03-10"},
        "participants": null
      },
      {
        "id": "extratex-2",
        "title": "Natural dyes",
        "mode": "physical",
        "visitorPartnership": "extratex"
      },
      {
        "id": "extratex-3",
        "title": "Tuscan mills",
        "mode": "physical",
        "visitorPartnership": "extratex",
        "topics": ["wool"]
      }
    ]

    """
  static let feedback = """
    [
      {
        "id": "extratex-1-host",
        "exchange": "extratex-1",
        "role": "host",
        "submitted": "2021-03-12T09:30:00Z",
        "answers": {"overall": 4, "objectives": "fully"}
      }
    ]

    """

  func text(_ file: String) -> String {
    (try? SystemCalls.contents(of: folder[file])).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The names in a folder that no person put there and that are not locks.
  func leftovers(in sub: String = "exchanges") -> [String] {
    ((try? SystemCalls.names(in: folder[sub])) ?? []).filter { $0.hasSuffix(".tmp") }
  }
}

extension SavingContext {
  /// A context with a clock that stands still and changes named in their order.
  static func test(login: String = "anna", wait: Int = 60_000) -> SavingContext {
    let counter = Counter(prefix: login)
    return SavingContext(
      login: login,
      wait: LockWait(milliseconds: wait),
      makeChangeID: { counter.next() },
      now: { Moment(secondsSinceEpoch: 1_623_312_000) }
    )
  }
}

/// Counts, from any thread.
final class Counter: Sendable {
  private let prefix: String
  private let count = Mutex(0)

  init(prefix: String = "") { self.prefix = prefix }

  func next() -> String {
    count.withLock {
      $0 += 1
      return "\(prefix)-\($0)"
    }
  }

  func advance() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

/// Runs `body` with a fault in the place of the `number`th call of a kind, from 0; always where none is named.
func withFault<Result>(
  _ fault: SystemFault,
  in call: SystemCall,
  number: Int? = nil,
  _ body: () throws -> Result
) rethrows -> Result {
  let calls = Counter()
  let faults = SystemFaults { made in
    guard made == call else { return nil }
    let index = calls.advance() - 1
    return number.map { $0 == index } ?? true ? fault : nil
  }
  return try SystemFaults.$current.withValue(faults) { try body() }
}

/// The lines that are only in one of two texts, in the order of the texts.
func differingLines(_ old: String, _ new: String) -> [String] {
  let difference = new.split(separator: "\n", omittingEmptySubsequences: false)
    .difference(from: old.split(separator: "\n", omittingEmptySubsequences: false))
  return difference.map {
    switch $0 {
    case .insert(_, let line, _): "+" + line
    case .remove(_, let line, _): "-" + line
    }
  }
}

extension RecordID {
  /// The id that a test writes down; one that is none ends the test.
  static func named(_ text: String) -> RecordID {
    guard let id = RecordID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }
}
