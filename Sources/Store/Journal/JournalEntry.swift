public import JSON
public import Scheme

/// One line of the history: what the program changed in one record.
public struct JournalEntry: Hashable, Sendable {
  /// What was done.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    case add, edit, delete, renumber, merge, forget, undo, redo
  }

  /// Unique among all changes.
  public var change: String
  /// Shared by what was done as one.
  public var batch: String
  public var at: Moment
  /// The login of who did it.
  public var by: String
  public var action: Action
  /// Relative to the data directory.
  public var file: String
  /// The record, by the id it had before the change.
  public var id: RecordID
  /// The place of the record in its file, from 0.
  public var index: Int?
  /// The members that changed, as they were; nil where the record was not there.
  ///
  /// A personal member is named with `null`, whatever its value was.
  public var before: JSONObject?
  /// The members that changed, as they became; nil where the record was taken away.
  public var after: JSONObject?
  /// For each member that was taken away, the one it stood behind: undoing puts it there again.
  public var follows: [String: String]
  /// The change that this one took back.
  public var undoes: String?
  public var reason: String?
  /// The members whose values were forgotten since and are `null` here, as paths.
  public var forgotten: [String] = []

  /// The id by which the record is found now, if nothing else was done to it.
  public var presentID: RecordID {
    (after?["id"]?.string ?? before?["id"]?.string).flatMap { RecordID($0) } ?? id
  }

  /// The names of the members that changed, in the order of the record.
  public var members: [String] {
    var names = (before?.members ?? []).map(\.name)
    for member in after?.members ?? [] where !names.contains(member.name) {
      names.append(member.name)
    }
    return names
  }

  /// Whether a member is one whose values are shown to nobody by the history, whatever a line has.
  public func isPersonal(_ member: String) -> Bool {
    [before, after].contains { PersonalMembers.contains(member, $0?[member], in: file) }
  }
}

extension JournalEntry {
  /// The entry as a line of the journal; members without a value are left out.
  var line: [UInt8] {
    var object: JSONObject = [
      "change": .string(change), "batch": .string(batch), "at": .string(at.description),
      "by": .string(by), "action": .string(action.rawValue), "file": .string(file),
      "id": .string(id.text),
    ]
    object["index"] = index.map { .number(JSONNumber($0)) }
    object["before"] = before.map { .object($0) }
    object["after"] = after.map { .object($0) }
    if !follows.isEmpty {
      object["follows"] = .object(
        JSONObject(
          follows.sorted { $0.key < $1.key }.map {
            JSONObject.Member(name: $0.key, value: .string($0.value))
          }
        )
      )
    }
    object["undoes"] = undoes.map { .string($0) }
    object["reason"] = reason.map { .string($0) }
    if !forgotten.isEmpty { object["forgotten"] = .array(forgotten.map { .string($0) }) }
    return JSONWriter.inline(.object(object)) + [0x0A]
  }

  /// Reads a line; nil where it is none of this program, or torn.
  init?(line: ArraySlice<UInt8>) {
    guard let document = try? JSONDocument(Array(line)),
      let object = try? document.value().object,
      let change = object["change"]?.string,
      let at = object["at"]?.string.flatMap({ Moment($0) }),
      let action = object["action"]?.string.flatMap({ Action(rawValue: $0) }),
      let file = object["file"]?.string,
      let id = object["id"]?.string.flatMap({ RecordID($0) })
    else { return nil }
    self.change = change
    self.batch = object["batch"]?.string ?? change
    self.at = at
    self.by = object["by"]?.string ?? ""
    self.action = action
    self.file = file
    self.id = id
    index = object["index"]?.integer
    before = object["before"]?.object
    after = object["after"]?.object
    follows = [:]
    for member in object["follows"]?.object?.members ?? [] {
      follows[member.name] = member.value.string
    }
    undoes = object["undoes"]?.string
    reason = object["reason"]?.string
    forgotten = (object["forgotten"]?.array ?? []).compactMap(\.string)
  }
}
