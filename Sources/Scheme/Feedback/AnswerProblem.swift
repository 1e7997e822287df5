/// Why an answer is not one to its question, as a fact; the words are made where it is shown.
///
/// What a person wrote stands in it only where it can be nothing but the name of a choice or a question.
public enum AnswerProblem: Error, Hashable, Sendable {
  /// A required question has no answer.
  case required
  /// A rating is a whole number from 1 to `steps`, or one of its words.
  case notAStep(steps: Int)
  /// A score is a whole number within bounds.
  case outOfRange(minimum: Int, maximum: Int)
  /// None of the choices; the nearest ones, by their names, best first.
  case noSuchOption(String, nearest: [String])
  /// One choice stands twice among several.
  case repeatedOption(String)
  /// A text has more characters than it may, both counted as Unicode scalars.
  case tooLong(characters: Int, maximum: Int)
  /// A text has a control character, as keys send and not people; its place is counted in characters from 1.
  case controlCharacter(UInt32, at: Int)
  /// Not a day of the calendar, `YYYY-MM-DD`.
  case notADate
  /// Neither yes nor no.
  case notYesNo
  /// A value of another form than answers to this kind of question have.
  case wrongKind(QuestionKind)
  /// No version of the form at hand has a question of this name; the nearest one that has, if any is near.
  case noSuchQuestion(nearest: String?)
  /// The form has the question, but puts it to other roles or in the other mode.
  case notPut(FeedbackRole, ExchangeMode)
  /// Not the form of an e-mail address.
  case notAnAddress
}

extension AnswerProblem {
  /// How much the problem of a stored answer matters: an error where means are worked out of it, or it cannot be
  /// read for what it is.
  var severity: Severity {
    switch self {
    case .notAStep, .outOfRange, .wrongKind: .error
    default: .warning
    }
  }
}
