internal import JSON
public import Scheme

/// What came of giving a record a new id.
public struct Renumbering: Hashable, Sendable {
  public var old: RecordID
  public var new: RecordID
  /// Records that name the old id: they follow where it was one record's, and are left where it was two's.
  public var references: [RecordID]
  /// Whether the references were changed too.
  public var isFollowed: Bool
}

extension DataDirectory {
  /// Gives a record a new id: the next number of its partnership for an exchange, else the old one with a number.
  ///
  /// Of two records with the id, the later in the order of reading gets the new one. Nothing tells then which of
  /// them a reference means: those are left as they are and named in the result.
  public func renumber(
    _ id: RecordID,
    _ context: SavingContext
  ) throws(SavingError) -> Renumbering {
    let finder = RecordFinder(self)
    let places = try places(of: id)
    guard let last = places.last else { throw whereabouts(of: id) }
    let isFollowed = places.count == 1
    let references = try finder.records(referringTo: id)
    var locked = [last.file]
    for reference in isFollowed ? references : [] where !locked.contains(reference.file) {
      locked.append(reference.file)
    }
    // Who gave a feedback stands under its id in a file of its own.
    let respondents =
      isFollowed && RecordKind(file: last.file) == .feedback
      ? try finder.file(of: id, among: finder.respondents) : nil
    if let respondents { locked.append(respondents) }
    return try update(locked, context) { files throws(SavingError) in
      let new = try freeID(near: id)
      let records = try RecordFile(files[last.file], name: last.file)
      guard let index = records.elements.lastIndex(where: { $0.id == id.text }) else {
        throw .noSuchRecord(id)
      }
      let cause = LockedFiles.Cause(action: .renumber)
      let renamed = [MemberChange(MemberPath("id"), to: .string(new.text))]
      _ = try files.edit(id, in: last.file, at: index, cause) { _ throws(SavingError) in renamed }
      if let respondents {
        _ = try files.edit(id, in: respondents, cause) { _ throws(SavingError) in renamed }
      }
      for reference in isFollowed ? references : [] {
        guard let kind = RecordKind(file: reference.file) else { continue }
        _ = try files.edit(reference.id, in: reference.file, cause) { present throws(SavingError) in
          ReferenceMembers.renaming(id, to: new, in: present, kind: kind)
        }
      }
      return Renumbering(
        old: id,
        new: new,
        references: references.map(\.id),
        isFollowed: isFollowed
      )
    }
  }

  /// Everywhere a record of that id is, in the order of reading.
  private func places(of id: RecordID) throws(SavingError) -> [(file: String, index: Int)] {
    let finder = RecordFinder(self)
    var places: [(file: String, index: Int)] = []
    let spelling = Array("\"\(id.text)\"".utf8)
    for file in finder.files {
      guard let bytes = try finder.contents(of: file), bytes.contains(spelling),
        let records = try? RecordFile(bytes, name: file)
      else { continue }
      for index in records.elements.indices where records.elements[index].id == id.text {
        places.append((file, index))
      }
    }
    return places
  }

  /// The first id that no record has and none in the bin: `name-13` after `name-12`, `name-2` after `name`.
  private func freeID(near id: RecordID) throws(SavingError) -> RecordID {
    let finder = RecordFinder(self)
    let files = finder.files + finder.bin
    let digits = id.text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    var stem = String(id.text.dropLast(digits))
    var highest = 1
    if digits == 0 || !stem.hasSuffix("-") { stem = id.text + "-" }
    try finder.forEachRecord(in: files, mentioning: "\"" + stem) { _, other, _ in
      guard let other, other.hasPrefix(stem), let number = Int(other.dropFirst(stem.count)) else {
        return
      }
      highest = max(highest, number)
    }
    guard highest < .max, let new = RecordID(stem + String(highest + 1)) else {
      throw .unusableID(id.text)
    }
    return new
  }
}
