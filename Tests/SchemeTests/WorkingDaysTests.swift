import Scheme
import Testing
import TestSupport

@Suite struct WorkingDaysTests {
  @Test(arguments: [
    ("2021-06-07", "2021-06-11", 5), ("2021-06-07", "2021-06-13", 5),
    ("2021-06-12", "2021-06-13", 0),
    ("2021-06-10", "2021-06-10", 1), ("2021-06-13", "2021-06-13", 0),
    ("2021-06-11", "2021-06-14", 2),
    ("2021-06-11", "2021-06-10", 0), ("1969-12-29", "1970-01-02", 5),
  ])
  func a_span_counts_monday_to_friday_with_both_its_ends(start: String, end: String, count: Int) {
    #expect(WorkingDays.count(from: Made.day(start), to: Made.day(end)) == count)
  }

  @Test func the_quick_count_is_that_of_looking_at_every_day() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let start = try #require(
        CivilDate(daysSinceEpoch: Int.random(in: -2000...2000, using: &generator))
      )
      let length = Int.random(in: 0...60, using: &generator)
      let days = (0...length).compactMap { start.adding(days: $0) }
      let end = try #require(days.last)
      let naive = days.count { $0.weekday <= 5 }
      #expect(WorkingDays.count(from: start, to: end) == naive, "\(start) to \(end)")
      #expect(WorkingDays.count(of: days + days) == naive)
    }
  }

  @Test func the_longest_span_is_counted_at_once() {
    let count = WorkingDays.count(from: Made.day("0001-01-01"), to: Made.day("9999-12-31"))
    // 3 652 059 days from a Monday to a Friday: 521 722 weeks and five days.
    #expect(count == 2_608_615)
  }

  @Test func sessions_count_before_all_else_and_a_day_with_two_counts_once() {
    var exchange = Made.exchange([.started: "2021-02-01", .completed: "2021-03-31"])
    exchange.planned = Period(start: Made.day("2021-02-01"), end: Made.day("2021-02-26"))
    exchange.sessions = ["2021-02-02", "2021-02-02", "2021-02-06", "2021-03-03"].map {
      Session(date: Made.day($0))
    }
    #expect(exchange.workingDays == 2)
  }

  @Test func sessions_at_weekends_alone_are_no_working_days_but_known() {
    var exchange = Made.exchange([.started: "2021-02-01", .completed: "2021-03-31"])
    exchange.sessions = [Session(date: Made.day("2021-02-06"))]
    #expect(exchange.workingDays == 0)
  }

  @Test func what_happened_counts_before_what_was_planned() {
    var exchange = Made.exchange([.started: "2021-02-01", .completed: "2021-02-03"])
    exchange.planned = Period(start: Made.day("2021-02-01"), end: Made.day("2021-02-26"))
    #expect(exchange.workingDays == 3)
    exchange.milestones[.completed] = nil
    #expect(exchange.workingDays == 20)
  }

  @Test func a_plan_without_an_end_says_nothing() {
    var exchange = Made.exchange([.started: "2021-02-01"])
    #expect(exchange.workingDays == nil)
    exchange.planned.start = Made.day("2021-02-01")
    #expect(exchange.workingDays == nil)
  }

  @Test func an_exchange_is_shown_at_its_start_as_it_happened() {
    var exchange = Made.exchange()
    #expect(exchange.start == nil)
    exchange.sessions = [Session(date: Made.day("2021-02-06"))]
    #expect(exchange.start == Made.day("2021-02-06"))
    exchange.planned.start = Made.day("2021-02-05")
    #expect(exchange.start == Made.day("2021-02-05"))
    exchange.milestones[.started] = Made.day("2021-02-04")
    #expect(exchange.start == Made.day("2021-02-04"))
  }
}
