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
        blocks.append(.paragraph("  " + Wording.answer(value, to: filled(question))))
      }
    }
    let strays = feedback.answers.filter { !shown.contains($0.question) }
    guard !strays.isEmpty else { return blocks }
    blocks += [.space, .heading("Answers to unknown questions")]
    return blocks + strays.map { .fact(Page.Fact($0.question, Wording.answer($0.value, to: nil))) }
  }

  /// A question with the choices of its code list.
  private func filled(_ question: Question) -> Question {
    var question = question
    question.options = question.options(of: catalogue.scheme)
    return question
  }
}
