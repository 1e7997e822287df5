/// The members whose values go into no history, no draft and no list (DATA.md, *Who may see what*).
public enum PersonalMembers {
  /// Whether a member of a kind of record is personal.
  ///
  /// Where a clash is kept in a record, it may hold the other version of one that is.
  public static func contains(_ member: String, of kind: RecordKind) -> Bool {
    switch kind {
    case .organisation: member == "contact" || member == "clash"
    // Stored apart by the program, but a person may have put it in by hand.
    case .feedback: member == "respondent" || member == "clash"
    case .partnership, .exchange, .document: false
    }
  }
}
