import Scheme
import TestSupport

@testable import Store

/// A directory with exchanges in every state, and the form that is put about them.
struct FeedbackDirectory {
  let made: MadeDirectory
  let form: FeedbackForm
  static let today = CivilDate("2021-06-10") ?? .epoch

  var directory: DataDirectory { made.directory }

  init() throws {
    made = try MadeDirectory()
    try made.folder.write(Self.exchanges, to: "exchanges/extratex.json")
    form = Self.form(.visitor)
  }

  /// A form for a role, with a question of the three kinds that need checking.
  static func form(_ role: FeedbackRole) -> FeedbackForm {
    let text = #"""
      {"version": 2, "sections": [{"questions": [
        {"id": "overall", "kind": "rating", "text": "?", "required": true},
        {"id": "outcomes", "kind": "choices", "text": "?", "options": [{"id": "a"}, {"id": "b"}]},
        {"id": "words", "kind": "text", "text": "?"}
      ]}]}
      """#
    return FeedbackForm(
      Questionnaire.readFile(Array(text.utf8)).questionnaire,
      role: role,
      mode: .virtual,
      scheme: SchemeDefinition()
    )
  }

  static func entry(
    _ overall: Double = 4,
    _ words: String? = nil,
    respondent: Respondent = Respondent()
  ) -> FeedbackEntry {
    var entry = FeedbackEntry()
    entry.answers["overall"] = .number(overall)
    entry.answers["words"] = words.map { .text($0) }
    entry.publish = .anonymous
    entry.respondent = respondent
    return entry
  }

  static func submission(
    _ exchange: String,
    _ role: FeedbackRole = .visitor,
    _ entry: FeedbackEntry = entry()
  ) -> FeedbackSubmission {
    guard let made = FeedbackSubmission(entry, to: form(role), on: .named(exchange)) else {
      preconditionFailure("the entry does not fit")
    }
    return made
  }

  @discardableResult
  func submit(
    _ feedback: FeedbackSubmission...,
    as person: FeedbackSubmission.Person = .only
  ) throws(SavingError) -> [StoredRecord] {
    try directory.submit(feedback, as: person, today: Self.today, .test())
  }

  func permissions(of file: String) throws -> UInt32 {
    try SystemCalls.status(of: made.folder[file]).permissions
  }

  static let exchanges = """
    [
      {"id": "extratex-1", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"started": "2021-02-02", "completed": "2021-03-10"}},
      {"id": "extratex-2", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"started": "2021-06-10"}},
      {"id": "extratex-3", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"committed": "2021-05-01"}, "planned": {"start": "2021-06-11"}},
      {"id": "extratex-4", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"committed": "2021-05-01"}, "planned": {"start": "2021-06-10"}},
      {"id": "extratex-5", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"proposed": "2021-05-01"}, "cancelled": {"date": "2021-05-02"}},
      {"id": "extratex-6", "mode": "virtual", "visitorPartnership": "extratex", "milestones": {"matched": "2021-05-01"}, "planned": {"start": "2021-06-01"}},
      {"id": "blues-1", "mode": "virtual", "visitorPartnership": "blues", "milestones": {"completed": "2021-03-10"}}
    ]

    """
}

let zoe = Respondent(name: "Zoe Planted", email: "zoe@planted.example")
