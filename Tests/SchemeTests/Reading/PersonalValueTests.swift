import Scheme
import Testing

/// Nothing that a person wrote in an answer, and no contact, may reach a message, a log or a list of findings.
@Suite struct PersonalValueTests {
  static let planted = "planted@mill.example.org"

  @Test(arguments: [
    #"{"answers": {"overall": {"a": "PLANTED"}}}"#, #"{"answers": ["PLANTED"]}"#,
    #"{"answers": "PLANTED"}"#,
    #"{"answers": {"added": ["PLANTED", {"PLANTED": 1}]}}"#, #"{"role": "PLANTED"}"#,
    #"{"submitted": "PLANTED"}"#, #"{"exchange": "PLANTED"}"#, #"{"id": "PLANTED"}"#,
    #"{"consent": {"publish": "PLANTED", "contact": "PLANTED"}}"#, #"{"consent": "PLANTED"}"#,
    #"{"questionnaire": "PLANTED"}"#, #"{"illustrative": "PLANTED"}"#,
    #"{"answers": {"added": "PLANTED" "PLANTED"}}"#, #"{"answers": {"added": "PLANTED"#,
    #"{"answers": {"added": "PLANTED\ud800"}}"#,
  ])
  func no_value_of_a_feedback_stands_in_a_problem(record: String) {
    let text = "[" + record.replacing("PLANTED", with: Self.planted) + "]"
    let reading = Feedback.readFile(Array(text.utf8))
    #expect(!reading.problems.isEmpty)
    #expect(!"\(reading.problems)".contains("planted"))
  }

  @Test(arguments: [
    #"{"id": "mill", "name": "Mill", "contact": {"name": 1, "email": "PLANTED"}, "city": 1}"#,
    #"{"id": "mill", "name": "Mill", "contact": ["PLANTED"], "contact": "PLANTED"}"#,
    #"{"id": "mill", "name": "Mill", "contact": "PLANTED\ud800", "city": 1}"#,
    #"{"id": "mill", "name": "Mill", "contact": {"email": "PLANTED" "PLANTED"}}"#,
    #"{"id": "mill", "name": "Mill", "contact": "PLANTED"#,
  ])
  func no_contact_stands_in_a_problem_or_a_record(record: String) {
    let text = "[" + record.replacing("PLANTED", with: Self.planted) + "]"
    let reading = Organisation.readFile(Array(text.utf8))
    #expect(!reading.problems.isEmpty)
    #expect(!"\(reading)".contains("planted"))
  }
}
