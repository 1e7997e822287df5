import Screen
import TestSupport
import Testing

/// Keys as terminals, networks and pastes deliver them.
struct TypingTests {
  @Test func a_sequence_in_pieces_is_one_key() throws {
    // The pieces may take as long as the test's host is busy.
    let terminal = try BuiltProgram.browse(environment: ["ESCDELAY": "5000"])
    for piece in ["\u{1B}", "[", "B", "\u{1B}O", "B", "\u{1B}[6", "~"] { terminal.press(piece) }
    #expect(terminal.screen.contains("12/12"))
    terminal.press("5")
    terminal.press("/")
    for byte in Array("göteborgs".utf8) { terminal.send([byte]) }
    #expect(terminal.waitForText("/göteborgs"))
  }

  @Test func a_lone_escape_is_answered_at_once() throws {
    let terminal = try BuiltProgram.browse()
    var times: [Int] = []
    for _ in 0..<5 {
      terminal.press("?")
      #expect(terminal.screen.contains("type to search"))
      let (isClosed, time) = Measured.milliseconds {
        terminal.send(Keys.escape)
        return terminal.wait { !$0.contains("type to search") }
      }
      #expect(isClosed)
      times.append(time)
      terminal.waitUntilIdle()
    }
    Measured.note("lone Escape to the screen (ms)", times)
    // 25 ms of waiting for the rest of a sequence, and drawing, on a busy host.
    #expect(times.min() ?? .max <= 500)
  }

  @Test func bytes_that_are_no_text_swallow_no_key() throws {
    let terminal = try BuiltProgram.browse()
    terminal.send([0xFF, 0xC3, 0x28, 0xF0, 0x9F])
    terminal.press("5")
    #expect(terminal.screen.rows[1].contains("Organisations "))
    terminal.send([0xFF])
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    "\u{1B}[200~q\u{3}\u{3}2\r\u{1B}[201~", "5abcdefg hijklmnop qrstuvwxyz q 2 q",
    "clusterxchange list exchanges extratex\r",
  ])
  func pasted_text_runs_no_command_and_is_answered(paste: String) throws {
    let terminal = try BuiltProgram.browse()
    let before = terminal.screen.rows
    terminal.send(paste)
    #expect(terminal.waitForText("Pasted text was not taken"))
    terminal.waitUntilIdle(rest: 110)
    #expect(terminal.screen.rows.dropLast() == before.dropLast())
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [true, false])
  func a_huge_paste_into_the_filter_is_refused_and_survived(isMarked: Bool) throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("/")
    // Unmarked, the line delivers it in small pieces, each of which the filter follows.
    let text = String(repeating: "silk road and seams ", count: isMarked ? 50_000 : 10_000)
    let marked = isMarked ? "\u{1B}[200~\(text)\u{1B}[201~" : text
    let (isTaken, time) = Measured.milliseconds { terminal.send(marked, within: 30) }
    Measured.note("a huge paste into the filter, marked \(isMarked) (ms)", [time])
    #expect(isTaken)
    #expect(terminal.waitForText("Pasted text was not taken", within: 30))
    terminal.waitUntilIdle(rest: 110, within: 30)
    terminal.press(Keys.escape, rest: 110)
    #expect(terminal.screen.contains("Partnerships 12"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func what_was_typed_ahead_is_drawn_once() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("5")
    let answer = terminal.press(String(repeating: Keys.down, count: 200), rest: 110)
    Measured.note("200 Downs at once, bytes", [answer.count])
    // No more than a handful of frames of a list drawn anew.
    #expect(answer.count <= 6_000)
    let stepwise = try BuiltProgram.browse()
    stepwise.press("5")
    stepwise.press("G")
    #expect(terminal.screen.rows.last == stepwise.screen.rows.last)
  }
}
