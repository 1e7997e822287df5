import Screen
import TestSupport
import Testing

/// The screen is that of the terminal's size, whatever it was before.
struct SizeTests {
  @Test(arguments: [1, 2] as [UInt64])
  func after_a_storm_of_resizes_the_screen_is_as_if_started_at_the_last_size(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let terminal = try BuiltProgram.browse()
    for turn in 0..<500 {
      terminal.resize(
        to: Size(width: .random(in: 1...220, using: &random), height: .random(in: 1...70, using: &random))
      )
      // Some are seen by the program, most pass while it draws.
      if turn.isMultiple(of: 10) { terminal.settle(quiet: 1) }
    }
    let last = Size(width: 132, height: 43)
    terminal.resize(to: last)
    terminal.waitUntilIdle(rest: 150)
    let fresh = try BuiltProgram.browse(size: last)
    for y in 0..<last.height {
      let cells = (0..<last.width).map { terminal.screen[Point(x: $0, y: y)] }
      #expect(cells == (0..<last.width).map { fresh.screen[Point(x: $0, y: y)] }, "row \(y)")
    }
    #expect(terminal.screen.cursor == fresh.screen.cursor)
    #expect(terminal.screen.unknown == [])
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func what_was_cut_off_by_a_size_that_nobody_saw_is_drawn_again() throws {
    let terminal = try BuiltProgram.browse()
    let whole = terminal.screen.rows
    // Both before the program gets to look.
    terminal.resize(to: Size(width: 30, height: 6))
    terminal.resize(to: Size(width: 80, height: 24))
    #expect(terminal.screen.rows != whole)
    #expect(terminal.wait(within: 5) { $0.rows == whole })
  }

  @Test func a_size_in_the_environment_freezes_nothing() throws {
    let terminal = try BuiltProgram.browse(
      environment: ["LINES": "10", "COLUMNS": "40"],
      size: Size(width: 100, height: 30)
    )
    let fresh = try BuiltProgram.browse(size: Size(width: 100, height: 30))
    #expect(terminal.screen.rows == fresh.screen.rows)
    terminal.resize(to: Size(width: 90, height: 28))
    fresh.resize(to: Size(width: 90, height: 28))
    terminal.waitUntilIdle(rest: 150)
    fresh.waitUntilIdle(rest: 150)
    #expect(terminal.screen.rows == fresh.screen.rows)
    #expect(terminal.screen.rows[27].contains("quit"))
  }

  @Test(arguments: [Size(width: 10, height: 3), Size(width: 1, height: 1)])
  func a_screen_too_small_says_what_it_needs_and_recovers_on_growing(size: Size) throws {
    let terminal = try BuiltProgram.start(size: size)
    if size.width >= 10 { #expect(terminal.waitForText("need 20×4")) }
    #expect(terminal.wait { $0.isAlternate })
    terminal.waitUntilIdle(rest: 100)
    terminal.resize(to: Size(width: 80, height: 24))
    #expect(terminal.waitForText("Partnerships 12"))
    terminal.waitUntilIdle()
    let fresh = try BuiltProgram.browse()
    #expect(terminal.screen.rows == fresh.screen.rows)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }
}
