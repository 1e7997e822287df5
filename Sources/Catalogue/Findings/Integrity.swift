import Dispatch
import Scheme
import Synchronization

/// What only the whole can show to be wrong: ids that stand twice, references and codes that lead nowhere,
/// answers to questions never put or in no form that those take, exchanges both completed and cancelled.
struct Integrity {
  private var drafts: [FindingDraft] = []
  private let places: [[RecordPlace]]
  private let codes: KnownCodes
  private let forms: KnownForms
  private let kindOf: @Sendable (RecordID) -> RecordKind?
  private let brokenKinds: Set<RecordKind>
  /// In no particular order.
  private(set) var findings: [Finding] = []

  /// Checks all records; `kindOf` answers what kind of record an id names.
  init(
    of records: SortedRecords,
    repeated: RepeatedIDs,
    links: Links,
    in contents: CatalogueContents,
    kindOf: @escaping @Sendable (RecordID) -> RecordKind?
  ) {
    places = records.places
    codes = KnownCodes(contents.isSchemeReadable ? contents.scheme : SchemeDefinition())
    forms = KnownForms(contents.questionnaire, codes)
    self.kindOf = kindOf
    brokenKinds = contents.brokenKinds
    for index in records.partnerships.indices { check(records.partnerships[index], at: index) }
    for index in records.organisations.indices { check(records.organisations[index], at: index) }
    checkInParts(records.exchanges.count) { part, index in
      part.check(records.exchanges, at: index, links: links)
    }
    checkInParts(records.feedback.count) { part, index in
      part.check(records.feedback, at: index, links)
    }
    for index in records.documents.indices { check(records.documents[index], at: index) }
    var places = FindingPlaces(contents.files)
    findings = places.findings(drafts) + places.findings(of: repeated)
  }

  private mutating func check(_ partnership: Partnership, at index: Int) {
    let record = (partnership.id, places[RecordKind.partnership.rawValue][index])
    reference(partnership.coordinator, "coordinator", .organisation, record)
    for id in partnership.partners { reference(id, "partners", .organisation, record) }
    unknown(partnership.ecosystems, "ecosystems", codes.ecosystems, record)
  }

  private mutating func check(_ organisation: Organisation, at index: Int) {
    let record = (organisation.id, places[RecordKind.organisation.rawValue][index])
    for id in organisation.memberOf { reference(id, "memberOf", .organisation, record) }
    unknown(organisation.ecosystems, "ecosystems", codes.ecosystems, record)
    if let type = organisation.type { unknown([type], "type", codes.organisationTypes, record) }
    if let country = organisation.country {
      unknown([country.description], "country", codes.countries, record)
    }
  }

  /// Checks many records on all processors; the drafts come in the records' order all the same.
  private mutating func checkInParts(
    _ count: Int,
    _ check: @Sendable (inout Integrity, Int) -> Void
  ) {
    let size = 16_384
    guard count > size else {
      for index in 0..<count { check(&self, index) }
      return
    }
    let empty = self
    let parts = Mutex([[FindingDraft]](repeating: [], count: (count + size - 1) / size))
    DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { number in
      var part = empty
      part.drafts = []
      for index in number * size..<min(count, (number + 1) * size) { check(&part, index) }
      parts.withLock { $0[number] = part.drafts }
    }
    drafts += parts.withLock { Array($0.joined()) }
  }

  // Exchanges and feedback are many: their members are read from the array, so that no record is copied.

  private mutating func check(_ exchanges: [Exchange], at index: Int, links: Links) {
    let record = (exchanges[index].id, places[RecordKind.exchange.rawValue][index])
    // The links have been looked up before; only what they did not find is asked for again.
    if links.visitorPartnershipOfExchange[index] < 0 {
      reference(exchanges[index].visitorPartnership, "visitorPartnership", .partnership, record)
    }
    if links.hostPartnershipOfExchange[index] < 0 {
      reference(exchanges[index].hostPartnership, "hostPartnership", .partnership, record)
    }
    if links.visitorOfExchange[index] < 0 {
      reference(exchanges[index].visitor, "visitor", .organisation, record)
    }
    if links.hostOfExchange[index] < 0 {
      reference(exchanges[index].host, "host", .organisation, record)
    }
    unknown(exchanges[index].ecosystems, "ecosystems", codes.ecosystems, record)
    unknown(exchanges[index].formats, "formats", codes.formats, record)
    for session in exchanges[index].sessions {
      if let format = session.format { unknown([format], "sessions", codes.formats, record) }
    }
    if exchanges[index].cancelled != nil, exchanges[index].milestones[.completed] != nil {
      drafts.append(FindingDraft(record, member: "cancelled", problem: .completedAndCancelled))
    }
  }

  private mutating func check(_ feedback: [Feedback], at index: Int, _ links: Links) {
    let record = (feedback[index].id, places[RecordKind.feedback.rawValue][index])
    if links.exchangeOfFeedback[index] < 0 {
      reference(feedback[index].exchange, "exchange", .exchange, record)
    }
    checkAnswers(feedback[index].answers, of: feedback[index].questionnaire, record)
  }

  private mutating func check(_ document: Document, at index: Int) {
    let record = (document.id, places[RecordKind.document.rawValue][index])
    for id in document.partnerships { reference(id, "partnerships", .partnership, record) }
    for id in document.exchanges { reference(id, "exchanges", .exchange, record) }
  }
}

extension Integrity {
  /// A record by its id and place.
  typealias Located = (id: RecordID, place: RecordPlace)

  private mutating func reference(
    _ id: RecordID?,
    _ member: String,
    _ expected: RecordKind,
    _ record: Located
  ) {
    guard let id, kindOf(id) != expected, !brokenKinds.contains(expected) else { return }
    let problem = Problem.noSuchRecord(member: member, id: id, expected: expected)
    drafts.append(FindingDraft(record, member: member, problem: problem))
  }

  private mutating func unknown(
    _ used: [String],
    _ member: String,
    _ list: KnownCodes.List,
    _ record: Located
  ) {
    for code in used where !list.has(code) {
      let problem = Problem.noSuchCode(member: member, code: code, list: list.name)
      drafts.append(FindingDraft(record, member: member, problem: problem))
    }
  }

  /// Answers are read with the questions of their own version; where there is no form at all, none is wrong.
  private mutating func checkAnswers(
    _ answers: [Answer],
    of version: Int,
    _ record: Located
  ) {
    guard let form = forms[version] else {
      guard !forms.isEmpty else { return }
      unknown(
        [String(version)],
        "questionnaire",
        KnownCodes.List(name: "questionnaire", forms.versions.map { String($0) }),
        record
      )
      return
    }
    var last = -1
    for answer in answers {
      guard let place = form.place(of: answer.question, after: last) else {
        let problem = Problem.noSuchQuestion(question: answer.question, version: version)
        drafts.append(
          FindingDraft(record, member: "answers", within: answer.question, problem: problem)
        )
        continue
      }
      last = place
      if let problem = form.problem(with: answer.value, at: place) {
        drafts.append(
          FindingDraft(
            record,
            member: "answers",
            within: answer.question,
            problem: .answer(question: answer.question, problem)
          )
        )
        continue
      }
      guard let list = form.list(at: place) else { continue }
      let given: [String] =
        switch answer.value {
        case .text(let code): [code]
        case .choices(let codes): codes
        case .number, .yesNo: []
        }
      for code in given where !list.has(code) {
        // An answer's value stands in no finding unless it can be nothing but a code.
        let shown = RecordID(code) == nil ? "" : code
        let problem = Problem.noSuchCode(member: answer.question, code: shown, list: list.name)
        drafts.append(
          FindingDraft(record, member: "answers", within: answer.question, problem: problem)
        )
      }
    }
  }
}
