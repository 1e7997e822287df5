import Scheme
import Testing

@Suite struct MilestoneTests {
  @Test func an_exchange_does_not_exist_before_its_first_milestone() {
    let exchange = Made.exchange([.proposed: "2021-01-08"])
    #expect(exchange.state(on: Made.day("2021-01-07")) == nil)
    #expect(exchange.state(on: Made.day("2021-01-08")) == .inPreparation)
    #expect(Made.exchange().state(on: Made.day("9999-12-31")) == nil)
  }

  @Test(arguments: [
    (Milestone.proposed, ExchangeState.inPreparation), (.matched, .inPreparation),
    (.committed, .upcoming), (.started, .ongoing), (.completed, .completed),
    (.reported, .completed), (.validated, .completed), (.paid, .completed),
  ])
  func a_milestone_alone_gives_the_state_from_its_very_day_on(
    milestone: Milestone,
    state: ExchangeState
  ) {
    let exchange = Made.exchange([milestone: "2021-03-10"])
    #expect(exchange.state(on: Made.day("2021-03-09")) == nil)
    #expect(exchange.state(on: Made.day("2021-03-10")) == state)
    #expect(exchange.state(on: Made.day("2021-03-11")) == state)
  }

  @Test func the_furthest_milestone_in_order_counts_and_not_the_latest_day() {
    let exchange = Made.exchange([.committed: "2021-05-01", .completed: "2021-03-10"])
    #expect(exchange.state(on: Made.day("2021-03-10")) == .completed)
    #expect(exchange.state(on: Made.day("2021-05-01")) == .completed)
  }

  @Test(arguments: [
    ("2021-01-07", nil), ("2021-01-08", ExchangeState.inPreparation), ("2021-02-28", .cancelled),
    ("2021-03-01", .cancelled), ("2021-03-10", .completed), ("2021-04-01", .completed),
  ])
  func what_was_completed_all_the_same_is_believed(day: String, state: ExchangeState?) {
    let exchange = Made.exchange(
      [.proposed: "2021-01-08", .completed: "2021-03-10"],
      cancelled: "2021-02-28"
    )
    #expect(exchange.state(on: Made.day(day)) == state)
  }

  @Test func a_cancellation_after_the_completion_changes_nothing() {
    let exchange = Made.exchange([.completed: "2021-03-10"], cancelled: "2021-03-11")
    #expect(exchange.state(on: Made.day("2021-03-12")) == .completed)
  }

  @Test func a_cancellation_counts_from_its_very_day_on() {
    let exchange = Made.exchange([.committed: "2021-01-08"], cancelled: "2021-02-28")
    #expect(exchange.state(on: Made.day("2021-02-27")) == .upcoming)
    #expect(exchange.state(on: Made.day("2021-02-28")) == .cancelled)
  }

  @Test func the_next_milestone_follows_the_furthest_whatever_gaps_are_before_it() {
    let exchange = Made.exchange([.proposed: "2021-01-08", .started: "2021-02-02"])
    #expect(exchange.nextMilestone(on: Made.day("2021-01-01")) == .proposed)
    #expect(exchange.nextMilestone(on: Made.day("2021-01-08")) == .matched)
    #expect(exchange.nextMilestone(on: Made.day("2021-02-02")) == .completed)
  }

  @Test func only_a_physical_exchange_is_ever_to_be_paid() {
    let validated: [Milestone: String] = [.validated: "2021-03-10"]
    let day = Made.day("2021-06-10")
    #expect(Made.exchange(validated, mode: .virtual).nextMilestone(on: day) == nil)
    #expect(Made.exchange(validated, mode: .physical).nextMilestone(on: day) == .paid)
    #expect(Made.exchange([.paid: "2021-03-10"], mode: .physical).nextMilestone(on: day) == nil)
  }

  @Test func a_cancelled_exchange_has_nothing_next() {
    let exchange = Made.exchange([.committed: "2021-01-08"], cancelled: "2021-02-28")
    #expect(exchange.nextMilestone(on: Made.day("2021-02-27")) == .started)
    #expect(exchange.nextMilestone(on: Made.day("2021-02-28")) == nil)
  }

  @Test func a_milestone_that_is_taken_back_is_unknown_again() {
    var milestones = Milestones()
    milestones[.matched] = Made.day("2021-01-08")
    milestones[.proposed] = Made.day("0001-01-01")
    #expect(milestones.known.map(\.milestone) == [.proposed, .matched])
    milestones[.matched] = nil
    #expect(milestones[.matched] == nil)
    #expect(milestones.known.map(\.date) == [Made.day("0001-01-01")])
  }

  @Test func the_workflow_is_in_the_order_of_the_scheme() {
    #expect(
      Milestone.allCases.map(\.name) == [
        "proposed", "matched", "committed", "started", "completed", "reported", "validated", "paid",
      ]
    )
    #expect(Milestone.allCases.sorted() == Milestone.allCases)
  }
}
