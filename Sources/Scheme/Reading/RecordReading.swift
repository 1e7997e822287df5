public import JSON

/// A record that can be read from a file of its collection.
public protocol ReadableRecord: Sendable, Identifiable where ID == RecordID {
  /// The kind of record this is.
  static var kind: RecordKind { get }

  /// Reads one record; the reader stands before its `{`.
  ///
  /// - Returns: The record, nil where a required member is missing or unusable, and what did not fit.
  /// - Throws: Only broken JSON. A value that does not fit is a problem in the result.
  static func read(_ json: inout JSONReader) throws(JSONError) -> RecordReading<Self>
}

/// What came of reading one record.
public struct RecordReading<Record: Sendable>: Sendable {
  public var record: Record?
  /// The id, also of a record that could not be used.
  public var id: RecordID?
  public var problems: [PlacedProblem]
}

/// The records of one file with their places in it.
public struct FileReading<Record: Sendable>: Sendable {
  /// Each record that could be used with the byte range of its object.
  public var records: [(record: Record, range: Range<Int>)] = []
  /// What did not fit, with the id of the record it is about where that is known.
  public var problems: [(problem: PlacedProblem, record: RecordID?)] = []
  /// Whether the whole file is JSON.
  ///
  /// What stands before the break is in `records` all the same.
  public var isWhole = true
}

extension ReadableRecord {
  /// Reads a file of records: an array of objects, in one pass over the bytes.
  ///
  /// Never fails: what does not fit is in the result, and one bad record hides no other.
  public static func readFile(_ bytes: [UInt8]) -> FileReading<Self> {
    var file = FileReading<Self>()
    do {
      try JSONReader.read(bytes) { json throws(JSONError) in
        guard try expect(.array, &json, &file) else { return }
        try json.beginArray()
        while try json.nextElement() {
          guard try expect(.object, &json, &file) else { continue }
          let start = json.offset
          let reading = try read(&json)
          for problem in reading.problems { file.problems.append((problem, reading.id)) }
          if let record = reading.record { file.records.append((record, start..<json.endOfLast)) }
        }
      }
    } catch {
      file.isWhole = false
      file.problems.append((PlacedProblem(.syntax(error.kind), at: error.offset), nil))
    }
    return file
  }

  /// Whether the kind is next; if not, the value is passed over and noted.
  private static func expect(
    _ kind: JSONKind,
    _ json: inout JSONReader,
    _ file: inout FileReading<Self>
  ) throws(JSONError) -> Bool {
    let found = try json.kind()
    guard found != kind else { return true }
    let offset = json.offset
    _ = try json.skipValue()
    let problem = Problem.wrongShape(expected: kind, found: found)
    file.problems.append((PlacedProblem(problem, at: offset), nil))
    return false
  }
}
