internal import Interface
internal import Scheme

/// What a line does.
extension FeedbackDialogue {
  /// Words that do something where they stand alone on a line.
  enum Command: String, CaseIterable {
    case back, skip, clear, review, quit, help
    case question = "?"
    case store
  }

  /// Takes a line.
  ///
  /// - Parameter isMoreComing: Whether the next line is there already, as in a paste: then nobody reads a reminder.
  mutating func take(_ line: String, isMoreComing: Bool = false) -> Outcome {
    // Within a text every line is text, so that a pasted one can have any words.
    if gathered != nil { return gather(line, isMoreComing) }
    if let command = Self.command(in: line), command != .store || step == .review {
      return obey(command)
    }
    if question?.kind == .text { return gather(line, isMoreComing) }
    let line = Self.unescaped(line)
    switch step {
    case .question: answer(line)
    case .publish: choosePublishing(line)
    case .contact: chooseContact(line)
    case .respondent(let member): name(member, line)
    case .review: change(line)
    }
    return .goOn
  }

  /// A line as a command is looked up: small letters, and nothing blank behind them.
  private static func word(in line: String) -> String {
    let end = line.lastIndex { !$0.isWhitespace }
    return end.map { line[...$0].lowercased() } ?? ""
  }

  private static func command(in line: String) -> Command? { Command(rawValue: word(in: line)) }

  /// A line without the space that a person put before a word which would else do something.
  ///
  /// - Parameter isWithin: Whether it is a further line of a text, where only the full stop does something.
  private static func unescaped(_ line: String, isWithin: Bool = false) -> String {
    guard line.first == " " else { return line }
    let rest = String(line.dropFirst())
    return word(in: rest) == "." || !isWithin && command(in: rest) != nil ? rest : line
  }

  private mutating func obey(_ command: Command) -> Outcome {
    switch command {
    case .quit: return .quit
    case .store: return tryToStore()
    case .back: goBack()
    case .skip:
      if step == .review { ask() } else { advance() }
    case .clear: clear()
    case .review:
      isReviewing = false
      go(to: .review)
    case .help, .question:
      say(help)
      ask()
    }
    return .goOn
  }

  private mutating func clear() {
    switch step {
    case .question: if let question { filled.answers[question.id] = nil }
    case .publish: filled.publish = nil
    case .contact: filled.contact = nil
    case .respondent(let member): filled.respondent[member] = nil
    case .review: break
    }
    ask()
  }

  private mutating func answer(_ line: String) {
    guard let question else { return }
    do throws(AnswerProblem) {
      if let value = try form.answer(parsing: line, to: question, today: today) {
        filled.answers[question.id] = value
        acknowledge(words(value, question))
        advance()
      } else if let problem = form.problem(with: filled.answers[question.id], to: question) {
        refuse(problem, problem == .required ? "; skip comes back to it later." : ".")
      } else {
        advance()
      }
    } catch {
      refuse(error, ".")
    }
  }

  private mutating func refuse(_ problem: AnswerProblem, _ end: String) {
    let words = Wording.answerProblem(problem)
    let ended = words.hasSuffix("?") ? words : words + end
    say(ended.prefix(1).uppercased() + ended.dropFirst())
    promptAgain()
  }

  /// Takes a line of a text, or its end.
  private mutating func gather(_ line: String, _ isMoreComing: Bool) -> Outcome {
    guard let question else { return .goOn }
    if Self.word(in: line) == "." {
      endText(question)
      return .goOn
    }
    let line = Self.unescaped(line, isWithin: gathered != nil)
    let hasText = line.contains { !$0.isWhitespace }
    if let problem = question.problem(with: .text(line)), case .controlCharacter = problem {
      say("This line was left out: \(Wording.answerProblem(problem)). Write it again.")
    } else if gathered != nil || hasText {
      let before = gathered ?? filled.answers[question.id]?.freeText ?? ""
      gathered = before.isEmpty ? line : before + "\n" + line
    }
    if isMoreComing { return .goOn }
    if !hasText { say("(A line with only a full stop ends the answer.)") }
    promptAgain()
    return .goOn
  }

  private mutating func endText(_ question: Question) {
    if let gathered { filled.answers[question.id] = .text(gathered) }
    gathered = nil
    let value = filled.answers[question.id]
    if let problem = form.problem(with: value, to: question) {
      return refuse(
        problem,
        problem == .required
          ? "; skip comes back to it later." : ". It is kept as it is; clear starts anew."
      )
    }
    if let text = value?.freeText, value?.isBlank == false {
      let count = FeedbackText.length(of: FeedbackText.normalised(text))
      acknowledge(Wording.count(count, "character"))
    }
    advance()
  }
}

/// What a line does behind the questions.
extension FeedbackDialogue {
  private mutating func choosePublishing(_ line: String) {
    let typed = FeedbackText.trimmed(line).lowercased()
    let choices = Consent.Publishing.allCases
    let chosen: Consent.Publishing? =
      if typed.isEmpty {
        filled.publish ?? Consent.Publishing.none
      } else if let number = Int(typed) {
        choices.indices.contains(number - 1) ? choices[number - 1] : nil
      } else {
        choices.first { $0.rawValue.hasPrefix(typed) }
      }
    guard let chosen else {
      say("Expected a number from 1 to 3.")
      return promptAgain()
    }
    filled.publish = chosen
    advance()
  }

  private mutating func chooseContact(_ line: String) {
    switch FeedbackText.trimmed(line).lowercased() {
    case "": filled.contact = filled.contact ?? false
    case "y", "yes": filled.contact = true
    case "n", "no": filled.contact = false
    default: return refuse(.notYesNo, ".")
    }
    advance()
  }

  private mutating func name(_ member: Respondent.Member, _ line: String) {
    guard !FeedbackText.trimmed(line).isEmpty else { return advance() }
    var respondent = filled.respondent
    respondent[member] = FeedbackText.trimmed(line)
    if let problem = respondent.problem(with: member) { return refuse(problem, ".") }
    filled.respondent = respondent
    advance()
  }

  /// Goes to the answer whose number was typed at the review.
  private mutating func change(_ line: String) {
    guard let number = Int(FeedbackText.trimmed(line)), steps.indices.contains(number - 1),
      steps[number - 1] != .review
    else {
      if line.contains(where: { !$0.isWhitespace }) {
        say("Expected store, a number from 1 to \(steps.count - 1), review, or quit.")
      }
      return ask()
    }
    go(to: steps[number - 1])
  }
}

extension AnswerValue {
  /// The text of a text, nil for every other form.
  var freeText: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
