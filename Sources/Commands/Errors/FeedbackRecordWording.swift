internal import Interface
internal import Scheme
internal import Store

/// The words of what is wrong with records of feedback.
extension [(record: Int, problem: FeedbackRecordProblem)] {
  /// All of it, a line for each, by record and question.
  func words(among count: Int) -> String {
    let records = Set(map(\.record)).count
    let first =
      Wording.count(self.count, "problem") + " in \(records) of "
      + Wording.count(count, "record")
    return ([first] + map { "Record \($0.record + 1): \($0.problem.words)" })
      .joined(separator: "\n")
  }

  var remedy: String {
    let isGiven = contains {
      if case .refused(.saving(.feedbackGiven)) = $0.problem { true } else { false }
    }
    return "Nothing was stored; mend them and try again"
      + (isGiven
        ? ", with '--another' for other people, or '--correct' to change what was given" : "")
  }
}

extension FeedbackRecordProblem {
  fileprivate var words: String {
    switch self {
    case .notARecord: "expected an object"
    case .missing(let member): "\(member) is missing"
    case .givenByProgram(let member): "\(member) is given by the program"
    case .unknownMember(let member, let nearest):
      "there is no member '\(member)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .repeated(let member): "\(member) stands twice"
    case .wrongValue(let member, let expected):
      Wording.problem(.wrongValue(member: member, expected: expected, found: nil))
    case .contradicts(let member): "\(member) is not what the command line says"
    case .answer(let question, let problem):
      "\(question): \(Wording.answerProblem(problem))"
    case .respondent(let member, let problem):
      "respondent.\(member.rawValue): \(Wording.answerProblem(problem))"
    case .refused(let error): error.words
    }
  }
}
