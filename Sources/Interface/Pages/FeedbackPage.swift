internal import Catalogue
internal import Scheme

extension RecordPage {
  func feedback(_ index: Int) -> Page {
    let feedback = catalogue.feedback[index]
    var page = Page(title: "Feedback \(feedback.id)", badge: Wording.role(feedback.role))
    let exchange = catalogue.exchange(ofFeedback: index).map { catalogue.exchanges[$0] }
    page.blocks = [
      .fact(
        Page.Fact(
          "Exchange",
          link(to: feedback.exchange) { _ in
            "\(feedback.exchange)" + (exchange?.title.map { " " + $0 } ?? "")
          }
        )
      ),
      .pair(
        Page.Fact("Submitted", feedback.submitted.date.map(Wording.day)),
        Page.Fact("Role", Wording.role(feedback.role))
      ),
      .pair(
        Page.Fact("Consent", Wording.publishing(feedback.consent.publish)),
        Page.Fact("Contact", feedback.consent.contact ? "may be asked again" : "not to be asked")
      ),
    ]
    page.blocks += answers(feedback)
    page.blocks += origin([], illustrative: feedback.illustrative)
    return page
  }

  /// The answers under the words of their questions, in the order of the form; strays at the end.
  private func answers(_ feedback: Feedback) -> [Page.Block] {
    let form = catalogue.questionnaire.of(version: feedback.questionnaire)
    var blocks: [Page.Block] = []
    var shown = Set<String>()
    for section in form?.sections ?? [] {
      let answered = section.questions.filter { feedback[$0.id] != nil }
      guard !answered.isEmpty else { continue }
      blocks += [.space, .heading(section.title ?? "Answers")]
      for question in answered {
        shown.insert(question.id)
        guard let value = feedback[question.id] else { continue }
        blocks.append(.paragraph(question.text))
        blocks.append(.paragraph("  " + words(value, to: question)))
      }
    }
    let strays = feedback.answers.filter { !shown.contains($0.question) }
    guard !strays.isEmpty else { return blocks }
    blocks += [.space, .heading("Answers to unknown questions")]
    return blocks + strays.map { .fact(Page.Fact($0.question, words($0.value, to: nil))) }
  }

  /// An answer with the words its question has for it.
  private func words(_ value: AnswerValue, to question: Question?) -> String {
    switch value {
    case .number(let number):
      let text = Wording.mean(number)
      guard let question else { return text }
      switch question.kind {
      case .rating:
        let label = Int(exactly: number).flatMap { step in
          question.labels.indices.contains(step - 1) ? question.labels[step - 1] : nil
        }
        return text + (label.map { " " + $0 } ?? "")
      case .score: return "\(text) of \(question.minimum) to \(question.maximum)"
      case .choice, .choices, .text, .date, .yesNo: return text
      }
    case .text(let text): return question.map { name(of: text, in: $0) } ?? text
    case .choices(let ids):
      return ids.isEmpty
        ? "none"
        : ids.map { id in question.map { name(of: id, in: $0) } ?? id }.joined(separator: ", ")
    case .yesNo(let isYes): return isYes ? "yes" : "no"
    }
  }

  private func name(of choice: String, in question: Question) -> String {
    let options = question.list.map { catalogue.scheme.codes(inList: $0) } ?? question.options
    return options.first { $0.id == choice }?.name ?? choice
  }
}
