internal import JSON

/// Reads the members of one record and notes what does not fit instead of giving up.
///
/// Every method leaves the reader behind the value. A value that does not fit, or null, reads as nil; only
/// broken JSON is thrown, since after it nothing else of the file can be trusted.
struct MemberReading {
  private(set) var problems: [PlacedProblem] = []
  /// The member being read, for problems about it.
  private var member = ""
  private var memberOffset = 0
  /// Whether the values of the record may be named in a problem.
  private let isPersonal: Bool

  init(isPersonal: Bool = false) {
    self.isPersonal = isPersonal
  }

  mutating func note(_ problem: Problem, at offset: Int) {
    problems.append(PlacedProblem(problem, at: offset))
  }

  /// Reads an object member by member; `read` is called for those that `table` knows, the rest is kept unread.
  mutating func object<Member: RawRepresentable & CaseIterable & Sendable & Hashable>(
    _ json: inout JSONReader,
    _ table: JSONMemberTable<Member>,
    _ read: (inout MemberReading, inout JSONReader, Member) throws(JSONError) -> Void
  ) throws(JSONError) where Member.RawValue == String {
    let outer = (member, memberOffset)
    var met: [Member] = []
    try json.beginObject()
    while let name = try json.nextMember() {
      guard let known = table[name] else {
        _ = try json.skipValue()
        continue
      }
      member = outer.0.isEmpty ? known.rawValue : outer.0 + "." + known.rawValue
      memberOffset = name.offset
      if met.contains(known) { note(.repeated(member: member), at: name.offset) }
      met.append(known)
      try read(&self, &json, known)
    }
    (member, memberOffset) = outer
  }

  /// Reads an object that is itself the value of a member; anything else but null is a problem.
  mutating func nested<Member: RawRepresentable & CaseIterable & Sendable & Hashable>(
    _ json: inout JSONReader,
    _ table: JSONMemberTable<Member>,
    _ read: (inout MemberReading, inout JSONReader, Member) throws(JSONError) -> Void
  ) throws(JSONError) -> Bool where Member.RawValue == String {
    if try json.takeNull() { return false }
    guard try json.kind() == .object else {
      try mismatch(&json, .object)
      return false
    }
    try object(&json, table, read)
    return true
  }

  /// Reads a list, calling `read` for each element; anything else but null is a problem.
  mutating func list(
    _ json: inout JSONReader,
    _ read: (inout MemberReading, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    if try json.takeNull() { return }
    guard try json.kind() == .array else { return try mismatch(&json, .list) }
    try json.beginArray()
    while try json.nextElement() { try read(&self, &json) }
  }

  mutating func text(_ json: inout JSONReader) throws(JSONError) -> String? {
    if try json.takeNull() { return nil }
    guard try json.kind() == .string else {
      try mismatch(&json, .text)
      return nil
    }
    let offset = json.offset
    do {
      return try json.string()
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .text, found: nil), at: offset)
      return nil
    }
  }

  /// Reads a text and makes a value of its bytes; one that cannot be made is a problem.
  mutating func parsed<Value>(
    _ json: inout JSONReader,
    _ expected: Expectation,
    _ make: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(JSONError) -> Value? {
    if try json.takeNull() { return nil }
    guard try json.kind() == .string else {
      try mismatch(&json, expected)
      return nil
    }
    let offset = json.offset
    do {
      let (value, spelling) = try json.withStringBytes { bytes in
        let value = make(bytes)
        return (value, value == nil ? String(decoding: bytes.prefix(60), as: UTF8.self) : "")
      }
      if value == nil {
        note(
          .wrongValue(member: member, expected: expected, found: isPersonal ? nil : spelling),
          at: offset
        )
      }
      return value
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: expected, found: nil), at: offset)
      return nil
    }
  }

  mutating func date(_ json: inout JSONReader) throws(JSONError) -> CivilDate? {
    try parsed(&json, .date) { CivilDate($0) }
  }

  mutating func moment(_ json: inout JSONReader) throws(JSONError) -> Moment? {
    try parsed(&json, .moment) { Moment($0) }
  }

  mutating func recordID(_ json: inout JSONReader) throws(JSONError) -> RecordID? {
    try parsed(&json, .recordID) { RecordID($0) }
  }

  mutating func country(_ json: inout JSONReader) throws(JSONError) -> CountryCode? {
    try parsed(&json, .country) { CountryCode($0) }
  }

  mutating func oneOf<Value: RawRepresentable & CaseIterable & Sendable>(
    _ json: inout JSONReader,
    _ type: Value.Type
  ) throws(JSONError) -> Value? where Value.RawValue == String {
    try parsed(&json, .oneOf(type.allCases.map(\.rawValue))) {
      Value(rawValue: String(decoding: $0, as: UTF8.self))
    }
  }

  mutating func truth(_ json: inout JSONReader) throws(JSONError) -> Bool? {
    if try json.takeNull() { return nil }
    guard try json.kind() == .boolean else {
      try mismatch(&json, .trueOrFalse)
      return nil
    }
    return try json.boolean()
  }

  mutating func wholeNumber(_ json: inout JSONReader) throws(JSONError) -> Int? {
    if try json.takeNull() { return nil }
    guard try json.kind() == .number else {
      try mismatch(&json, .wholeNumber)
      return nil
    }
    let offset = json.offset
    do {
      return try json.integer()
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .wholeNumber, found: nil), at: offset)
      return nil
    }
  }

  mutating func number(
    _ json: inout JSONReader,
    within bounds: ClosedRange<Double>? = nil
  ) throws(JSONError) -> Double? {
    if try json.takeNull() { return nil }
    guard try json.kind() == .number else {
      try mismatch(&json, .number)
      return nil
    }
    let offset = json.offset
    do {
      let value = try json.double()
      guard let bounds, !bounds.contains(value) else { return value }
      note(
        .wrongValue(
          member: member,
          expected: .within(bounds.lowerBound, bounds.upperBound),
          found: nil
        ),
        at: offset
      )
      return nil
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .number, found: nil), at: offset)
      return nil
    }
  }

  mutating func texts(_ json: inout JSONReader) throws(JSONError) -> [String] {
    var texts: [String] = []
    try list(&json) { reading, json throws(JSONError) in
      if let text = try reading.text(&json) { texts.append(text) }
    }
    return texts
  }

  mutating func recordIDs(_ json: inout JSONReader) throws(JSONError) -> [RecordID] {
    var ids: [RecordID] = []
    try list(&json) { reading, json throws(JSONError) in
      if let id = try reading.recordID(&json) { ids.append(id) }
    }
    return ids
  }

  /// Reads a text, or a number as it is written: grants are numbers to some and names to others.
  mutating func textOrNumber(_ json: inout JSONReader) throws(JSONError) -> String? {
    guard try json.kind() == .number else { return try text(&json) }
    return try json.number().spelling
  }

  /// Passes a value on, and notes it as missing where there is none.
  mutating func required<Value>(_ value: Value?, _ member: String, at offset: Int) -> Value? {
    // A value that was there but did not fit has its own problem already.
    let isNoted = problems.contains {
      guard case .wrongValue(member, _, _) = $0.problem else { return false }
      return true
    }
    if value == nil, !isNoted { note(.missing(member: member), at: offset) }
    return value
  }

  private mutating func mismatch(
    _ json: inout JSONReader,
    _ expected: Expectation
  ) throws(JSONError) {
    let offset = json.offset
    let found = try json.kind()
    _ = try json.skipValue()
    note(
      .wrongValue(member: member, expected: expected, found: isPersonal ? nil : found.spelling),
      at: offset
    )
  }
}

extension JSONKind {
  /// The kind as JSON's own standard calls it.
  var spelling: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
