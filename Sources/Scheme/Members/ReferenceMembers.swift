public import JSON

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

  /// The kind of record that such a member names; nil for a member that names none.
  public static func target(of member: String, in kind: RecordKind) -> RecordKind? {
    guard names(of: kind).contains(member) else { return nil }
    return switch member {
    case "visitorPartnership", "hostPartnership", "partnerships": .partnership
    case "exchange", "exchanges": .exchange
    default: .organisation
    }
  }

  /// The changes that make a record name another instead of one; none where it does not name that.
  public static func renaming(
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
  public static func names(_ id: RecordID, in record: JSONObject, kind: RecordKind) -> Bool {
    names(of: kind).contains { name in
      switch record[name] {
      case .string(id.text)?: true
      case .array(let elements)?: elements.contains(.string(id.text))
      default: false
      }
    }
  }
}
