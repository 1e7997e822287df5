internal import JSON
internal import Scheme

extension PersonalMembers {
  /// Whether a member of a record of a file is personal: of one that holds persons everything but the id is personal.
  static func contains(_ member: String, _ value: JSONValue?, in file: String) -> Bool {
    if file.isPersonal { return member != "id" }
    return RecordKind(file: file).map { contains(member, value, of: $0) } ?? false
  }
}
