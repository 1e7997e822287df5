import Scheme
import Testing

/// A form with a question of every kind, as the tests of feedback fill it in.
enum MadeForm {
  static let text = #"""
    {
      "version": 3,
      "title": "Made",
      "sections": [
        {"title": "First", "questions": [
          {"id": "overall", "kind": "rating", "text": "How was it?", "labels": ["very bad", "bad", "fair", "good", "very good"], "required": true},
          {"id": "stars", "kind": "rating", "text": "How many?"},
          {"id": "length", "kind": "choice", "text": "How long?", "required": true, "options": [{"id": "too-short", "name": "too short"}, {"id": "right", "name": "right"}, {"id": "too-long", "name": "too long"}]},
          {"id": "recommend", "kind": "score", "text": "How likely?", "minimum": 0, "maximum": 10},
          {"id": "money", "kind": "rating", "text": "Enough?", "roles": ["visitor"], "modes": ["physical"]}
        ]},
        {"title": "Hosts only", "questions": [
          {"id": "effort", "kind": "rating", "text": "Worth it?", "roles": ["host"]}
        ]},
        {"title": "Second", "questions": [
          {"id": "outcomes", "kind": "choices", "text": "What came of it?", "list": "outcomes"},
          {"id": "nothing", "kind": "choice", "text": "Which?", "list": "nowhere", "required": true},
          {"id": "again", "kind": "yes-no", "text": "Again?"},
          {"id": "next", "kind": "date", "text": "When?"},
          {"id": "words", "kind": "text", "text": "Why?", "maximumLength": 20},
          {"id": "more", "kind": "text", "text": "Anything else?"}
        ]}
      ]
    }
    """#

  static let scheme = #"""
    {"outcomes": [{"id": "new-contacts", "name": "New contacts"}, {"id": "joint-project", "name": "Joint project, of any size"}, {"id": "new-skills", "name": "New skills"}]}
    """#

  static func form(
    _ role: FeedbackRole = .visitor,
    _ mode: ExchangeMode = .virtual
  ) throws -> FeedbackForm {
    let reading = Questionnaire.readFile(Array(text.utf8))
    let scheme = SchemeDefinition.readFile(Array(scheme.utf8))
    #expect(scheme.problems.isEmpty)
    return FeedbackForm(
      reading.questionnaire,
      role: role,
      mode: mode,
      scheme: try #require(scheme.definition)
    )
  }

  static func question(_ id: String) throws -> Question { try #require(form().question(id)) }
}
