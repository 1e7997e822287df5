import Glibc
import Screen
import TestSupport
import Testing

/// The tools with which programs are tested are tested on programs everyone has.
struct PseudoTerminalTests {
  private let environment = [
    "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
  ]

  private func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal("/bin/sh", ["-c", script], environment: environment)
  }

  @Test func a_program_sees_its_own_terminal_with_size_and_environment() throws {
    let program = try shell("stty size; echo $TERM; test -t 0 && test -t 1 && echo a terminal")
    #expect(program.waitForExit() == .exited(0))
    #expect(program.screen.text == "24 80\nxterm-256color\na terminal")
  }

  @Test func the_exit_status_is_the_program_s() throws {
    #expect(try shell("exit 3").waitForExit() == .exited(3))
    #expect(try shell("kill -9 $$").waitForExit() == .killed(9))
  }

  @Test func what_is_typed_is_read() throws {
    let program = try shell("read line; echo \"got <$line>\"; read rest")
    program.send("zwölf\r")
    #expect(program.waitForText("got <zwölf>"))
    program.send("\r")
    #expect(program.waitForExit() == .exited(0))
  }

  @Test func a_program_that_runs_on_is_not_waited_for_longer_than_the_deadline() throws {
    let program = try shell("read line")
    #expect(program.waitForExit(within: 0.05) == nil)
    #expect(!program.waitForText("never", within: 0.05))
  }

  @Test func a_resize_reaches_the_program() throws {
    let program = try shell("trap 'stty size' WINCH; echo ready; read a; read b")
    #expect(program.waitForText("ready"))
    program.resize(to: Size(width: 100, height: 30))
    program.send("\r")
    #expect(program.waitForText("30 100"))
  }

  @Test func a_hang_up_ends_the_program() throws {
    let program = try shell("echo ready; read line; read line")
    #expect(program.waitForText("ready"))
    program.hangUp()
    #expect(program.waitForExit() == .killed(SIGHUP))
  }

  @Test func the_modes_tell_whether_a_program_restored_them() throws {
    let program = try shell("stty raw -echo; echo raw; head -c 1 >/dev/null; stty sane; echo done")
    #expect(program.waitForText("raw"))
    #expect(!program.modes.isCooked)
    program.send("x")
    #expect(program.waitForExit() == .exited(0))
    #expect(program.modes.isCooked)
  }

  @Test func a_megabyte_in_and_out_blocks_neither_side() throws {
    let program = try shell("stty raw -echo; echo ready; head -c 1000000 | wc -c")
    #expect(program.waitForText("ready"))
    #expect(program.send(Array(repeating: 0x61, count: 1_000_000), within: 30))
    #expect(program.waitForText("1000000", within: 30))
  }

  @Test func a_program_that_is_not_there_is_an_error() {
    #expect(throws: SupportError.self) {
      try PseudoTerminal("/no/such/program", environment: [:])
    }
  }
}

struct TemporaryDirectoryTests {
  @Test func a_folder_is_gone_with_its_contents_afterwards() throws {
    var path = ""
    try withTemporaryDirectory { folder in
      path = folder
      let directory = try TemporaryDirectory()
      try directory.write("text", to: "a/b/c.txt")
      #expect(access(directory["a/b/c.txt"], F_OK) == 0)
      symlink("/etc", folder + "/link")
      mkdir(folder + "/inner", 0o755)
    }
    #expect(access(path, F_OK) != 0)
    #expect(access("/etc", F_OK) == 0)
  }
}
