internal import Catalogue
internal import Scheme

extension RecordPage {
  func partnership(_ index: Int) -> Page {
    let partnership = catalogue.partnerships[index]
    var page = Page(title: "Partnership \(partnership.acronym)", badge: partnership.wave)
    page.blocks = [
      .paragraph(partnership.title ?? partnership.acronym), .space,
      .fact(Page.Fact("Sector", partnership.sector)),
      .fact(ecosystems(partnership.ecosystems)),
      .pair(
        Page.Fact("Runs", Wording.period(Period(start: partnership.start, end: partnership.end))),
        Page.Fact("Grant", partnership.grant)
      ),
      .pair(
        Page.Fact("Exchanges", counts(index, planned: partnership.plannedExchanges)),
        Page.Fact("Website", partnership.website)
      ),
      .fact(Page.Fact("Coordinator", link(toOrganisation: partnership.coordinator))),
      .fact(
        Page.Fact(
          "Partners",
          partnership.partners.isEmpty
            ? [Page.Span(Wording.unknown)]
            : partnership.partners.flatMap { link(toOrganisation: $0) }
        )
      ),
    ]
    page.blocks += origin(partnership.sources, illustrative: partnership.illustrative)
    page.blocks += text("Summary", partnership.summary)
    page.blocks += results(ofPartnership: partnership.id)
    page.blocks += exchanges("Exchanges", catalogue.exchanges(of: index))
    page.blocks += exchanges(
      "Hosted for other partnerships",
      catalogue.exchanges(hostedByPartnership: index).filter {
        catalogue.exchanges[Int($0)].visitorPartnership != partnership.id
      }
    )
    page.blocks += documents(about: RecordReference(.partnership, index))
    return page
  }

  /// The exchanges of a partnership as visitor's partnership, by state, beside what it planned.
  private func counts(_ index: Int, planned: Int?) -> String {
    var byState: [ExchangeState: Int] = [:]
    for exchange in catalogue.exchanges(of: index) {
      guard let state = catalogue.exchanges[Int(exchange)].state(on: day) else { continue }
      byState[state, default: 0] += 1
    }
    let states = ExchangeState.allCases.reversed().compactMap { state in
      byState[state].map { "\($0) \(Wording.state(state))" }
    }
    return (states.isEmpty ? "none" : states.joined(separator: ", "))
      + (planned.map { "; \($0) planned" } ?? "")
  }
}
