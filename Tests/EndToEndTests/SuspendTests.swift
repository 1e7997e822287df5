import Glibc
import Screen
import TestSupport
import Testing

/// Stopping and going on as a shell's job, and what happens where nobody could continue it.
struct SuspendTests {
  @Test func the_shell_has_its_terminal_while_the_program_is_stopped() throws {
    let shell = try Shell()
    let before = shell.terminal.modes
    try shell.startProgram()
    #expect(shell.terminal.modes != before)
    shell.terminal.send(Keys.control("Z"))
    #expect(shell.waitForPrompt())
    #expect(shell.terminal.modes == before)
    #expect(shell.terminal.leftovers == [])
    try shell.continueProgram()
    #expect(shell.terminal.modes != before)
    shell.terminal.send("q")
    #expect(shell.waitForPrompt())
    #expect(shell.terminal.modes == before)
    #expect(shell.terminal.leftovers == [])
  }

  @Test func a_size_that_changed_meanwhile_is_noticed() throws {
    let shell = try Shell()
    try shell.startProgram()
    shell.terminal.send("\t" + Keys.control("Z"))
    #expect(shell.waitForPrompt())
    let size = Size(width: 101, height: 31)
    shell.terminal.resize(to: size)
    try shell.continueProgram()
    let fresh = try BuiltProgram.browse(size: size)
    fresh.press("\t", rest: 120)
    #expect(shell.terminal.screen.rows == fresh.screen.rows)
    #expect(shell.terminal.screen.cursor == fresh.screen.cursor)
  }

  @Test(arguments: [SIGTSTP, SIGSTOP])
  func a_stop_from_elsewhere_is_survived(signal: Int32) throws {
    let shell = try Shell()
    try shell.startProgram()
    let whole = shell.terminal.screen.rows
    let program = try #require(ProcessStatus.children(of: shell.terminal.process).first)
    kill(program, signal)
    #expect(shell.terminal.wait { _ in ProcessStatus(of: program)?.state == "T" })
    // What the terminal shows now is the shell's business; it types there all the same.
    shell.terminal.settle()
    try shell.continueProgram()
    #expect(shell.terminal.wait { $0.rows == whole })
    shell.terminal.send("q")
    #expect(shell.waitForPrompt())
    #expect(shell.terminal.leftovers == [])
  }

  @Test func a_job_sent_to_the_background_waits_there_for_its_turn() throws {
    let shell = try Shell()
    try shell.startProgram()
    let program = try #require(ProcessStatus.children(of: shell.terminal.process).first)
    shell.terminal.send(Keys.control("Z"))
    #expect(shell.waitForPrompt())
    let modes = shell.terminal.modes
    shell.terminal.send("bg\r")
    shell.terminal.settle(quiet: 300)
    #expect(ProcessStatus(of: program)?.state == "T")
    #expect(shell.terminal.modes == modes)
    try shell.continueProgram()
    shell.terminal.send("q")
    #expect(shell.waitForPrompt())
    #expect(shell.terminal.leftovers == [])
  }

  @Test(arguments: [true, false])
  func where_nobody_would_continue_it_the_program_says_so_and_goes_on(isLeader: Bool) throws {
    // As SSH's forced command: the leader of the session itself, or started by a shell that is and
    // that knows no jobs.
    let words = [BuiltProgram.path, "--data", BuiltProgram.sample]
    let script = isLeader ? "exec \"$0\" \"$@\"" : "\"$0\" \"$@\"; exit 3"
    let terminal = try PseudoTerminal(
      "/bin/sh",
      ["-c", script] + words,
      environment: BuiltProgram.environment
    )
    #expect(terminal.waitForText("Partnerships 12"))
    terminal.send(Keys.control("Z"))
    #expect(terminal.waitForText("Cannot suspend", within: 5))
    terminal.send("5")
    #expect(terminal.waitForText("Organisations ", within: 5))
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(isLeader ? 0 : 3))
    #expect(terminal.leftovers == [])
  }
}

/// An interactive shell from which the program is started as a job.
private struct Shell {
  let terminal: PseudoTerminal
  private static let prompt = "ready> "

  init() throws {
    terminal = try PseudoTerminal(
      "/bin/sh",
      ["-i"],
      environment: BuiltProgram.environment(["PS1": Shell.prompt])
    )
    guard terminal.waitForText(Shell.prompt) else {
      throw NotStarted(screen: terminal.screen.text)
    }
  }

  /// Waits until the shell asks for a command on a screen that is its own.
  func waitForPrompt() -> Bool {
    terminal.wait { screen in
      !screen.isAlternate && screen.rows[screen.cursor.y].hasPrefix(Shell.prompt)
        && screen.cursor.x == Shell.prompt.count
    }
  }

  func startProgram() throws {
    terminal.send("\(BuiltProgram.path) --data \(BuiltProgram.sample)\r")
    try waitForProgram()
  }

  func continueProgram() throws {
    // A line feed ends a line in whatever mode a stopped program left the terminal.
    terminal.send("fg\n")
    try waitForProgram()
  }

  private func waitForProgram() throws {
    guard terminal.wait(until: { $0.isAlternate && $0.contains("Partnerships 12") }) else {
      throw NotStarted(screen: terminal.screen.text)
    }
    terminal.settle()
  }
}
