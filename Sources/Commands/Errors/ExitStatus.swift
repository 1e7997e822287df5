internal import Store
internal import Terminal

/// What the process says of its work when it ends: the table of the command line, in one place.
struct ExitStatus: RawRepresentable, Hashable {
  let rawValue: Int32

  /// Done, also where there was nothing to list.
  static let done = ExitStatus(rawValue: 0)
  /// Findings of error, nothing found, or refused by a rule.
  static let negative = ExitStatus(rawValue: 1)
  /// The command line is not one of this program.
  static let usage = ExitStatus(rawValue: 64)
  /// Data that cannot be read.
  static let unreadable = ExitStatus(rawValue: 65)
  /// There is no data directory.
  static let noData = ExitStatus(rawValue: 66)
  /// Something cannot be written.
  static let cannotWrite = ExitStatus(rawValue: 73)
  /// Someone else held a lock too long.
  static let locked = ExitStatus(rawValue: 75)
  /// The system does not permit it.
  static let notPermitted = ExitStatus(rawValue: 77)
}

extension CommandError {
  var exitStatus: ExitStatus {
    switch self {
    case .dataDirectory(.unreadable(_, _, let error)) where error.isRefusal: .notPermitted
    case .dataDirectory: .noData
    case .newerFormat, .unusableRecord: .unreadable
    case .unknownCollection, .unknownColumn, .unknownOrder, .unknownQuestion, .formatNotOffered,
      .personalInData:
      .usage
    case .noSuchRecord, .noSuchDraft, .severalDrafts: .negative
    case .noDraftFolder: .noData
    // Someone asked for a full screen where none can be: the wrong command for the place.
    case .terminal(.noTerminal), .terminal(.noTerminalType), .terminal(.tooSimple),
      .terminal(.unknownType):
      .usage
    case .terminal(.cannotStart), .terminal(.system), .output: .cannotWrite
    case .initialisation(.system(_, let error)) where error.isRefusal: .notPermitted
    case .initialisation: .cannotWrite
    case .respondents(.unreadable(_, let error)) where error.isRefusal: .notPermitted
    case .respondents: .unreadable
    case .saving(let error), .notAllForgotten(_, let error): error.exitStatus
    case .readOnly: .notPermitted
    case .baseOfAnother, .nothingToChange: .usage
    case .changeOnAnotherDay, .notAnAssignment, .unknownMember, .memberIsObject: .usage
    case .input(_, let error) where error.isRefusal: .notPermitted
    case .input, .inputMalformed, .inputNotJSON, .notFeedback: .unreadable
    case .feedbackRecords, .noQuestions, .nothingToCorrect, .severalToCorrect, .notAnExchange:
      .negative
    }
  }
}

extension SavingError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .notPermitted: .notPermitted
    case .failed(_, _, let error) where error.isReadOnly || error.isRefusal:
      .notPermitted
    case .failed, .leftHalfDone: .cannotWrite
    case .lockedTooLong, .cancelled, .changedTooOften: .locked
    case .newerFormat, .brokenScheme, .brokenFile, .unusableRecord: .unreadable
    case .noSuchRecord, .recordDeleted, .recordRenumbered, .doesNotFit, .idTaken, .idIsFixed,
      .unusableID, .referredTo, .clash, .noStoredClash, .notClashing, .feedbackGiven,
      .feedbackTooEarly, .nothingPersonal, .noTexts, .nothingToTakeBack,
      .cannotTakeBack:
      .negative
    }
  }
}
