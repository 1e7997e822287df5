import Catalogue
import Scheme
import Testing

@Suite struct SortingTests {
  let day = Made.day("2021-06-10")
  let catalogue = Catalogue(
    .made(
      organisations: [
        Made.organisation("o1", "Zebra"), Made.organisation("o2", "Ärger"),
        Made.organisation("o3", "apfel"),
      ],
      exchanges: [
        Made.exchange("a-1") {
          $0.title = "Wool"
          $0.planned = Period(start: Made.day("2021-03-01"))
          $0.host = Made.id("o1")
        },
        Made.exchange("a-2") {
          $0.title = "éclair"
          $0.host = Made.id("o2")
        },
        Made.exchange("a-3") {
          $0.planned = Period(start: Made.day("2021-01-01"))
          $0.host = Made.id("o3")
        },
        Made.exchange("a-10") {
          $0.title = "Dyes"
          $0.planned = Period(start: Made.day("2021-03-01"))
        },
      ],
      feedback: [
        Made.feedback("f1", on: "a-2", overall: 5),
        Made.feedback("f2", on: "a-10", overall: 3),
        Made.feedback("f3", on: "a-10", submitted: "2021-07-01T00:00:00Z", overall: 5),
      ]
    )
  )

  func sorted(_ keys: SortKey<ExchangeField>..., from records: [Int32] = [0, 1, 2, 3]) -> [String] {
    catalogue.ids(.exchange, catalogue.sorted(records, by: keys, on: day))
  }

  @Test func collections_stand_in_the_order_people_expect() {
    #expect(catalogue.exchanges.map(\.id.text) == ["a-1", "a-2", "a-3", "a-10"])
    #expect(catalogue.organisations.map(\.name) == ["apfel", "Ärger", "Zebra"])
    #expect(catalogue.feedback.map(\.id.text) == ["f3", "f1", "f2"])
  }

  @Test func texts_are_sorted_without_regard_to_accents_and_case() {
    #expect(sorted(SortKey(.title)) == ["a-10", "a-2", "a-1", "a-3"])
    #expect(sorted(SortKey(.host)) == ["a-3", "a-2", "a-1", "a-10"])
  }

  @Test func unknown_values_come_last_in_both_directions() {
    #expect(sorted(SortKey(.title, descending: true)) == ["a-1", "a-2", "a-10", "a-3"])
    #expect(sorted(SortKey(.start)) == ["a-3", "a-1", "a-10", "a-2"])
    #expect(sorted(SortKey(.start, descending: true)) == ["a-1", "a-10", "a-3", "a-2"])
  }

  @Test func equal_records_keep_the_order_given() {
    #expect(sorted(SortKey(.mode), from: [3, 1, 0, 2]) == ["a-10", "a-2", "a-1", "a-3"])
    #expect(
      sorted(SortKey(.mode, descending: true), from: [3, 1, 0, 2]) == ["a-10", "a-2", "a-1", "a-3"]
    )
  }

  @Test func a_second_key_decides_between_equals_of_the_first() {
    #expect(
      sorted(SortKey(.start, descending: true), SortKey(.title)) == ["a-10", "a-1", "a-3", "a-2"]
    )
  }

  @Test func numbers_in_ids_are_sorted_by_value() {
    #expect(sorted(SortKey(.id), from: [3, 2, 1, 0]) == ["a-1", "a-2", "a-3", "a-10"])
  }

  @Test func ratings_are_those_of_the_day() {
    // f3 came later: a-10 has 3 on the day, a-2 has 5.
    #expect(sorted(SortKey(.rating)) == ["a-10", "a-2", "a-1", "a-3"])
    #expect(sorted(SortKey(.feedback, descending: true)) == ["a-2", "a-10", "a-1", "a-3"])
  }

  @Test func only_the_records_given_are_sorted_and_strangers_are_left_out() {
    #expect(sorted(SortKey(.title), from: [2, 0, 99, -1]) == ["a-1", "a-3"])
  }

  @Test(arguments: ExchangeField.allCases)
  func every_field_gives_back_all_records(field: ExchangeField) {
    #expect(sorted(SortKey(field)).sorted() == ["a-1", "a-10", "a-2", "a-3"])
  }

  @Test func a_key_is_read_as_queries_write_it() {
    #expect(SortKey<ExchangeField>(parsing: "-start") == SortKey(.start, descending: true))
    #expect(SortKey<ExchangeField>(parsing: "host-country") == SortKey(.hostCountry))
    #expect(SortKey<ExchangeField>(parsing: "acronym") == nil)
    #expect(SortKey<ExchangeField>(parsing: "--start") == nil)
    #expect(SortKey<ExchangeField>(parsing: "") == nil)
  }

  @Test func negative_and_small_numbers_are_sorted_by_value() {
    let catalogue = Catalogue(
      .made(
        feedback: [-1.5, 0, -20, 3.25, -0.0, 1e300].enumerated().map { place, number in
          Made.feedback("f\(place)", on: "x", overall: number)
        }
      )
    )
    let sorted = catalogue.sorted([0, 1, 2, 3, 4, 5], by: [SortKey(.overall)])
    #expect(catalogue.ids(.feedback, sorted) == ["f2", "f0", "f1", "f4", "f3", "f5"])
  }
}
