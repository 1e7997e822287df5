internal import JSON
public import Scheme

/// The members by which records name other records.
public enum ReferenceMembers {
  /// The members of a kind of record that hold an id or a list of ids, each of a record of any collection.
  public static func names(of kind: RecordKind) -> [String] {
    switch kind {
    case .partnership: ["coordinator", "partners"]
    case .organisation: ["memberOf"]
    case .exchange: ["visitor", "visitorPartnership", "host", "hostPartnership"]
    case .feedback: ["exchange"]
    case .document: ["partnerships", "exchanges"]
    }
  }

  /// The changes that make a record name another instead of one; none where it does not name that.
  static func renaming(
    _ old: RecordID,
    to new: RecordID,
    in record: JSONObject,
    kind: RecordKind
  ) -> [MemberChange] {
    names(of: kind).compactMap { name in
      switch record[name] {
      case .string(old.text)?:
        return MemberChange(MemberPath(name), to: .string(new.text))
      case .array(let elements)? where elements.contains(.string(old.text)):
        let renamed = elements.map { $0 == .string(old.text) ? .string(new.text) : $0 }
        return MemberChange(MemberPath(name), to: .array(renamed))
      default: return nil
      }
    }
  }

  /// Whether a record names another.
  static func names(_ id: RecordID, in record: JSONObject, kind: RecordKind) -> Bool {
    names(of: kind).contains { name in
      switch record[name] {
      case .string(id.text)?: true
      case .array(let elements)?: elements.contains(.string(id.text))
      default: false
      }
    }
  }
}

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
