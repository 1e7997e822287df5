import JSON
import Scheme
import Testing

/// A record as the text of a file with nothing else in it, put together member by member.
struct RecordText {
  var members: KeyValuePairs<String, String>
  var replaced: (name: String, value: String?)?

  init(_ members: KeyValuePairs<String, String>) { self.members = members }

  /// The same record with another value for a member, or without it.
  func replacing(_ name: String, with value: String?) -> RecordText {
    var copy = self
    copy.replaced = (name, value)
    return copy
  }

  private var parts: [(name: String, value: String)] {
    members.compactMap { name, value in
      guard let replaced, replaced.name == name else { return (name, value) }
      return replaced.value.map { (name, $0) }
    }
  }

  var bytes: [UInt8] {
    Array(("[{" + parts.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}]").utf8)
  }

  /// Where the value of a member starts in `bytes`.
  func offset(of name: String) -> Int {
    var offset = 2
    for part in parts {
      if part.name == name { return offset + name.utf8.count + 4 }
      offset += part.name.utf8.count + part.value.utf8.count + 6
    }
    return -1
  }

  func read<Record: ReadableRecord>(_ type: Record.Type) -> FileReading<Record> {
    Record.readFile(bytes)
  }
}

/// A value that a member cannot have, and what is to be said of it.
struct WrongValue: Sendable, CustomTestStringConvertible {
  let member: String
  let value: String
  let expected: Expected
  var found: String?
  /// The member inside the member that the problem is about, and where it is in the value.
  var inner: String?
  var distance = 0

  init(
    _ member: String,
    _ value: String,
    _ expected: Expected,
    _ found: String?,
    inner: String? = nil,
    at distance: Int = 0
  ) {
    self.member = member
    self.value = value
    self.expected = expected
    self.found = found
    self.inner = inner
    self.distance = distance
  }

  var testDescription: String { member + ": " + value }

  /// Expects the one problem at its place, and the record as if the member were absent.
  func expectAlone<Record: ReadableRecord & Equatable>(
    in record: RecordText,
    _ type: Record.Type,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = record.replacing(member, with: value)
    let reading = text.read(type)
    let problem = Problem.wrongValue(
      member: inner.map { member + "." + $0 } ?? member,
      expected: expected,
      found: found
    )
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(problem, at: text.offset(of: member) + distance)
      ],
      sourceLocation: sourceLocation
    )
    #expect(
      reading.records.map(\.record)
        == record.replacing(member, with: nil).read(type).records.map(\.record),
      sourceLocation: sourceLocation
    )
  }
}
