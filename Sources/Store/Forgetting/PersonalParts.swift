internal import JSON
internal import Scheme

/// What of a record is to be forgotten.
struct PersonalParts: Sendable {
  let kind: RecordKind
  /// Whether a person's own words in the answers of a feedback go too; nil where they stay.
  let texts: FreeTexts?
  /// The version of the questionnaire where a record, or a part of one, does not say its own.
  var version = 1

  /// The ways to what is personal in a record or in a part of one, the other versions in its clashes included.
  func paths(in record: JSONObject) -> [MemberPath] {
    var paths: [MemberPath] = []
    for member in record.members {
      let path = MemberPath(member.name)
      if paths.contains(path) { continue }
      if PersonalMembers.names(of: kind).contains(member.name) {
        if !member.value.isNull { paths.append(path) }
      } else if member.name == StoredClash.member {
        paths += clashes(in: member.value, of: record).map { path.appending($0) }
      } else if member.name == "answers", texts != nil {
        paths += answers(in: member.value, of: record).map { path.appending($0) }
      }
    }
    return paths
  }

  private func answers(in value: JSONValue, of record: JSONObject) -> [String] {
    let version = record["questionnaire"]?.integer ?? version
    return texts?.questions(in: value.object ?? [:], version: version) ?? []
  }

  private func clashes(in value: JSONValue, of record: JSONObject) -> [String] {
    (value.object?.members ?? []).filter { clash in
      let names = clash.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard let first = names.first else { return false }
      if PersonalMembers.names(of: kind).contains(first) { return true }
      guard first == "answers", texts != nil else { return false }
      return (clash.value.object?.members ?? []).contains { version in
        let answers =
          names.count == 1 ? version.value : .object([names[1]: version.value])
        return !self.answers(in: answers, of: record).isEmpty
      }
    }.map(\.name)
  }

  /// The changes that take what is personal out of a record as it stands in its file.
  func changes(in record: JSONObject) -> [MemberChange] {
    let paths = paths(in: record)
    var changes = paths.map { MemberChange($0, to: nil) }
    for name in ["answers", StoredClash.member] where paths.contains(where: { $0.first == name }) {
      let inner = paths.filter { $0.first == name && $0.names.count > 1 }
      let isRepeated = record.duplicates.contains(name)
      var object = record[name]?.object ?? [:]
      for path in inner { object[path.names[1]] = nil }
      // Of a member that stands twice an edit reaches only the one that counts; and a clash goes with its last part.
      guard isRepeated || name == StoredClash.member && object.members.isEmpty else { continue }
      changes.removeAll { $0.path.first == name }
      changes.append(MemberChange(MemberPath(name), to: nil))
      if !object.members.isEmpty {
        changes.append(MemberChange(MemberPath(name), to: .object(object)))
      }
    }
    return changes
  }
}
