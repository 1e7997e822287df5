import CTerminal
import Glibc

/// Signals as bytes in a pipe, so that one `poll` waits for them with everything else.
///
/// While an instance lives, WINCH, HUP, TERM, INT, QUIT, TSTP and CONT only write their number to
/// the pipe, and PIPE is ignored. Make it before `CursesScreen`, and one at a time; it belongs to
/// the thread of the loop and is not `Sendable`. A program started meanwhile inherits that PIPE is
/// ignored unless its start sets the default action.
public final class SignalPipe {
  /// The reading end; readable when signals have come.
  public let descriptor: Int32

  /// Installs the handlers.
  public init() throws(TerminalError) {
    descriptor = cterminal_signals_install()
    if descriptor < 0 { throw .system(call: "pipe2", errno: errno) }
  }

  deinit { cterminal_signals_uninstall() }

  /// The signals that came since the last call, oldest first; none is no error.
  public func read() -> [Int32] {
    var numbers: [Int32] = []
    var buffer: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return numbers }
      numbers += buffer[..<count].map(Int32.init)
    }
  }
}

/// Stopping and going on as a shell's job.
public enum JobControl {
  /// Whether something is there to continue the program after it stopped: not where it is in the
  /// group of the session's leader, as SSH's forced command is, and what a shell that knows no jobs
  /// starts for one.
  public static var canSuspend: Bool { getsid(0) != getpgrp() }

  /// Stops the whole job, as `^Z` in a shell does; returns when it goes on.
  ///
  /// The terminal must have been restored before.
  public static func suspend() { kill(0, SIGSTOP) }

  /// Whether the program is the one its terminal listens to.
  public static func isInForeground(on descriptor: Int32) -> Bool {
    tcgetpgrp(descriptor) == getpgrp()
  }
}
