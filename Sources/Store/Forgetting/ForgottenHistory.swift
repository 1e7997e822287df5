internal import JSON
internal import Scheme

/// The history with what is personal of one record taken out, every other byte as it was.
///
/// A value becomes `null`, so that its name stays, and the line says in `forgotten` which were. The program writes no
/// values of personal members into the history, but texts of answers it does, and a person may have put in others.
struct ForgottenHistory: Sendable {
  /// All ids that the record had.
  let ids: Set<String>
  let parts: PersonalParts

  /// The bytes of a journal without what is forgotten, and in how many lines there was something.
  func rewritten(_ bytes: [UInt8]) -> (bytes: [UInt8], lines: Int) {
    let spellings = ids.map { Array("\"\($0)\"".utf8) }
    var new: [UInt8] = []
    new.reserveCapacity(bytes.count)
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = Array(bytes[start..<end])
      start = end
      guard spellings.contains(where: line.contains), let changed = rewritten(line: line) else {
        new += line
        continue
      }
      new += changed
      count += 1
    }
    return (new, count)
  }

  /// A line without what is forgotten; nil where nothing is to be taken out of it.
  private func rewritten(line: [UInt8]) -> [UInt8]? {
    var bytes = line
    if bytes.last == 0x0A { bytes.removeLast() }
    guard let object = try? JSONDocument(bytes).value().object else {
      // Torn by a kill: what it has of the record cannot be told apart, so nothing of it stays.
      return []
    }
    guard isAbout(object) else { return nil }
    var forgotten: [MemberPath] = []
    for side in ["before", "after"] {
      guard let record = object[side]?.object else { continue }
      for path in paths(in: record, object["file"]?.string ?? "") {
        let place = JSONPath(([side] + path.names).map { .member($0) })
        guard let changed = try? JSONEdit.replacing(place, with: .null, in: bytes) else {
          return []
        }
        bytes = changed
        if !forgotten.contains(path) { forgotten.append(path) }
      }
    }
    guard !forgotten.isEmpty else { return nil }
    let names = (object["forgotten"]?.array ?? []) + forgotten.map { .string($0.description) }
    let marked =
      object["forgotten"] == nil
      ? try? JSONEdit.inserting(member: "forgotten", .array(names), into: [], in: bytes)
      : try? JSONEdit.replacing(["forgotten"], with: .array(names), in: bytes)
    return marked.map { $0 + (line.last == 0x0A ? [0x0A] : []) } ?? []
  }

  private func isAbout(_ line: JSONObject) -> Bool {
    guard let file = line["file"]?.string else { return false }
    let isOfKind =
      RecordKind(file: file) == parts.kind || parts.kind == .feedback && file.isPersonal
    let named = [line["id"], line["before"]?.object?["id"], line["after"]?.object?["id"]]
    return isOfKind && named.contains { $0?.string.map(ids.contains) ?? false }
  }

  private func paths(in record: JSONObject, _ file: String) -> [MemberPath] {
    guard file.isPersonal else {
      // A clash has its parts under names with dots in them; of it nothing is worth keeping here.
      return parts.paths(in: record).map { path in
        path.first == StoredClash.member ? MemberPath(StoredClash.member) : path
      }.unique
    }
    return record.members.filter { $0.name != "id" && !$0.value.isNull }
      .map { MemberPath($0.name) }.unique
  }
}

extension [MemberPath] {
  /// The paths, each once.
  fileprivate var unique: [MemberPath] {
    var paths: [MemberPath] = []
    for path in self where !paths.contains(path) { paths.append(path) }
    return paths
  }
}
