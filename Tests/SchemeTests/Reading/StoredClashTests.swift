import JSON
import Scheme
import Testing

@Suite struct StoredClashTests {
  private static let clash = #"{"title": {"theirs": 1}, "planned.start": {"theirs": null}}"#
  private static let problem = Problem.clash(members: ["title", "planned.start"])

  private func check<Record: ReadableRecord>(_ record: String, _: Record.Type) {
    let text = "[{\(record), \"clash\": \(Self.clash)}]"
    let reading = Record.readFile(Array(text.utf8))
    #expect(reading.records.count == 1, "the record can be used all the same")
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(Self.problem, at: record.utf8.count + 13)
      ]
    )
    #expect(Self.problem.severity == .error && Self.problem.rule == "clash")
  }

  @Test func a_clash_in_a_record_of_any_kind_is_found_at_its_place() {
    check(#""id": "a", "acronym": "A""#, Partnership.self)
    check(#""id": "a", "name": "A""#, Organisation.self)
    check(#""id": "a", "visitorPartnership": "p", "mode": "virtual""#, Exchange.self)
    check(
      #""id": "a", "exchange": "p-1", "role": "host", "submitted": "2021-03-12T09:30:00Z""#,
      Feedback.self
    )
    check(#""id": "a", "kind": "faq", "title": "?""#, Document.self)
  }

  @Test(arguments: [
    (#"{"clash": {"name": {"theirs": "x"}}}"#, ["name"], 10),
    (#"{"rules": {"lumpSum": 1, "clash": {"lumpSum": {"theirs": 2}}}}"#, ["rules.lumpSum"], 34),
    (
      #"{"countries": [{"code": "AT"}, {"code": "DE", "clash": {"name": {"theirs": "x"}, "code": {"ours": null}}}]}"#,
      ["countries.name", "countries.code"], 55
    ), (#"{"wave": {"clash": {"clash": {"theirs": 1}}}}"#, ["wave.clash"], 19),
  ])
  func a_clash_in_the_settings_is_found_at_any_depth(
    _ text: String,
    _ members: [String],
    _ offset: Int
  ) {
    let problem = PlacedProblem(.settingsClash(members: members), at: offset)
    #expect(SchemeDefinition.readFile(Array(text.utf8)).problems.contains(problem))
    #expect(SchemeDefinition.readFile(Array(text.utf8)).definition != nil)
    #expect(Questionnaire.readFile(Array(text.utf8)).problems.contains(problem))
  }

  @Test(arguments: [
    #"{"clash": "x"}"#, #"{"clash": {}}"#, #"{"rules": {"clash": {"a": 1}}}"#, #"{"clash": []}"#,
    "[", "{",
  ])
  func what_no_merge_made_is_no_clash(_ text: String) {
    let problems = SchemeDefinition.readFile(Array(text.utf8)).problems
    #expect(!problems.contains { $0.problem.rule == "clash" })
  }
}
