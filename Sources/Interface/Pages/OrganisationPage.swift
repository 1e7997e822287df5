internal import Catalogue
internal import Scheme

extension RecordPage {
  func organisation(_ index: Int) -> Page {
    let organisation = catalogue.organisations[index]
    let scheme = catalogue.scheme
    var page = Page(
      title: "Organisation \(organisation.id)",
      badge: organisation.type.map { scheme.name(ofType: $0) }
    )
    page.blocks = [
      .paragraph(organisation.name), .space,
      .pair(
        Page.Fact("Country", country(organisation)),
        Page.Fact("City", organisation.city)
      ),
      .pair(
        Page.Fact("Type", organisation.type.map { scheme.name(ofType: $0) }),
        Page.Fact("Subtype", organisation.subtype)
      ),
      .pair(
        Page.Fact("Region", organisation.region),
        Page.Fact("On the ECCP", organisation.eccpProfiled.map { $0 ? "profiled" : "not profiled" })
      ),
      .fact(
        Page.Fact(
          "Member of",
          organisation.memberOf.isEmpty
            ? [Page.Span(Wording.unknown)]
            : organisation.memberOf.flatMap { link(toOrganisation: $0) }
        )
      ),
      .fact(Page.Fact("Partnerships", partnerships(of: index))),
      .fact(ecosystems(organisation.ecosystems)),
      .fact(Page.Fact("Website", organisation.website)),
    ]
    if let location = organisation.location {
      page.blocks.append(
        .fact(
          Page.Fact(
            "Location",
            "\(degrees(location.latitude, "N", "S")), \(degrees(location.longitude, "E", "W"))"
          )
        )
      )
    }
    if organisation.hasContact {
      page.blocks.append(
        .fact(Page.Fact("Contact", "stored; personal, and not shown here"))
      )
    }
    page.blocks += origin(organisation.sources, illustrative: organisation.illustrative)
    page.blocks += profile("As a visitor", organisation.visitorProfile)
    page.blocks += profile("As a host", organisation.hostProfile)
    page.blocks += exchanges("Visits", catalogue.exchanges(visitedBy: index))
    page.blocks += exchanges("Hosted", catalogue.exchanges(hostedBy: index))
    page.blocks += members(of: index)
    return page
  }

  private func country(_ organisation: Organisation) -> String? {
    guard let code = organisation.country else { return nil }
    let isEligible = catalogue.scheme.countries.first { $0.code == code }?.eligible
    return catalogue.scheme.name(of: code) + " (\(code))"
      + (isEligible == false ? ", not eligible" : "")
  }

  private func partnerships(of index: Int) -> [Page.Span] {
    let spans = catalogue.partnerships(of: index).flatMap {
      link(toPartnership: catalogue.partnerships[Int($0)].id)
    }
    return spans.isEmpty ? [Page.Span(Wording.unknown)] : spans
  }

  private func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    Wording.mean(abs(value)) + "° " + (value < 0 ? negative : positive)
  }

  private func profile(_ heading: String, _ profile: ExchangeProfile?) -> [Page.Block] {
    guard let profile else { return [] }
    var blocks: [Page.Block] = [.space, .heading(heading)]
    let facts: [(String, String?)] = [
      ("Motivation", profile.motivation), ("Seeks", joined(profile.seeks)),
      ("Offers", joined(profile.offers)), ("Languages", joined(profile.languages)),
    ]
    for (label, text) in facts {
      if let text { blocks.append(.fact(Page.Fact(label, text))) }
    }
    let available = Period(start: profile.availableFrom, end: profile.availableUntil)
    if available != Period() {
      blocks.append(.fact(Page.Fact("Available", Wording.period(available))))
    }
    return blocks
  }

  private func members(of index: Int) -> [Page.Block] {
    let rows = catalogue.members(of: index).map { member in
      let organisation = catalogue.organisations[Int(member)]
      return Page.Row(
        [
          organisation.name, organisation.city ?? Wording.unknown,
          organisation.country?.description ?? Wording.unknown,
        ],
        link: .record(organisation.id)
      )
    }
    guard !rows.isEmpty else { return [] }
    return [.space, .heading("Members \(rows.count)"), .table(titles: [], rows: rows)]
  }
}
