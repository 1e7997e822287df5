internal import JSON

/// What a merge leaves behind where both sides changed a member: ours as its value, theirs in a member `clash`
/// of the same object, as `"clash": {"title": {"theirs": "…"}}`.
///
/// In a record a member further in has its whole way as its name, `planned.start`. A record, or an entry of a
/// list, that one side deleted and the other changed has a clash of the member that tells it from others, its
/// `id` mostly: with `"theirs": null` they deleted it, with `"ours": null` we did.
public enum StoredClash {
  /// The member that holds the clashes of an object.
  public static let member = "clash"
  /// The member of a clash with the other side's version.
  public static let theirs = "theirs"
  /// The member of a clash that says that our side deleted what is there.
  public static let ours = "ours"

  /// The names of the members that clash, by the value of a member `clash`; nil where that is none of a merge.
  static func members(_ json: inout JSONReader) throws(JSONError) -> [String]? {
    guard try json.kind() == .object else {
      _ = try json.skipValue()
      return nil
    }
    var members: [String] = []
    var isClash = true
    try json.beginObject()
    while let name = try json.nextMember() {
      members.append(name.text)
      if try json.kind() != .object { isClash = false }
      _ = try json.skipValue()
    }
    return isClash && !members.isEmpty ? members : nil
  }

  /// The clashes of a file without records, at whatever depth.
  static func problems(ofSettings bytes: [UInt8]) -> [PlacedProblem] {
    var problems: [PlacedProblem] = []
    // What is not JSON has its own problem, and none of these can be relied on then.
    let isWhole: Void? = try? JSONReader.read(bytes) { json throws(JSONError) in
      try look(into: &json, at: "", &problems)
    }
    return isWhole == nil ? [] : problems
  }

  private static func look(
    into json: inout JSONReader,
    at path: String,
    _ problems: inout [PlacedProblem]
  ) throws(JSONError) {
    switch try json.kind() {
    case .array:
      try json.beginArray()
      while try json.nextElement() { try look(into: &json, at: path, &problems) }
    case .object:
      try json.beginObject()
      while let name = try json.nextMember() {
        let offset = json.offset
        let mark = json.mark
        if name == "clash", let members = try members(&json) {
          let named = members.map { path + $0 }
          problems.append(PlacedProblem(.settingsClash(members: named), at: offset))
          continue
        }
        json.rewind(to: mark)
        try look(into: &json, at: path + name.text + ".", &problems)
      }
    default: _ = try json.skipValue()
    }
  }
}

extension MemberReading {
  /// Notes the members of a record of which a merge kept two versions.
  mutating func clash(_ json: inout JSONReader) throws(JSONError) {
    let offset = json.offset
    guard let members = try StoredClash.members(&json) else { return }
    note(.clash(members: members), at: offset)
  }
}
