public import Catalogue
internal import Scheme

/// What the feedback says, question by question: how many answered, mean and median, and how often each answer was
/// given.
public struct ResultsPage: Sendable {
  public let page: Page

  /// The page of a scope, with links to what can be read on.
  init(_ context: RecordContext, of scope: ResultsScope) {
    let catalogue = context.catalogue
    let response = catalogue.response(of: scope, on: context.day)
    let results = catalogue.results(of: scope, on: context.day)
    var page = Page(
      title: Wording.title("Results", of: scope, catalogue),
      badge: "as of \(context.day)"
    )
    page.blocks = Self.summary(response, results, in: context)
    page.blocks.append(
      .fact(Page.Fact("Read on", Self.links(response, scope, withQuestions: false)))
    )
    page.blocks += results.map { Self.questions($0, scope, catalogue) } ?? Self.reason
    self.page = page
  }

  /// The page of any results, for reading only; `question` is the id of the only one that is wanted.
  ///
  /// - Parameter results: Nil where they are hidden.
  public init(
    _ context: RecordContext,
    _ results: Results?,
    response: FeedbackResponse,
    question: String? = nil
  ) {
    var page = Page(title: "Results", badge: "as of \(context.day)")
    page.blocks = Self.summary(response, results, in: context)
    var wanted = results
    if let question { wanted?.questions.removeAll { $0.id != question } }
    page.blocks += wanted.map { Self.questions($0, nil, context.catalogue) } ?? Self.reason
    self.page = page
  }

  private static let reason: [Page.Block] = [.space, .paragraph(Wording.whyHidden + ".")]

  /// How much came, and the one number that many ask for first.
  private static func summary(
    _ response: FeedbackResponse,
    _ results: Results?,
    in context: RecordContext
  ) -> [Page.Block] {
    let rule = "completed exchanges × \(Wording.roles(context.catalogue.scheme.feedbackRoles))"
    return [
      .fact(
        Page.Fact(
          "Received",
          "\(Wording.count(response.received, "form")) of \(Wording.people(response.people))"
        )
      ),
      .fact(Page.Fact("Response", "\(Wording.response(response)) (\(rule))")),
      .fact(Page.Fact("NPS", results.map { Wording.score($0.nps) } ?? Wording.hidden)),
    ]
  }

  /// Links to the pages about the feedback of a scope, as far as there is something on them.
  static func links(
    _ response: FeedbackResponse,
    _ scope: ResultsScope,
    withQuestions: Bool = true
  ) -> [Page.Span] {
    var links: [Page.Span] = []
    if withQuestions { links.append(Page.link("every question", .results(of: scope))) }
    if response.people > 0 {
      links.append(Page.link("texts", .texts(of: scope, question: nil)))
    }
    if response.missing > 0 {
      links.append(Page.link("\(response.missing) missing", .missing(of: scope)))
    }
    return links
  }

  private static func questions(
    _ results: Results,
    _ scope: ResultsScope?,
    _ catalogue: Catalogue
  ) -> [Page.Block] {
    var blocks: [Page.Block] = []
    var section: String?
    for one in results.questions {
      let title = one.question.section ?? "Answers"
      if title != section {
        blocks += [.space, .heading(title)]
        section = title
      }
      blocks.append(.space)
      blocks.append(.paragraph(text(of: one.question, catalogue)))
      blocks += answers(one, scope)
    }
    return blocks
  }

  /// The words of a question; of one that is not put any more also when it was.
  private static func text(of question: FormQuestion, _ catalogue: Catalogue) -> String {
    guard !question.versions.contains(catalogue.questionnaire.version) else { return question.text }
    let versions = question.versions.reversed().map { "\($0)" }.joined(separator: ", ")
    return "\(question.text) (version \(versions) of the form)"
  }

  private static func answers(_ one: QuestionResults, _ scope: ResultsScope?) -> [Page.Block] {
    let summary = Wording.answers(one.answers)
    guard let answers = one.answers, answers.people > 0 else { return [.paragraph("  " + summary)] }
    guard !one.question.steps.isEmpty else {
      guard let scope, one.question.kind == .text else { return [.paragraph("  " + summary)] }
      let link = Page.Link.texts(of: scope, question: one.question.id)
      return [.fact(Page.Fact("  Texts", [Page.Span(summary), Page.link("read", link)]))]
    }
    let bars = zip(one.question.steps, answers.counts).map { step, count in
      Page.Chart.Bar(label: Wording.step(step), count: count)
    }
    return [.paragraph("  " + summary), .chart(Page.Chart(bars: bars, whole: answers.people))]
  }
}
