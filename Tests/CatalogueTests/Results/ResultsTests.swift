import Scheme
import TestSupport
import Testing

@testable import Catalogue

@Suite struct ResultsTests {
  private let day = Made.day("2021-06-10")

  /// Exchanges of partnerships, each with so many visitors' ratings from the front of a list.
  private static func catalogue(_ ratings: [(partnership: String, ratings: [Int?])]) -> Catalogue {
    var exchanges: [Exchange] = []
    var feedback: [Feedback] = []
    for (partnership, ratings) in ratings {
      exchanges.append(Made.held("\(partnership)-1", of: partnership))
      for (number, rating) in ratings.enumerated() {
        feedback.append(
          Made.answers(
            "\(partnership)-1-\(number)",
            on: "\(partnership)-1",
            rating.map { [("q", .number(Double($0)))] } ?? []
          )
        )
      }
    }
    return Catalogue(
      .made(
        partnerships: ratings.map { Made.partnership($0.partnership) },
        exchanges: exchanges,
        feedback: feedback,
        scheme: Made.scheme,
        questionnaire: Made.form([Made.rating("q")])
      )
    )
  }

  @Test func without_any_data_there_are_results_of_nobody() throws {
    let results = try #require(Catalogue(CatalogueContents()).results(on: day))
    #expect(results.response == FeedbackResponse())
    #expect(results.response.rate == nil)
    #expect(results.nps?.value == nil)
    #expect(results.nps?.interval == nil)
    #expect(results.questions == [])
    #expect(Catalogue(CatalogueContents()).results(by: .partnership, on: day) == [])
  }

  @Test func where_nobody_answered_every_question_has_its_zeros() throws {
    let results = try #require(Self.catalogue([("a", [])]).results(on: day))
    #expect(results.response.people == 0)
    #expect(results.response.expected == 2)
    #expect(results.response.rate == 0)
    #expect(results.questions.map(\.answers?.counts) == [[0, 0, 0, 0, 0]])
    #expect(results.questions[0].answers?.mean == nil)
  }

  @Test(arguments: 1...4)
  func the_answers_of_fewer_than_five_are_hidden(people: Int) throws {
    let catalogue = Self.catalogue([("a", Array(repeating: 3, count: people))])
    #expect(catalogue.results(on: day) == nil)
    #expect(catalogue.results(by: .partnership, on: day).map(\.results) == [nil])
    #expect(catalogue.results(by: .partnership, on: day).map(\.key) == ["a"])
    let results = try #require(catalogue.results(on: day, showingSmall: true))
    #expect(results.response.people == people)
    #expect(results.questions[0].answers?.people == people)
  }

  @Test func five_are_shown_and_of_a_question_that_two_answered_nothing() throws {
    let results = try #require(Self.catalogue([("a", [1, 2, nil, nil, nil])]).results(on: day))
    #expect(results.response.people == 5)
    #expect(results.questions.map(\.answers) == [nil])
    // Nobody answered what the score rests on, which is not in the form.
    #expect(results.nps == NetPromoterScore())
  }

  @Test func a_question_hidden_in_one_group_is_hidden_in_another_where_it_would_follow() {
    let groups = Self.catalogue([
      ("a", [5, 5, 5, 5, 5, 5, 5]), ("b", [1, 1, nil, nil, nil, nil]), ("c", [4, 4, 4, 4, 4, nil]),
    ]).results(by: .partnership, on: day)
    #expect(groups.map(\.results?.response.people) == [7, 6, 6])
    // Two of b answered; all who answered less those of a and c would be these two.
    #expect(groups.map { $0.results?.questions[0].answers?.people } == [7, nil, nil])
  }

  @Test func a_hidden_group_takes_the_smallest_other_with_it() {
    let groups = Self.catalogue([
      ("a", [5, 5, 5, 5, 5]), ("b", [1, 1, 1, 1, 1, 1]), ("c", [4]),
    ]).results(by: .partnership, on: day)
    #expect(groups.map { $0.results == nil } == [true, false, true])
    let all = Self.catalogue([("a", [5, 5, 5, 5, 5]), ("c", [4])])
      .results(by: .partnership, on: day, showingSmall: true)
    #expect(all.map(\.results?.response.people) == [5, 1])
  }

  @Test func groups_of_which_nothing_came_and_nothing_is_expected_are_left_out() {
    let catalogue = Catalogue(
      .made(
        partnerships: [Made.partnership("a"), Made.partnership("b"), Made.partnership("idle")],
        exchanges: [
          Made.held("a-1", of: "a"), Made.exchange("b-1", of: "b", [.started: "2021-05-01"]),
        ],
        scheme: Made.scheme
      )
    )
    #expect(catalogue.results(by: .partnership, on: day).map(\.key) == ["a"])
  }

  @Test func received_and_expected_are_those_of_the_figures() throws {
    let catalogue = Catalogue(FiguresTests.contents)
    for day in ["2020-12-10", "2021-03-10", "2021-06-10"].map(Made.day) {
      let results = try #require(catalogue.results(on: day, showingSmall: true))
      let feedback = catalogue.figures(on: day).feedback
      #expect(results.response == feedback.response)
      #expect(results.nps == feedback.recommend)
    }
    for dimension in Dimension.allCases {
      let figures = catalogue.figures(by: dimension, on: day)
      for group in catalogue.results(by: dimension, on: day, showingSmall: true) {
        let same = try #require(figures.first { $0.key == group.key })
        #expect(group.name == same.name)
        #expect(group.results?.response == same.figures.feedback.response)
        #expect(group.results?.nps?.value == same.figures.feedback.nps)
      }
    }
  }

  @Test func some_exchanges_have_results_of_their_own() throws {
    let catalogue = Self.catalogue([("a", [5, 5, 5, 5, 5]), ("b", [1, 1, 1, 1, 1, 1])])
    let second = try #require(catalogue.index(of: Made.id("b-1"), .exchange))
    let results = try #require(catalogue.results(on: day, among: [Int32(second), 99, -1]))
    #expect(results.questions[0].answers?.mean == 1)
    #expect(results.response.people == 6)
  }

  @Test func what_came_after_the_day_is_not_in_the_results() throws {
    let before = try #require(
      Self.catalogue([("a", [5, 5, 5, 5, 5])]).results(on: Made.day("2021-03-11"))
    )
    #expect(before.response.people == 0)
    #expect(before.asOf == Made.day("2021-03-11"))
  }
}
