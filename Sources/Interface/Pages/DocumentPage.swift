internal import Catalogue
internal import Scheme

extension RecordPage {
  func document(_ index: Int) -> Page {
    let document = catalogue.documents[index]
    let isUpcoming = document.date.map { $0 > day } ?? false
    var page = Page(
      title: "Document \(document.id)",
      badge: Wording.documentKind(document.kind) + (isUpcoming ? ", upcoming" : "")
    )
    page.blocks = [
      .paragraph(document.title), .space,
      .pair(
        Page.Fact("Date", document.date.map(Wording.day)),
        Page.Fact("Language", document.language)
      ),
    ]
    let facts: [(String, String?)] = [
      ("Authors", joined(document.authors)), ("Tags", joined(document.tags)),
      ("Address", document.url), ("Rule", document.rule),
    ]
    for (label, text) in facts {
      if let text { page.blocks.append(.fact(Page.Fact(label, text))) }
    }
    let partnerships = document.partnerships.flatMap { link(toPartnership: $0) }
    if !partnerships.isEmpty {
      page.blocks.append(.fact(Page.Fact("Partnerships", partnerships)))
    }
    let exchanges = document.exchanges.flatMap { id in
      link(to: id) { reference in
        reference.kind == .exchange
          ? "\(id) " + (catalogue.exchanges[reference.index].title ?? "") : "\(id)"
      }
    }
    if !exchanges.isEmpty { page.blocks.append(.fact(Page.Fact("Exchanges", exchanges))) }
    page.blocks += origin(document.sources, illustrative: document.illustrative)
    if let body = document.body { page.blocks += [.space] + PlainMarkdown.blocks(of: body) }
    return page
  }
}
