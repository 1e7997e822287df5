internal import JSON
public import Scheme

/// What came of settling what a merge left open in a record.
public struct ClashSettlement: Hashable, Sendable {
  /// The members that were settled.
  public var settled: [MemberPath]
  /// Those that still clash.
  public var left: [MemberPath]
  /// Whether the record was deleted, as one of the sides had it.
  public var isDeleted: Bool
}

extension StoredRecord {
  /// What a merge left open in the record: of each member mine, which the record says, and theirs.
  ///
  /// Of a record that one side deleted, that side has no `id`.
  public var clashes: [MemberClash] {
    (members[StoredClash.member]?.object?.members ?? []).map { clash in
      let path = Clashes.path(clash.name, in: members)
      let versions = clash.value.object ?? [:]
      guard path == MemberPath("id") else {
        return MemberClash(
          path: path,
          base: nil,
          theirs: versions[StoredClash.theirs],
          mine: members[path]
        )
      }
      let isDeletedByUs = versions[StoredClash.ours] != nil
      return MemberClash(
        path: path,
        base: nil,
        theirs: isDeletedByUs ? members["id"] : nil,
        mine: isDeletedByUs ? nil : members["id"]
      )
    }
  }
}

extension DataDirectory {
  /// Decides between the two versions that a merge kept of members of a record, as one change.
  ///
  /// Mine is what the record says, theirs what stands in its `clash`. Where one side deleted the record, the choice
  /// is between keeping and deleting it.
  ///
  /// - Throws: `noStoredClash` or `notClashing` where there is nothing to decide.
  public func settle(
    _ id: RecordID,
    choosing choice: ClashChoice,
    _ context: SavingContext
  ) throws(SavingError) -> ClashSettlement {
    let present = try Clashes(of: stored(id).members, id: id, choosing: choice)
    let moved = present.isDeletionChosen ? try filesToDelete(id) : [try file(of: id)]
    let locked = present.isDeletionChosen ? moved.map(\.inBin) + moved : moved
    return try update(locked, context) { files throws(SavingError) in
      guard let file = moved.first else { throw .noSuchRecord(id) }
      var clashes = present
      _ = try files.edit(id, in: file, LockedFiles.Cause(action: .edit)) {
        record throws(SavingError) in
        clashes = try Clashes(of: record, id: id, choosing: choice)
        return clashes.isDeletionChosen ? [] : clashes.changes
      }
      // Someone else's merge came between: what is locked is not what has to be changed.
      guard clashes.isDeletionChosen == present.isDeletionChosen else {
        throw .changedTooOften(file: file)
      }
      if clashes.isDeletionChosen {
        try refuseWhileReferredTo(id)
        for file in moved {
          try files.moveToBin(id, from: file, LockedFiles.Cause(action: .delete))
        }
      }
      return ClashSettlement(
        settled: clashes.settled,
        left: clashes.left,
        isDeleted: clashes.isDeletionChosen
      )
    }
  }
}

/// The clashes of a record, with what is chosen of them.
private struct Clashes {
  private(set) var settled: [MemberPath] = []
  private(set) var left: [MemberPath] = []
  private(set) var changes: [MemberChange] = []
  /// Whether the side that was chosen has the record deleted.
  private(set) var isDeletionChosen = false

  init(
    of record: JSONObject,
    id: RecordID,
    choosing choice: ClashChoice
  ) throws(SavingError) {
    guard let clashes = record[StoredClash.member]?.object, !clashes.members.isEmpty else {
      throw .noStoredClash(id)
    }
    let paths = clashes.members.map { Self.path($0.name, in: record) }
    if case .each(let choices, _) = choice {
      for path in choices.keys.sorted(by: { $0.description < $1.description })
      where !paths.contains(where: { $0.names.starts(with: path.names) }) {
        throw .notClashing(id, path, clashing: paths)
      }
    }
    let clash = MemberPath(StoredClash.member)
    for (member, path) in zip(clashes.members, paths) {
      guard let side = choice.side(of: path) else {
        left.append(path)
        continue
      }
      settled.append(path)
      changes.append(MemberChange(clash.appending(member.name), to: nil))
      decide(path, member.value.object ?? [:], side, in: record)
    }
    // Nothing is left open: the member goes with its last clash.
    if left.isEmpty {
      changes.removeAll { $0.path.first == StoredClash.member }
      changes.append(MemberChange(clash, to: nil))
    }
  }

  private mutating func decide(
    _ path: MemberPath,
    _ versions: JSONObject,
    _ side: ClashChoice.Side,
    in record: JSONObject
  ) {
    let theirs = versions[StoredClash.theirs]
    if path == MemberPath("id") {
      let isDeletedByUs = versions[StoredClash.ours] != nil
      if isDeletedByUs == (side == .mine) { isDeletionChosen = true }
    } else if side == .theirs {
      // To empty what is not there is no change.
      guard theirs.map({ !$0.isNull }) ?? false || record[path] != nil else { return }
      changes.append(MemberChange(path, to: theirs ?? .null))
    }
  }

  /// The member that a clash is named after: one whose own name has a dot in it, else the way to one further in.
  static func path(_ name: String, in record: JSONObject) -> MemberPath {
    if record[name] != nil { return MemberPath(name) }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return MemberPath(names) ?? MemberPath(name)
  }
}
