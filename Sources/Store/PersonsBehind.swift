public import JSON
public import Scheme

extension DataDirectory {
  /// What is stored about the persons behind a record: an organisation's contact, or who gave a feedback.
  ///
  /// Read for `show --personal` and the key of a record's page, and for nothing else.
  ///
  /// - Parameters:
  ///   - members: The record's own members, the personal ones included.
  ///   - file: The path of the record's file in the directory.
  public func personsBehind(
    _ id: RecordID,
    _ kind: RecordKind,
    _ members: JSONObject,
    in file: String
  ) throws(RespondentError) -> [JSONObject.Member] {
    if kind == .feedback, let apart = try respondent(of: id, feedbackFile: file) {
      return apart.members.filter { $0.name != "id" }
    }
    // Of a feedback it is there only where somebody put it in by hand.
    return PersonalMembers.names(of: kind).flatMap { name -> [JSONObject.Member] in
      guard let value = members[name] else { return [] }
      return value.object?.members ?? [JSONObject.Member(name: name, value: value)]
    }
  }
}
