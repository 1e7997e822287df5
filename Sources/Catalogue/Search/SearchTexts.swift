import Scheme

/// The searched text of all collections, made of what DATA.md lets be searched.
///
/// A record's own names come first, its id before all: `FoldedText.rank` relies on it. Contacts and
/// respondents are personal and never in here; the records do not even hold them.
struct SearchTexts: Sendable {
  private var texts = Array(repeating: FoldedText(), count: RecordKind.allCases.count)

  subscript(kind: RecordKind) -> FoldedText { texts[kind.rawValue] }

  /// How many fields at the start of a record's text are its own names.
  static func names(of kind: RecordKind) -> Int {
    switch kind {
    case .partnership: 3  // id, acronym, title
    case .exchange, .organisation, .document: 2  // id; title or name
    case .feedback: 1  // id
    }
  }

  init(
    of records: SortedRecords,
    links: Links,
    scheme: SchemeDefinition,
    references: [RecordID: RecordReference]
  ) {
    let names = SearchNames(records, scheme: scheme, references: references)
    set(.partnership, records.partnerships) { partnership, text in
      text.add(partnership.acronym)
      text.add(partnership.title ?? "")
      text.add(partnership.sector)
      for member in partnership.members { names.addName(of: member, to: &text) }
      text.add(partnership.summary)
    }
    set(.organisation, records.organisations) { organisation, text in
      text.add(organisation.name)
      text.add(organisation.type.map(scheme.name(ofType:)))
      text.add(organisation.subtype)
      text.add(organisation.city)
      names.addCountry(organisation.country, to: &text)
      text.add(organisation.region)
      for cluster in organisation.memberOf { names.addName(of: cluster, to: &text) }
      for profile in [organisation.visitorProfile, organisation.hostProfile] {
        text.add(profile?.motivation)
        for item in (profile?.seeks ?? []) + (profile?.offers ?? []) { text.add(item) }
      }
    }
    set(.exchange, records.exchanges) { index, exchange, text in
      text.add(exchange.title ?? "")
      for topic in exchange.topics { text.add(topic) }
      text.add(exchange.mode.rawValue)
      for format in exchange.formats { names.addFormat(format, to: &text) }
      for ecosystem in exchange.ecosystems { names.addEcosystem(ecosystem, to: &text) }
      names.addOrganisation(links.visitorOfExchange[index], to: &text)
      names.addOrganisation(links.hostOfExchange[index], to: &text)
      let visitorPartnership = links.visitorPartnershipOfExchange[index]
      let hostPartnership = links.hostPartnershipOfExchange[index]
      names.addPartnership(visitorPartnership, to: &text)
      if hostPartnership != visitorPartnership { names.addPartnership(hostPartnership, to: &text) }
      text.add(exchange.objectives)
      text.add(exchange.agenda)
    }
    set(.feedback, records.feedback) { index, feedback, text in
      text.add(feedback.exchange.text)
      let exchange = links.exchangeOfFeedback[index]
      if exchange >= 0 { text.add(records.exchanges[Int(exchange)].title) }
      text.add(feedback.role.rawValue)
      for answer in feedback.answers {
        if case .text(let answer) = answer.value { text.add(answer) }
      }
    }
    set(.document, records.documents) { document, text in
      text.add(document.title)
      text.add(document.kind.rawValue)
      text.add(document.date?.description)
      for author in document.authors { text.add(author) }
      for tag in document.tags { text.add(tag) }
      text.add(document.url)
      text.add(document.language)
      text.add(document.rule)
      for id in document.partnerships + document.exchanges { text.add(id.text) }
      text.add(document.body)
    }
  }

  private mutating func set<Record: Identifiable>(
    _ kind: RecordKind,
    _ records: [Record],
    _ write: (Int, Record, inout FoldedBytes) -> Void
  ) where Record.ID == RecordID {
    texts[kind.rawValue] = FoldedText(records: records.count) { index, text in
      text.append(records[index].id.text)
      write(index, records[index], &text)
    }
  }

  private mutating func set<Record: Identifiable>(
    _ kind: RecordKind,
    _ records: [Record],
    _ write: (Record, inout FoldedBytes) -> Void
  ) where Record.ID == RecordID {
    set(kind, records) { _, record, text in write(record, &text) }
  }
}

extension FoldedBytes {
  /// Adds a field.
  ///
  /// One that is nil leaves no trace; one that is empty keeps its place.
  fileprivate mutating func add(_ field: String?) {
    guard let field else { return }
    appendSeparator()
    append(field)
  }

  /// Adds a field that was folded before.
  fileprivate mutating func add(_ field: FoldedBytes?) {
    guard let field else { return }
    appendSeparator()
    append(field)
  }
}

/// Names that stand in the text of many records, folded once.
private struct SearchNames {
  private let organisations: [FoldedBytes]
  private let organisationsWithPlace: [FoldedBytes]
  private let partnerships: [FoldedBytes]
  private let countries: [CountryCode: FoldedBytes]
  private let ecosystems: [String: FoldedBytes]
  private let formats: [String: FoldedBytes]
  private let references: [RecordID: RecordReference]

  init(
    _ records: SortedRecords,
    scheme: SchemeDefinition,
    references: [RecordID: RecordReference]
  ) {
    self.references = references
    func folded(_ list: [NamedCode]) -> [String: FoldedBytes] {
      Dictionary(
        list.map { ($0.id, FoldedBytes($0.name)) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    ecosystems = folded(scheme.ecosystems)
    formats = folded(scheme.formats)
    countries = Dictionary(
      scheme.countries.map { ($0.code, FoldedBytes($0.name)) },
      uniquingKeysWith: { first, _ in first }
    )
    organisations = records.organisations.map { FoldedBytes($0.name) }
    partnerships = records.partnerships.map { FoldedBytes($0.acronym) }
    organisationsWithPlace = zip(records.organisations, organisations).map {
      [countries] organisation, name in
      var text = name
      text.add(organisation.city)
      if let country = organisation.country {
        text.add(countries[country])
        text.add(country.description)
      }
      return text
    }
  }

  func addName(of organisation: RecordID, to text: inout FoldedBytes) {
    guard let reference = references[organisation], reference.kind == .organisation else { return }
    text.add(organisations[reference.index])
  }

  func addOrganisation(_ index: Int32, to text: inout FoldedBytes) {
    if index >= 0 { text.add(organisationsWithPlace[Int(index)]) }
  }

  func addPartnership(_ index: Int32, to text: inout FoldedBytes) {
    if index >= 0 { text.add(partnerships[Int(index)]) }
  }

  func addCountry(_ country: CountryCode?, to text: inout FoldedBytes) {
    guard let country else { return }
    text.add(countries[country])
    text.add(country.description)
  }

  func addEcosystem(_ code: String, to text: inout FoldedBytes) {
    if let name = ecosystems[code] { text.add(name) } else { text.add(code) }
  }

  func addFormat(_ code: String, to text: inout FoldedBytes) {
    if let name = formats[code] { text.add(name) } else { text.add(code) }
  }
}
