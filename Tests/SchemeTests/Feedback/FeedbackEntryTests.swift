import JSON
import Scheme
import Testing

@Suite struct FeedbackEntryTests {
  static var whole: FeedbackEntry {
    var entry = FeedbackEntry()
    entry.answers = [
      "overall": .number(4), "half": .number(4.5), "next": .text("2021-0"),
      "words": .text("\r\n two \u{1B}\n"), "outcomes": .choices(["b", "a", "a"]),
      "none": .choices([]),
      "again": .yesNo(false),
    ]
    entry.publish = .anonymous
    entry.contact = false
    entry.respondent = Respondent(name: " Zoe ", email: "zoe@")
    return entry
  }

  @Test func a_draft_holds_everything_as_it_was_entered() {
    let draft = Self.whole.draft
    #expect(FeedbackEntry(draft: draft) == Self.whole)
    #expect(FeedbackEntry(draft: draft).draft == draft)
    #expect(FeedbackEntry(draft: FeedbackEntry().draft) == FeedbackEntry())
    #expect(FeedbackEntry().isEmpty && !Self.whole.isEmpty)
  }

  @Test func a_draft_goes_through_its_file() throws {
    let bytes = JSONWriter.pretty(.object(Self.whole.draft))
    let read = try #require(try JSONDocument(bytes).value().object)
    #expect(FeedbackEntry(draft: read) == Self.whole)
  }

  @Test func what_is_no_draft_is_an_empty_entry() {
    let draft: JSONObject = [
      "answers": ["a": nil, "b": ["c": 1], "d": [1]], "publish": "everything", "contact": "yes",
      "respondent": ["name": 1], "place": "overall",
    ]
    #expect(FeedbackEntry(draft: draft) == FeedbackEntry())
  }

  @Test func what_was_not_chosen_allows_nothing() {
    #expect(FeedbackEntry().consent == Consent())
    #expect(Self.whole.consent.publish == .anonymous)
  }

  @Test(
    arguments: [
      (.name, "Zoe", nil), (.name, "", nil),
      (.name, String(repeating: "z", count: 201), .tooLong(characters: 201, maximum: 200)),
      (.name, "Zoe\nPlanted", .controlCharacter(10, at: 4)), (.email, " zoe@planted.example ", nil),
      (.email, "zoe", .notAnAddress), (.email, "zoe@", .notAnAddress),
      (.email, "@a", .notAnAddress), (.email, "a@b@c", .notAnAddress),
      (.email, "a b@c", .notAnAddress), (.email, "", nil),
    ] as [(Respondent.Member, String, AnswerProblem?)]
  )
  func a_name_and_an_address_have_a_form(
    member: Respondent.Member,
    text: String,
    problem: AnswerProblem?
  ) {
    var respondent = Respondent()
    respondent[member] = text
    #expect(respondent.problem(with: member) == problem)
    #expect(respondent.isBlank == text.isEmpty)
  }
}
