import Scheme
import Testing

@testable import Catalogue

@Suite struct MergedFormTests {
  private func form(_ present: [Question], before: [Question]) -> MergedForm {
    MergedForm(
      Made.form(version: 2, present, earlier: [Made.form(version: 1, before)]),
      SchemeDefinition()
    )
  }

  @Test func a_question_that_was_put_better_is_one_question_in_its_newest_words() {
    var before = Made.rating("q", ["awful", "bad", "fair", "good", "fine"])
    before.text = "Howw?"
    let form = form(
      [Made.rating("q", ["awful", "bad", "so so", "good", "great"])],
      before: [before]
    )
    #expect(form.questions.count == 1)
    #expect(form.questions[0].text == "What about q?")
    #expect(form.questions[0].section == "Section 2")
    #expect(form.questions[0].versions == [2, 1])
    #expect(form.questions[0].steps.map(\.name) == ["awful", "bad", "so so", "good", "great"])
  }

  @Test func words_that_only_an_earlier_version_has_are_taken_over() {
    let form = form(
      [Made.rating("q")],
      before: [Made.rating("q", ["1st", "2nd", "3rd", "4th", "5th"])]
    )
    #expect(form.questions.map { $0.steps.map(\.name) } == [["1st", "2nd", "3rd", "4th", "5th"]])
  }

  static let apart: [(Question, Question)] = [
    (Made.rating("q", ["bad", "good"]), Made.rating("q")),
    (Made.rating("q", ["bad", "fair", "good"]), Made.rating("q", ["good", "fair", "bad"])),
    (Made.rating("q", ["bad", "fair", "good"]), Made.rating("q", ["awful", "bad", "fair"])),
    (Made.rating("q"), Made.question("q", .score)),
    (Made.question("q", .score), Made.question("q", .score) { $0.maximum = 5 }),
    (Made.choice("q", ["a"]), Made.choice("q", ["a"], .choices)),
    (Made.question("q", .yesNo), Made.choice("q", ["yes", "no"])),
    (Made.question("q", .text), Made.question("q", .date)),
  ]

  @Test(arguments: apart.indices)
  func a_question_of_another_kind_or_scale_is_kept_apart(_ index: Int) {
    let (present, before) = Self.apart[index]
    let form = form([present, Made.rating("other")], before: [before])
    #expect(form.questions.map(\.id) == ["q", "q", "other"])
    #expect(form.questions.map(\.kind) == [present.kind, before.kind, .rating])
    #expect(form.questions.map(\.versions) == [[2], [1], [2]])
  }

  @Test func choices_of_all_versions_stand_together_the_present_ones_first() {
    let form = form([Made.choice("q", ["c", "b"])], before: [Made.choice("q", ["a", "b"])])
    #expect(form.questions.map { $0.steps.map(\.key) } == [["c", "b", "a"]])
  }

  @Test func what_only_earlier_versions_ask_comes_last_the_newest_version_first() {
    let oldest = Made.form(version: 1, [Made.rating("oldest"), Made.rating("q")])
    let older = Made.form(version: 2, [Made.rating("older"), Made.rating("oldest")])
    let form = MergedForm(
      Made.form(version: 3, [Made.rating("q")], earlier: [oldest, older]),
      SchemeDefinition()
    )
    #expect(form.questions.map(\.id) == ["q", "older", "oldest"])
  }

  @Test func answers_are_read_with_the_questions_of_their_version() throws {
    let present = Made.form(
      version: 2,
      [Made.rating("q", ["bad", "good"]), Made.choice("c", ["new"])],
      earlier: [Made.form(version: 1, [Made.rating("q"), Made.choice("c", ["old"])])]
    )
    let catalogue = Catalogue(
      .made(
        exchanges: [Made.held("extratex-1")],
        feedback: [
          Made.answers(
            "f1",
            on: "extratex-1",
            version: 1,
            [("q", .number(5)), ("c", .text("old"))]
          ),
          // Off the scale, and a choice that version 2 does not offer any more.
          Made.answers(
            "f2",
            on: "extratex-1",
            version: 2,
            [("q", .number(5)), ("c", .text("old"))]
          ),
          Made.answers(
            "f3",
            on: "extratex-1",
            version: 2,
            [("c", .text("new")), ("q", .number(2))]
          ),
          Made.answers("f4", on: "extratex-1", version: 9, [("q", .number(2))]),
        ],
        scheme: Made.scheme,
        questionnaire: present
      )
    )
    let results = try #require(catalogue.results(on: Made.day("2021-06-10"), showingSmall: true))
    #expect(results.questions.map(\.id) == ["q", "q", "c"])
    #expect(results.questions.map(\.answers?.counts) == [[0, 1], [0, 0, 0, 0, 1], [1, 1]])
    #expect(results.questions.map(\.question.steps.count) == [2, 5, 2])
    // Of a version that is not known nothing can be read, but somebody gave it.
    #expect(results.response.people == 4)
  }

  @Test func figures_rest_on_the_same_answers_as_results() throws {
    let scores = Made.question("recommend", .score)
    let five = Made.question("recommend", .score) { ($0.minimum, $0.maximum) = (1, 5) }
    let present = Made.form(
      version: 2,
      [Made.rating("overall"), scores],
      earlier: [Made.form(version: 1, [Made.rating("overall", ["bad", "good"]), five])]
    )
    func given(_ id: String, _ version: Int, _ overall: Double, _ recommend: Double) -> Feedback {
      Made.answers(
        id,
        on: "extratex-1",
        version: version,
        [("overall", .number(overall)), ("recommend", .number(recommend))]
      )
    }
    let catalogue = Catalogue(
      .made(
        exchanges: [Made.held("extratex-1")],
        feedback: [
          given("f1", 2, 5, 10), given("f2", 2, 2, 3), given("f3", 2, 40, 99),
          given("f4", 1, 2, 5), given("f5", 7, 1, 0),
        ],
        scheme: Made.scheme,
        questionnaire: present
      )
    )
    let day = Made.day("2021-06-10")
    let feedback = catalogue.figures(on: day).feedback
    let results = try #require(catalogue.results(on: day, showingSmall: true))
    // Two of the two-step scale, of no known version, and off every scale are left out.
    #expect(feedback.mean == 3.5)
    #expect(results.questions[0].answers?.mean == feedback.mean)
    #expect(feedback.recommend == NetPromoterScore(promoters: 1, detractors: 1, of: 2))
    #expect(results.nps == feedback.recommend)
    #expect(results.questions.first { $0.id == "recommend" }?.answers?.people == 2)
  }
}
