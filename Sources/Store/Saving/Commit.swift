/// The last part of a change: all files are written beside the old ones, then put in place, then the history says so.
struct Commit {
  private var replacements: [FileReplacement]

  init(_ replacements: [FileReplacement]) {
    self.replacements = replacements
  }

  /// Replaces the files; false, with nothing done, where one of them is no longer as it was read.
  ///
  /// Whatever fails before the history has its lines, the old files are put back.
  mutating func run(
    _ files: LockedFiles,
    journal: Journal,
    until deadline: LockDeadline
  ) throws(SavingError) -> Bool {
    let entries = files.entries
    defer { for replacement in replacements { replacement.sweep() } }
    for replacement in replacements { try replacement.writeTemporary() }
    // Opened before anything is replaced: a history that cannot be written is known in time.
    var opened = try journal.open(until: deadline, at: entries.first?.at)
    for replacement in replacements where try !replacement.isAsRead() { return false }
    if let rewrite = files.historyRewrite {
      let journals = try journal.replacements(rewrite, adding: entries)
      for replacement in journals { try replacement.writeTemporary() }
      replacements += journals
    }
    do throws(SavingError) {
      if let batch = JournalBatch(entries, files: replacements.map(\.name)) {
        try opened.begin(batch)
      }
      for index in replacements.indices { try replacements[index].install() }
      try synchroniseFolders()
      // A history that was rewritten has them already.
      if files.historyRewrite == nil { try opened.append(entries) }
    } catch {
      try rollBack(after: error)
      opened.rollBack()
      throw error
    }
    return true
  }

  private func synchroniseFolders() throws(SavingError) {
    for (index, replacement) in replacements.enumerated() {
      let folder = Path.folder(of: replacement.target)
      let isDone = replacements[..<index].contains { Path.folder(of: $0.target) == folder }
      if isDone { continue }
      do throws(SystemError) {
        try SystemCalls.synchroniseFolder(folder)
      } catch {
        throw SavingError(.synchronise, replacement.name, error)
      }
    }
  }

  private mutating func rollBack(after error: SavingError) throws(SavingError) {
    var left: [String] = []
    for index in replacements.indices.reversed() where !replacements[index].rollBack() {
      left.append(replacements[index].name)
    }
    guard left.isEmpty else {
      guard case .failed(let call, _, let number) = error else {
        throw .leftHalfDone(files: left, .rename, .notPermitted)
      }
      throw .leftHalfDone(files: left, call, number)
    }
  }
}
