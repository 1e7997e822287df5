import Scheme
import Testing
import TestSupport

@testable import Commands

/// A small scheme on which feedback can be given, in a folder of a test's own.
func makeFeedbackData(_ files: [String: String] = [:]) throws -> TemporaryDirectory {
  try makeData(
    [
      "scheme.json":
        #"{"format": 1, "today": "2021-06-10", "feedbackRoles": ["visitor", "host"], "outcomes": [{"id": "contacts", "name": "New contacts"}, {"id": "project", "name": "Joint project"}, {"id": "skills", "name": "New skills"}]}"#,
      "partnerships.json": #"[{"id": "p", "acronym": "P"}]"#,
      "organisations.json":
        #"[{"id": "acme", "name": "Acme", "contact": {"name": "Ida Hidden", "email": "ida@hidden.example"}}]"#,
      "exchanges/p.json": """
      [
        {"id": "p-1", "title": "Wool in the mould", "visitorPartnership": "p", "mode": "virtual", "milestones": {"started": "2021-02-01", "completed": "2021-03-01"}},
        {"id": "p-2", "title": "Looms", "visitorPartnership": "p", "mode": "physical", "milestones": {"proposed": "2021-02-01"}, "cancelled": {"date": "2021-03-01"}},
        {"id": "p-3", "title": "Dyes", "visitorPartnership": "p", "mode": "virtual", "milestones": {"committed": "2021-05-01"}, "planned": {"start": "2021-07-01"}}
      ]
      """,
      "questionnaire.json": #"""
      {"version": 2, "sections": [
        {"title": "Overall", "questions": [
          {"id": "overall", "kind": "rating", "text": "How was it?", "labels": ["very bad", "bad", "fair", "good", "very good"], "required": true},
          {"id": "length", "kind": "choice", "text": "How long?", "options": [{"id": "too-short", "name": "too short"}, {"id": "right", "name": "right"}]},
          {"id": "recommend", "kind": "score", "text": "How likely?", "minimum": 0, "maximum": 10, "required": true},
          {"id": "lumpSum", "kind": "rating", "text": "Enough?", "roles": ["visitor"], "modes": ["physical"]}
        ]},
        {"title": "Results", "questions": [
          {"id": "outcomes", "kind": "choices", "text": "What came of it?", "list": "outcomes"},
          {"id": "again", "kind": "yes-no", "text": "Again?"},
          {"id": "next", "kind": "date", "text": "When?"},
          {"id": "words", "kind": "text", "text": "What did it add?", "maximumLength": 60}
        ]}
      ], "earlier": [{"version": 1, "sections": [{"questions": [{"id": "overall", "kind": "rating", "text": "Formerly?"}]}]}]}
      """#,
    ].merging(files) { $1 }
  )
}

/// Lines typed one below the other.
func typed(_ lines: String...) -> String { lines.map { $0 + "\n" }.joined() }

extension FeedbackForm {
  /// The form of the made scheme for a visitor.
  static func made(in data: TemporaryDirectory) throws -> FeedbackForm {
    let scheme = SchemeDefinition.readFile(Array(try #require(data.text("scheme.json")).utf8))
    return FeedbackForm(
      Questionnaire.readFile(Array(try #require(data.text("questionnaire.json")).utf8))
        .questionnaire,
      role: .visitor,
      mode: .virtual,
      scheme: try #require(scheme.definition)
    )
  }
}
