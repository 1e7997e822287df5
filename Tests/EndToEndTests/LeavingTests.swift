import Glibc
import Screen
import TestSupport
import Testing

/// Every way out gives the terminal back as it was.
struct LeavingTests {
  @Test(arguments: ["q", "\u{3}\u{3}", "5q\u{3}\u{3}", "?\u{3}\u{3}", "@2021\u{3}\u{3}"])
  func quitting_ends_with_0_and_leaves_nothing_behind(keys: String) throws {
    let terminal = try BuiltProgram.browse()
    #expect(terminal.modes != terminal.modesBefore)
    terminal.send(keys)
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
  func a_signal_ends_the_program_with_128_and_its_number(signal: Int32) throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("m")
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .exited(128 + signal))
    #expect(terminal.leftovers == [])
  }

  @Test func a_signal_before_the_first_frame_ends_it_as_well() throws {
    let terminal = try BuiltProgram.start()
    #expect(terminal.wait { $0.isAlternate })
    terminal.signal(SIGTERM)
    #expect(terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE])
  func a_crash_is_seen_as_one_and_leaves_the_terminal_usable(signal: Int32) throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("m")
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .killed(signal))
    #expect(terminal.leftovers == [])
  }
}
