import Catalogue
import Scheme
import Testing

/// Stored answers against the form they were given under.
@Suite struct AnswerIntegrityTests {
  static let form = Questionnaire.readFile(
    Array(
      #"""
      {"version": 2, "sections": [{"questions": [
        {"id": "overall", "kind": "rating", "text": "?"},
        {"id": "recommend", "kind": "score", "text": "?"},
        {"id": "length", "kind": "choice", "text": "?", "options": [{"id": "short"}, {"id": "long"}]},
        {"id": "several", "kind": "choices", "text": "?", "options": [{"id": "a"}, {"id": "b"}]},
        {"id": "again", "kind": "yes-no", "text": "?"},
        {"id": "next", "kind": "date", "text": "?"},
        {"id": "words", "kind": "text", "text": "?", "maximumLength": 10}
      ]}]}
      """#.utf8
    )
  ).questionnaire

  private func findings(_ question: String, _ value: AnswerValue) -> [Problem] {
    let contents = IntegrityTests.answered([Answer(question: question, value: value)], Self.form)
    return Catalogue(contents).findings.map(\.problem)
  }

  @Test(
    arguments: [
      ("overall", .number(1)), ("overall", .number(5)), ("recommend", .number(10)),
      ("length", .text("short")), ("several", .choices(["b", "a"])), ("several", .choices([])),
      ("again", .yesNo(false)), ("next", .text("2021-02-28")), ("words", .text("Łódź ♥ Łód")),
    ] as [(String, AnswerValue)]
  )
  func what_fits_is_no_finding(question: String, value: AnswerValue) {
    #expect(findings(question, value) == [])
  }

  @Test(
    arguments: [
      ("overall", .number(6), .notAStep(steps: 5), .error),
      ("overall", .number(4.5), .notAStep(steps: 5), .error),
      ("overall", .text("4"), .wrongKind(.rating), .error),
      ("recommend", .number(-1), .outOfRange(minimum: 0, maximum: 10), .error),
      ("length", .text("shrt"), .noSuchOption("shrt", nearest: ["short"]), .warning),
      ("length", .text("Our Ms Novak"), .noSuchOption("", nearest: []), .warning),
      ("several", .choices(["a", "a"]), .repeatedOption("a"), .warning),
      ("again", .text("yes"), .wrongKind(.yesNo), .error),
      ("next", .text("2021-02-29"), .notADate, .warning),
      ("words", .text("eleven char"), .tooLong(characters: 11, maximum: 10), .warning),
    ] as [(String, AnswerValue, AnswerProblem, Severity)]
  )
  func what_does_not_is_one(
    question: String,
    value: AnswerValue,
    problem: AnswerProblem,
    severity: Severity
  ) {
    let found = findings(question, value)
    #expect(found == [.answer(question: question, problem)])
    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.rule) == ["answer"])
  }

  @Test func a_question_that_draws_on_an_empty_list_is_found_at_the_list_in_every_version() throws {
    let text = """
      {"version": 2, "sections": [{"questions": [
        {"id": "a", "kind": "choice", "text": "?", "list": "outcomes"},
        {"id": "b", "kind": "choice", "text": "?", "list": "formats"}
      ]}], "earlier": [{"version": 1, "sections": [{"questions": [
        {"id": "c", "kind": "choices", "text": "?", "list": "outcomes"}
      ]}]}]}
      """
    var contents = CatalogueContents()
    contents.files = [DataFile(path: "questionnaire.json", bytes: Array(text.utf8))]
    contents.questionnaire = Questionnaire.readFile(Array(text.utf8)).questionnaire
    contents.scheme = try #require(
      SchemeDefinition.readFile(Array(#"{"formats": [{"id": "x"}]}"#.utf8)).definition
    )
    #expect(
      Catalogue(contents).findings == [
        Finding(
          file: "questionnaire.json",
          line: 2,
          column: 54,
          problem: .questionnaire(.emptyList(question: "a", list: "outcomes"))
        ),
        Finding(
          file: "questionnaire.json",
          line: 5,
          column: 55,
          problem: .questionnaire(.emptyList(question: "c", list: "outcomes"))
        ),
      ]
    )
    contents.isSchemeReadable = false
    #expect(Catalogue(contents).findings == [])
  }
}
