public import JSON
public import Scheme

/// A record with all its members, as it stands in its file.
public struct StoredRecord: Hashable, Sendable {
  /// Relative to the data directory.
  public var file: String
  /// nil for what has no collection of its own, as who gave a feedback.
  public var kind: RecordKind?
  public var id: RecordID
  /// All members in their order, those that the program does not know included.
  public var members: JSONObject
}

/// What came of saving a record.
public struct SaveReceipt: Hashable, Sendable {
  /// The record as it is in the file now.
  public var record: StoredRecord
  /// What this save changed; empty where nothing had to be written.
  public var changed: [MemberPath]
  /// What others changed since the person began, and was kept.
  public var others: [MemberPath]
}

extension DataDirectory {
  /// A record as it stands: the base from which a person edits.
  ///
  /// - Throws: `noSuchRecord`, or what became of the record where the bin or the history tell.
  public func stored(_ id: RecordID) throws(SavingError) -> StoredRecord {
    let file = try file(of: id)
    let records = try RecordFile(RecordFinder(self).contents(of: file), name: file)
    guard let index = records.index(of: id) else { throw whereabouts(of: id) }
    return StoredRecord(
      file: file,
      kind: RecordKind(file: file),
      id: id,
      members: try records.usableMembers(at: index, id: id, file: file)
    )
  }

  /// The file that has a record now.
  func file(of id: RecordID) throws(SavingError) -> String {
    let listing = FileListing(self)
    if let file = try RecordFinder(self).file(of: id, among: listing.recordFiles) { return file }
    // It may be where nobody could look.
    if let failure = listing.failures.first {
      throw .failed(.list, file: failure.path, failure.error)
    }
    throw whereabouts(of: id)
  }

  /// What became of a record that is in no file.
  func whereabouts(of id: RecordID) -> SavingError {
    let finder = RecordFinder(self)
    if let renumbering = (try? history())?.entries.last(where: {
      $0.id == id && $0.presentID != id && $0.file.hasPrefix("deleted/") == false
    }) {
      return .recordRenumbered(id, to: renumbering.presentID)
    }
    if let file = try? finder.file(of: id, among: finder.bin) {
      return .recordDeleted(id, file: file)
    }
    return .noSuchRecord(id)
  }
}

extension RecordFile {
  /// The members of a record, or the error that it cannot be used.
  func usableMembers(
    at index: Int,
    id: RecordID,
    file: String
  ) throws(SavingError) -> JSONObject {
    do throws(JSONError) {
      if let object = try JSONDocument(record(at: index)).value().object { return object }
      throw JSONError(.expected(.object, found: .null), at: 0)
    } catch {
      throw .unusableRecord(id, file: file, [.syntax(error.kind)])
    }
  }
}
