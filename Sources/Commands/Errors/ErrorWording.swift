internal import Runtime
internal import Catalogue
internal import Interface
internal import Scheme
internal import Store
internal import Terminal

/// The words of every error: a line on what is wrong and where, and one on what to do.
extension CommandError {
  /// What is wrong.
  var words: String {
    switch self {
    case .dataDirectory(let refusal): refusal.words
    case .newerFormat(let format, let directory):
      "'\(directory)/scheme.json' has format \(format); this program knows \(SchemeDefinition.knownFormat)"
    case .unknownCollection(let name): "There is no collection '\(name)'"
    case .unknownColumn(let name, let kind): "The \(kind.collection) have no column '\(name)'"
    case .unknownOrder(let name, let kind): "The \(kind.collection) cannot be sorted by '\(name)'"
    case .unknownQuestion(let question, _): "There is no question '\(question)' here"
    case .formatNotOffered(let format, _): "This command has no format '\(format.rawValue)'"
    case .personalInData: "'--personal' is for reading, and never goes into JSON"
    case .noSuchRecord(let id, _, _): "There is no record '\(id)'"
    case .unusableRecord(let id, let finding):
      "The record '\(id)' cannot be read: \(Wording.place(finding)): \(Wording.problem(finding.problem))"
    case .terminal(let error): error.words
    case .output(let number): "Cannot write to standard output: \(SystemError(number).words)"
    case .initialisation(let error): error.words
    case .respondents(let error): error.words
    case .saving(let error): error.words
    case .changeOnAnotherDay: "'--as-of' is for looking; changes are made today"
    case .readOnly: "'--read-only' is for looking; this would change something"
    case .nothingToChange: "Expected <member=value> ..., the members to change"
    case .notAnAssignment(let text): "'\(text)' is not of the form MEMBER=VALUE"
    case .unknownMember(let member, let kind, _):
      "The \(kind.collection) have no member '\(member)'"
    case .memberIsObject(let member, _): "'\(member)' takes no text: it has members of its own"
    case .notAllForgotten(_, let error): "Something may be left: \(error.words)"
    case .noDraftFolder: "There is no place for drafts: neither XDG_STATE_HOME nor HOME is set"
    case .noSuchDraft(let id): "There is no draft of '\(id)'"
    case .severalDrafts(let id, let names): "There are \(names.count) drafts of '\(id)'"
    case .input(let file, let error): "Cannot read '\(file)': \(error.words)"
    case .inputMalformed(let file): "'\(file)' is not one record, a JSON object"
    case .inputNotJSON(let file, let line, let column, let kind):
      "'\(file)', line \(line), column \(column): \(Wording.problem(.syntax(kind)))"
    case .notFeedback(let file): "'\(file)' is neither a record nor a list of records"
    case .feedbackRecords(let problems, let count): problems.words(among: count)
    case .notAnExchange(let id, let kind): "'\(id)' is of the \(kind.collection), not an exchange"
    case .noQuestions(let role, _):
      "The questionnaire asks the \(Wording.role(role)) nothing about this exchange"
    case .nothingToCorrect(let exchange, let role):
      "No feedback on '\(exchange)' as \(Wording.role(role)) was given yet"
    case .severalToCorrect(let ids):
      "Several were given: " + ids.map { "'\($0)'" }.joined(separator: ", ")
    case .baseOfAnother(let file, let other, let id):
      "'\(file)' is the record '\(other)', and not '\(id)'"
    }
  }

  /// What to do.
  var remedy: String? {
    switch self {
    case .dataDirectory(let refusal): refusal.remedy
    case .newerFormat: "Nothing was changed; get a newer version of the program"
    case .unknownCollection(let name):
      Self.meant(name, among: RecordKind.allCases.map(\.collection))
    case .unknownColumn(let name, let kind):
      Self.meant(name, among: Columns.all(of: kind).map(\.id))
    case .unknownOrder(let name, let kind):
      Self.meant(name, among: SortOrder.names(of: kind))
    case .unknownQuestion(let question, let known): Self.meant(question, among: known)
    case .formatNotOffered(_, let offered):
      "It has " + offered.map(\.rawValue).joined(separator: ", ")
    case .personalInData: "Leave out '--format', or '--personal'"
    case .noSuchRecord(_, let near, let isLikely):
      near.isEmpty
        ? "There is no record at all yet"
        : isLikely
          ? "Did you mean " + near.map(\.text).joined(separator: ", ") + "?"
          : "The nearest ids are " + near.map(\.text).joined(separator: ", ")
            + "; 'clusterxchange find WORD…' looks in all collections"
    case .unusableRecord:
      "Mend it there; 'clusterxchange check' lists everything that cannot be read"
    case .terminal(.cannotStart), .terminal(.system): nil
    case .terminal: "Use 'list', 'show', 'find' or 'figures', which need no full screen"
    case .output: nil
    case .initialisation(let error): error.remedy
    case .respondents: "The rest of the record is shown without '--personal'"
    case .saving(let error): error.remedy
    case .changeOnAnotherDay: "Leave out '--as-of'"
    case .readOnly: "Nothing was changed; leave out '--read-only'"
    case .notAnAssignment, .nothingToChange:
      "Write it as in title='A new title' or planned.start=2021-03-01"
    case .unknownMember(let member, _, let known): Self.meant(member, among: known)
    case .memberIsObject(let member, let known):
      "Set one of them, " + known.map { "\(member).\($0)" }.joined(separator: ", ")
        + ", or give an object of JSON"
    case .input: "Name a file that can be read, or '-' for standard input"
    case .inputNotJSON: "Nothing was stored; mend the file and try again"
    case .notFeedback:
      "'clusterxchange show ID --format json' shows a record; leave out id, submitted and questionnaire"
    case .feedbackRecords(let problems, _): problems.remedy
    case .notAnExchange: "'clusterxchange feedback' without an id asks for the exchange by words"
    case .noQuestions(_, let asked):
      "It asks " + asked.map(\.rawValue).joined(separator: ", ")
    case .nothingToCorrect: "Leave out '--correct' to give it"
    case .severalToCorrect(let ids):
      "Name the one to correct, as 'clusterxchange feedback \(ids.first?.text ?? "ID") --correct'"
    case .notAllForgotten(let id, _): "When that is mended, 'clusterxchange forget \(id)' again"
    case .noDraftFolder: "Set HOME, or XDG_STATE_HOME to a folder of your own"
    case .noSuchDraft: "'clusterxchange drafts' lists them"
    case .severalDrafts(_, let names): "Name one of " + names.joined(separator: ", ")
    case .baseOfAnother(_, _, let id):
      "The base is the record as you saw it: 'clusterxchange show \(id) --format json' gives it"
    case .inputMalformed: "'clusterxchange show ID --format json' shows what a record looks like"
    }
  }

  /// The nearest right word if one is near, and all of them.
  private static func meant(_ word: String, among words: [String]) -> String {
    let all = "There are " + words.joined(separator: ", ")
    return EditDistance.nearest(to: word, among: words).map { "Did you mean '\($0)'? " + all }
      ?? all
  }
}

extension DataDirectory.Refusal {
  fileprivate var words: String {
    switch self {
    case .missing(let path, let origin): "There is no data directory '\(path)' (\(origin.words))"
    case .notAFolder(let path, let origin): "'\(path)' is not a folder (\(origin.words))"
    case .noSchemeFile(let path, let origin):
      "'\(path)' has no scheme.json, so it is no data directory (\(origin.words))"
    case .unreadable(let path, let origin, let error):
      "Cannot look into '\(path)': \(error.words) (\(origin.words))"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .missing(let path, _):
      "Name another with '--data DIR' or CLUSTERXCHANGE_DATA, or make it with 'clusterxchange init \(path)'"
    case .notAFolder, .noSchemeFile, .unreadable:
      "Name another with '--data DIR' or CLUSTERXCHANGE_DATA, or make a new one with 'clusterxchange init DIR'"
    }
  }
}

extension DataDirectory.Origin {
  fileprivate var words: String {
    switch self {
    case .option: "from --data"
    case .environment: "from CLUSTERXCHANGE_DATA"
    case .fallback: "neither --data nor CLUSTERXCHANGE_DATA names one"
    }
  }
}

extension DataDirectory.InitialisationError {
  fileprivate var words: String {
    switch self {
    case .notEmpty(let path): "'\(path)' is not empty"
    case .notAFolder(let path): "'\(path)' exists and is not a folder"
    case .system(let path, let error): "Cannot make '\(path)': \(error.words)"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .notEmpty, .notAFolder:
      "Nothing was changed; name a folder that does not exist or is empty"
    case .system: "Name a folder in a place where you may write"
    }
  }
}

extension TerminalError {
  fileprivate var words: String {
    switch self {
    case .noTerminal: "There is no terminal here to browse on"
    case .noTerminalType: "TERM is not set, so the terminal's type is not known"
    case .tooSimple(let type): "A terminal of type '\(type)' cannot show a full screen"
    case .unknownType(let type): "This host does not know the terminal type '\(type)'"
    case .cannotStart(let type): "ncurses does not start on a terminal of type '\(type)'"
    case .system(let call, let number):
      "\(call) failed on the terminal: \(SystemError(number).words)"
    }
  }
}
