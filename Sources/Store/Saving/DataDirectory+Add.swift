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
      return try Self.id(stem + String(try highestNumber(after: stem, folders: ["exchanges"]) + 1))
    case .feedback:
      return try feedbackID(
        exchange: Self.id("exchange", in: record),
        role: record["role"]?.string ?? "",
        beside: []
      )
    default: throw .unusableID("")
    }
  }

  /// The id of a new feedback: exchange and role, with a number from the second on.
  ///
  /// - Parameter others: Those of the same change, which stand in no file yet.
  func feedbackID(
    exchange: RecordID,
    role: String,
    beside others: [RecordID]
  ) throws(SavingError) -> RecordID {
    let stem = exchange.text + "-" + role
    let id = try Self.id(stem)
    let finder = RecordFinder(self)
    // A respondent whose feedback is gone must not be taken for who gives the next one.
    let files = finder.files + finder.bin + finder.respondents
    let isTaken = try others.contains(id) ? true : finder.file(of: id, among: files) != nil
    if !isTaken { return id }
    let used = others.compactMap { Self.number(of: $0.text, after: stem + "-") }.max() ?? 0
    let highest = try highestNumber(after: stem + "-", folders: ["feedback", "respondents"])
    return try Self.id(stem + "-" + String(max(used, highest, 1) + 1))
  }

  /// The highest number that follows a stem in the ids of some folders and their bins; 0 where there is none.
  private func highestNumber(
    after stem: String,
    folders: [String]
  ) throws(SavingError) -> Int {
    let finder = RecordFinder(self)
    let files = (finder.files + finder.bin + finder.respondents).filter { file in
      folders.contains { file.hasPrefix($0 + "/") || file.hasPrefix(($0 + "/").inBin) }
    }
    var highest = 0
    try finder.forEachRecord(in: files, mentioning: "\"" + stem) { _, id, _ in
      guard let number = id.flatMap({ Self.number(of: $0, after: stem) }) else { return }
      highest = max(highest, number)
    }
    return highest
  }

  /// The number that follows a stem; one that no program counted up to is none, so that it can be gone on from.
  private static func number(of id: String, after stem: String) -> Int? {
    guard id.hasPrefix(stem), let number = Int(id.dropFirst(stem.count)) else { return nil }
    return number < 1_000_000_000 ? number : nil
  }

  private static func id(_ member: String, in record: JSONObject) throws(SavingError) -> RecordID {
    try id(record[member]?.string ?? "")
  }

  private static func id(_ text: String) throws(SavingError) -> RecordID {
    guard let id = RecordID(text) else { throw .unusableID(text) }
    return id
  }
}
