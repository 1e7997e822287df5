import Catalogue
import Scheme
import Store
import Testing

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

  static func moment(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("'\(text)' is no moment") }
    return moment
  }

  static func partnership(_ id: String) -> Partnership {
    Partnership(id: Self.id(id), acronym: id.uppercased())
  }

  static func organisation(_ id: String, _ name: String) -> Organisation {
    Organisation(id: Self.id(id), name: name)
  }

  /// A virtual exchange, proposed in January 2021 and, where its start is given, held on that day.
  static func exchange(
    _ id: String,
    _ title: String? = nil,
    of partnership: String = "blues",
    held: String? = nil
  ) -> Exchange {
    var exchange = Exchange(
      id: Self.id(id),
      visitorPartnership: Self.id(partnership),
      mode: .virtual
    )
    exchange.title = title
    exchange.milestones[.proposed] = day("2021-01-08")
    if let held {
      exchange.milestones[.started] = day(held)
      exchange.milestones[.completed] = day(held)
    }
    return exchange
  }

  static func feedback(
    _ id: String,
    on exchange: String,
    as role: FeedbackRole = .visitor,
    overall: Double? = nil
  ) -> Feedback {
    var feedback = Feedback(
      id: Self.id(id),
      exchange: Self.id(exchange),
      role: role,
      submitted: moment("2021-03-12T09:30:00Z")
    )
    if let overall {
      feedback.answers.append(Answer(question: "overall", value: .number(overall)))
    }
    return feedback
  }
}

extension Catalogue {
  /// The repository's own data, read once for all tests.
  static let sample: Catalogue = {
    let folders = #filePath.split(separator: "/").dropLast(3)
    let path = "/" + folders.joined(separator: "/") + "/data"
    do throws(DataDirectory.Refusal) {
      return try DataDirectory.locate(option: path, environment: nil).load()
    } catch {
      preconditionFailure("no sample at \(path): \(error)")
    }
  }()

  /// A catalogue without a record, whose today is the host's.
  static let empty = Catalogue(CatalogueContents())

  /// A catalogue of some records, one file for each collection, in which each stands on a line of its own.
  static func made(
    partnerships: [Partnership] = [],
    organisations: [Organisation] = [],
    exchanges: [Exchange] = [],
    feedback: [Feedback] = [],
    documents: [Document] = [],
    findings: [Finding] = [],
    questionnaire: Questionnaire = Questionnaire(),
    scheme: SchemeDefinition = SchemeDefinition()
  ) -> Catalogue {
    var contents = CatalogueContents()
    contents.scheme = scheme
    contents.questionnaire = questionnaire
    contents.isSchemeReadable = false
    contents.findings = findings
    func placed<Record>(_ records: [Record], in name: String) -> [Placed<Record>] {
      let lines = Array(String(repeating: "{}\n", count: records.count).utf8)
      contents.files.append(DataFile(path: name, bytes: lines))
      let file = contents.files.count - 1
      return records.enumerated().map { index, record in
        Placed(record, at: RecordPlace(file: file, range: index * 3..<index * 3 + 2))
      }
    }
    contents.partnerships = placed(partnerships, in: "partnerships.json")
    contents.organisations = placed(organisations, in: "organisations.json")
    contents.exchanges = placed(exchanges, in: "exchanges/made.json")
    contents.feedback = placed(feedback, in: "feedback/made.json")
    contents.documents = placed(documents, in: "documents.json")
    return Catalogue(contents)
  }

  /// One partnership with so many exchanges, `blues-1` and on, each with a visitor's feedback.
  static func blues(_ count: Int, without missing: Set<Int> = []) -> Catalogue {
    let numbers = (1...count).filter { !missing.contains($0) }
    return .made(
      partnerships: [Made.partnership("blues")],
      exchanges: numbers.map { Made.exchange("blues-\($0)", "Exchange \($0)", held: "2021-02-01") },
      feedback: numbers.map { Made.feedback("blues-\($0)-visitor", on: "blues-\($0)", overall: 4) }
    )
  }
}
