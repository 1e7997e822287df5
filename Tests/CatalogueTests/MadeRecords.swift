import Catalogue
import Scheme

/// Records made by hand, each with only what its test is about.
enum Made {
  static func id(_ text: String) -> RecordID {
    guard let id = RecordID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("'\(text)' is no date") }
    return day
  }

  /// Poland, for records whose country matters to the test.
  static var country: CountryCode {
    guard let country = CountryCode("PL") else { preconditionFailure("PL is no country") }
    return country
  }

  static func moment(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("'\(text)' is no moment") }
    return moment
  }

  static func partnership(
    _ id: String,
    _ acronym: String? = nil,
    _ change: (inout Partnership) -> Void = { _ in }
  ) -> Partnership {
    var partnership = Partnership(id: Self.id(id), acronym: acronym ?? id.uppercased())
    change(&partnership)
    return partnership
  }

  static func organisation(
    _ id: String,
    _ name: String? = nil,
    _ change: (inout Organisation) -> Void = { _ in }
  ) -> Organisation {
    var organisation = Organisation(id: Self.id(id), name: name ?? id)
    change(&organisation)
    return organisation
  }

  /// A virtual exchange with dated milestones, as `[.proposed: "2021-01-08"]`.
  static func exchange(
    _ id: String,
    of partnership: String = "extratex",
    _ milestones: [Milestone: String] = [.proposed: "2021-01-08"],
    _ change: (inout Exchange) -> Void = { _ in }
  ) -> Exchange {
    var exchange = Exchange(
      id: Self.id(id),
      visitorPartnership: Self.id(partnership),
      mode: .virtual
    )
    for (milestone, date) in milestones { exchange.milestones[milestone] = day(date) }
    change(&exchange)
    return exchange
  }

  static func feedback(
    _ id: String,
    on exchange: String,
    as role: FeedbackRole = .visitor,
    submitted: String = "2021-03-12T09:30:00Z",
    overall: Double? = nil,
    recommend: Double? = nil,
    _ change: (inout Feedback) -> Void = { _ in }
  ) -> Feedback {
    var feedback = Feedback(
      id: Self.id(id),
      exchange: Self.id(exchange),
      role: role,
      submitted: moment(submitted)
    )
    if let overall {
      feedback.answers.append(Answer(question: "overall", value: .number(overall)))
    }
    if let recommend {
      feedback.answers.append(Answer(question: "recommend", value: .number(recommend)))
    }
    change(&feedback)
    return feedback
  }

  static func document(
    _ id: String,
    _ title: String,
    date: String? = nil,
    _ change: (inout Document) -> Void = { _ in }
  ) -> Document {
    var document = Document(id: Self.id(id), kind: .guide, title: title)
    document.date = date.map(day)
    change(&document)
    return document
  }
}

extension CatalogueContents {
  /// Contents whose records stand one after the other in one file of that many bytes for each collection.
  static func made(
    partnerships: [Partnership] = [],
    organisations: [Organisation] = [],
    exchanges: [Exchange] = [],
    feedback: [Feedback] = [],
    documents: [Document] = [],
    scheme: SchemeDefinition = SchemeDefinition(),
    questionnaire: Questionnaire = Questionnaire()
  ) -> CatalogueContents {
    var contents = CatalogueContents()
    contents.scheme = scheme
    contents.questionnaire = questionnaire
    func placed<Record>(_ records: [Record], in name: String) -> [Placed<Record>] {
      let lines = Array(String(repeating: "{}\n", count: records.count).utf8)
      contents.files.append(DataFile(path: name, bytes: lines))
      return records.enumerated().map { index, record in
        let place = RecordPlace(
          file: contents.files.count - 1,
          range: index * 3..<index * 3 + 2
        )
        return Placed(record, at: place)
      }
    }
    contents.partnerships = placed(partnerships, in: "partnerships.json")
    contents.organisations = placed(organisations, in: "organisations.json")
    contents.exchanges = placed(exchanges, in: "exchanges/made.json")
    contents.feedback = placed(feedback, in: "feedback/made.json")
    contents.documents = placed(documents, in: "documents.json")
    return contents
  }
}

extension Catalogue {
  /// The ids of records of one collection, for comparing with literals.
  func ids(_ kind: RecordKind, _ records: some Sequence<Int32>) -> [String] {
    records.compactMap { id(of: RecordReference(kind, Int($0)))?.text }
  }
}
