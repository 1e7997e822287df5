import Catalogue
@testable import Scheme
import Testing

@Suite struct AnswerCountsTests {
  @Test func every_step_of_a_rating_is_counted_also_the_empty_ones() throws {
    let answers = try #require(
      Catalogue.made(Made.rating("q"), [.number(5), .number(3), .number(5)]).firstAnswers
    )
    #expect(answers.people == 3)
    #expect(answers.counts == [0, 0, 1, 0, 2])
    #expect(answers.mean == 13.0 / 3)
    #expect(answers.median == 5)
  }

  @Test(
    arguments: [
      ([1], 1.0), ([1, 5], 3), ([1, 2], 1.5), ([4, 4], 4), ([1, 1, 5, 5], 3), ([1, 2, 5], 2),
      ([3, 3, 3, 4], 3), ([2, 3, 4, 4], 3.5), ([1, 1, 1, 1, 5], 1),
    ] as [([Int], Double)]
  )
  func the_median_is_the_middle_and_between_two_their_mean(values: [Int], median: Double) {
    let answers = Catalogue.made(Made.rating("q"), values.map { .number(Double($0)) }).firstAnswers
    #expect(answers?.median == median)
  }

  @Test func a_score_has_the_steps_of_its_bounds() throws {
    let question = Made.question("q", .score) { ($0.minimum, $0.maximum) = (-2, 3) }
    let answers = try #require(
      Catalogue.made(question, [.number(-2), .number(3), .number(4), .number(-3)]).firstAnswers
    )
    #expect(answers.people == 2)
    #expect(answers.counts == [1, 0, 0, 0, 0, 1])
    #expect(answers.mean == 0.5)
  }

  @Test func choices_are_counted_in_the_order_of_their_list_and_people_once() throws {
    var scheme = Made.scheme
    scheme.outcomes = ["c", "a", "b"].map { NamedCode(id: $0, name: $0) }
    let catalogue = Catalogue(
      .made(
        exchanges: [Made.held("extratex-1")],
        feedback: [
          Made.answers("f1", on: "extratex-1", [("q", .choices(["a", "b", "a"]))]),
          Made.answers("f2", on: "extratex-1", [("q", .choices(["b", "nonesuch"]))]),
          Made.answers("f3", on: "extratex-1", [("q", .choices([]))]),
        ],
        scheme: scheme,
        questionnaire: Made.form([Made.question("q", .choices) { $0.list = "outcomes" }])
      )
    )
    let results = try #require(catalogue.results(on: Made.day("2021-06-10"), showingSmall: true))
    #expect(results.questions[0].question.steps.map(\.key) == ["c", "a", "b"])
    #expect(results.questions[0].answers?.counts == [0, 1, 2])
    // Whoever named none of the choices did not answer.
    #expect(results.questions[0].answers?.people == 2)
    #expect(results.questions[0].answers?.mean == nil)
    #expect(results.response.people == 3)
  }

  @Test func yes_and_no_are_counted() {
    let answers = Catalogue.made(
      Made.question("q", .yesNo),
      [.yesNo(true), .yesNo(false), .yesNo(true), .text("yes")]
    ).firstAnswers
    #expect(answers?.counts == [2, 1])
    #expect(answers?.people == 3)
  }

  @Test func texts_and_dates_are_counted_where_there_is_something_in_them() {
    let texts = Catalogue.made(
      Made.question("q", .text),
      [.text("Good"), .text(" \n\t"), .text(""), .number(3)]
    ).firstAnswers
    #expect(texts?.people == 1)
    #expect(texts?.counts == [])
    let dates = Catalogue.made(
      Made.question("q", .date),
      [.text("2021-03-01"), .text("2021-02-30"), .text("soon")]
    ).firstAnswers
    #expect(dates?.people == 1)
  }

  static let wrong: [(Question, AnswerValue)] = [
    (Made.rating("q"), .number(0)), (Made.rating("q"), .number(6)),
    (Made.rating("q"), .number(4.5)), (Made.rating("q"), .number(.nan)),
    (Made.rating("q"), .number(1e300)), (Made.rating("q"), .text("4")),
    (Made.rating("q"), .yesNo(true)), (Made.rating("q", ["bad", "good"]), .number(3)),
    (Made.question("q", .score), .number(11)), (Made.question("q", .score), .choices(["9"])),
    (Made.choice("q", ["a"]), .text("b")), (Made.choice("q", ["a"]), .choices(["a"])),
    (Made.choice("q", ["a"], .choices), .text("a")),
    (Made.choice("q", ["a"], .choices), .choices(["b"])),
    (Made.question("q", .yesNo), .number(1)), (Made.question("q", .text), .choices(["x"])),
    (Made.question("q", .date), .number(20_210_301)),
  ]

  @Test(arguments: wrong.indices)
  func an_answer_of_the_wrong_kind_or_off_the_scale_is_not_counted(_ index: Int) throws {
    let (question, value) = Self.wrong[index]
    let answers = try #require(Catalogue.made(question, [value]).firstAnswers)
    #expect(answers.people == 0)
    #expect(answers.counts.allSatisfy { $0 == 0 })
    #expect(answers.mean == nil)
    #expect(answers.median == nil)
  }
}
