import Glibc
public import Screen

/// Both ends of a pseudo-terminal that is nobody's controlling terminal.
public final class TerminalPair {
  /// The person's end; non-blocking, -1 once closed.
  public private(set) var master: Int32
  /// The program's end, kept open so that its modes can be read after the program ended.
  public let slave: Int32
  /// The path of the program's end.
  public let path: String

  /// Opens a new pair.
  public init(size: Size = Size(width: 80, height: 24)) throws(SupportError) {
    // What posix_openpt and unlockpt do on Linux; Swift does not see them.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw SupportError(call: "open /dev/ptmx", errno: errno) }
    var locked: Int32 = 0
    var number: Int32 = 0
    let unlock: UInt = 0x4004_5431
    let numberOf: UInt = 0x8004_5430
    guard ioctl(master, unlock, &locked) == 0, ioctl(master, numberOf, &number) == 0 else {
      close(master)
      throw SupportError(call: "ioctl", errno: errno)
    }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else {
      close(master)
      throw SupportError(call: "open \(path)", errno: errno)
    }
    self.master = master
    resize(to: size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Gives the terminal a new size; a program on it gets SIGWINCH.
  public func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(clamping: size.width)
    window.ws_row = UInt16(clamping: size.height)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Closes the person's end; a program on the terminal gets SIGHUP.
  public func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  /// The modes of the terminal now.
  public var modes: TerminalModeSet { TerminalModeSet(of: slave) }

  /// What a program has sent and nobody has read yet, at most `limit` bytes; none if there is none.
  public func receive(atMost limit: Int = 65_536) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
      initialized = max(0, read(master, buffer.baseAddress, limit))
    }
  }

  /// Types as many of the bytes as the terminal takes now and returns how many.
  public func send(_ bytes: some Collection<UInt8>) -> Int {
    let bytes = Array(bytes)
    return max(0, write(master, bytes, bytes.count))
  }
}
