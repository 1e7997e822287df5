internal import Catalogue
internal import Scheme

extension RecordPage {
  func exchange(_ index: Int) -> Page {
    let exchange = catalogue.exchanges[index]
    var page = Page(
      title: "Exchange \(exchange.id)",
      badge: Wording.state(exchange.state(on: day))
    )
    page.blocks = [
      .paragraph(exchange.title ?? "(no title)"), .space,
      .pair(
        Page.Fact("Visitor", link(toOrganisation: exchange.visitor)),
        Page.Fact("VOP", link(toPartnership: exchange.visitorPartnership))
      ),
      .pair(
        Page.Fact("Host", link(toOrganisation: exchange.host)),
        Page.Fact("HOP", link(toPartnership: exchange.hostPartnership))
      ),
      .pair(
        Page.Fact("Mode", mode(exchange)),
        Page.Fact("Working days", exchange.workingDays.map { "\($0)" })
      ),
      .pair(
        Page.Fact("Planned", Wording.period(exchange.planned)),
        Page.Fact("Participants", exchange.participants.map { "\($0)" })
      ),
      .fact(Page.Fact("Sessions", sessions(exchange))),
      .fact(Page.Fact("Milestones", milestones(exchange))),
    ]
    if let cancelled = exchange.cancelled {
      let reason = cancelled.reason.map { ": " + $0 } ?? ""
      page.blocks.append(.fact(Page.Fact("Cancelled", Wording.day(cancelled.date) + reason)))
    }
    page.blocks += [
      .fact(Page.Fact("Signatures", signatures(exchange.signatures))),
      .fact(ecosystems(exchange.ecosystems)),
      .fact(Page.Fact("Topics", joined(exchange.topics))),
    ]
    page.blocks += money(exchange)
    page.blocks += group(index)
    page.blocks.append(.fact(Page.Fact("Feedback", feedback(ofExchange: index))))
    page.blocks += results(ofExchange: exchange.id)
    page.blocks += documentLinks(index)
    page.blocks += origin(exchange.sources, illustrative: exchange.illustrative)
    page.blocks += text("Objectives", exchange.objectives)
    page.blocks += text("Agenda", exchange.agenda)
    return page
  }

  private func mode(_ exchange: Exchange) -> String {
    let formats = exchange.formats.map { catalogue.scheme.name(ofFormat: $0).lowercased() }
    return exchange.mode.rawValue + (formats.isEmpty ? "" : ": " + formats.joined(separator: ", "))
  }

  private func sessions(_ exchange: Exchange) -> String? {
    guard exchange.sessions.contains(where: { $0.title != nil }) else {
      return exchange.sessions.isEmpty ? nil : Wording.days(exchange.sessions.map(\.date))
    }
    return exchange.sessions.map { session in
      Wording.day(session.date) + (session.title.map { " " + $0 } ?? "")
    }.joined(separator: "; ")
  }

  private func milestones(_ exchange: Exchange) -> String {
    var text = exchange.milestones.known.map { known in
      "\(known.milestone.name) \(known.date)" + (known.date > day ? " (to come)" : "")
    }.joined(separator: " · ")
    if let next = exchange.nextMilestone(on: day) {
      text += (text.isEmpty ? "" : " · ") + "next: " + Wording.step(to: next)
    }
    return text.isEmpty ? Wording.unknown : text
  }

  private func signatures(_ signatures: Signatures) -> String {
    [
      ("VO", signatures.visitor), ("VOP", signatures.visitorPartnership), ("HO", signatures.host),
      ("HOP", signatures.hostPartnership),
    ].map { party, date in party + " " + (date?.description ?? "not signed") }
      .joined(separator: " · ")
  }

  /// Distance, lump sum and force majeure, where there is anything to say of them.
  private func money(_ exchange: Exchange) -> [Page.Block] {
    var blocks: [Page.Block] = []
    if exchange.mode == .physical || exchange.distanceKilometres != nil || exchange.lumpSum != nil {
      blocks.append(
        .pair(
          Page.Fact("Distance", exchange.distanceKilometres.map(Wording.kilometres)),
          Page.Fact("Lump sum", exchange.lumpSum.map(Wording.euros))
        )
      )
    }
    if let reason = exchange.forceMajeure {
      blocks.append(.fact(Page.Fact("Force majeure", reason)))
    }
    return blocks
  }

  /// The exchanges of those who travelled as one with this one.
  private func group(_ index: Int) -> [Page.Block] {
    let exchange = catalogue.exchanges[index]
    guard let group = exchange.group else { return [] }
    let others = catalogue.exchanges(inGroupOf: index).filter { Int($0) != index }
    let spans = others.map {
      Page.link(catalogue.exchanges[Int($0)].id.text, to: catalogue.exchanges[Int($0)].id)
    }
    return [.fact(Page.Fact("Group", [Page.Span(group.text + (spans.isEmpty ? "" : ":"))] + spans))]
  }

  /// How many of the expected feedbacks are there, their mean, and a link to each.
  private func feedback(ofExchange index: Int) -> [Page.Span] {
    let exchange = catalogue.exchanges[index]
    let given = catalogue.feedback(of: index).map { catalogue.feedback[Int($0)] }.filter {
      ($0.submitted.date ?? day) <= day
    }
    let expected =
      exchange.state(on: day) == .completed ? catalogue.scheme.feedbackRoles.count : 0
    let roles = Set(given.map(\.role)).intersection(catalogue.scheme.feedbackRoles).count
    var summary = "\(roles) of \(expected) expected"
    let ratings = given.compactMap(\.overall)
    if !ratings.isEmpty {
      summary += ", overall " + Wording.mean(ratings.reduce(0, +) / Double(ratings.count))
    }
    return [Page.Span(summary + (given.isEmpty ? "" : ":"))]
      + given.map { feedback in
        let rating = feedback.overall.map { " " + Wording.mean($0) } ?? ""
        return Page.link(Wording.role(feedback.role) + rating, to: feedback.id)
      }
  }

  private func documentLinks(_ index: Int) -> [Page.Block] {
    let spans = catalogue.documents(about: RecordReference(.exchange, index)).map {
      Page.link(catalogue.documents[Int($0)].title, to: catalogue.documents[Int($0)].id)
    }
    return spans.isEmpty ? [] : [.fact(Page.Fact("Documents", spans))]
  }
}
