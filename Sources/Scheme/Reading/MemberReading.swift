internal import JSON

/// Reads the members of one record and notes what does not fit instead of giving up.
///
/// Every method leaves the reader behind the value. A value that does not fit, or null, reads as nil; only
/// broken JSON is thrown, since after it nothing else of the file can be trusted.
struct MemberReading {
  private(set) var problems: [PlacedProblem] = []
  /// The member being read, for problems about it; empty where that is the record itself.
  private(set) var member = ""
  /// Whether the values of the record may be named in a problem.
  let isPersonal: Bool

  init(isPersonal: Bool = false) {
    self.isPersonal = isPersonal
  }

  mutating func note(_ problem: Problem, at offset: Int) {
    problems.append(PlacedProblem(problem, at: offset))
  }

  /// Reads an object member by member; `read` is called for those that `table` knows, the rest is kept unread.
  mutating func object<Member>(
    _ json: inout JSONReader,
    _ table: MemberTable<Member>,
    _ read: (inout MemberReading, inout JSONReader, Member) throws(JSONError) -> Void
  ) throws(JSONError) {
    let (outer, noted) = (member, problems.count)
    // A member has its whole name only in problems, of which there are mostly none.
    defer {
      member = outer
      if !outer.isEmpty {
        for index in noted..<problems.count { problems[index].problem.place(within: outer) }
      }
    }
    var met: UInt64 = 0
    try json.beginObject()
    while let name = try json.nextMember() {
      guard let known = table[name] else {
        _ = try json.skipValue()
        continue
      }
      member = known.rawValue
      if met & known.bit != 0 { note(.repeated(member: member), at: name.offset) }
      met |= known.bit
      try read(&self, &json, known.member)
    }
  }

  /// Reads an object that is itself the value of a member; anything else but null is a problem.
  mutating func nested<Member>(
    _ json: inout JSONReader,
    _ table: MemberTable<Member>,
    _ read: (inout MemberReading, inout JSONReader, Member) throws(JSONError) -> Void
  ) throws(JSONError) -> Bool {
    guard try takes(.object, &json, .object) else { return false }
    try object(&json, table, read)
    return true
  }

  /// Reads a list, calling `read` for each element; anything else but null is a problem.
  mutating func list(
    _ json: inout JSONReader,
    _ read: (inout MemberReading, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard try takes(.array, &json, .list) else { return }
    try json.beginArray()
    while try json.nextElement() { try read(&self, &json) }
  }

  /// Passes on the value of a member of the object at `offset`, and notes it as missing where there is none.
  ///
  /// Called after the object was read.
  mutating func required<Value>(_ value: Value?, _ name: String, at offset: Int) -> Value? {
    guard value == nil else { return value }
    let whole = self.name(of: name)
    // A value that was there but did not fit has its own problem already.
    let isNoted = problems.contains {
      guard $0.offset >= offset, case .wrongValue(whole, _, _) = $0.problem else { return false }
      return true
    }
    if !isNoted { note(.missing(member: whole), at: offset) }
    return nil
  }

  /// The name, for a problem, of a member of the object that was just read.
  func name(of inner: String) -> String {
    member.isEmpty ? inner : member + "." + inner
  }

  /// Whether a value of the kind comes next; if not it is passed over, and noted unless it is null.
  mutating func takes(
    _ kind: JSONKind,
    _ json: inout JSONReader,
    _ expected: @autoclosure () -> Expectation
  ) throws(JSONError) -> Bool {
    let found = try json.kind()
    if found == kind { return true }
    let offset = json.offset
    _ = try json.skipValue()
    if found != .null {
      let shown = isPersonal ? nil : found.spelling
      note(.wrongValue(member: member, expected: expected(), found: shown), at: offset)
    }
    return false
  }
}

extension Problem {
  /// Names the member that the problem is about as one of `outer`, which is what it is inside of.
  fileprivate mutating func place(within outer: String) {
    switch self {
    case .wrongValue(let member, let expected, let found):
      self = .wrongValue(member: outer + "." + member, expected: expected, found: found)
    case .missing(let member): self = .missing(member: outer + "." + member)
    case .repeated(let member): self = .repeated(member: outer + "." + member)
    case .questionnaire(.blank(let member)):
      self = .questionnaire(.blank(member: outer + "." + member))
    default: break
    }
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
