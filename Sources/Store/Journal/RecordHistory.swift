internal import JSON
public import Scheme

/// Something that happened to a record.
public enum RecordEvent: Hashable, Sendable {
  /// A change that the program made.
  case change(JournalEntry)
  /// Members that something else changed: an editor, `git pull`, or a save that was killed before its line was written.
  case outside([String])
  /// A change of several files that was killed between two of them, so that only a part of it was done.
  case cutShort(JournalBatch)
}

extension DataDirectory {
  /// What happened to a record, the oldest first, whatever ids it had; a record that is gone included.
  public func history(of id: RecordID) throws(SavingError) -> [RecordEvent] {
    let present: JSONObject?
    do throws(SavingError) {
      present = try stored(id).members
    } catch .noSuchRecord, .recordDeleted, .recordRenumbered {
      present = nil
    }
    return try history().events(of: id, present: present)
  }
}

extension History {
  /// The changes of a record with what must have happened between them.
  ///
  /// - Parameter present: The record as it stands; nil where it is gone.
  func events(of id: RecordID, present: JSONObject?) -> [RecordEvent] {
    var events: [RecordEvent] = []
    var known = KnownMembers()
    let entries = entries(of: id)
    let ids = Set(entries.map(\.id) + [id])
    var cutShort = cutShort.filter { !ids.isDisjoint(with: $0.ids) }.sorted { $0.at < $1.at }[...]
    for entry in entries {
      while let batch = cutShort.first, batch.at <= entry.at {
        events.append(.cutShort(batch))
        cutShort.removeFirst()
      }
      // Who gave a feedback stands under its id in a file of its own, and says nothing of what the feedback was.
      guard !entry.file.isPersonal else {
        events.append(.change(entry))
        continue
      }
      let changed = known.differing(from: entry.before, in: entry.file, among: entry.members)
      if !changed.isEmpty { events.append(.outside(changed)) }
      events.append(.change(entry))
      known.take(entry)
    }
    events += cutShort.map { .cutShort($0) }
    let changed = known.differing(from: present, in: known.file, among: nil)
    if present != nil, !changed.isEmpty { events.append(.outside(changed)) }
    return events
  }

  /// The changes of a record, followed back through the ids it had before.
  func entries(of id: RecordID) -> [JournalEntry] {
    var present = id
    var found: [JournalEntry] = []
    for entry in entries.reversed() where entry.presentID == present || entry.id == present {
      found.append(entry)
      if entry.presentID == present { present = entry.id }
    }
    return found.reversed()
  }
}

/// What the history says of a record's members so far.
private struct KnownMembers {
  var file = ""
  private var values: [String: JSONValue?] = [:]
  /// Whether the whole record is known, so that a member not named is one that is not there.
  private var isWhole = false
  /// Those of which a line said what nobody is to know any more.
  private var forgotten: Set<String> = []

  mutating func take(_ entry: JournalEntry) {
    file = entry.file
    if entry.before == nil || entry.after == nil {
      values = [:]
      isWhole = entry.after != nil
    }
    for name in entry.members { values[name] = .some(entry.after?[name]) }
    if entry.after == nil { values = [:] }
    forgotten.subtract(entry.members)
    forgotten.formUnion(
      entry.forgotten.map { $0.split(separator: ".").first.map(String.init) ?? $0 }
    )
    if entry.action == .forget { forgotten.formUnion(entry.members) }
  }

  /// The members whose values are not what the history says, personal ones left out.
  ///
  /// - Parameter members: Those that the record tells about; nil where it is the whole record.
  func differing(
    from record: JSONObject?,
    in file: String,
    among members: [String]?
  ) -> [String] {
    guard let record else { return [] }
    var names = members ?? record.members.map(\.name)
    if members == nil { names += values.keys.sorted().filter { !names.contains($0) } }
    return names.filter { name in
      let isPersonal = [values[name] ?? nil, record[name]].contains {
        PersonalMembers.contains(name, $0, in: file)
      }
      guard !isPersonal, !forgotten.contains(name) else { return false }
      guard let value = values[name] else { return isWhole && record[name] != nil }
      return value != record[name]
    }
  }
}
