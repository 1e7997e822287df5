internal import Scheme
public import Store

extension [JournalEntry] {
  /// What was done, to which records: `edit of 'extratex-1' (title)`.
  public var summary: String {
    map { entry in
      let members = entry.before == nil || entry.after == nil ? [] : entry.members
      return "\(entry.action.rawValue) of '\(entry.id)'"
        + (members.isEmpty ? "" : " (\(members.joined(separator: ", ")))")
    }.joined(separator: ", ")
  }
}

extension SaveReceipt {
  /// What a save changed, and what of others it kept, in one line.
  var summary: String {
    let mine = Self.list(changed)
    let theirs = Self.list(others)
    let kept = theirs.isEmpty ? "" : "; also kept \(theirs), changed by others meanwhile"
    guard !mine.isEmpty else { return "Nothing to change in '\(record.id)'" + kept }
    return "Saved \(mine) of '\(record.id)'\(kept); u takes it back"
  }

  private static func list(_ paths: [MemberPath]) -> String {
    var names: [String] = []
    for path in paths.map(\.description) where !names.contains(path) { names.append(path) }
    return names.joined(separator: ", ")
  }
}

extension History {
  /// The changes that some entries took back, in the order in which they were made.
  public func undone(by entries: [JournalEntry]) -> [JournalEntry] {
    let names = entries.compactMap(\.undoes)
    return self.entries.filter { names.contains($0.change) }
  }
}
