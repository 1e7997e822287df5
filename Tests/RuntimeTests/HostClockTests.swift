import Scheme
import Testing

@testable import Runtime

/// What the host's clocks say.
@Suite struct HostClockTests {
  @Test func midnight_is_ahead_and_at_most_a_long_day_away() {
    let hour = 3_600_000
    let wait = HostClock.millisecondsToMidnight
    // A day on which clocks are put back has 25 hours.
    #expect(wait > 0 && wait <= 25 * hour + 1)
  }

  @Test func the_clock_of_events_never_runs_back() {
    var last = HostClock.milliseconds
    for _ in 0..<10_000 {
      let now = HostClock.milliseconds
      #expect(now >= last)
      last = now
    }
  }

  @Test func today_is_a_day_of_this_century() {
    #expect((2024...2200).contains(HostClock.today.components.year))
  }
}
