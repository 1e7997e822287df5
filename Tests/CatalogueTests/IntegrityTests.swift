import Catalogue
@testable import Scheme
import Testing

@Suite struct IntegrityTests {
  /// A file whose records stand in a text, each found by its id.
  static func place(_ id: String, in text: String) -> RecordPlace {
    let bytes = Array(text.utf8)
    let needle = Array("{\"id\": \"\(id)\"".utf8)
    let start =
      bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
    return RecordPlace(file: 0, range: start..<end + 1)
  }

  func findings(_ contents: CatalogueContents) -> [Problem] {
    Catalogue(contents).findings.map(\.problem)
  }

  @Test func a_reference_to_nothing_is_found_at_its_member() throws {
    let text = """
      [
        {"id": "extratex-1", "mode": "virtual",
          "title": "Łódź: \\"host\\"", "visitorPartnership": "extratex", "host": "spk"}
      ]
      """
    var contents = CatalogueContents()
    contents.files = [DataFile(path: "exchanges/extratex.json", bytes: Array(text.utf8))]
    contents.partnerships = [
      Placed(Made.partnership("extratex"), at: RecordPlace(file: 7, range: 0..<0))
    ]
    contents.exchanges = [
      Placed(
        Made.exchange("extratex-1") { $0.host = Made.id("spk") },
        at: Self.place("extratex-1", in: text)
      )
    ]
    let finding = try #require(Catalogue(contents).findings.first)
    #expect(finding.file == "exchanges/extratex.json")
    #expect(finding.line == 3)
    // Columns count scalars: 'Ł', 'ó' and 'ź' are one each.
    #expect(finding.column == 74)
    #expect(finding.record == Made.id("extratex-1"))
    #expect(
      finding.problem == .noSuchRecord(member: "host", id: Made.id("spk"), expected: .organisation)
    )
  }

  @Test func a_reference_to_a_record_of_another_kind_is_found() {
    let contents = CatalogueContents.made(
      partnerships: [Made.partnership("extratex") { $0.coordinator = Made.id("extratex") }],
      exchanges: [Made.exchange("e-1") { $0.hostPartnership = Made.id("e-1") }]
    )
    #expect(
      findings(contents) == [
        .noSuchRecord(member: "hostPartnership", id: Made.id("e-1"), expected: .partnership),
        .noSuchRecord(member: "coordinator", id: Made.id("extratex"), expected: .organisation),
      ]
    )
  }

  @Test func what_is_null_points_nowhere_wrong() {
    let contents = CatalogueContents.made(
      partnerships: [Made.partnership("extratex")],
      organisations: [Made.organisation("spk")],
      exchanges: [Made.exchange("extratex-1")]
    )
    #expect(findings(contents).isEmpty)
  }

  @Test func every_kind_of_reference_is_checked() {
    let nowhere = Made.id("nowhere")
    let contents = CatalogueContents.made(
      partnerships: [Made.partnership("p") { $0.partners = [nowhere] }],
      organisations: [Made.organisation("o") { $0.memberOf = [nowhere] }],
      exchanges: [
        Made.exchange("e", of: "nowhere") {
          $0.visitor = nowhere
          $0.host = nowhere
          $0.hostPartnership = nowhere
        }
      ],
      feedback: [Made.feedback("f", on: "nowhere")],
      documents: [
        Made.document("d", "Guide") {
          $0.partnerships = [nowhere]
          $0.exchanges = [nowhere]
        }
      ]
    )
    let members = findings(contents).compactMap { problem -> String? in
      guard case .noSuchRecord(let member, nowhere, _) = problem else { return nil }
      return member
    }
    #expect(
      members.sorted() == [
        "exchange", "exchanges", "host", "hostPartnership", "memberOf", "partners", "partnerships",
        "visitor", "visitorPartnership",
      ]
    )
  }

  static let scheme: SchemeDefinition = {
    var scheme = SchemeDefinition()
    scheme.countries = [Country(code: Made.country, name: "Poland", eligible: true)]
    scheme.ecosystems = [NamedCode(id: "textiles", name: "Textiles")]
    scheme.formats = [NamedCode(id: "visit", name: "Visit")]
    scheme.organisationTypes = [
      OrganisationType(id: "cluster", name: "Cluster", visitor: true, host: true)
    ]
    scheme.outcomes = [NamedCode(id: "joint-project", name: "Joint project")]
    return scheme
  }()

  static let withUnknownCodes = CatalogueContents.made(
    partnerships: [Made.partnership("p") { $0.ecosystems = ["textiles", "wood"] }],
    organisations: [
      Made.organisation("o") {
        $0.type = "club"
        $0.country = CountryCode("GR")
      }
    ],
    exchanges: [
      Made.exchange("e", of: "p") {
        $0.formats = ["visit", "walk"]
        $0.sessions = [Session(date: Made.day("2021-01-01"), format: "talk")]
      }
    ],
    scheme: scheme
  )

  @Test func a_code_that_its_list_lacks_is_found() {
    #expect(
      Set(findings(Self.withUnknownCodes)) == [
        .noSuchCode(member: "ecosystems", code: "wood", list: "ecosystems"),
        .noSuchCode(member: "type", code: "club", list: "organisationTypes"),
        .noSuchCode(member: "country", code: "GR", list: "countries"),
        .noSuchCode(member: "formats", code: "walk", list: "formats"),
        .noSuchCode(member: "sessions", code: "talk", list: "formats"),
      ]
    )
  }

  @Test func without_a_readable_scheme_no_code_is_called_unknown() {
    var contents = Self.withUnknownCodes
    contents.isSchemeReadable = false
    #expect(findings(contents).isEmpty)
  }

  @Test func completed_and_cancelled_is_found_whatever_the_dates() {
    let contents = CatalogueContents.made(
      partnerships: [Made.partnership("p")],
      exchanges: [
        Made.exchange("e", of: "p", [.completed: "2021-03-10"]) {
          $0.cancelled = Cancellation(date: Made.day("2022-01-01"))
        }
      ]
    )
    #expect(findings(contents) == [.completedAndCancelled])
  }

  // MARK: Answers

  static func answered(
    _ answers: [Answer],
    version: Int = 2,
    _ form: Questionnaire
  ) -> CatalogueContents {
    var contents = CatalogueContents.made(
      partnerships: [Made.partnership("p")],
      exchanges: [Made.exchange("e", of: "p")],
      feedback: [
        Made.feedback("f", on: "e") {
          $0.answers = answers
          $0.questionnaire = version
        }
      ],
      scheme: scheme
    )
    contents.questionnaire = form
    return contents
  }

  static func form(version: Int, _ questions: [Question], earlier: [Questionnaire] = [])
    -> Questionnaire
  {
    var section = QuestionSection()
    section.questions = questions
    var form = Questionnaire()
    form.version = version
    form.sections = [section]
    form.earlier = earlier
    return form
  }

  static let outcomes: Question = {
    var question = Question(id: "outcomes", kind: .choices, text: "What came of it?")
    question.list = "outcomes"
    return question
  }()

  static let overall = Question(id: "overall", kind: .rating, text: "How was it?")

  static let twoVersions = form(
    version: 2,
    [outcomes],
    earlier: [form(version: 1, [overall])]
  )

  @Test func an_answer_is_checked_against_the_form_of_its_own_version() {
    let answers = [Answer(question: "overall", value: .number(4))]
    #expect(findings(Self.answered(answers, version: 1, Self.twoVersions)).isEmpty)
    #expect(
      findings(Self.answered(answers, version: 2, Self.twoVersions)) == [
        .noSuchQuestion(question: "overall", version: 2)
      ]
    )
  }

  @Test func a_version_that_never_was_is_one_finding() {
    let answers = [
      Answer(question: "a", value: .number(4)), Answer(question: "b", value: .number(4)),
    ]
    #expect(
      findings(Self.answered(answers, version: 9, Self.twoVersions)) == [
        .noSuchCode(member: "questionnaire", code: "9", list: "questionnaire")
      ]
    )
  }

  @Test func without_a_questionnaire_no_answer_is_wrong() {
    let answers = [Answer(question: "overall", value: .number(4))]
    #expect(findings(Self.answered(answers, Questionnaire())).isEmpty)
  }

  @Test func an_outcome_that_the_list_lacks_is_found() {
    let answers = [
      Answer(question: "outcomes", value: .choices(["joint-project", "new-friends"]))
    ]
    #expect(
      findings(Self.answered(answers, Self.twoVersions)) == [
        .noSuchCode(member: "outcomes", code: "new-friends", list: "outcomes")
      ]
    )
  }

  @Test(
    arguments: [
      (
        .choices(["Our Ms Novak was unhappy"]),
        .noSuchCode(member: "outcomes", code: "", list: "outcomes")
      ),
      (.text("Our Ms Novak was unhappy"), .answer(question: "outcomes", .wrongKind(.choices))),
    ] as [(AnswerValue, Problem)]
  )
  func what_somebody_wrote_into_an_answer_stands_in_no_finding(
    value: AnswerValue,
    problem: Problem
  ) {
    let answers = [Answer(question: "outcomes", value: value)]
    #expect(findings(Self.answered(answers, Self.twoVersions)) == [problem])
  }
}
