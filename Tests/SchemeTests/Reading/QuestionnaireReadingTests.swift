import JSON
import Scheme
import Testing

@Suite struct QuestionnaireReadingTests {
  func read(_ text: String) -> (questionnaire: Questionnaire, problems: [PlacedProblem]) {
    Questionnaire.readFile(Array(text.utf8))
  }

  func question(_ members: String) -> (question: Question?, problems: [PlacedProblem]) {
    let form = read(#"{"sections": [{"questions": [{\#(members)}]}]}"#)
    return (form.questionnaire.questions.first, form.problems)
  }

  @Test(arguments: QuestionKind.allCases)
  func every_kind_of_question_is_read(kind: QuestionKind) {
    let isChoice = kind == .choice || kind == .choices
    let read = question(
      #""id": "q", "kind": "\#(kind.rawValue)", "text": "Why?""#
        + (isChoice ? #", "list": "formats""# : "")
    )
    #expect(read.problems.isEmpty)
    var expected = Question(id: "q", kind: kind, text: "Why?")
    expected.list = isChoice ? "formats" : nil
    #expect(read.question == expected)
    #expect(read.question?.ratingSteps == 5)
  }

  @Test func every_member_of_a_question_is_read() throws {
    let read = question(
      #""id": "q", "kind": "choice", "text": "Why?", "labels": ["bad", "good"], "required": true, "#
        + #""options": [{"id": "a", "name": "A"}, {"id": "b"}], "list": "outcomes", "minimum": 1, "#
        + #""maximum": 7, "maximumLength": 4000, "roles": ["visitor", "host-partnership"], "#
        + #""modes": ["virtual"]"#
    )
    let question = try #require(read.question)
    // No kind of question heeds them all, but what is there is read.
    #expect(read.problems.allSatisfy { $0.problem.severity == .warning })
    #expect(question.labels == ["bad", "good"])
    #expect(question.ratingSteps == 2)
    #expect(question.required)
    #expect(question.options.map(\.id) == ["a", "b"])
    #expect(question.options.map(\.name) == ["A", "b"])
    #expect(question.list == "outcomes")
    #expect(question.minimum == 1)
    #expect(question.maximum == 7)
    #expect(question.maximumLength == 4000)
    #expect(question.applies(to: .visitor, in: .virtual))
    #expect(question.applies(to: .hostPartnership, in: .virtual))
    #expect(!question.applies(to: .host, in: .virtual))
    #expect(!question.applies(to: .visitor, in: .physical))
  }

  @Test(arguments: [
    (#""id": 1"#, "id", Expected.text, "a number"),
    (#""kind": "stars""#, "kind", .oneOf(QuestionKind.allCases.map(\.rawValue)), "stars"),
    (#""text": []"#, "text", .text, "a list"),
  ])
  func an_unusable_required_member_is_one_problem(
    member: String,
    name: String,
    expected: Expected,
    found: String
  ) {
    let others = [#""id": "q""#, #""kind": "text""#, #""text": "Why?""#].filter {
      !$0.hasPrefix("\"\(name)\"")
    }
    let read = question(([member] + others).joined(separator: ", "))
    #expect(read.question == nil)
    #expect(
      read.problems.map(\.problem) == [
        .wrongValue(member: "sections.questions." + name, expected: expected, found: found)
      ]
    )
  }

  @Test func a_question_without_its_text_is_missing_it_and_hides_no_other() {
    let form = read(
      #"{"sections": [{"questions": [{"id": "a", "kind": "text"}, {"id": "b", "kind": "text", "text": "?"}]}]}"#
    )
    #expect(form.questionnaire.questions.map(\.id) == ["b"])
    #expect(
      form.problems == [PlacedProblem(.missing(member: "sections.questions.text"), at: 29)]
    )
  }

  @Test(arguments: [
    (#""minimum": 5, "maximum": 2"#, 5, 5), (#""minimum": 20"#, 20, 20),
    (#""maximum": -3"#, -3, -3),
    (#""minimum": -5, "maximum": 5"#, -5, 5), ("\"list\": null", 0, 10),
  ])
  func the_scores_of_a_question_are_a_range_whatever_the_file_says(
    members: String,
    minimum: Int,
    maximum: Int
  ) {
    let read = question(#""id": "q", "kind": "score", "text": "?", \#(members)"#)
    #expect(read.question?.minimum == minimum)
    #expect(read.question?.maximum == maximum)
    #expect(read.problems.count == (members.contains("5, \"maximum\": 2") ? 1 : 0))
  }

  @Test(arguments: ["0", "-1", "1e300", "99999999999999999999"])
  func a_length_that_no_text_can_have_is_a_problem(length: String) {
    let read = question(#""id": "q", "kind": "text", "text": "?", "maximumLength": \#(length)"#)
    #expect(read.question?.maximumLength == nil)
    #expect(read.problems.count == 1)
  }

  @Test func answers_of_former_days_are_read_with_their_own_version() {
    let form = read(
      #"{"version": 3, "title": "Now", "sections": [], "earlier": [{"version": 1, "title": "First"}, {"version": 2}]}"#
    )
    #expect(form.problems.isEmpty)
    #expect(form.questionnaire.of(version: 3)?.title == "Now")
    #expect(form.questionnaire.of(version: 1)?.title == "First")
    #expect(form.questionnaire.of(version: 2)?.title == nil)
    #expect(form.questionnaire.of(version: 4) == nil)
  }

  @Test func a_question_is_found_in_whatever_section() {
    let form = read(
      #"{"sections": [{"title": "One", "questions": []}, null, {"questions": [{"id": "b", "kind": "date", "text": "When?"}]}]}"#
    )
    #expect(form.questionnaire.sections.map(\.title) == ["One", nil])
    #expect(form.questionnaire.question("b")?.kind == .date)
    #expect(form.questionnaire.question("c") == nil)
  }

  @Test(arguments: [
    ("[]", Problem.wrongShape(expected: .object, found: .array)), ("", .syntax(.unexpectedEnd)),
    (#"{"version": 2} x"#, .syntax(.trailingData)),
  ])
  func a_file_that_is_no_form_is_a_form_without_questions(text: String, problem: Problem) {
    let form = read(text)
    #expect(form.questionnaire.questions.isEmpty)
    #expect(form.problems.map(\.problem) == [problem])
  }

  @Test func versions_inside_each_other_without_end_do_not_end_the_program() {
    let text =
      String(repeating: #"{"earlier": ["#, count: 255) + String(repeating: "]}", count: 255)
    #expect(
      read(text).problems.map(\.problem) == [
        .questionnaire(.nestedEarlier), .questionnaire(.repeatedVersion(1)),
      ]
    )
    let deeper = String(repeating: #"{"earlier": ["#, count: 5000)
    #expect(read(deeper).problems.map(\.problem) == [.syntax(.tooDeep(limit: 512))])
  }
}
