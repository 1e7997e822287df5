public import JSON
public import Scheme

/// Something the interface wants done to the data directory or to drafts; the answer comes as an event.
public enum StoreRequest: Hashable, Sendable {
  /// Whether a form can be saved here, and what it was filled with before.
  case prepare(FormSubject)
  /// Keeps what was typed.
  case keep(FormDraft)
  /// Throws a draft away.
  case discard(FormSubject)
  case edit(RecordEdit)
  case add(RecordAddition)
  case submit(FilledFeedback)
  case delete(RecordID)
  /// Takes back the person's own last change that stands.
  case undo
  /// Does again what the person last took back.
  case redo
  /// What was done to a record.
  case history(RecordID)
  /// The persons behind a record: an organisation's contact, or who gave a feedback.
  case personal(RecordID)
}

extension StoreRequest {
  /// What was typed into the form that is to be saved; nil for what comes from no form.
  public var draft: FormDraft? {
    switch self {
    case .edit(let edit): edit.draft
    case .add(let addition): addition.draft
    case .submit(let filled): filled.draft
    case .prepare, .keep, .discard, .delete, .undo, .redo, .history, .personal: nil
    }
  }
}

/// Members of a record that a person changed.
public struct RecordEdit: Hashable, Sendable {
  public var id: RecordID
  /// The record as they first saw it.
  public var base: JSONObject
  /// The record as they want it.
  public var edited: JSONObject
  /// Whose version is taken of members that both they and others changed.
  public var choices: [MemberPath: ClashChoice.Side]
  /// Whether the record is brought back first, where others deleted it.
  public var bringsBack: Bool
  /// Kept before anything is tried, and thrown away when the change is saved.
  public var draft: FormDraft
}

/// A new record.
public struct RecordAddition: Hashable, Sendable {
  public var kind: RecordKind
  public var record: JSONObject
  public var draft: FormDraft
}

/// A filled-in form of a participant.
public struct FilledFeedback: Hashable, Sendable {
  public var exchange: RecordID
  public var role: FeedbackRole
  public var form: FeedbackForm
  public var entry: FeedbackEntry
  /// Whether it is another person's, where one was given already.
  public var isAnother: Bool
  /// The feedback in whose place it goes, with the record as the person saw it; nil for a new one.
  public var corrected: Corrected?
  /// The day on which it is given.
  public var day: CivilDate
  public var draft: FormDraft

  /// A feedback that was given.
  public struct Corrected: Hashable, Sendable {
    public var id: RecordID
    public var base: JSONObject
  }
}

/// What came of a request.
public enum StoreAnswer: Sendable {
  /// A form may be opened, or why not.
  case prepared(FormSubject, FormPreparation)
  /// A draft is on disk.
  case kept(FormSubject)
  /// A draft could not be kept; why, in words.
  case notKept(FormSubject, reason: String)
  /// A change is in the files.
  case saved(SaveReport)
  /// A change is not in the files, which are as they were; and why what was typed is in no draft either, where it is not.
  case refused(SaveRefusal, draftProblem: String?)
  /// What was done to a record, the newest first.
  case history(RecordID, [HistoryLine])
  /// The persons behind a record; none where nothing is stored about any.
  case personal(RecordID, [PersonalFact])
  /// The persons behind a record cannot be told; why, in words without anything of theirs.
  case personalUnreadable(RecordID, reason: String)
}

/// What is known before a form opens.
public struct FormPreparation: Sendable {
  /// Why nothing can be saved; nil where it can.
  public var refusal: String?
  /// What was filled in before and when it was kept.
  public var draft: (fields: FormDraft, written: Moment)?
  /// Why drafts cannot be kept; nil where they can.
  public var draftProblem: String?

  /// A form that can be saved, with nothing filled in before.
  public init() {}
}

/// What a person is told of a change that was saved.
public struct SaveReport: Hashable, Sendable {
  /// The record that was made or changed; nil where it was none or several.
  public var id: RecordID?
  /// Every record that is different now.
  public var changed: Set<RecordID>
  /// One line.
  public var words: String

  /// Makes a report.
  public init(id: RecordID?, changed: Set<RecordID>, words: String) {
    self.id = id
    self.changed = changed
    self.words = words
  }
}

/// Why a change was not saved.
public enum SaveRefusal: Hashable, Sendable {
  /// Others changed the same members.
  case clash(RecordID, [MemberClash])
  /// Feedback was given in the role meanwhile: only another person's can be stored.
  case given(words: String)
  /// The record was deleted meanwhile.
  case deleted(RecordID)
  /// The record has another id by now.
  case renumbered(RecordID, to: RecordID)
  /// Anything else: what is wrong, and what to do about it.
  case other(words: String, remedy: String)
}

/// A line of a record's history.
public struct HistoryLine: Hashable, Sendable {
  /// When, who, and what was done; empty where nobody knows.
  public var at: String
  public var by: String
  public var action: String
  /// The members that changed.
  public var members: String

  /// Makes a line.
  public init(at: String, by: String, action: String, members: String) {
    self.at = at
    self.by = by
    self.action = action
    self.members = members
  }
}
