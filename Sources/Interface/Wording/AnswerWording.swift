public import Scheme

extension Wording {
  /// Why an answer is not one, in a line without a full stop that also says what would be one.
  ///
  /// The same words under a field, at a prompt and for a file of answers.
  public static func answerProblem(_ problem: AnswerProblem) -> String {
    switch problem {
    case .required: "an answer is required"
    case .notAStep(let steps): "expected a whole number from 1 to \(steps), or its word"
    case .outOfRange(let minimum, let maximum):
      "expected a whole number from \(minimum) to \(maximum)"
    case .noSuchOption(let word, let nearest): noSuchOption(word, nearest)
    case .repeatedOption(let code): "the choice '\(code)' stands twice"
    case .tooLong(let characters, let maximum):
      "\(grouped(characters)) characters are too many; at most \(grouped(maximum))"
    case .controlCharacter(let scalar, let place):
      "character \(grouped(place)) is \(control(scalar)), which is no text"
    case .notADate: "expected a day of the calendar as YYYY-MM-DD"
    case .notYesNo: "expected yes or no"
    case .wrongKind(let kind): "expected \(form(of: kind))"
    case .noSuchQuestion(let nearest):
      "there is no such question" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .notPut(let role, let mode):
      "the question is not put to the \(Self.role(role)) of a \(mode.rawValue) exchange"
    case .notAnAddress: "expected an e-mail address, as name@example.org"
    }
  }

  private static func noSuchOption(_ word: String, _ nearest: [String]) -> String {
    let wrong = word.isEmpty ? "that is none of the choices" : "'\(word)' is none of the choices"
    guard !nearest.isEmpty else { return wrong }
    return wrong + "; did you mean " + nearest.map { "'\($0)'" }.joined(separator: " or ") + "?"
  }

  private static func control(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x00: return "a zero"
    case 0x0A, 0x0D: return "a line break"
    case 0x1B: return "an Escape, as arrow and function keys send it"
    default:
      let digits = String(scalar, radix: 16, uppercase: true)
      return "the control character U+" + String(repeating: "0", count: max(0, 4 - digits.count))
        + digits
    }
  }

  /// What answers to a kind of question look like as data.
  private static func form(of kind: QuestionKind) -> String {
    switch kind {
    case .rating, .score: "a number"
    case .choice: "the id of one choice, a text"
    case .choices: "the ids of choices, a list of texts"
    case .text: "a text"
    case .date: "a date, as the text YYYY-MM-DD"
    case .yesNo: "true or false"
    }
  }
}
