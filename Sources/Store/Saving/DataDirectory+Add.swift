public import JSON
public import Scheme

/// Adding records.
extension DataDirectory {
  /// Appends a new record to the file of its collection or partnership, which is made where it is missing.
  ///
  /// An exchange without an id gets the next number of its visitor's partnership, those in the bin counted; a
  /// feedback that of its exchange and role, with a number from the second on. Other records bring their id.
  ///
  /// - Throws: `idTaken` also where the bin has the id; `noSuchRecord` for a feedback on no exchange.
  public func add(
    _ record: JSONObject,
    to kind: RecordKind,
    _ context: SavingContext
  ) throws(SavingError) -> StoredRecord {
    let file = try file(ofNew: record, kind)
    return try update([file], context) { files throws(SavingError) in
      let id = try newID(of: record, kind)
      let finder = RecordFinder(self)
      if let taken = try finder.file(of: id, among: finder.files + finder.bin) {
        throw .idTaken(id, file: taken)
      }
      // The id leads, as DATA.md has it.
      var members = record
      members["id"] = nil
      members.members.insert(JSONObject.Member(name: "id", value: .string(id.text)), at: 0)
      try files.add(members, id, to: file, LockedFiles.Cause(action: .add))
      return StoredRecord(file: file, kind: kind, id: id, members: members)
    }
  }

  /// The file that a new record goes into.
  private func file(ofNew record: JSONObject, _ kind: RecordKind) throws(SavingError) -> String {
    switch kind {
    case .partnership, .organisation, .document: return kind.collection + ".json"
    case .exchange:
      return "exchanges/" + (try Self.id("visitorPartnership", in: record)).text + ".json"
    case .feedback:
      let exchange = try stored(try Self.id("exchange", in: record))
      return "feedback/" + (try Self.id("visitorPartnership", in: exchange.members)).text + ".json"
    }
  }

  private func newID(of record: JSONObject, _ kind: RecordKind) throws(SavingError) -> RecordID {
    if record["id"].map({ !$0.isNull }) ?? false { return try Self.id("id", in: record) }
    switch kind {
    case .exchange:
      let stem = try Self.id("visitorPartnership", in: record).text + "-"
      return try Self.id(stem + String(try highestNumber(after: stem, folder: "exchanges") + 1))
    case .feedback:
      let exchange = try Self.id("exchange", in: record)
      let stem = exchange.text + "-" + (record["role"]?.string ?? "")
      let id = try Self.id(stem)
      let finder = RecordFinder(self)
      if try finder.file(of: id, among: finder.files + finder.bin) == nil { return id }
      return try Self.id(
        stem + "-" + String(max(try highestNumber(after: stem + "-", folder: "feedback"), 1) + 1)
      )
    default: throw .unusableID("")
    }
  }

  /// The highest number that follows a stem in the ids of a folder and its bin; 0 where there is none.
  private func highestNumber(after stem: String, folder: String) throws(SavingError) -> Int {
    let finder = RecordFinder(self)
    let files = (finder.files + finder.bin).filter {
      $0.hasPrefix(folder + "/") || $0.hasPrefix((folder + "/").inBin)
    }
    var highest = 0
    try finder.forEachRecord(in: files, mentioning: "\"" + stem) { _, id, _ in
      guard let id, id.hasPrefix(stem), let number = Int(id.dropFirst(stem.count)) else { return }
      highest = max(highest, number)
    }
    return highest
  }

  private static func id(_ member: String, in record: JSONObject) throws(SavingError) -> RecordID {
    try id(record[member]?.string ?? "")
  }

  private static func id(_ text: String) throws(SavingError) -> RecordID {
    guard let id = RecordID(text) else { throw .unusableID(text) }
    return id
  }
}
