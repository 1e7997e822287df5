import Interface
import JSON
import Scheme
import Screen
import TestSupport
import Testing

@testable import Runtime
@testable import Store

/// Feedback given on the screen, from the key to the file.
@Suite struct FeedbackFormTests {
  /// Keys that open a visitor's form on `blues-1`.
  private static let open = "Tab j a Enter"
  /// One key for each rated question, and what can be typed.
  private static let answers: [(keys: String, text: String)] = [
    ("3", ""), ("x", ""), ("2", ""), ("2 1 Tab", ""), ("y", ""), ("t Tab", ""), ("", "Łódź\nfine"),
  ]
  private static let stored = """
    {"overall": 3, "recommend": 10, "length": "right", "outcomes": ["contacts", "project"], "again": true, \
    "when": "2021-06-10", "words": "Łódź\\nfine"}
    """

  private static func fill(_ session: inout Session) {
    for (keys, text) in answers {
      session.press(keys)
      session.type(text)
    }
  }

  @Test func what_was_answered_by_keys_is_stored_once_in_the_right_file() throws {
    var session = try Session()
    session.press(Self.open)
    Self.fill(&session)
    session.press("^S 2 y")
    session.type("Ada Lovelace")
    session.press("Tab")
    session.type("ada@example.org")
    session.press("^S")
    #expect(session.shows("Your feedback is stored as blues-1-visitor"))
    #expect(
      session.text("feedback/blues.json") == """
        [
          {
            "id": "blues-1-visitor",
            "exchange": "blues-1",
            "role": "visitor",
            "questionnaire": 3,
            "submitted": "2021-06-10T04:40:00Z",
            "answers": \(Self.stored),
            "consent": {"publish": "anonymous", "contact": true}
          }
        ]

        """
    )
    #expect(session.text("respondents/blues.json").contains("\"name\": \"Ada Lovelace\""))
    #expect(!session.text("journal.jsonl").contains("Lovelace"))
    #expect(session.draftCount == 0)
    session.press("Enter")
    #expect(session.bottom.contains("Stored as blues-1-visitor"))
    #expect(!session.picture.contains("Lovelace"))
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func a_line_cut_at_any_key_loses_nothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var keys: [Key] = []
    for (spelled, text) in Self.answers {
      keys += spelled.split(separator: " ").compactMap { Key(parsing: String($0)) }
      keys += text.map { $0 == "\n" ? .enter : .character($0) }
    }
    var session = try Session()
    session.press(Self.open)
    let cuts = Set((0..<10).map { _ in Int.random(in: 0..<keys.count, using: &generator) })
    for (index, key) in keys.enumerated() {
      session.take(.input(.key(key), at: session.now + index))
      guard cuts.contains(index) else { continue }
      let before = Self.draft(session)
      let question = session.question
      session.hangUp()
      session = try session.again()
      session.press(Self.open)
      #expect(Self.draft(session) == before)
      session.go(to: question)
    }
    session.press("^S ^S")
    #expect(session.text("feedback/blues.json").contains("\"answers\": \(Self.stored)"))
  }

  @Test func a_draft_is_on_disk_within_a_second_of_the_first_key() throws {
    var session = try Session()
    session.press(Self.open + " 3")
    #expect(session.draftCount == 0)
    session.rest(1_000)
    #expect(session.draftCount == 1)
    #expect(session.bottom.contains("draft saved"))
  }

  @Test func what_was_stored_before_is_never_shown_to_the_next_person() throws {
    var session = try Session()
    session.press(Self.open)
    Self.fill(&session)
    session.press("^S ^S Enter a Enter")
    #expect(session.bottom.contains("The visitor gave feedback on 10 Jun 2021."))
    session.press("y")
    #expect(session.shows("0 of 7 answered"))
    #expect(!session.shows("fine"))
    session.press("1 ^S ^S")
    #expect(session.shows("stored as blues-1-visitor-2"))
  }

  @Test func of_two_who_send_at_once_the_second_is_asked_whether_they_are_another() throws {
    var session = try Session()
    session.press(Self.open)
    Self.fill(&session)
    session.press("^S")
    let other = try Session(session.folder)
    session.meanwhile = {
      var other = other
      other.press(Self.open + " 1 ^S ^S")
    }
    session.press("^S")
    #expect(session.bottom.contains("was already given on 10 Jun 2021"))
    #expect(session.draftCount == 1)
    session.press("y")
    #expect(session.shows("stored as blues-1-visitor-2"))
    #expect(session.text("feedback/blues.json").contains("\"answers\": \(Self.stored)"))
  }

  @Test func a_draft_is_thrown_away_only_after_a_question() throws {
    var session = try Session()
    session.press(Self.open + " 3")
    session.rest(1_000)
    session.press("^X")
    #expect(session.bottom.contains("Throw away what you typed?"))
    session.press("n")
    #expect(session.shows("1 of 7 answered"))
    session.press("^X y")
    #expect(session.draftCount == 0)
    session.press("a Enter")
    #expect(session.shows("0 of 7 answered"))
  }

  @Test func a_text_that_is_too_long_is_not_stored_and_not_cut() throws {
    var session = try Session()
    session.press(Self.open + " 3 Tab Tab Tab Tab Tab Tab")
    let text = String(repeating: "Я", count: 1_000_000)
    session.paste(text)
    session.press("^S")
    #expect(session.shows("1,000,000 characters are too many; at most 2,000"))
    session.hangUp()
    let drafts = try DraftFolder(path: session.folder["drafts"]).all()
    #expect(drafts.first?.fields["answers"]?.object?["words"]?.string == text)
  }

  /// What would be stored of the form as a draft.
  private static func draft(_ session: Session) -> JSONObject? {
    session.state.unkeptDraft?.fields
      ?? (try? DraftFolder(path: session.folder["drafts"]).all())?
      .first?.fields
  }
}

extension Session {
  /// The question under the cursor.
  fileprivate var question: String? {
    state.render().grid.rows().first { $0.hasPrefix(" ▸ ") }
  }

  /// Puts the cursor on a question, as a person looks for where they were.
  fileprivate mutating func go(to question: String?) {
    for _ in 0..<20 { press("Shift-Tab") }
    for _ in 0..<20 where self.question != question { press("Tab") }
  }
}
