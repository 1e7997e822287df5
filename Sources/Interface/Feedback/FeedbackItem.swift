internal import Scheme

/// One thing that is asked on the form of a feedback, with all that drawing and keys need to know of it.
enum FeedbackItem: Hashable, Sendable {
  case question(Question)
  /// How texts may be shown.
  case publish
  /// Whether the person may be asked again.
  case contact
  /// Who they are, where they want to say so.
  case respondent(Respondent.Member)
  /// An answer as it will be stored, to be read once more; nil where there is none.
  case given(Question, AnswerValue?)

  /// What tells the item from the others of the form.
  var id: String {
    switch self {
    case .question(let question): "answers." + question.id
    case .publish: "publish"
    case .contact: "contact"
    case .respondent(let member): member.rawValue
    case .given(let question, _): "given." + question.id
    }
  }

  var text: String {
    switch self {
    case .question(let question): question.text
    case .publish: "May the texts you wrote be published?"
    case .contact: "May the Support Office ask you about it again?"
    case .respondent(.name): "Your name, if you want to give it"
    case .respondent(.email): "Your e-mail address, if you want to give it"
    case .given(let question, _): question.text
    }
  }

  var isRequired: Bool {
    if case .question(let question) = self { question.required } else { false }
  }

  /// How the item is answered.
  var entering: FeedbackEntering {
    switch self {
    case .question(let question):
      switch question.kind {
      case .rating:
        .steps(1...question.ratingSteps, words: question.labels)
      case .score: .steps(question.minimum...question.maximum, words: [])
      case .choice: .one(question.options)
      case .choices: .several(question.options)
      case .yesNo: .yesNo
      case .text: .text
      case .date: .date
      }
    case .publish:
      .one(Consent.Publishing.allCases.map { NamedCode(id: $0.rawValue, name: Wording.choice($0)) })
    case .contact: .yesNo
    case .respondent: .line
    case .given: .nothing
    }
  }
}

/// The ways in which an answer is entered.
enum FeedbackEntering: Hashable, Sendable {
  /// A number of a few, with words where it has any.
  case steps(ClosedRange<Int>, words: [String])
  case one([NamedCode])
  case several([NamedCode])
  case yesNo
  case text, line, date
  /// Only read.
  case nothing

  /// Whether letters and digits go into a text.
  var isTyped: Bool {
    switch self {
    case .text, .line, .date: true
    case .steps, .one, .several, .yesNo, .nothing: false
    }
  }

  /// What can be chosen, in the order shown; empty where something is typed.
  var options: [FeedbackOption] {
    switch self {
    case .steps(let steps, let words):
      steps.enumerated().map { index, step in
        FeedbackOption(
          key: step == 10 ? "x" : "\(step)",
          label: words.indices.contains(index) ? "\(step) \(words[index])" : "\(step)",
          value: .number(Double(step))
        )
      }
    case .one(let codes), .several(let codes):
      codes.enumerated().map { index, code in
        FeedbackOption(
          key: index < 9 ? "\(index + 1)" : "",
          label: index < 9 ? "\(index + 1) \(code.name)" : "  \(code.name)",
          value: .text(code.id)
        )
      }
    case .yesNo:
      [
        FeedbackOption(key: "y", label: "y yes", value: .yesNo(true)),
        FeedbackOption(key: "n", label: "n no", value: .yesNo(false)),
      ]
    case .text, .line, .date, .nothing: []
    }
  }
}

/// One answer that a key gives.
struct FeedbackOption: Hashable, Sendable {
  /// The character that chooses it; empty where only the cursor does.
  var key: String
  var label: String
  var value: AnswerValue
}
