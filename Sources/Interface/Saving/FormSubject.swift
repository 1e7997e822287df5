public import JSON
public import Scheme

/// What a form makes or changes; the draft of a form is found again by it.
public enum FormSubject: Hashable, Sendable {
  /// The members of a record.
  case edit(RecordID, RecordKind)
  /// A new record.
  case add(RecordKind)
  /// A feedback on an exchange, given in a role.
  case feedback(on: RecordID, as: FeedbackRole)
  /// The answers of a feedback that was given.
  case correction(of: RecordID, as: FeedbackRole)
}

/// What a form was filled with and not saved yet, as it is kept for its return.
public struct FormDraft: Hashable, Sendable {
  public var subject: FormSubject
  /// The record as the person first saw it, without what is personal in it; nil for a new one.
  public var base: JSONObject?
  /// What was typed, by the paths of the members or as the form of a feedback keeps it.
  public var fields: JSONObject

  /// Makes a draft.
  public init(subject: FormSubject, base: JSONObject?, fields: JSONObject) {
    self.subject = subject
    self.base = base
    self.fields = fields
  }
}
