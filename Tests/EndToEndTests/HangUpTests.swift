import Glibc
import Screen
import TestSupport
import Testing

/// A line that goes away ends the program at once, however it is told and whatever it was doing.
@Suite(.serialized)
struct HangUpTests {
  /// How a program may learn that its line is closed.
  enum Notice: CaseIterable, Sendable {
    /// The signal, as a login shell's child gets it.
    case signal
    /// The signal, in a program whose starter had it ignored.
    case ignoredSignal
    /// No signal: the terminal is not the one that controls the session.
    case none
  }

  /// What the program is doing when the line goes.
  enum Moment: CaseIterable, Sendable {
    case waiting, typing, outputBlocked
  }

  @Test(arguments: Notice.allCases, Moment.allCases)
  func a_closed_line_ends_the_program_at_once(notice: Notice, moment: Moment) throws {
    let terminal = try start(notice)
    switch moment {
    case .waiting: break
    case .typing: terminal.press("/silk")
    case .outputBlocked: try block(terminal)
    }
    let (status, time) = Measured.milliseconds {
      terminal.hangUp()
      return terminal.waitForExit()
    }
    Measured.note("hang-up to exit, \(notice), \(moment) (ms)", [time])
    #expect(status == .exited(128 + SIGHUP))
    // The design's 200 ms, with room for a busy host.
    #expect(time <= 1_000)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func a_signal_ends_the_program_while_its_output_is_blocked(signal: Int32) throws {
    let terminal = try start(.signal)
    try block(terminal)
    let (status, time) = Measured.milliseconds {
      terminal.signal(signal)
      return exitWithoutReading(terminal)
    }
    Measured.note("signal \(signal) to exit, output blocked (ms)", [time])
    #expect(status)
    #expect(time <= 1_000)
    #expect(terminal.waitForExit() == .exited(128 + signal))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func blocked_output_keeps_no_processor_busy_and_is_followed_by_the_newest_frame() throws {
    let terminal = try start(.signal)
    try block(terminal)
    let before = try #require(ProcessStatus(of: terminal.process))
    // Nothing is read meanwhile; the wait ends with its deadline.
    poll(nil, 0, 500)
    let after = try #require(ProcessStatus(of: terminal.process))
    #expect(after.ticks - before.ticks <= 1)
    #expect(terminal.pressWithoutReading("4"))
    #expect(terminal.waitForText("Documents "))
    terminal.waitUntilIdle(rest: 150)
    let fresh = try BuiltProgram.browse()
    fresh.press("4")
    #expect(terminal.screen.rows == fresh.screen.rows)
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  private func start(_ notice: Notice) throws -> PseudoTerminal {
    let terminal: PseudoTerminal
    switch notice {
    case .signal: terminal = try BuiltProgram.start()
    case .none: terminal = try BuiltProgram.start(isControlling: false)
    case .ignoredSignal:
      terminal = try PseudoTerminal(
        "/bin/sh",
        ["-c", "trap '' HUP; exec \"$0\" \"$@\"", BuiltProgram.path, "--data", BuiltProgram.sample],
        environment: BuiltProgram.environment
      )
    }
    guard terminal.waitForText("Partnerships 12"), terminal.waitUntilIdle() else {
      throw NotStarted(screen: terminal.screen.text)
    }
    return terminal
  }

  /// Changes screens and reads nothing, until the program has sent more than a terminal holds.
  private func block(_ terminal: PseudoTerminal) throws {
    for _ in 0..<30 {
      for key in ["5", "4", "2", "1"] { try #require(terminal.pressWithoutReading(key)) }
    }
  }

  /// Waits for the end of the program as the system shows it, reading nothing of its output.
  private func exitWithoutReading(_ terminal: PseudoTerminal) -> Bool {
    for _ in 0..<5_000 {
      guard let status = ProcessStatus(of: terminal.process), status.state != "Z" else {
        return true
      }
      poll(nil, 0, 1)
    }
    return false
  }
}
