import Scheme
import Testing

@testable import Catalogue

@Suite struct ResultsScopeTests {
  private let day = Made.day("2021-06-10")

  /// Exchanges by partnership, each with so many people who rate it 4.
  private static func catalogue(_ people: [String: [Int]]) -> Catalogue {
    var exchanges: [Exchange] = []
    var feedback: [Feedback] = []
    for (partnership, people) in people.sorted(by: { $0.key < $1.key }) {
      for (number, count) in people.enumerated() {
        let id = "\(partnership)-\(number + 1)"
        exchanges.append(Made.held(id, of: partnership))
        for person in 0..<count {
          feedback.append(
            Made.answers("\(id)-\(person)", on: id, [("q", .number(4)), ("t", .text("Fine"))])
          )
        }
      }
    }
    return Catalogue(
      .made(
        partnerships: people.keys.sorted().map { Made.partnership($0) },
        exchanges: exchanges,
        feedback: feedback,
        scheme: Made.scheme,
        questionnaire: Made.form([Made.rating("q"), Made.question("t", .text)])
      )
    )
  }

  private func people(_ catalogue: Catalogue, _ scope: ResultsScope) -> Int? {
    catalogue.results(of: scope, on: day)?.response.people
  }

  @Test func the_pages_of_partnerships_show_what_the_table_shows() {
    let catalogue = Self.catalogue(["a": [5], "b": [6], "c": [4]])
    let groups = catalogue.results(by: .partnership, on: day)
    #expect(groups.map(\.results?.response.people) == [nil, 6, nil])
    for group in groups {
      let id = Made.id(group.key ?? "")
      #expect(catalogue.results(of: .partnership(id), on: day) == group.results)
    }
    #expect(people(catalogue, .all) == 15)
    #expect(catalogue.response(of: .partnership(Made.id("c")), on: day).people == 4)
  }

  @Test func the_pages_of_exchanges_cannot_be_taken_off_each_other_or_their_partnership() {
    let catalogue = Self.catalogue(["a": [9, 5, 2], "b": [5, 0], "c": [6, 6]])
    func shown(_ id: String) -> Int? { people(catalogue, .exchange(Made.id(id))) }
    #expect(["a-1", "a-2", "a-3"].map(shown) == [9, nil, nil])
    #expect(["b-1", "b-2"].map(shown) == [5, 0])
    #expect(["c-1", "c-2"].map(shown) == [6, 6])
  }

  @Test func what_is_hidden_of_a_partnership_is_hidden_of_its_exchanges() {
    let catalogue = Self.catalogue(["a": [5], "b": [6], "c": [4]])
    #expect(people(catalogue, .exchange(Made.id("a-1"))) == nil)
    #expect(people(catalogue, .exchange(Made.id("b-1"))) == 6)
  }

  @Test func a_record_that_is_not_there_has_results_of_nobody() {
    let catalogue = Self.catalogue(["a": [5]])
    #expect(people(catalogue, .partnership(Made.id("nonesuch"))) == 0)
    #expect(people(catalogue, .exchange(Made.id("nonesuch"))) == 0)
  }

  @Test func another_day_has_other_results() {
    let catalogue = Self.catalogue(["a": [5]])
    let scope = ResultsScope.partnership(Made.id("a"))
    #expect(people(catalogue, scope) == 5)
    #expect(catalogue.results(of: scope, on: Made.day("2021-03-11"))?.response.people == 0)
    #expect(people(catalogue, scope) == 5)
  }

  @Test func texts_without_a_name_are_on_the_pages_of_partnerships_that_a_table_would_show() {
    let catalogue = Self.catalogue(["a": [5], "b": [6], "c": [4]])
    func texts(_ scope: ResultsScope) -> Int {
      catalogue.texts(of: scope, on: day).reduce(0) { $0 + $1.texts.count }
    }
    #expect(texts(.all) == 15)
    #expect(["a", "b", "c"].map { texts(.partnership(Made.id($0))) } == [0, 6, 0])
    #expect(["a-1", "b-1", "c-1"].map { texts(.exchange(Made.id($0))) } == [0, 6, 0])
  }
}
