public import Scheme

/// What was removed of the persons behind a record, and from where.
public struct Forgetting: Hashable, Sendable {
  /// A file from which something was removed.
  public struct Place: Hashable, Sendable {
    /// Relative to the data directory.
    public var file: String
    /// The members that were removed; all but the id where the record is about nothing but a person.
    public var members: [MemberPath]
  }

  public var kind: RecordKind
  public var places: [Place] = []
  /// Lines of the history from which values were removed, by file.
  public var lines: [String: Int] = [:]
  /// The files of which a killed process had left a half-written or former version.
  public var leftovers: [String] = []
  /// Drafts of the caller from which something was removed.
  public var drafts = 0
  /// What could not be reached after all this was done, so that it has to be tried again.
  public var remaining: SavingError?

  /// Whether there was nothing left to remove.
  public var isEmpty: Bool {
    places.isEmpty && lines.isEmpty && leftovers.isEmpty && drafts == 0 && remaining == nil
  }
}

extension DataDirectory {
  /// Removes what is personal of a record for good: the contact of an organisation, or who gave a feedback.
  ///
  /// It goes from every data file, the bin and the history, all or nothing; then from what killed processes left and
  /// from the caller's own drafts. The history says that it was, and of which members. No undo brings it back. A
  /// second time nothing is left to do.
  ///
  /// - Parameters:
  ///   - texts: Whether the person's own words in the answers of a feedback go as well.
  ///   - drafts: Where the caller's drafts are; nil where they have none.
  /// - Throws: `nothingPersonal` for a record of another kind; `brokenFile` for a file that names the record and is
  ///   not JSON, as it cannot be said what is in it. Nothing is changed then.
  public func forget(
    _ id: RecordID,
    texts: Bool,
    drafts: DraftFolder?,
    _ context: SavingContext
  ) throws(SavingError) -> Forgetting {
    let search = try PersonalSearch(for: id, texts: texts, in: self)
    var forgetting = try update(search.files, context) { files throws(SavingError) in
      try search.forget(in: &files)
    }
    do throws(SavingError) {
      try search.sweepLeftovers(context, into: &forgetting)
      if let drafts { forgetting.drafts = try drafts.forget(id, search.parts, in: self) }
    } catch {
      forgetting.remaining = error
    }
    return forgetting
  }
}
