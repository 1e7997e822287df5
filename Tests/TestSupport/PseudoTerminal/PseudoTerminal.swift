public import Glibc
public import Screen

/// A program running on a pseudo-terminal of its own, in a session of its own, with the person's
/// side of the terminal in the test's hands.
///
/// Nothing here sleeps: every wait is a `poll` that ends with the condition or the deadline. The
/// program is killed when the instance goes.
public final class PseudoTerminal {
  /// What the program has drawn.
  public private(set) var screen: VirtualTerminal
  /// All bytes the program sent.
  public private(set) var output: [UInt8] = []
  /// How many reads found bytes; a program that sends a frame with one `write` needs at most one
  /// for each 4 KiB of it.
  public private(set) var reads = 0
  /// The modes of the terminal before the program started.
  public let modesBefore: TerminalModeSet
  /// The program's process, and its process group.
  public let process: pid_t

  /// How fast the person's side takes what the program sends; nil for as fast as it comes.
  public var line: SlowLine?

  let pair: TerminalPair
  private var status: ExitStatus?

  /// Starts a program with exactly this environment.
  ///
  /// `arguments` are those after its name.
  ///
  /// - Parameter isControlling: whether the terminal also sends the program signals, as is usual.
  public init(
    _ path: String,
    _ arguments: [String] = [],
    environment: [String: String],
    size: Size = Size(width: 80, height: 24),
    isControlling: Bool = true
  ) throws {
    pair = try TerminalPair(size: size)
    screen = VirtualTerminal(size: size)
    modesBefore = pair.modes
    process = try Spawn.onTerminal(
      pair.path,
      isControlling: isControlling,
      path: path,
      arguments: [path] + arguments,
      environment: environment
    )
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }

  /// The modes of the terminal now.
  public var modes: TerminalModeSet { pair.modes }

  /// Types text, or any bytes, as fast as the program takes them; reads on meanwhile, so that
  /// neither side waits for the other.
  ///
  /// False when the deadline passes first.
  @discardableResult
  public func send(_ text: String, within seconds: Double = 10) -> Bool {
    send(Array(text.utf8), within: seconds)
  }

  /// Types bytes.
  @discardableResult
  public func send(_ bytes: [UInt8], within seconds: Double = 10) -> Bool {
    var rest = bytes[...]
    let deadline = Deadline(seconds: seconds)
    while !rest.isEmpty {
      let ready = wait(for: POLLIN | POLLOUT, milliseconds: deadline.milliseconds)
      if ready & POLLIN != 0 { receive() }
      if ready & POLLOUT != 0 {
        rest = rest.dropFirst(pair.send(rest))
      }
      if deadline.isOver || ready & POLLHUP != 0 { return rest.isEmpty }
    }
    return true
  }

  /// Reads until the screen satisfies the condition; false when the deadline passes or the program
  /// closes the terminal first.
  public func wait(within seconds: Double = 10, until holds: (VirtualTerminal) -> Bool) -> Bool {
    let deadline = Deadline(seconds: seconds)
    while !holds(screen) {
      let ready = wait(for: POLLIN, milliseconds: deadline.milliseconds)
      if ready & POLLIN != 0 {
        receive()
      } else if deadline.isOver || ready & POLLHUP != 0 {
        return holds(screen)
      }
    }
    return true
  }

  /// Waits for text on the screen.
  public func waitForText(_ text: String, within seconds: Double = 10) -> Bool {
    wait(within: seconds) { $0.contains(text) }
  }

  /// Reads until nothing has come for so long, at most until the deadline; for counting bytes.
  public func settle(quiet milliseconds: Int32 = 100, within seconds: Double = 10) {
    let deadline = Deadline(seconds: seconds)
    while !deadline.isOver, wait(for: POLLIN, milliseconds: milliseconds) & POLLIN != 0 {
      receive()
    }
  }

  /// Gives the terminal a new size; the program gets SIGWINCH.
  public func resize(to size: Size) {
    pair.resize(to: size)
    screen.resize(to: size)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Closes the person's side, as a dropped line does; the program gets SIGHUP.
  public func hangUp() { pair.hangUp() }

  /// How the program ended; nil if it still runs at the deadline.
  ///
  /// Its output is read meanwhile.
  public func waitForExit(within seconds: Double = 10) -> ExitStatus? {
    let deadline = Deadline(seconds: seconds)
    while status == nil {
      var number: Int32 = 0
      if waitpid(process, &number, WNOHANG) == process {
        status = ExitStatus(waitStatus: number)
      } else if deadline.isOver {
        return nil
      } else if wait(for: POLLIN, milliseconds: 5) & POLLIN != 0 {
        // The exit itself wakes no descriptor, hence the short wait.
        receive()
      }
    }
    while wait(for: POLLIN, milliseconds: 0) & POLLIN != 0 { receive() }
    return status
  }

  func receive() {
    let bytes = pair.receive(atMost: line?.allowance ?? 65_536)
    guard !bytes.isEmpty else { return }
    line?.take(bytes.count)
    reads += 1
    output += bytes
    screen.feed(bytes)
  }

  func wait(for events: Int32, milliseconds: Int32) -> Int32 {
    let deadline = Deadline(seconds: Double(milliseconds) / 1_000)
    while let line, line.allowance == 0 {
      // Nothing is read until the line is free again, though there may be something.
      guard !deadline.isOver else { return 0 }
      let ready = ready(for: events & ~POLLIN, milliseconds: min(deadline.milliseconds, 5))
      if ready != 0 { return ready }
    }
    return ready(for: events, milliseconds: deadline.milliseconds)
  }

  private func ready(for events: Int32, milliseconds: Int32) -> Int32 {
    var entry = pollfd(fd: pair.master, events: Int16(events), revents: 0)
    return poll(&entry, 1, milliseconds) > 0 ? Int32(entry.revents) : 0
  }
}

/// A line that takes so many bytes a second and no more.
public struct SlowLine: Sendable {
  private let bytesPerSecond: Double
  private let start = ContinuousClock.now
  private var taken = 0.0

  /// A line of this speed, idle until now.
  public init(bytesPerSecond: Int) { self.bytesPerSecond = Double(bytesPerSecond) }

  /// Bytes it takes now: what it could have carried since it was last busy, at most for 20 ms.
  var allowance: Int {
    let carried = (start.duration(to: .now) / .seconds(1)) * bytesPerSecond
    return Int(min(carried - taken, bytesPerSecond / 50))
  }

  mutating func take(_ count: Int) {
    let carried = (start.duration(to: .now) / .seconds(1)) * bytesPerSecond
    taken = max(taken, carried - bytesPerSecond / 50) + Double(count)
  }
}

/// How a program ended.
public enum ExitStatus: Hashable, Sendable {
  /// By itself, with this status.
  case exited(Int32)
  /// By a signal.
  case killed(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .killed(signal)
  }
}

/// A time by which something must have happened.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Double) { end = .now.advanced(by: .milliseconds(Int(seconds * 1_000))) }

  var isOver: Bool { milliseconds == 0 }

  /// What is left, never negative.
  var milliseconds: Int32 {
    Int32(clamping: Int(max(0, ContinuousClock.Instant.now.duration(to: end) / .milliseconds(1))))
  }
}
