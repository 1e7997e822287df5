public import Scheme

/// Why a change was not saved; the files are then as they were.
///
/// Facts only: the words are made where they are shown. Only a clash has values of a record in it.
public enum SavingError: Error, Hashable, Sendable {
  /// A system call failed on a file; paths of the data directory's own files are relative to it.
  case failed(SystemCall, file: String, SystemError)
  /// This person may not write the file, though the folder might allow replacing it.
  case notPermitted(file: String)
  /// Someone else held the lock until the time was up; their login where the system tells it.
  case lockedTooLong(file: String, holder: String?)
  /// The person gave up waiting for a lock.
  case cancelled
  /// Someone without a lock kept replacing the file between reading and writing.
  case changedTooOften(file: String)
  /// A call failed after some files of a batch were replaced, and they could not be put back.
  case leftHalfDone(files: [String], SystemCall, SystemError)

  /// `scheme.json` has a format newer than this program knows: nothing is written to such a directory.
  case newerFormat(Int)
  /// `scheme.json` cannot be used, so that everything is read-only until it is mended.
  case brokenScheme
  /// The file is not JSON, so that nothing is written to it until it is mended.
  case brokenFile(String, PlacedProblem)
  /// No record of any file has the id.
  case noSuchRecord(RecordID)
  /// The record is in the bin.
  case recordDeleted(RecordID, file: String)
  /// The record has another id by now.
  case recordRenumbered(RecordID, to: RecordID)
  /// The record has problems of its own, and the change would leave some of them.
  case unusableRecord(RecordID, file: String, [Problem])
  /// The record would have problems that it did not have before.
  case doesNotFit(RecordID, [Problem])
  /// A record with the id is there already, in that file.
  case idTaken(RecordID, file: String)
  /// An id was to be changed by an edit; only renumbering does that.
  case idIsFixed(RecordID)
  /// The id is not one that a new record of that kind can have.
  case unusableID(String)
  /// Other records refer to the one that is to be deleted.
  case referredTo(RecordID, by: [RecordID])
  /// The same members were changed meanwhile; nothing is written until each is chosen.
  case clash(RecordID, [MemberClash])
  /// No merge left anything open in the record.
  case noStoredClash(RecordID)
  /// A member was to be settled that does not clash; the members that do.
  case notClashing(RecordID, MemberPath, clashing: [MemberPath])
  /// The roles have given their feedback: one for each exchange, role and person.
  case feedbackGiven([FeedbackGiven])
  /// The exchange has not begun, so that there is nothing to say about it yet.
  case feedbackTooEarly(RecordID, FeedbackRefusal)
  /// Records of that kind have nothing personal that could be forgotten.
  case nothingPersonal(RecordID, RecordKind)
  /// Records of that kind have no texts of persons that could be forgotten.
  case noTexts(RecordID, RecordKind)
  /// The history has nothing that could be undone, or done again.
  case nothingToTakeBack
  /// A change cannot be taken back.
  case cannotTakeBack(change: String, TakeBackRefusal)
}

/// Why a change of the history cannot be taken back.
public enum TakeBackRefusal: Hashable, Sendable {
  /// The history has no change of that name.
  case unknown
  /// It was taken back already.
  case alreadyDone
  /// It is a change to personal members, whose values the history does not keep.
  case personal([String])
  /// These members were forgotten, so that their values are nowhere any more.
  case forgotten([String])
  /// These members were changed since.
  case changedSince([String])
  /// The record is not there any more, or not in the bin.
  case recordGone(RecordID)
}
