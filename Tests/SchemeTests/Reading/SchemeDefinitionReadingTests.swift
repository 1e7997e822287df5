import JSON
import Scheme
import Testing

@Suite struct SchemeDefinitionReadingTests {
  func read(_ text: String) -> (definition: SchemeDefinition?, problems: [PlacedProblem]) {
    SchemeDefinition.readFile(Array(text.utf8))
  }

  @Test func every_member_is_read() throws {
    let (definition, problems) = read(
      #"""
      {"format": 1, "name": "ClusterXchange", "wave": "Pilot", "today": "2021-06-10", "target": 600,
       "feedbackRoles": ["visitor", "host"], "rules": {"minimumWorkingDays": 3},
       "countries": [{"code": "EL", "name": "Greece", "eligible": false}, {"code": "AT"}],
       "ecosystems": [{"id": "textiles", "name": "Textiles"}], "formats": [{"id": "visit"}],
       "organisationTypes": [{"id": "authority", "name": "Public authority", "visitor": false}],
       "outcomes": [{"id": "new-contacts", "name": "New contacts"}]}
      """#
    )
    let scheme = try #require(definition)
    #expect(problems.isEmpty)
    #expect(scheme.name == "ClusterXchange")
    #expect(scheme.wave == "Pilot")
    #expect(scheme.today == Made.day("2021-06-10"))
    #expect(scheme.target == 600)
    #expect(scheme.feedbackRoles == [.visitor, .host])
    #expect(scheme.countries.map(\.name) == ["Greece", "AT"])
    #expect(scheme.countries.map(\.eligible) == [false, true])
    #expect(scheme.name(of: try #require(CountryCode("GR"))) == "Greece")
    #expect(scheme.name(of: try #require(CountryCode("XK"))) == "XK")
    #expect(scheme.name(ofEcosystem: "textiles") == "Textiles")
    #expect(scheme.name(ofFormat: "visit") == "visit")
    #expect(scheme.name(ofType: "authority") == "Public authority")
    #expect(scheme.organisationTypes.map(\.visitor) == [false])
    #expect(scheme.organisationTypes.map(\.host) == [true])
    #expect(scheme.name(ofOutcome: "new-contacts") == "New contacts")
    #expect(scheme.name(ofOutcome: "unheard-of") == "unheard-of")
  }

  @Test(arguments: [
    ("countries", "GR", "Greece"), ("ecosystems", "textiles", "Textiles"),
    ("formats", "visit", "Visit"), ("organisationTypes", "sme", "SME"),
    ("outcomes", "new-contacts", "New contacts"),
  ])
  func a_code_list_is_found_by_its_name_in_the_file(list: String, code: String, name: String) {
    let key = list == "countries" ? "code" : "id"
    let (definition, problems) = read(
      #"{"\#(list)": [{"\#(key)": "\#(code)", "name": "\#(name)"}]}"#
    )
    #expect(problems.isEmpty)
    #expect(definition?.codes(inList: list).map(\.id) == [code])
    #expect(definition?.codes(inList: list).map(\.name) == [name])
    #expect(definition?.codes(inList: "rules").isEmpty == true)
  }

  @Test(arguments: [
    (#"{"today": "soon"}"#, "today", Expected.date, "soon", 10),
    (#"{"target": "many"}"#, "target", .wholeNumber, "a text", 11),
    (
      #"{"feedbackRoles": ["guest"]}"#, "feedbackRoles",
      .oneOf(FeedbackRole.allCases.map(\.rawValue)), "guest", 19
    ),
    (#"{"countries": [{"code": "Austria"}]}"#, "countries.code", .country, "Austria", 24),
    (#"{"outcomes": [{"id": 1}]}"#, "outcomes.id", .text, "a number", 21),
    (#"{"formats": {}}"#, "formats", .list, "an object", 12),
    (#"{"name": 1}"#, "name", .text, "a number", 9),
    (
      #"{"organisationTypes": [{"id": "sme", "host": 1}]}"#, "organisationTypes.host", .trueOrFalse,
      "a number", 45
    ),
  ])
  func a_wrong_value_is_one_problem_and_the_scheme_is_usable(
    text: String,
    member: String,
    expected: Expected,
    found: String,
    offset: Int
  ) {
    let (definition, problems) = read(text)
    #expect(definition != nil)
    let problem = Problem.wrongValue(member: member, expected: expected, found: found)
    #expect(problems == [PlacedProblem(problem, at: offset)])
  }

  @Test func an_entry_of_a_list_without_its_code_is_missing_it() {
    let (definition, problems) = read(
      #"{"countries": [{"id": "AT"}], "formats": [{"code": "AT"}, {"id": "visit"}]}"#
    )
    #expect(definition?.countries.isEmpty == true)
    #expect(definition?.formats.map(\.id) == ["visit"])
    #expect(
      problems == [
        PlacedProblem(.missing(member: "countries.code"), at: 15),
        PlacedProblem(.missing(member: "formats.id"), at: 42),
      ]
    )
  }

  @Test func a_newer_format_is_refused_and_nothing_else_of_the_file_is_judged() {
    let (definition, problems) = read(#"{"today": 5, "format": 2, "target": {}}"#)
    #expect(definition == nil)
    #expect(problems == [PlacedProblem(.newerFormat(2), at: 23)])
  }

  @Test func a_newer_format_is_refused_also_where_the_file_is_broken_after_it() {
    let (definition, problems) = read(#"{"format": 9223372036854775807, "today": "#)
    #expect(definition == nil)
    #expect(problems == [PlacedProblem(.newerFormat(.max), at: 11)])
  }

  @Test(arguments: [
    ("", Problem.syntax(.unexpectedEnd)), ("[]", .wrongShape(expected: .object, found: .array)),
    (#"{"target": 600,}"#, .syntax(.unexpected(byte: 0x7D, wanted: .memberName))),
    ("null", .wrongShape(expected: .object, found: .null)),
  ])
  func a_broken_file_gives_no_definition(text: String, problem: Problem) {
    let (definition, problems) = read(text)
    #expect(definition == nil)
    #expect(problems.map(\.problem) == [problem])
  }

  @Test func a_scheme_that_says_nothing_shows_codes_as_they_are() {
    let scheme = SchemeDefinition()
    #expect(scheme.name(ofEcosystem: "textiles") == "textiles")
    #expect(scheme.today == nil)
    #expect(scheme.codes(inList: "outcomes").isEmpty)
  }
}
