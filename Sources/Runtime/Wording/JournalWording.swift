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
