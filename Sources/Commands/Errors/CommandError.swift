internal import Catalogue
internal import JSON
internal import Scheme
internal import Store
internal import Terminal

/// Why a command could not do what was asked, as facts; the words are in `ErrorWording.swift`.
enum CommandError: Error {
  case dataDirectory(DataDirectory.Refusal)
  /// `scheme.json` has a newer format than the program knows.
  case newerFormat(Int, directory: String)
  case unknownCollection(String)
  case unknownColumn(String, RecordKind)
  case unknownOrder(String, RecordKind)
  /// No version of the questionnaire has a question of that id that could be asked for here; those that could.
  case unknownQuestion(String, known: [String])
  /// The command has no output of the form asked for.
  case formatNotOffered(OutputFormat, offered: [OutputFormat])
  /// Personal members were asked for in a form that programs read.
  case personalInData
  /// There is no record of that id; those that may have been meant.
  case noSuchRecord(String, near: [RecordID], isLikely: Bool)
  /// There is such a record, but it cannot be read.
  case unusableRecord(RecordID, Finding)
  case terminal(TerminalError)
  /// Standard output takes no more.
  case output(errno: Int32)
  case initialisation(DataDirectory.InitialisationError)
  case respondents(DataDirectory.RespondentError)
  case saving(SavingError)
  /// A change was asked for on a day other than today.
  case changeOnAnotherDay
  /// A change was asked for with `--read-only`.
  case readOnly
  /// An edit names nothing that it should change.
  case nothingToChange
  /// What should be `MEMBER=VALUE` has no equals sign.
  case notAnAssignment(String)
  /// No record of the kind has a member of that path; the paths there are where it goes wrong.
  case unknownMember(String, RecordKind, known: [String])
  /// The member has members of its own, and takes no text.
  case memberIsObject(String, known: [String])
  /// What is personal of a record was forgotten, but for something that could not be reached.
  case notAllForgotten(RecordID, SavingError)
  /// Neither `XDG_STATE_HOME` nor `HOME` says where drafts are.
  case noDraftFolder
  case noSuchDraft(String)
  /// An id means several drafts; their names.
  case severalDrafts(String, names: [String])
  /// A file that the person named cannot be read.
  case input(file: String, SystemError)
  /// A file that the person named is not one JSON object.
  case inputMalformed(file: String)
  /// A file that the person named is not JSON, at a line and column.
  case inputNotJSON(file: String, line: Int, column: Int, JSONError.Kind)
  /// A file of feedback is neither a record nor a list of them.
  case notFeedback(file: String)
  /// Records of feedback that cannot be stored, by their place from 0 among so many; none was.
  case feedbackRecords([(record: Int, problem: FeedbackRecordProblem)], among: Int)
  /// Feedback is on an exchange, and this is something else.
  case notAnExchange(RecordID, RecordKind)
  /// The questionnaire asks the role nothing about exchanges of this mode; the roles that it does ask.
  case noQuestions(FeedbackRole, asked: [FeedbackRole])
  /// The role has given no feedback on the exchange that could be corrected.
  case nothingToCorrect(RecordID, FeedbackRole)
  /// Several have, and it is not said which of theirs is to be corrected.
  case severalToCorrect([RecordID])
  /// A file that was given as the base of an edit is another record, by its id.
  case baseOfAnother(file: String, id: String, RecordID)
}
