import Catalogue
import Scheme
import Testing

@testable import Catalogue

@Suite struct DayTests {
  let catalogue = Catalogue(
    .made(
      partnerships: [Made.partnership("p")],
      exchanges: [
        Made.exchange("p-1", of: "p", [.committed: "2021-02-01"]),
        Made.exchange("p-2", of: "p", [:]),
      ],
      feedback: [
        Made.feedback("early", on: "p-1", submitted: "2021-03-01T23:59:59Z"),
        Made.feedback("late", on: "p-1", submitted: "2021-03-02T00:00:00Z"),
      ],
      documents: [Made.document("d", "Guide", date: "2021-04-01"), Made.document("e", "Undated")]
    )
  )

  @Test(arguments: [("2021-01-31", []), ("2021-02-01", ["p-1"])])
  func an_exchange_is_listed_from_its_first_milestone_on(day: String, ids: [String]) {
    let day = Made.day(day)
    #expect(catalogue.ids(.exchange, catalogue.records(.exchange, on: day)) == ids)
  }

  @Test(arguments: [
    ("2021-02-28", []), ("2021-03-01", ["early"]), ("2021-03-02", ["late", "early"]),
  ])
  func feedback_is_listed_from_the_day_it_was_submitted_on(day: String, ids: [String]) {
    let day = Made.day(day)
    #expect(catalogue.ids(.feedback, catalogue.records(.feedback, on: day)) == ids)
    #expect(catalogue.ids(.feedback, catalogue.feedback(of: 0, on: day)) == ids)
  }

  @Test func partnerships_and_documents_are_always_listed() {
    let day = Made.day("1999-01-01")
    #expect(catalogue.records(.partnership, on: day).count == 1)
    #expect(catalogue.records(.document, on: day).count == 2)
  }

  @Test(arguments: [("2021-03-31", true), ("2021-04-01", false)])
  func a_document_is_upcoming_until_the_day_before_its_date(day: String, isUpcoming: Bool) throws {
    let document = try #require(catalogue[document: Made.id("d")])
    #expect(document.isUpcoming(on: Made.day(day)) == isUpcoming)
  }

  @Test func an_undated_document_is_never_upcoming() throws {
    let document = try #require(catalogue[document: Made.id("e")])
    #expect(!document.isUpcoming(on: Made.day("0001-01-01")))
  }

  @Test func an_index_outside_the_collection_does_not_exist() {
    #expect(!catalogue.exists(RecordReference(.exchange, 2), on: Made.day("2021-06-10")))
    #expect(!catalogue.exists(RecordReference(.partnership, -1), on: Made.day("2021-06-10")))
    let records = catalogue.records(.feedback, on: Made.day("2021-06-10"), among: [9, 0, -3])
    #expect(records == [0])
  }

  /// States of many are worked out by a stand-in; it must know all that the rule looks at.
  @Test func the_stand_in_has_the_state_of_each_exchange_on_every_day() {
    var numbers = SearchPropertyTests.Numbers(state: 7)
    let start = Made.day("2021-01-01")
    func someDay() -> CivilDate {
      start.adding(days: Int.random(in: 0..<20, using: &numbers)) ?? start
    }
    let exchanges = (1...300).map { number in
      Made.exchange("p-\(number)", [:]) { exchange in
        for milestone in Milestone.allCases where Bool.random(using: &numbers) {
          exchange.milestones[milestone] = someDay()
        }
        if Int.random(in: 0..<4, using: &numbers) == 0 {
          exchange.cancelled = Cancellation(date: someDay())
        }
      }
    }
    for offset in -1...20 {
      let day = start.adding(days: offset) ?? start
      var states = ExchangeStates(of: exchanges, on: day)
      for index in exchanges.indices {
        #expect(states.state(of: index) == exchanges[index].state(on: day))
      }
    }
  }
}
