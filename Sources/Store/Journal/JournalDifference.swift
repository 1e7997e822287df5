internal import JSON
internal import Scheme

/// What the history keeps of a change of one record.
struct JournalDifference {
  /// The members that changed, as they were; nil where there was no record.
  let before: JSONObject?
  /// The members that changed, as they became; nil where there is no record any more.
  let after: JSONObject?
  /// The member behind which each one that went stood.
  let follows: [String: String]

  init(from old: JSONObject?, to new: JSONObject?, in file: String) {
    var names: [String] = []
    for member in (old?.members ?? []) + (new?.members ?? [])
    where old?[member.name] != new?[member.name] && !names.contains(member.name) {
      names.append(member.name)
    }
    func part(_ object: JSONObject) -> JSONObject {
      JSONObject(
        names.compactMap { name in
          object[name].map {
            let isKept = !PersonalMembers.contains(name, in: file)
            return JSONObject.Member(name: name, value: isKept ? $0 : .null)
          }
        }
      )
    }
    before = old.map(part)
    after = new.map(part)
    var follows: [String: String] = [:]
    if let old, let new {
      for (index, member) in old.members.enumerated().dropFirst() where new[member.name] == nil {
        follows[member.name] = old.members[index - 1].name
      }
    }
    self.follows = follows
  }
}

extension PersonalMembers {
  /// Whether a member of the records of a file is personal.
  static func contains(_ member: String, in file: String) -> Bool {
    file.isPersonal
      ? member != "id" : RecordKind(file: file).map { contains(member, of: $0) } ?? false
  }
}
