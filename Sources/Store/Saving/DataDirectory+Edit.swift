public import JSON
public import Scheme

/// Changing one record.
extension DataDirectory {
  /// Sets or takes away members of a record as it is now, read and written under one lock.
  ///
  /// Only the bytes of those members change. The result has to fit: a change that brings new problems is
  /// refused, and so is one that leaves errors the record had.
  public func edit(
    _ id: RecordID,
    _ changes: [MemberChange],
    _ context: SavingContext
  ) throws(SavingError) -> SaveReceipt {
    try edit(id, context) { _, _ throws(SavingError) in (changes, []) }
  }

  /// Brings what a person made of a record together with what others made of it meanwhile.
  ///
  /// What is personal in a record and not in `base` was not shown to the person: it stays, but for what they typed
  /// in its place.
  ///
  /// - Parameters:
  ///   - base: The record as the person first saw it.
  ///   - edited: The record as they want it.
  ///   - choice: Whose version counts where both changed a member; `clash` is thrown for what nobody chose.
  public func edit(
    _ id: RecordID,
    base: JSONObject,
    edited: JSONObject,
    choosing choice: ClashChoice = .ask,
    _ context: SavingContext
  ) throws(SavingError) -> SaveReceipt {
    try edit(id, context) { present, kind throws(SavingError) in
      let hidden = present.members.filter { member in
        base[member.name] == nil
          && kind.map { PersonalMembers.contains(member.name, member.value, of: $0) } ?? false
      }
      let merge = RecordMerge(
        base: base.filled(with: hidden),
        present: present,
        edited: edited.filled(with: hidden),
        choosing: choice
      )
      guard merge.clashes.isEmpty else { throw .clash(id, merge.clashes) }
      return (merge.changes, merge.theirs)
    }
  }

  private func edit(
    _ id: RecordID,
    _ context: SavingContext,
    plan: (JSONObject, RecordKind?) throws(SavingError) -> (
      mine: [MemberChange], theirs: [MemberPath]
    )
  ) throws(SavingError) -> SaveReceipt {
    func attempt(in file: String) throws(SavingError) -> SaveReceipt {
      try update([file], context) { files throws(SavingError) in
        var others: [MemberPath] = []
        let cause = LockedFiles.Cause(action: .edit)
        let changes = try files.edit(id, in: file, cause) { present throws(SavingError) in
          let (mine, theirs) = try plan(present, RecordKind(file: file))
          guard !mine.contains(where: { $0.path.first == "id" }) else { throw .idIsFixed(id) }
          others = theirs
          return mine
        }
        let records = try RecordFile(files[file], name: file)
        let members = try records.index(of: id).map { index throws(SavingError) in
          try records.usableMembers(at: index, id: id, file: file)
        }
        return SaveReceipt(
          record: StoredRecord(
            file: file,
            kind: RecordKind(file: file),
            id: id,
            members: members ?? [:]
          ),
          changed: changes.map(\.path),
          others: others
        )
      }
    }
    do throws(SavingError) {
      return try attempt(in: try file(of: id))
    } catch .noSuchRecord(id) {
      // The record moved to another file between looking for it and locking.
      return try attempt(in: try file(of: id))
    }
  }
}

extension JSONObject {
  /// The object with members that it does not show; where it has one of them, the inner ones that it has not.
  fileprivate func filled(with hidden: [Member]) -> JSONObject {
    var filled = self
    for member in hidden {
      guard let typed = self[member.name]?.object, let stored = member.value.object else {
        if self[member.name] == nil { filled[member.name] = member.value }
        continue
      }
      var whole = stored
      for inner in typed.members { whole[inner.name] = inner.value }
      filled[member.name] = .object(whole)
    }
    return filled
  }
}
