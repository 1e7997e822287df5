internal import JSON
internal import Scheme

extension RecordFinder {
  /// The records that name one, itself left out, in the order of the files.
  func records(referringTo id: RecordID) throws(SavingError) -> [(id: RecordID, file: String)] {
    var referring: [(id: RecordID, file: String)] = []
    try forEachRecord(in: files, mentioning: "\"\(id.text)\"") { file, other, members in
      guard let kind = RecordKind(file: file), let other = other.flatMap({ RecordID($0) }),
        other != id, ReferenceMembers.names(id, in: members, kind: kind)
      else { return }
      referring.append((other, file))
    }
    return referring
  }
}
