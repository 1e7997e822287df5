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
    let personal = names.filter { name in
      [old, new].contains { PersonalMembers.contains(name, $0?[name], in: file) }
    }
    func part(_ object: JSONObject) -> JSONObject {
      JSONObject(
        names.compactMap { name in
          object[name].map {
            JSONObject.Member(name: name, value: personal.contains(name) ? .null : $0)
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
