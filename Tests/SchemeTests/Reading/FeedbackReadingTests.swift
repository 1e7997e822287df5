import Scheme
import Testing

@Suite struct FeedbackReadingTests {
  static let whole = RecordText([
    "id": #""extratex-1-host""#, "exchange": #""extratex-1""#, "role": #""visitor-partnership""#,
    "questionnaire": "2", "submitted": #""2021-03-12T09:30:00Z""#,
    "answers":
      #"{"overall": 4, "objectives": "fully", "outcomes": ["new-contacts", "joint-project"], "recommend": 9.5, "again": true, "toImprove": null}"#,
    "consent": #"{"publish": "anonymous", "contact": true}"#, "illustrative": "true",
  ])

  @Test func every_member_is_read() {
    var feedback = Feedback(
      id: Made.id("extratex-1-host"),
      exchange: Made.id("extratex-1"),
      role: .visitorPartnership,
      submitted: Made.moment("2021-03-12T09:30:00Z")
    )
    feedback.questionnaire = 2
    feedback.answers = [
      Answer(question: "overall", value: .number(4)),
      Answer(question: "objectives", value: .text("fully")),
      Answer(question: "outcomes", value: .choices(["new-contacts", "joint-project"])),
      Answer(question: "recommend", value: .number(9.5)),
      Answer(question: "again", value: .yesNo(true)),
    ]
    feedback.consent.publish = .anonymous
    feedback.consent.contact = true
    feedback.illustrative = true
    let reading = Self.whole.read(Feedback.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.records.map(\.record) == [feedback])
    #expect(feedback.overall == 4)
    #expect(feedback.recommend == 9.5)
    #expect(feedback["toImprove"] == nil)
    #expect(feedback["objectives"]?.number == nil)
  }

  @Test(arguments: [
    WrongValue("questionnaire", #""two""#, .wholeNumber, nil),
    WrongValue("answers", #""planted""#, .object, nil),
    WrongValue("answers", #"["planted", "words"]"#, .object, nil),
    WrongValue("consent", "true", .object, nil),
    WrongValue("illustrative", #""planted""#, .trueOrFalse, nil),
  ])
  func a_wrong_value_is_one_problem_and_leaves_the_rest(wrong: WrongValue) {
    wrong.expectAlone(in: Self.whole, Feedback.self)
  }

  @Test func a_wrong_answer_leaves_the_other_answers() {
    let text = Self.whole.replacing(
      "answers",
      with: #"{"overall": 4, "added": {"planted": 1}, "outcomes": ["a", 5], "recommend": 1e999}"#
    )
    let reading = text.read(Feedback.self)
    let start = text.offset(of: "answers")
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.wrongValue(member: "answers", expected: .text, found: nil), at: start + 24),
        PlacedProblem(.wrongValue(member: "answers", expected: .text, found: nil), at: start + 58),
        PlacedProblem(
          .wrongValue(member: "answers", expected: .number, found: nil),
          at: start + 75
        ),
      ]
    )
    #expect(
      reading.records.first?.record.answers == [
        Answer(question: "overall", value: .number(4)),
        Answer(question: "outcomes", value: .choices(["a"])),
      ]
    )
  }

  @Test(arguments: ["id", "exchange", "role", "submitted"])
  func without_a_required_member_there_is_no_record(member: String) {
    let reading = Self.whole.replacing(member, with: "null").read(Feedback.self)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.problem) == [PlacedProblem(.missing(member: member), at: 1)])
  }

  @Test(arguments: [
    (#"{"overall": 4, "overall": 2}"#, [Answer(question: "overall", value: .number(2))], 15),
    (#"{"overall": 4, "overall": null}"#, [], 15),
    (#"{"overall": null, "overall": 2}"#, [Answer(question: "overall", value: .number(2))], 18),
  ])
  func of_two_answers_to_one_question_the_later_counts(
    answers: String,
    kept: [Answer],
    distance: Int
  ) {
    let text = Self.whole.replacing("answers", with: answers)
    let reading = text.read(Feedback.self)
    #expect(reading.records.first?.record.answers == kept)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(
          .repeated(member: "answers.overall"),
          at: text.offset(of: "answers") + distance
        )
      ]
    )
  }

  @Test func every_one_of_very_many_questions_is_known_again() {
    let names = (0..<300).map { "\"q\($0)\": 1" }
    let text = Self.whole.replacing(
      "answers",
      with: "{" + (names + names).joined(separator: ", ") + "}"
    )
    let reading = text.read(Feedback.self)
    #expect(reading.records.first?.record.answers.count == 300)
    #expect(
      reading.problems.map(\.problem.problem)
        == (0..<300).map { .repeated(member: "answers.q\($0)") }
    )
  }

  @Test(arguments: [
    (nil, Consent.Publishing.none), (#""named""#, .named), (#""everything""#, .none),
    ("null", .none),
  ])
  func without_a_clear_word_nothing_may_be_published(
    value: String?,
    publishing: Consent.Publishing
  ) {
    let consent = value.map { #"{"publish": \#($0)}"# } ?? "{}"
    let reading = Self.whole.replacing("consent", with: consent).read(Feedback.self)
    #expect(reading.records.map(\.record.consent.publish) == [publishing])
    #expect(reading.records.map(\.record.consent.contact) == [false])
  }
}
