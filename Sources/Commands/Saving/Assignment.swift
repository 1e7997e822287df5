internal import JSON
internal import Scheme
internal import Store

/// `MEMBER=VALUE` on the command line: the new value of one member of a record.
struct Assignment {
  let path: MemberPath
  let value: JSONValue

  /// Reads an assignment for a record of a kind.
  ///
  /// Only the form of the value is decided here. Whether it fits is up to the reader of the record, so that a
  /// text where a number belongs is passed on for it to refuse.
  init(
    _ text: String,
    for kind: RecordKind,
    questionnaire: () throws(CommandError) -> Questionnaire
  ) throws(CommandError) {
    guard let equals = text.firstIndex(of: "="),
      let path = MemberPath(dotted: String(text[..<equals]))
    else { throw .notAnAssignment(text) }
    self.path = path
    let spelling = String(text[text.index(after: equals)...])
    let type: MemberType
    if kind == .feedback, path.first == "answers", path.names.count == 2 {
      type = try Self.type(ofAnswer: path, in: questionnaire())
    } else {
      try Self.check(path, kind)
      type = HouseOrder.type(of: path.names)
    }
    value = type.value(reading: spelling)
    if type == .object, !value.isNull, value.object == nil {
      throw .memberIsObject(
        path.description,
        known: HouseOrder.members(in: path.names, of: kind)
      )
    }
  }

  /// Refuses a path that no record of the kind has.
  static func check(_ path: MemberPath, _ kind: RecordKind) throws(CommandError) {
    for depth in path.names.indices {
      let known = HouseOrder.members(in: Array(path.names[..<depth]), of: kind)
      guard !known.contains(path.names[depth]) else { continue }
      let stem = path.names[..<depth].map { $0 + "." }.joined()
      // Behind a member without members of its own the way ends there.
      let all =
        known.isEmpty ? [path.names[..<depth].joined(separator: ".")] : known.map { stem + $0 }
      throw .unknownMember(path.description, kind, known: all)
    }
  }

  private static func type(
    ofAnswer path: MemberPath,
    in questionnaire: Questionnaire
  ) throws(CommandError) -> MemberType {
    let questions = ([questionnaire] + questionnaire.earlier).flatMap(\.questions)
    guard let question = questions.first(where: { $0.id == path.names.last }) else {
      throw .unknownMember(
        path.description,
        .feedback,
        known: questionnaire.questions.map { "answers." + $0.id }
      )
    }
    return switch question.kind {
    case .rating, .score: .number
    case .choices: .list
    case .yesNo: .truth
    case .choice, .text, .date: .text
    }
  }
}
