internal import Interface
internal import Scheme

/// The words of the questions.
extension FeedbackDialogue {
  static let commandsLine =
    "Commands, each alone on its line: back, skip, clear, review, quit (what you wrote is kept), ? (help)."

  /// The help, for whoever asks at a step.
  var help: [Said] {
    let lines = [
      "back goes to the question before, skip on to the next; neither loses anything.",
      "clear takes the answer away. review shows all answers, changes any of them and stores them.",
      "quit leaves; what you wrote is kept as a draft and offered when you come back.",
      "To answer with one of these words itself, put a space before it.",
    ]
    return (lines + [question.map(how) ?? ""]).filter { !$0.isEmpty }.map { .line($0) }
  }

  /// A question with its choices and the answer so far.
  func asking(_ question: Question, number: Int) -> [Said] {
    let required = question.required ? " (required)" : ""
    var lines = ["\(number) of \(questions.count). \(question.text)\(required)"]
    lines += choices(of: question).enumerated().map { "  \($0 + 1) \($1)" }
    if let value = filled.answers[question.id], !value.isBlank {
      lines += soFar(value, question)
    } else if question.kind == .text {
      lines.append("Write as many lines as you like; a line with only a full stop ends the answer.")
    }
    return lines.map { .line($0) } + [.prompt(prompt(for: question))]
  }

  private func choices(of question: Question) -> [String] {
    switch question.kind {
    case .rating: question.labels
    case .choice, .choices: question.options.map(\.name)
    case .score, .text, .date, .yesNo: []
    }
  }

  private func soFar(_ value: AnswerValue, _ question: Question) -> [String] {
    var lines: [String]
    if case .text(let text) = value, question.kind == .text {
      lines = ["Your answer so far:"] + text.split(separator: "\n").map { "  \($0)" }
      lines.append(
        "What you write is added to it; a line with only a full stop ends it. clear starts anew."
      )
    } else {
      lines = ["Your answer so far: \(words(value, question)). Enter keeps it."]
    }
    if let problem = question.problem(with: value) {
      lines.append("It cannot be stored: \(Wording.answerProblem(problem)).")
    }
    return lines
  }

  /// An answer in words; of a score the number alone, as it was typed.
  func words(_ value: AnswerValue, _ question: Question) -> String {
    if question.kind == .score, let number = value.number { return Wording.mean(number) }
    return Wording.answer(value, to: question)
  }

  /// What is to be typed, shortly, before the place where it is typed.
  func prompt(for question: Question) -> String {
    switch question.kind {
    case .rating: "1 to \(question.ratingSteps): "
    case .choice: "1 to \(question.options.count): "
    case .choices: "Numbers, as 1 3: "
    case .score: "\(question.minimum) to \(question.maximum): "
    case .yesNo: "y or n: "
    case .date: "YYYY-MM-DD, or t for today: "
    case .text: "> "
    }
  }

  /// How a kind of question is answered, at length.
  private func how(_ question: Question) -> String {
    switch question.kind {
    case .rating:
      question.labels.isEmpty
        ? "Answer with a number from 1 to \(question.ratingSteps)."
        : "Answer with the number, or with the word behind it."
    case .choice: "Answer with one number, or with its words or their beginning."
    case .choices:
      "Answer with the numbers of all that apply, or their words with commas between them."
    case .score: "Answer with a whole number from \(question.minimum) to \(question.maximum)."
    case .yesNo: "Answer with y or n."
    case .date: "Answer with a day as 2021-06-10, or with t for today."
    case .text:
      "Answer in as many lines as you like, up to \(Wording.grouped(question.textLimit)) characters, and end them "
        + "with a line that has only a full stop. For a line with only a full stop, put a space before it."
    }
  }
}

/// The words of what may be done with the answers, and of who gave them.
extension FeedbackDialogue {
  /// The number of a step, questions and what follows counted alike; nil for the review.
  func number(of step: Step) -> Int? {
    step == .review ? nil : steps.firstIndex(of: step).map { $0 + 1 }
  }

  func askingConsent() -> [Said] {
    var lines: [Said] = []
    let number = number(of: step).map { "\($0). " } ?? ""
    switch step {
    case .publish:
      lines = [
        .heading("Who may see your answers"), .line(Wording.whoSeesFeedback),
        .line(number + "May your words be published as well?"),
      ]
      for (index, choice) in Consent.Publishing.allCases.enumerated() {
        lines.append(.line("  \(index + 1) \(choice.rawValue): \(Wording.meaning(of: choice))"))
      }
    case .contact:
      lines = [.line(number + "May you be asked again about this exchange?")]
    case .respondent(let member):
      if member == .name {
        lines = [
          .line("Your name and address are not needed. They are stored apart from the answers.")
        ]
        if isCorrection {
          lines.append(.line("What is stored of you stays where you say nothing."))
        }
      }
      lines.append(.line(number + (member == .name ? "Your name?" : "Your e-mail address?")))
      if let text = filled.respondent.stored(member) {
        lines.append(.line("So far: \(text). Enter keeps it, clear takes it away."))
      }
    case .question, .review: break
    }
    return lines + [.prompt(consentPrompt)]
  }

  var consentPrompt: String {
    switch step {
    case .publish: "1 to 3, Enter for \((filled.publish ?? .none).rawValue): "
    case .contact: "y or n, Enter for \(filled.contact == true ? "yes" : "no"): "
    case .respondent:
      isCorrection || filled.respondent.isBlank ? "Enter to say nothing: " : "Enter to go on: "
    case .question, .review: ""
    }
  }
}
