internal import Interface
internal import Scheme

/// The last look: all that will be stored, and who will see it.
extension FeedbackDialogue {
  mutating func sayReview() {
    say([.heading("Your answers")])
    var number = 0
    for section in form.sections {
      if let title = section.title { say([.heading(title)]) }
      for question in section.questions {
        number += 1
        say("\(number). \(question.text)")
        for line in answerLines(question) { say(line.isEmpty ? "" : "   " + line) }
      }
    }
    say([.heading("Who may see them")])
    let consent = filled.consent
    say("\(number + 1). Publishing: \(Wording.meaning(of: consent.publish))")
    say(
      "\(number + 2). " + (consent.contact ? "You may be asked again" : "You are not asked again")
    )
    for (index, member) in Respondent.Member.allCases.enumerated() {
      let label = member == .name ? "Name" : "E-mail"
      let none = isCorrection ? "as it is stored, if it is" : "not given"
      say("\(number + 3 + index). \(label): \(filled.respondent.stored(member) ?? none)")
    }
    say(Wording.whoSeesFeedback)
    if !isCorrection {
      for remark in Wording.remarks(on: consent, respondent: filled.respondent) {
        say(remark + ".")
      }
    }
    say(Wording.progress(form.progress(of: filled)) + ".")
  }

  private func answerLines(_ question: Question) -> [String] {
    guard let value = filled.answers[question.id], !value.isBlank else {
      return [question.required ? "no answer, and one is required" : "no answer"]
    }
    var lines = [words(value, question)]
    if question.kind == .text, let text = value.freeText {
      lines = FeedbackText.normalised(text).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    if let problem = question.problem(with: value) {
      lines.append("This cannot be stored: " + Wording.answerProblem(problem))
    }
    return lines
  }

  /// Stores if all fits; else says what does not and goes to the first of it.
  mutating func tryToStore() -> Outcome {
    var missing: [(step: Step, words: String)] = form.problems(in: filled).compactMap { found in
      guard let index = questions.firstIndex(where: { $0.id == found.question }) else { return nil }
      return (.question(index), Wording.answerProblem(found.problem))
    }
    for member in Respondent.Member.allCases {
      if let problem = filled.respondent.problem(with: member) {
        missing.append((.respondent(member), Wording.answerProblem(problem)))
      }
    }
    guard let first = missing.first else { return .store }
    say("Not stored yet:")
    for (step, words) in missing { say("  \(number(of: step) ?? 0). \(words)") }
    go(to: first.step)
    return .goOn
  }
}
