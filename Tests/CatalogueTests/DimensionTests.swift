import Catalogue
@testable import Scheme
import Testing

@Suite struct DimensionTests {
  let catalogue = Catalogue(FiguresTests.contents)
  let day = Made.day("2021-06-10")

  func completed(by dimension: Dimension) -> [String] {
    catalogue.figures(by: dimension, on: day).map {
      "\($0.key ?? "none") \($0.figures.completed)"
    }
  }

  @Test func every_partnership_has_its_figures_even_without_an_exchange() {
    #expect(completed(by: .partnership) == ["blues 0", "extratex 2", "idle 0"])
  }

  @Test func a_partnerships_target_is_what_it_undertook() {
    let groups = catalogue.figures(by: .partnership, on: day)
    #expect(groups.map(\.figures.target) == [nil, 50, nil])
    #expect(groups.map(\.name) == ["BLUES", "EXTRATEX", "IDLE"])
  }

  @Test func an_exchange_counts_under_each_of_its_ecosystems() {
    // In the order of the code list, then unknown codes, then exchanges without one.
    #expect(completed(by: .ecosystem) == ["textiles 2", "mobility 1", "none 0"])
  }

  @Test func the_month_is_that_of_the_start() {
    #expect(completed(by: .month) == ["2021-02 1", "2021-05 0", "none 1"])
  }

  @Test func modes_stand_in_their_own_order() {
    #expect(completed(by: .mode) == ["virtual 1", "physical 1"])
  }

  @Test func a_host_is_named_and_exchanges_without_one_come_last() {
    let groups = catalogue.figures(by: .host, on: day)
    #expect(groups.map(\.key) == ["spk", nil])
    #expect(groups.map(\.name) == ["Slovak Plastics Cluster", ""])
  }

  @Test func exchanges_that_did_not_exist_on_the_day_make_no_group() {
    let groups = catalogue.figures(by: .month, on: Made.day("2020-12-10"))
    #expect(groups.map(\.key) == ["2021-02", nil])
  }

  @Test(arguments: [Dimension.partnership, .host, .visitor, .mode, .month])
  func groups_of_single_values_add_up_to_the_whole(dimension: Dimension) {
    let whole = catalogue.figures(on: day)
    let groups = catalogue.figures(by: dimension, on: day)
    #expect(groups.reduce(0) { $0 + $1.figures.completed } == whole.completed)
    #expect(groups.reduce(0) { $0 + $1.figures.feedback.received } == whole.feedback.received)
  }
}
