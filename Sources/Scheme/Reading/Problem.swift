public import JSON

/// What is wrong with a file or a record, as a fact; the words are made where it is shown.
///
/// Values of personal members and of answers never stand in a problem: `found` is nil for those.
public enum Problem: Hashable, Sendable {
  /// The file is not JSON.
  case syntax(JSONError.Kind)
  /// The file could not be read; the number is the system's `errno`.
  case unreadable(errno: Int32)
  /// `scheme.json` has a format newer than this program knows.
  case newerFormat(Int)
  /// A file should hold something else at its top, or an array something else than records.
  case wrongShape(expected: JSONKind, found: JSONKind)
  /// A member has a value of another type or form than it should.
  case wrongValue(member: String, expected: Expectation, found: String?)
  /// A required member is absent, null or unusable.
  case missing(member: String)
  /// A member stands twice in one record; the later one counts.
  case repeated(member: String)
  /// Another record, at `file` and `line`, has the same id; the earlier one counts.
  case repeatedID(RecordID, file: String, line: Int)
  /// A member names a record that does not exist, or one of another kind.
  case noSuchRecord(member: String, id: RecordID, expected: RecordKind)
  /// A member has a code that the scheme's list does not have.
  case noSuchCode(member: String, code: String, list: String)
  /// An answer is to a question that its questionnaire does not put.
  case noSuchQuestion(question: String, version: Int)
  /// An answer does not fit its question.
  case answer(question: String, AnswerProblem)
  /// Something is wrong with the questionnaire.
  case questionnaire(QuestionnaireFault)
  /// An exchange is both completed and cancelled.
  case completedAndCancelled
  /// A merge found these members of a record changed on both sides, and kept the other version in `clash`.
  case clash(members: [String])
  /// The same in `scheme.json` or `questionnaire.json`, which no command changes.
  case settingsClash(members: [String])

  /// The kind of problem, as `check` names it in its `rule` column.
  public var rule: String {
    switch self {
    case .syntax: "json-syntax"
    case .unreadable: "file-unreadable"
    case .newerFormat: "format-newer"
    case .wrongShape: "file-shape"
    case .wrongValue: "member-value"
    case .missing: "member-missing"
    case .repeated: "member-repeated"
    case .repeatedID: "id-repeated"
    case .noSuchRecord: "reference"
    case .noSuchCode: "code"
    case .noSuchQuestion: "question"
    case .answer: "answer"
    case .questionnaire: "questionnaire"
    case .completedAndCancelled: "completed-and-cancelled"
    case .clash, .settingsClash: "clash"
    }
  }

  /// How much the problem matters to the figures.
  public var severity: Severity {
    switch self {
    case .repeated, .noSuchCode, .noSuchQuestion: .warning
    case .answer(_, let problem): problem.severity
    case .questionnaire(let fault): fault.severity
    default: .error
    }
  }
}

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case error, warning, note
}

/// What a member should have held.
public enum Expectation: Hashable, Sendable {
  case text, number, wholeNumber, trueOrFalse, list, object
  /// `YYYY-MM-DD`.
  case date
  /// RFC 3339 in universal time.
  case moment
  /// Lower-case letters, digits and hyphens.
  case recordID
  /// Two capitals of ISO 3166-1.
  case country
  /// One of a few words.
  case oneOf([String])
  /// A number within bounds.
  case within(Double, Double)
}

/// A problem with the place in its file where it was met.
public struct PlacedProblem: Hashable, Sendable {
  public var problem: Problem
  /// The byte offset in the file.
  public var offset: Int

  /// Puts a problem in its place.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
