import Screen
import TestSupport
import Testing

/// A line that carries little is never filled with frames that nobody looks at.
@Suite(.serialized)
struct SlowLineTests {
  @Test func a_held_key_stays_responsive_at_20_kB_a_second() throws {
    let terminal = try BuiltProgram.browse()
    let start = terminal.output.count
    terminal.line = SlowLine(bytesPerSecond: 20_000)
    // As a keyboard repeats: one for each time that something may have been drawn.
    for _ in 0..<12 {
      terminal.send(Keys.down)
      terminal.settle(quiet: 33, within: 0.033)
    }
    let (isThere, lag) = Measured.milliseconds {
      terminal.wait(within: 5) { $0.contains("12/12") }
    }
    Measured.note("lag of the cursor after a held Down (ms)", [lag])
    #expect(isThere)
    terminal.waitUntilIdle(rest: 150)
    let cost = terminal.output.count - start
    Measured.note("12 held Downs in Partnerships, bytes", [cost])
    #expect(cost <= 5_000)
    #expect(terminal.screen.rows == (try steppedDown(12)).rows)
  }

  @Test func frames_are_skipped_and_never_queued_where_the_line_takes_nothing() throws {
    let terminal = try BuiltProgram.browse()
    for _ in 0..<10 {
      for key in ["5", "4", "2", "1"] { try #require(terminal.pressWithoutReading(key)) }
    }
    try #require(terminal.pressWithoutReading("4"))
    let start = terminal.output.count
    #expect(terminal.wait { $0.rows[1].contains("Documents ") })
    terminal.waitUntilIdle(rest: 150)
    let queued = terminal.output.count - start
    Measured.note("bytes after 41 screens unread", [queued])
    // What a terminal holds, the frame that was under way, and the newest one.
    #expect(queued <= 40_000)
    let fresh = try BuiltProgram.browse()
    fresh.press("4")
    #expect(terminal.screen.rows == fresh.screen.rows)
  }

  @Test func from_the_start_to_the_feedback_of_an_exchange_in_eight_keys_at_2_kB_a_second() throws {
    let terminal = try BuiltProgram.start()
    terminal.line = SlowLine(bytesPerSecond: 2_000)
    #expect(terminal.waitForText("Partnerships 12", within: 20))
    let keys = ["/", "e", "x", "t", "r", Keys.enter, Keys.tab, Keys.down]
    #expect(keys.count <= 8)
    for key in keys { terminal.send(key) }
    #expect(terminal.waitForText("Feedback 2 · extratex-1", within: 20))
    terminal.waitUntilIdle(rest: 150, within: 20)
    #expect(terminal.screen.contains("▸ host    overall 5"), "\(terminal.screen.text)")
  }

  private func steppedDown(_ count: Int) throws -> VirtualTerminal {
    let terminal = try BuiltProgram.browse()
    for _ in 0..<count { terminal.press(Keys.down) }
    terminal.waitUntilIdle(rest: 150)
    return terminal.screen
  }
}
