import Glibc
import Screen
import TestSupport
import Testing

/// A frame is one `write`, as the system saw it; where no `strace` can look on, this is not tried.
struct WriteTests {
  @Test(.enabled(if: Tracer.isThere))
  func each_key_is_one_write_to_the_terminal() throws {
    let folder = try TemporaryDirectory()
    let terminal = try PseudoTerminal(
      "/usr/bin/strace",
      ["-f", "-e", "trace=openat,write", "-o", folder["trace"], BuiltProgram.path]
        + ["--data", BuiltProgram.sample],
      environment: BuiltProgram.environment
    )
    #expect(terminal.waitForText("Partnerships 12"))
    terminal.settle(quiet: 300)
    let before = try writes(in: folder["trace"])
    let keys = [Keys.down, "\t", "5", "4", "2", "1", "@", "2"]
    for key in keys {
      terminal.send(key)
      terminal.settle(quiet: 200)
    }
    #expect(try writes(in: folder["trace"]) - before == keys.count)
  }

  /// How often the trace shows a write to the descriptor of the terminal.
  private func writes(in trace: String) throws -> Int {
    let text = try CommandRun("/bin/cat", [trace], environment: [:]).output
    let lines = text.split(separator: "\n")
    let opened = try #require(lines.last { $0.contains("\"/dev/tty\"") && !$0.contains("= -1") })
    let descriptor = try #require(opened.split(separator: " ").last)
    return lines.count { $0.contains(" write(\(descriptor), ") }
  }
}

/// The program that shows the system calls of another.
private enum Tracer {
  static let isThere =
    (try? CommandRun("/usr/bin/strace", ["-o", "/dev/null", "/bin/true"], environment: [:]))?.status
    == .exited(0)
}
