internal import JSON
internal import Scheme

/// Changes to one record of the files that are locked, each noted for the history.
extension LockedFiles {
  /// Why a change is made, for the history.
  struct Cause {
    var action: JournalEntry.Action
    /// The change that is taken back.
    var undoes: String?
    var reason: String?
  }

  /// Changes members of a record.
  ///
  /// - Parameter plan: What to change, from the record as it is now.
  /// - Returns: What was changed; empty where nothing was.
  mutating func edit(
    _ id: RecordID,
    in file: String,
    at place: Int? = nil,
    _ cause: Cause,
    plan: (JSONObject) throws(SavingError) -> [MemberChange]
  ) throws(SavingError) -> [MemberChange] {
    let records = try RecordFile(self[file], name: file)
    guard let index = place ?? records.index(of: id) else { throw .noSuchRecord(id) }
    let old = try records.usableMembers(at: index, id: id, file: file)
    let changes = try plan(old)
    let kind = RecordKind(file: file)
    let bytes: [UInt8]
    do throws(JSONError) {
      bytes = try records.applying(changes, at: index, kind: kind)
    } catch {
      throw .unusableRecord(id, file: file, [.syntax(error.kind)])
    }
    guard bytes != records.bytes else { return [] }
    let edited = try RecordFile(bytes, name: file)
    let new = try edited.usableMembers(at: index, id: id, file: file)
    if let kind {
      try Self.check(
        kind.problems(of: edited.record(at: index)),
        against: kind.problems(of: records.record(at: index)),
        of: id,
        in: file
      )
    }
    self[file] = bytes
    let difference = JournalDifference(from: old, to: new, in: file)
    note(
      cause.action,
      id,
      in: file,
      at: index,
      before: difference.before,
      after: difference.after,
      follows: difference.follows,
      undoes: cause.undoes,
      reason: cause.reason
    )
    return changes
  }

  /// Refuses a change that brings problems, or leaves a record broken.
  private static func check(
    _ present: [Problem],
    against earlier: [Problem],
    of id: RecordID,
    in file: String
  ) throws(SavingError) {
    // What a merge left open is settled by a change like any other, one member after another if need be.
    let present = present.filter { if case .clash = $0 { false } else { true } }
    let new = present.filter { !earlier.contains($0) }
    guard new.isEmpty else { throw .doesNotFit(id, new) }
    let errors = present.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .unusableRecord(id, file: file, errors) }
  }

  /// Appends a new record.
  mutating func add(
    _ record: JSONObject,
    _ id: RecordID,
    to file: String,
    _ cause: Cause
  ) throws(SavingError) {
    let records = try RecordFile(self[file], name: file)
    if let kind = RecordKind(file: file) {
      let problems = kind.problems(of: JSONWriter.inline(.object(record)))
      guard problems.isEmpty else { throw .doesNotFit(id, problems) }
    }
    do throws(JSONError) {
      self[file] = try JSONEdit.appending(.object(record), to: [], in: records.bytes)
    } catch {
      throw .brokenFile(file, PlacedProblem(.syntax(error.kind), at: error.offset))
    }
    let difference = JournalDifference(from: nil, to: record, in: file)
    note(
      cause.action,
      id,
      in: file,
      at: records.elements.count,
      before: nil,
      after: difference.after,
      undoes: cause.undoes,
      reason: cause.reason
    )
  }

  /// Moves a record into the bin, byte for byte.
  mutating func moveToBin(
    _ id: RecordID,
    from file: String,
    _ cause: Cause
  ) throws(SavingError) {
    let records = try RecordFile(self[file], name: file)
    let bin = try RecordFile(self[file.inBin], name: file.inBin)
    guard let index = records.index(of: id) else { throw .noSuchRecord(id) }
    let members = records.members(at: index) ?? [:]
    self[file.inBin] = bin.inserting(records.record(at: index), at: bin.elements.count)
    self[file] = try records.without(index, name: file)
    note(
      cause.action,
      id,
      in: file,
      at: index,
      before: JournalDifference(from: members, to: nil, in: file).before,
      after: nil,
      undoes: cause.undoes,
      reason: cause.reason
    )
  }

  /// Moves a record out of the bin to its old place; the last one of that id, where there are several.
  mutating func putBack(
    _ id: RecordID,
    into file: String,
    at place: Int?,
    _ cause: Cause
  ) throws(SavingError) {
    let records = try RecordFile(self[file], name: file)
    let bin = try RecordFile(self[file.inBin], name: file.inBin)
    guard let index = bin.elements.lastIndex(where: { $0.id == id.text }) else {
      throw .noSuchRecord(id)
    }
    guard records.index(of: id) == nil else { throw .idTaken(id, file: file) }
    let position = min(place ?? .max, records.elements.count)
    let members = bin.members(at: index) ?? [:]
    self[file] = records.inserting(bin.record(at: index), at: position)
    self[file.inBin] = try bin.without(index, name: file.inBin)
    note(
      cause.action,
      id,
      in: file,
      at: position,
      before: nil,
      after: JournalDifference(from: nil, to: members, in: file).after,
      undoes: cause.undoes,
      reason: cause.reason
    )
  }
}

extension RecordFile {
  fileprivate func without(_ index: Int, name: String) throws(SavingError) -> [UInt8] {
    do throws(JSONError) {
      return try removing(at: index)
    } catch {
      throw .brokenFile(name, PlacedProblem(.syntax(error.kind), at: error.offset))
    }
  }
}

extension String {
  /// The file of the bin for what is deleted from a file.
  var inBin: String { "deleted/" + self }
}
