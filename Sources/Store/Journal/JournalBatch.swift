internal import JSON
public import Scheme

/// A change of several files as one, as the history announces it before the first of them is replaced.
///
/// The line has the `batch` that those of the changes have, which follow when all is done: where none does, the process
/// was killed between two files.
public struct JournalBatch: Hashable, Sendable {
  public var batch: String
  public var at: Moment
  /// The login of who did it.
  public var by: String
  /// What was being done.
  public var action: JournalEntry.Action
  /// The files that were to be replaced, in that order.
  public var files: [String]
  /// The records that were to be changed, by the ids they had before.
  public var ids: [RecordID]

  /// What is about to be done; nil for what changes one file alone, which happens whole or not at all.
  init?(_ entries: [JournalEntry], files: [String]) {
    guard let first = entries.first, files.count > 1 else { return nil }
    batch = first.batch
    at = first.at
    by = first.by
    action = first.action
    self.files = files
    ids = []
    for entry in entries where !ids.contains(entry.id) { ids.append(entry.id) }
  }
}

extension JournalBatch {
  /// The batch as a line of the journal.
  var line: [UInt8] {
    let object: JSONObject = [
      "begin": .string(action.rawValue), "batch": .string(batch),
      "at": .string(at.description), "by": .string(by),
      "files": .array(files.map { .string($0) }), "ids": .array(ids.map { .string($0.text) }),
    ]
    return JSONWriter.inline(.object(object)) + [0x0A]
  }

  /// Reads a line; nil where it announces nothing.
  init?(line: ArraySlice<UInt8>) {
    guard let object = try? JSONDocument(Array(line)).value().object,
      let action = object["begin"]?.string.flatMap({ JournalEntry.Action(rawValue: $0) }),
      let batch = object["batch"]?.string,
      let at = object["at"]?.string.flatMap({ Moment($0) })
    else { return nil }
    self.action = action
    self.batch = batch
    self.at = at
    by = object["by"]?.string ?? ""
    files = (object["files"]?.array ?? []).compactMap(\.string)
    ids = (object["ids"]?.array ?? []).compactMap { $0.string.flatMap { RecordID($0) } }
  }
}
