internal import Catalogue
internal import Scheme

/// The results on the pages of partnerships and exchanges.
extension RecordPage {
  /// How much feedback came on a partnership's exchanges, its score, and where to read on; nothing while there is
  /// neither feedback nor a completed exchange.
  func results(ofPartnership id: RecordID) -> [Page.Block] {
    let scope = ResultsScope.partnership(id)
    let response = catalogue.response(of: scope, on: day)
    guard response.people > 0 || response.expected > 0 else { return [] }
    let score = catalogue.shownScore(of: scope, on: day)
    return [
      .space, .heading("Results"),
      .fact(
        Page.Fact("Response", "\(Wording.response(response)), \(Wording.people(response.people))")
      ),
      .fact(Page.Fact("NPS", score.map { Wording.score($0.nps) } ?? Wording.hidden)),
      .fact(Page.Fact("Read on", ResultsPage.links(response, scope))),
    ]
  }

  /// The same for an exchange in one line, which mostly has too few people for its answers to be shown.
  func results(ofExchange id: RecordID) -> [Page.Block] {
    let scope = ResultsScope.exchange(id)
    let response = catalogue.response(of: scope, on: day)
    guard response.people > 0 || response.expected > 0 else { return [] }
    let score = catalogue.shownScore(of: scope, on: day)
    var spans: [Page.Span] = []
    if score == nil { spans = [Page.Span("hidden for too few people")] }
    if response.people > 0, let score { spans = [Page.Span("NPS " + Wording.score(score.nps))] }
    let isShown = response.people > 0 && score != nil
    let links = ResultsPage.links(response, scope, withQuestions: isShown)
    return [.fact(Page.Fact("Results", spans + links))]
  }
}
