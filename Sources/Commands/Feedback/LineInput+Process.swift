internal import Glibc
internal import Terminal

extension LineInput {
  /// The lines of this process's standard input.
  ///
  /// From the first line that is asked for until the instance goes, signals that ask the program to leave are events
  /// and do not end the process, so that what was typed can be put away first.
  static func standardInput() -> LineInput {
    let source = StandardInput()
    return LineInput(
      isTerminal: source.isTerminal,
      read: source.read,
      isReady: { source.isReady }
    )
  }
}

/// Descriptor 0 together with the process's signals.
private final class StandardInput {
  /// Asked before the line can go: a terminal whose line went is none any more.
  let isTerminal = isatty(STDIN_FILENO) == 1
  private var signals: SignalPipe?
  private var waiting: [Int32] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Without a pipe for signals they do what they always do: end the process, its last draft kept.
  private func install() {
    if signals == nil { signals = try? SignalPipe() }
  }

  var isReady: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  func read() -> LineInput.Piece {
    install()
    while true {
      waiting += signals?.read() ?? []
      while !waiting.isEmpty {
        if let piece = piece(of: waiting.removeFirst()) { return piece }
      }
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&descriptors, 2, -1) > 0 else { continue }
      // A signal first: a line that goes away sends both it and the end of the input.
      if descriptors[1].revents != 0 { continue }
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 { return .bytes(Array(buffer[..<count])) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      // Of a terminal, an end that nobody typed is a line that went away without a signal.
      let isGone = count < 0 || descriptors[0].revents & Int16(POLLHUP) != 0
      return isGone && isTerminal ? .signal(SIGHUP) : .ended
    }
  }

  private func piece(of signal: Int32) -> LineInput.Piece? {
    switch signal {
    case SIGTSTP:
      if JobControl.canSuspend { JobControl.suspend() }
      return .resumed
    case SIGHUP, SIGTERM, SIGINT, SIGQUIT: return .signal(signal)
    default: return nil
    }
  }
}
