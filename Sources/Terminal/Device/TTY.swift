import CTerminal
import Glibc
public import Screen

/// The person's terminal: bytes in, bytes out, its size, and its modes, which are put back on every
/// way out.
///
/// The terminal is opened anew, because descriptors 0 to 2 are shared with the shell and must not
/// be made non-blocking. Belongs to the thread of the loop and is not `Sendable`.
public final class TTY {
  /// The terminal, open for reading and writing, non-blocking.
  public let descriptor: Int32
  private let ownModes: termios
  private var isRaw = false
  private var queue = OutputQueue()

  /// Opens the terminal the program was started from.
  public static func open() throws(TerminalError) -> TTY {
    let paths = ["/dev/tty"] + (0...2).filter { isatty($0) == 1 }.map { "/proc/self/fd/\($0)" }
    var failure: Int32 = ENXIO
    for path in paths {
      let descriptor = Glibc.open(path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if descriptor >= 0 { return try TTY(adopting: descriptor) }
      failure = errno
    }
    throw .noTerminal(errno: failure)
  }

  /// Takes over a descriptor of a terminal, opened for this purpose alone and non-blocking, which
  /// is closed with the instance.
  public init(adopting descriptor: Int32) throws(TerminalError) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else {
      let failure = errno
      close(descriptor)
      throw .noTerminal(errno: failure)
    }
    self.descriptor = descriptor
    ownModes = modes
  }

  deinit {
    restore()
    close(descriptor)
  }

  /// Columns and rows; 80 × 24 where the terminal does not say.
  public var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cterminal_tty_size(descriptor, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: Int(columns), height: Int(rows))
  }

  /// Makes keys arrive as bytes, unechoed and without raising signals, and sees to it that a crash
  /// puts the modes back and sends `restoring`.
  public func makeRaw(restoring: [UInt8]) throws(TerminalError) {
    var raw = cterminal_tty_raw(ownModes)
    guard setModes(&raw) else { throw .system(call: "tcsetattr", errno: errno) }
    isRaw = true
    var saved = ownModes
    cterminal_crash_arm(descriptor, restoring, restoring.count, &saved)
  }

  /// Puts the modes back as they were found; does nothing a second time.
  public func restore() {
    guard isRaw else { return }
    isRaw = false
    var modes = ownModes
    _ = setModes(&modes)
    cterminal_crash_disarm()
  }

  /// A signal may interrupt the call.
  ///
  /// It does not wait for output, which a stalled line may never take; how output is treated was
  /// settled when it was written.
  private func setModes(_ modes: inout termios) -> Bool {
    while tcsetattr(descriptor, TCSANOW, &modes) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}

/// Bytes in and out.
extension TTY {
  /// What a read found.
  public enum Input: Hashable, Sendable {
    /// Bytes, as many as were there, at most 64 KiB.
    case bytes([UInt8])
    /// Nothing at the moment.
    case nothing
    /// The line is gone: end of file, or an error that will not pass.
    case hangUp
  }

  /// Reads what is there, without waiting.
  public func read() -> Input {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      var count: Int
      repeat {
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0
        && errno == EINTR
      failure = count < 0 ? errno : 0
      initialized = max(0, count)
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    return failure == EAGAIN ? .nothing : .hangUp
  }

  /// Whether all bytes are on their way; draw no new frame before.
  public var isDrained: Bool { queue.isEmpty }

  /// Sends bytes after those still waiting: one `write` where the terminal takes it all, else the
  /// rest waits for `drain()`, to be called when the descriptor is writable.
  public func send(_ bytes: [UInt8]) throws(TerminalError) {
    queue.append(bytes)
    try drain()
  }

  /// Sends what is waiting, as far as the terminal takes it now.
  public func drain() throws(TerminalError) {
    try queue.drain { (rest: UnsafeRawBufferPointer) throws(TerminalError) -> Int in
      while true {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 { return count }
        if errno == EAGAIN { return 0 }
        if errno != EINTR { throw .system(call: "write", errno: errno) }
      }
    }
  }

  /// Sends what is waiting, for at most so many milliseconds: for the last bytes before the program
  /// stops or ends.
  ///
  /// Whether all are gone.
  @discardableResult
  public func drain(within milliseconds: Int) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .milliseconds(milliseconds))
    while !isDrained {
      let left = clock.now.duration(to: end)
      guard left > .zero, (try? drain()) != nil else { return false }
      if isDrained { return true }
      var wait = pollfd(descriptor: descriptor, events: POLLOUT)
      poll(&wait, 1, Int32(clamping: Int((left / .milliseconds(1)).rounded(.up))))
    }
    return true
  }
}

extension pollfd {
  fileprivate init(descriptor: Int32, events: Int32) {
    self.init(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
  }
}
