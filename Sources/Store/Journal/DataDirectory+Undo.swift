internal import JSON
public import Scheme

/// Taking changes back, and doing them again.
extension DataDirectory {
  /// Takes back a change with all that was done as one with it.
  ///
  /// - Parameter change: Its name, or that of any change of its batch; nil for the caller's own last one that
  ///   stands.
  /// - Returns: The changes that were taken back.
  /// - Throws: `cannotTakeBack` where members were changed since or are personal; nothing is written then.
  public func undo(
    change: String? = nil,
    _ context: SavingContext
  ) throws(SavingError) -> [JournalEntry] {
    let history = try history()
    guard let change else {
      return try takeBack(history.lastToUndo(by: context.login), as: .undo, context)
    }
    guard let entry = history.entries.first(where: { $0.change == change }) else {
      throw .cannotTakeBack(change: change, .unknown)
    }
    guard !history.takenBack.contains(change) else {
      throw .cannotTakeBack(change: change, .alreadyDone)
    }
    return try takeBack(history.batch(of: entry), as: .undo, context)
  }

  /// Brings a record back from the bin, whoever deleted it; nothing is done where it is there.
  ///
  /// - Throws: `noSuchRecord` where the history knows of no change that took it away.
  public func bringBack(_ id: RecordID, _ context: SavingContext) throws(SavingError) {
    do throws(SavingError) {
      _ = try stored(id)
      return
    } catch .recordDeleted {
      // Brought back below.
    }
    let history = try history()
    let takenBack = history.takenBack
    let deletion = history.entries.last {
      $0.id == id && $0.after == nil && !takenBack.contains($0.change)
    }
    guard let deletion else { throw .noSuchRecord(id) }
    _ = try undo(change: deletion.change, context)
  }

  /// Does again what the caller last undid.
  public func redo(_ context: SavingContext) throws(SavingError) -> [JournalEntry] {
    try takeBack(try history().lastToRedo(by: context.login), as: .redo, context)
  }

  private func takeBack(
    _ entries: [JournalEntry],
    as action: JournalEntry.Action,
    _ context: SavingContext
  ) throws(SavingError) -> [JournalEntry] {
    guard !entries.isEmpty else { throw .nothingToTakeBack }
    for entry in entries {
      if entry.action == .forget {
        throw .cannotTakeBack(change: entry.change, .forgotten(entry.members))
      }
      // What was deleted comes back out of the bin as it is there; everything else needs the values.
      if !entry.forgotten.isEmpty, entry.after != nil {
        throw .cannotTakeBack(change: entry.change, .forgotten(entry.forgotten))
      }
    }
    let steps = try entries.reversed().map { entry throws(SavingError) in
      try TakeBack(of: entry, in: self, as: action)
    }
    var names: [String] = []
    for name in steps.flatMap(\.files) where !names.contains(name) { names.append(name) }
    try update(names, context) { files throws(SavingError) in
      for step in steps { try step.run(on: &files, in: self) }
    }
    return entries
  }
}

/// One change that is to be taken back, with the file where its record is now.
private struct TakeBack {
  let entry: JournalEntry
  let file: String
  let cause: LockedFiles.Cause

  init(
    of entry: JournalEntry,
    in directory: DataDirectory,
    as action: JournalEntry.Action
  ) throws(SavingError) {
    self.entry = entry
    cause = LockedFiles.Cause(action: action, undoes: entry.change)
    let finder = RecordFinder(directory)
    // Where someone moved the record by hand it is followed; where it is gone, its old file is looked into.
    let place = entry.file.isPersonal ? finder.respondents : finder.files
    file =
      entry.after == nil
      ? entry.file : try finder.file(of: entry.presentID, among: place) ?? entry.file
  }

  /// The files to lock, the one where a record arrives first.
  var files: [String] {
    switch (entry.before, entry.after) {
    case (_, nil): [file, file.inBin]
    case (nil, _): [file.inBin, file]
    default: [file]
    }
  }

  func run(on files: inout LockedFiles, in directory: DataDirectory) throws(SavingError) {
    do throws(SavingError) {
      switch (entry.before, entry.after) {
      case (_, nil): try files.putBack(entry.id, into: file, at: entry.index, cause)
      case (nil, let after?): try takeAway(after, &files, in: directory)
      case (let before?, let after?): try turnBack(from: after, to: before, &files)
      }
    } catch .noSuchRecord(let id) {
      throw .cannotTakeBack(change: entry.change, .recordGone(id))
    }
  }

  /// Moves a record that was added into the bin, unless someone changed it or refers to it.
  private func takeAway(
    _ after: JSONObject,
    _ files: inout LockedFiles,
    in directory: DataDirectory
  ) throws(SavingError) {
    let records = try RecordFile(files[file], name: file)
    guard let index = records.index(of: entry.id) else { throw .noSuchRecord(entry.id) }
    let present = try records.usableMembers(at: index, id: entry.id, file: file)
    let kept = JournalDifference(from: nil, to: present, in: file).after ?? [:]
    let changed = after.changes(to: kept)
    guard changed.isEmpty else {
      throw .cannotTakeBack(change: entry.change, .changedSince(changed.map(\.path.description)))
    }
    try directory.refuseWhileReferredTo(entry.id)
    try files.moveToBin(entry.id, from: file, cause)
  }

  /// Gives members the values they had, unless someone changed one of them since.
  private func turnBack(
    from after: JSONObject,
    to before: JSONObject,
    _ files: inout LockedFiles
  ) throws(SavingError) {
    let personal = entry.members.filter { entry.isPersonal($0) }
    guard personal.isEmpty else { throw .cannotTakeBack(change: entry.change, .personal(personal)) }
    _ = try files.edit(entry.presentID, in: file, cause) { present throws(SavingError) in
      let base = present.with(entry.members, of: after, behind: nil)
      let wanted = base.with(entry.members, of: before, behind: entry.follows)
      let merge = RecordMerge(base: base, present: present, edited: wanted)
      guard merge.clashes.isEmpty else {
        throw .cannotTakeBack(
          change: entry.change,
          .changedSince(merge.clashes.map(\.path.description))
        )
      }
      return merge.changes
    }
  }
}

extension JSONObject {
  /// The object with some members as another has them.
  ///
  /// - Parameter follows: Behind which member each new one goes, at the front those that follow none; nil for the
  ///   end.
  fileprivate func with(
    _ names: [String],
    of other: JSONObject,
    behind follows: [String: String]?
  ) -> JSONObject {
    var object = self
    for name in names {
      let value = other[name]
      if object[name] == nil, let value, let follows {
        object.members.insert(
          Member(name: name, value: value),
          at: object.place(behind: follows[name])
        )
      } else {
        object[name] = value
      }
    }
    return object
  }

  private func place(behind name: String?) -> Int {
    guard let name else { return 0 }
    return members.lastIndex { $0.name == name }.map { $0 + 1 } ?? members.count
  }
}
