internal import Interface
internal import Scheme
public import Store

/// The words of what kept a change from being saved.
extension SavingError {
  /// What is wrong and where, in one line without a full stop.
  public var words: String {
    switch self {
    case .failed(let call, let file, let error):
      "Cannot \(call.words(for: file)): \(error.words)"
    case .notPermitted(let file): "You may not write '\(file)'"
    case .lockedTooLong(let file, let holder):
      "'\(file)' is being changed by \(holder ?? "someone else"), for too long to wait"
    case .cancelled: "Given up waiting for others"
    case .changedTooOften(let file): "'\(file)' keeps being replaced by something else"
    case .leftHalfDone(let files, let call, let error):
      "Cannot \(call.words(for: files.first ?? "")) (\(error.words)), and these stay changed: "
        + files.joined(separator: ", ")
    case .newerFormat(let format):
      "scheme.json has format \(format); this program knows \(SchemeDefinition.knownFormat)"
    case .brokenScheme: "scheme.json cannot be read, so nothing is written"
    case .brokenFile(let file, let placed):
      "'\(file)' cannot be changed, at byte \(placed.offset): \(Wording.problem(placed.problem))"
    case .noSuchRecord(let id): "There is no record '\(id)'"
    case .recordDeleted(let id, let file): "The record '\(id)' was deleted; it is in '\(file)'"
    case .recordRenumbered(let id, let new): "The record '\(id)' is '\(new)' now"
    case .unusableRecord(let id, let file, let problems):
      "The record '\(id)' in '\(file)' has errors: \(Self.list(problems))"
    case .doesNotFit(let id, let problems): "'\(id)' would not fit: \(Self.list(problems))"
    case .idTaken(let id, let file): "The id '\(id)' is taken, in '\(file)'"
    case .idIsFixed(let id): "The id of '\(id)' cannot be edited"
    case .unusableID(""): "The new record has no id"
    case .unusableID(let text): "'\(text)' is no id"
    case .referredTo(let id, let others):
      "'\(id)' is named by \(others.map(\.text).joined(separator: ", "))"
    case .clash(let id, let clashes):
      "'\(id)' was changed by someone else too: "
        + clashes.map(\.path.description).joined(separator: ", ")
    case .noStoredClash(let id): "No merge left anything to decide in '\(id)'"
    case .notClashing(let id, let path, _): "'\(path)' is not what clashes in '\(id)'"
    case .feedbackGiven(let given): Wording.feedbackGiven(given)
    case .feedbackTooEarly(let exchange, let refusal):
      Wording.feedbackRefusal(refusal, of: exchange)
    case .nothingPersonal(let id, let kind):
      "'\(id)' is one of the \(kind.collection), which have nothing personal"
    case .noTexts(let id, let kind):
      "'\(id)' is one of the \(kind.collection), which have no answers"
    case .nothingToTakeBack: "You have no change that could be taken back or done again"
    case .cannotTakeBack(let change, let refusal):
      "The change '\(change)' cannot be taken back: \(refusal.words)"
    }
  }

  /// What to do about it at a shell prompt.
  public var remedy: String {
    switch self {
    case .failed(_, _, let error): "Nothing was changed" + (error.remedy.map { "; " + $0 } ?? "")
    case .cancelled: "Nothing was changed"
    case .notPermitted: "Nothing was changed; ask whoever owns the file or folder"
    case .lockedTooLong: "Nothing was changed; try again, or wait longer with '--wait SECONDS'"
    case .changedTooOften: "Nothing was changed; try again"
    case .leftHalfDone: "'clusterxchange check' tells whether they still fit together"
    case .newerFormat: "Nothing was changed; get a newer version of the program"
    case .brokenScheme, .brokenFile, .unusableRecord:
      "Nothing was changed; mend it with any editor, 'clusterxchange check' names the places"
    case .noSuchRecord: "'clusterxchange find WORD…' looks in all collections"
    case .recordDeleted(let id, _):
      "'clusterxchange history \(id)' names the change, 'clusterxchange undo CHANGE' brings it back"
    case .recordRenumbered(_, let new): "Name it '\(new)'"
    case .doesNotFit:
      "Nothing was changed; 'clusterxchange show ID --format json' shows a record that fits"
    case .idTaken: "Nothing was changed; give another id"
    case .idIsFixed(let id): "'clusterxchange renumber \(id)' gives it a new one"
    case .unusableID:
      "Ids have lower-case letters, digits and hyphens; an exchange gets one by its visitorPartnership"
    case .referredTo: "Nothing was changed; change or delete those first"
    case .clash:
      "Nothing was changed; add '--mine' or '--theirs', with members behind it to choose one by one"
    case .noStoredClash: "To change it, give MEMBER=VALUE"
    case .notClashing(_, _, let clashing):
      "Nothing was changed; there are " + clashing.map(\.description).joined(separator: ", ")
    case .feedbackGiven:
      "'--another' stores another person's; '--correct' changes what was given"
    case .feedbackTooEarly:
      "Nothing was stored; come back when it has begun, or ask the Partnership to note its start"
    case .nothingPersonal:
      "Nothing was changed; organisations have a contact, and feedback who gave it"
    case .noTexts: "Nothing was changed; leave out '--texts'"
    case .nothingToTakeBack: "'clusterxchange history' lists all changes, those of others included"
    case .cannotTakeBack:
      "Nothing was changed; 'clusterxchange history ID' tells what was done to a record"
    }
  }

  /// What to do about it in the full-screen program.
  var remedyOnScreen: String {
    switch self {
    case .lockedTooLong: "Nothing was changed; try again"
    case .brokenScheme, .brokenFile, .unusableRecord:
      "Nothing was changed; 6 shows the place, and Enter there opens an editor"
    case .noSuchRecord, .clash: "Nothing was changed"
    case .recordDeleted: "Nothing was changed; whoever deleted it can bring it back with u"
    case .nothingToTakeBack: "Nothing was changed"
    case .cannotTakeBack: "Nothing was changed; the history of the record tells what was done to it"
    default: remedy
    }
  }

  private static func list(_ problems: [Problem]) -> String {
    problems.map { Wording.problem($0) }.joined(separator: "; ")
  }
}

extension TakeBackRefusal {
  fileprivate var words: String {
    switch self {
    case .unknown: "the history has no such change"
    case .alreadyDone: "it was taken back already"
    case .personal(let members):
      "the history keeps no values of personal members (\(members.joined(separator: ", ")))"
    case .forgotten(let members):
      "it was forgotten and is kept nowhere (\(members.joined(separator: ", ")))"
    case .changedSince(let members): "changed since: \(members.joined(separator: ", "))"
    case .recordGone(let id): "the record '\(id)' is not there any more"
    }
  }
}

extension SystemCall {
  /// What could not be done with a file, behind "Cannot".
  fileprivate func words(for file: String) -> String {
    let file = file.isEmpty ? "the data directory" : "'\(file)'"
    return switch self {
    case .open: "open \(file)"
    case .read: "read \(file)"
    case .write, .checkAccess: "write \(file)"
    case .synchronise: "bring \(file) to the disk"
    case .close: "finish writing \(file)"
    case .status: "look at \(file)"
    case .list: "list \(file)"
    case .makeFolder: "make the folder \(file)"
    case .lock: "lock \(file)"
    case .rename: "put the new \(file) in place"
    case .link: "keep the former \(file)"
    case .unlink: "remove \(file)"
    case .truncate: "cut off \(file)"
    case .setPermissions: "set the permissions of \(file)"
    case .setOwner: "give \(file) to its group"
    case .resolve: "find \(file)"
    case .watch: "watch \(file)"
    }
  }
}

extension SystemError {
  /// What a person can do about it; nil where that is nothing in particular.
  fileprivate var remedy: String? {
    if isReadOnly { return "the file system is mounted for reading only" }
    if isFull { return "make room, or ask for more of it, and try again" }
    if isOutOfFiles { return "close other programs and try again" }
    if isDefect { return "tell whoever looks after the disk" }
    return nil
  }
}
