internal import Screen
public import Catalogue
public import Scheme

/// Makes the page of any record: all its facts, and links to the records it is tied to.
public struct RecordPage: Sendable {
  let catalogue: Catalogue
  /// The day on which states and counts are looked at.
  let day: CivilDate

  /// Pages from a catalogue as it was on a day.
  public init(catalogue: Catalogue, on day: CivilDate) {
    self.catalogue = catalogue
    self.day = day
  }

  /// The page of a record, nil where there is none with that id.
  public func page(of id: RecordID) -> Page? {
    guard let reference = catalogue.reference(id) else { return nil }
    var page =
      switch reference.kind {
      case .partnership: partnership(reference.index)
      case .exchange: exchange(reference.index)
      case .feedback: feedback(reference.index)
      case .organisation: organisation(reference.index)
      case .document: document(reference.index)
      }
    page.blocks += findings(about: id)
    return page
  }

  /// What does not fit in the record, as a link to the findings.
  private func findings(about id: RecordID) -> [Page.Block] {
    let findings = catalogue.findings(of: id)
    guard !findings.isEmpty else { return [] }
    return [
      .fact(
        Page.Fact(
          "Findings",
          [
            Page.Span(
              Wording.count(findings.count, "finding"),
              .error,
              link: .findings(id)
            )
          ]
        )
      )
    ] + findings.map { .paragraph("  \(Wording.place($0))  \(Wording.problem($0.problem))") }
  }

  // MARK: Facts that several kinds of records have

  /// A link to a record by its name, the bare id in words where it does not exist.
  func link(to id: RecordID?, _ name: (RecordReference) -> String) -> [Page.Span] {
    guard let id else { return [Page.Span(Wording.unknown)] }
    guard let reference = catalogue.reference(id) else {
      return [Page.Span("\(id) (no such record)", .warning)]
    }
    return [Page.link(name(reference), to: id)]
  }

  func link(toPartnership id: RecordID?) -> [Page.Span] {
    link(to: id) {
      $0.kind == .partnership ? catalogue.partnerships[$0.index].acronym : "\(id, or: "")"
    }
  }

  func link(toOrganisation id: RecordID?) -> [Page.Span] {
    link(to: id) { reference in
      guard reference.kind == .organisation else { return "\(id, or: "")" }
      let organisation = catalogue.organisations[reference.index]
      return organisation.name
        + (organisation.country.map { ", " + catalogue.scheme.name(of: $0) } ?? "")
    }
  }

  /// Ecosystems by name.
  func ecosystems(_ codes: [String]) -> Page.Fact {
    Page.Fact("Ecosystems", joined(codes.map { catalogue.scheme.name(ofEcosystem: $0) }))
  }

  func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Where the record comes from, and whether it is made up.
  func origin(_ sources: [String], illustrative: Bool) -> [Page.Block] {
    var blocks = sources.enumerated().map { index, source in
      Page.Block.fact(Page.Fact(index == 0 ? "Source" : "", source))
    }
    if illustrative {
      blocks.append(.fact(Page.Fact("Note", "illustrative: a made-up record")))
    }
    return blocks
  }

  /// A text of its own under a heading; nothing where there is no text.
  func text(_ heading: String, _ text: String?) -> [Page.Block] {
    guard let text, !text.isEmpty else { return [] }
    return [.space, .heading(heading), .paragraph(text)]
  }

  /// A table of exchanges under a heading; nothing where there are none.
  func exchanges(_ heading: String, _ indexes: some Sequence<Int32>) -> [Page.Block] {
    let rows = indexes.compactMap { index -> Page.Row? in
      let exchange = catalogue.exchanges[Int(index)]
      guard let state = exchange.state(on: day) else { return nil }
      return Page.Row(
        [
          exchange.id.text, exchange.title ?? Wording.unknown,
          catalogue.hostCountry(ofExchange: Int(index))?.description ?? Wording.unknown,
          exchange.mode.rawValue, Wording.state(state),
        ],
        link: .record(exchange.id)
      )
    }
    guard !rows.isEmpty else { return [] }
    return [
      .space, .heading("\(heading) \(rows.count)"),
      .table(titles: ["id", "title", "host", "mode", "state"], rows: rows),
    ]
  }

  /// A table of documents under a heading; nothing where there are none.
  func documents(about reference: RecordReference) -> [Page.Block] {
    let rows = catalogue.documents(about: reference).map { index in
      let document = catalogue.documents[Int(index)]
      return Page.Row(
        [
          Wording.documentKind(document.kind), document.title,
          document.date.map(\.description) ?? Wording.unknown,
        ],
        link: .record(document.id)
      )
    }
    guard !rows.isEmpty else { return [] }
    return [.space, .heading("Documents \(rows.count)"), .table(titles: [], rows: rows)]
  }
}

extension DefaultStringInterpolation {
  fileprivate mutating func appendInterpolation(_ id: RecordID?, or fallback: String) {
    appendInterpolation(id?.text ?? fallback)
  }
}
