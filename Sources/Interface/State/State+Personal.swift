internal import Catalogue
internal import Scheme

/// Looking who stands behind a record, which only the page of that record does.
extension State {
  /// Why nobody can be shown here; nil where the page's record may have somebody behind it.
  var personalReason: String? {
    guard let id = trail.last?.record, let kind = catalogue?.reference(id)?.kind,
      !PersonalMembers.names(of: kind).isEmpty
    else { return "Persons stand only behind an organisation or a feedback; open its page" }
    return nil
  }

  /// Whether a person looks at the page of a record and at nothing over it: what is personal comes up nowhere else,
  /// however late it comes.
  func isReading(_ id: RecordID) -> Bool {
    layer == nil && form == nil && typedAhead == nil && trail.last?.record == id
  }
}
