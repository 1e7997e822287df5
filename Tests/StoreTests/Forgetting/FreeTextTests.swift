import JSON
import Scheme
import Testing

@testable import Store

/// Which answers are a person's own words.
@Suite struct FreeTextTests {
  private static let questionnaire = Questionnaire.readFile(
    Array(
      #"""
      {"version": 2, "sections": [{"questions": [
        {"id": "rating", "kind": "rating", "text": "?"}, {"id": "score", "kind": "score", "text": "?"},
        {"id": "yes", "kind": "yes-no", "text": "?"}, {"id": "day", "kind": "date", "text": "?"},
        {"id": "one", "kind": "choice", "text": "?", "options": [{"id": "a", "name": "A"}, {"id": "Too long", "name": "L"}]},
        {"id": "some", "kind": "choices", "text": "?", "list": "outcomes"}, {"id": "words", "kind": "text", "text": "?"},
        {"id": "once", "kind": "rating", "text": "?"}]}],
       "earlier": [{"version": 1, "sections": [{"questions": [{"id": "once", "kind": "text", "text": "?"}]}]}]}
      """#.utf8
    )
  ).questionnaire

  @Test(
    arguments: [
      ("words", "mine"), ("words", ["mine"]), ("words", 5), ("rating", "very good"),
      ("score", ["ten"]), ("yes", "rather not"), ("day", "some day in May"),
      ("one", "None of these"),
      ("some", ["new-contacts", "And a dog"]), ("unheard-of", "mine"), ("unheard-of", ["mine"]),
      ("unheard-of", ["deep": ["mine"]]),
    ] as [(String, JSONValue)]
  )
  func what_no_form_could_give_is_free(_ question: String, _ value: JSONValue) {
    #expect(FreeTexts(Self.questionnaire).contains(question, value, version: 2))
  }

  @Test(
    arguments: [
      ("words", nil), ("rating", 4), ("score", 10), ("yes", true), ("day", "2021-05-01"),
      ("one", "a"), ("one", "Too long"), ("one", "b"), ("some", ["new-contacts", "joint-project"]),
      ("some", []), ("unheard-of", 4), ("unheard-of", true), ("once", 4),
    ] as [(String, JSONValue)]
  )
  func what_a_form_gives_is_not(_ question: String, _ value: JSONValue) {
    #expect(!FreeTexts(Self.questionnaire).contains(question, value, version: 2))
  }

  @Test func an_answer_is_told_by_the_version_under_which_it_was_given() {
    let texts = FreeTexts(Self.questionnaire)
    #expect(texts.contains("once", 4, version: 1) && !texts.contains("once", 4, version: 2))
    #expect(texts.contains("one", "a", version: 9), "a version that nobody knows puts no question")
    #expect(FreeTexts(Questionnaire()).contains("one", "a", version: 1))
  }
}
