internal import JSON
internal import Scheme

/// The bytes of a file of records, and where each record is in them.
struct RecordFile {
  /// One element of the file.
  struct Element {
    /// The value of its `id`, where it is an object with one.
    var id: String?
    var range: Range<Int>
  }

  /// A file without records, in house layout.
  static let empty = Array("[]\n".utf8)

  let bytes: [UInt8]
  let elements: [Element]

  /// Reads a file; a missing one has no records.
  init(_ bytes: [UInt8]?, name: String) throws(SavingError) {
    let bytes = bytes ?? Self.empty
    do throws(JSONError) {
      elements = try Self.elements(in: bytes)
    } catch {
      throw .brokenFile(name, PlacedProblem(error))
    }
    self.bytes = bytes
  }

  /// Reads bytes that this program has just put together.
  init(reading bytes: [UInt8]) throws(JSONError) {
    elements = try Self.elements(in: bytes)
    self.bytes = bytes
  }

  private static func elements(in bytes: [UInt8]) throws(JSONError) -> [Element] {
    try JSONReader.read(bytes) { json throws(JSONError) in
      var elements: [Element] = []
      try json.beginArray()
      while try json.nextElement() {
        var element = Element(range: 0..<0)
        let start = json.offset
        if try json.kind() == .object {
          try json.beginObject()
          while let name = try json.nextMember() {
            if name == "id", try json.kind() == .string {
              do throws(JSONError) {
                element.id = try json.string()
              } catch  where error.kind == .loneSurrogate {
                element.id = nil
              }
            } else {
              _ = try json.skipValue()
            }
          }
        } else {
          _ = try json.skipValue()
        }
        element.range = start..<json.endOfLast
        elements.append(element)
      }
      return elements
    }
  }

  /// The place of the first record with an id: of doubled ones the earlier counts.
  func index(of id: RecordID) -> Int? {
    elements.firstIndex { $0.id == id.text }
  }

  /// A record as it stands, braces included.
  func record(at index: Int) -> [UInt8] { Array(bytes[elements[index].range]) }

  /// The members of a record; nil where a text in it is none.
  func members(at index: Int) -> JSONObject? {
    try? JSONDocument(record(at: index)).value().object
  }

  /// The file with a record's bytes, as they stand, put in at an index; at the end beyond the last.
  func inserting(_ record: [UInt8], at index: Int) -> [UInt8] {
    guard let first = elements.first, let last = elements.last else {
      let open = bytes.firstIndex(of: UInt8(ascii: "[")) ?? 0
      let close = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.count
      let inside = Array("\n  ".utf8) + record + [0x0A]
      return Array(bytes[...open]) + inside + Array(bytes[close...])
    }
    // The white space before the first record is that before each, in any layout people use.
    let open = bytes.firstIndex(of: UInt8(ascii: "[")) ?? 0
    let lead = Array(bytes[(open + 1)..<first.range.lowerBound])
    var new = bytes
    if index < elements.count {
      let start = elements[index].range.lowerBound
      new.insert(contentsOf: record + [UInt8(ascii: ",")] + lead, at: start)
    } else {
      new.insert(contentsOf: [UInt8(ascii: ",")] + lead + record, at: last.range.upperBound)
    }
    return new
  }

  /// The file without a record.
  func removing(at index: Int) throws(JSONError) -> [UInt8] {
    try JSONEdit.removing([.element(index)], from: bytes)
  }

  /// The file with members of one record changed and every other byte as it was.
  func applying(
    _ changes: [MemberChange],
    at index: Int,
    kind: RecordKind?
  ) throws(JSONError) -> [UInt8] {
    var bytes = bytes
    for change in changes {
      bytes = try Self.applying(change, at: [.element(index)], kind: kind, in: bytes)
    }
    return bytes
  }

  private static func applying(
    _ change: MemberChange,
    at record: JSONPath,
    kind: RecordKind?,
    in bytes: [UInt8]
  ) throws(JSONError) -> [UInt8] {
    let document = try JSONDocument(bytes)
    var path = record
    var names = change.path.names[...]
    // As far in as there are objects to go into.
    while names.count > 1, let name = names.first,
      let range = document.range(of: path.appending(.member(name))),
      bytes[range.lowerBound] == UInt8(ascii: "{")
    {
      path = path.appending(.member(name))
      names.removeFirst()
    }
    guard let name = names.first else { return bytes }
    let place = path.appending(.member(name))
    let isThere = document.range(of: place) != nil
    guard var value = change.value else {
      return isThere && names.count == 1 ? try JSONEdit.removing(place, from: bytes) : bytes
    }
    for name in names.dropFirst().reversed() {
      value = .object(JSONObject([JSONObject.Member(name: name, value: value)]))
    }
    if isThere { return try JSONEdit.replacing(place, with: value, in: bytes) }
    let inserted = MemberPath(Array(change.path.names.prefix(place.components.count - 1)))
    let wanted = names.count == 1 ? change.predecessor.map { [$0] } ?? [] : []
    let predecessor = (wanted + (inserted.map { HouseOrder.predecessors(of: $0, in: kind) } ?? []))
      .first { document.range(of: path.appending(.member($0))) != nil }
    return try JSONEdit.inserting(
      member: name,
      value,
      first: predecessor == nil && names.count == 1 && change.isFirst,
      after: predecessor,
      into: path,
      in: bytes
    )
  }
}

extension PlacedProblem {
  /// What is wrong with a file that cannot be read as what it should be.
  init(_ error: JSONError) {
    let problem: Problem =
      if case .expected(let wanted, let found) = error.kind {
        .wrongShape(expected: wanted, found: found)
      } else {
        .syntax(error.kind)
      }
    self.init(problem, at: error.offset)
  }
}

extension RecordKind {
  /// The kind of the records of a file, by its place in the data directory or in the bin.
  init?(file: String) {
    let place = file.hasPrefix("deleted/") ? file.dropFirst("deleted/".count) : file[...]
    switch place.prefix(while: { $0 != "/" }) {
    case "partnerships.json": self = .partnership
    case "organisations.json": self = .organisation
    case "documents.json": self = .document
    case "exchanges": self = .exchange
    case "feedback": self = .feedback
    default: return nil
    }
  }
}
