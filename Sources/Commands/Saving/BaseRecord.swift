internal import JSON
internal import Scheme
internal import Store

/// A record as the person saw it when they began to change it.
struct BaseRecord {
  let members: JSONObject

  /// Reads the base of an edit from a file: the stored record, or what `show --format json` made of it.
  ///
  /// What JSON output adds or leaves out was not changed by anybody: it is taken as it is now.
  init(
    in file: String,
    of record: StoredRecord,
    _ kind: RecordKind,
    _ surroundings: Surroundings
  ) throws(CommandError) {
    var members = try surroundings.object(in: file)
    for name in ["computed", "findings"] where members[name] != nil {
      members[name] = record.members[name]
    }
    for member in record.members.members where members[member.name] == nil {
      if PersonalMembers.contains(member.name, member.value, of: kind) {
        members[member.name] = member.value
      }
    }
    self.members = members
  }

  /// Refuses a base that is another record; one that has an id of former times is none.
  func check(
    isOf id: RecordID,
    file: String,
    history: () throws(CommandError) -> [RecordEvent]
  ) throws(CommandError) {
    guard let other = members["id"]?.string, other != id.text else { return }
    let isFormer = try history().contains { event in
      if case .change(let entry) = event { entry.id.text == other } else { false }
    }
    guard isFormer else { throw .baseOfAnother(file: file, id: other, id) }
  }

  /// The record with other values for some members.
  func edited(_ assignments: [Assignment]) -> JSONObject {
    var edited = members
    // To empty what is not there is no change.
    for assignment in assignments
    where !assignment.value.isNull || members[assignment.path] != nil {
      edited.set(assignment.value, at: assignment.path)
    }
    return edited
  }
}
