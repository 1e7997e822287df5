public import JSON

/// The members whose values go into no history, no list and no export.
public enum PersonalMembers {
  /// The members of a kind of record that hold nothing but what is personal.
  public static func names(of kind: RecordKind) -> [String] {
    switch kind {
    case .organisation: ["contact"]
    // Stored apart by the program, but a person may have put it in by hand.
    case .feedback: ["respondent"]
    case .partnership, .exchange, .document: []
    }
  }

  /// Whether a member is personal with a value it has.
  ///
  /// A clash is where it may hold the other version of one that is; `null` stands for one of which only the name
  /// was kept.
  public static func contains(_ member: String, _ value: JSONValue?, of kind: RecordKind) -> Bool {
    let names = names(of: kind)
    guard member == StoredClash.member, !names.isEmpty, let value else {
      return names.contains(member)
    }
    guard let clashes = value.object?.members else { return true }
    return clashes.contains { clash in
      names.contains { clash.name == $0 || clash.name.hasPrefix($0 + ".") }
    }
  }
}
