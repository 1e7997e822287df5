import Glibc
import Screen
import Terminal
import TestSupport
import Testing

/// The handlers for crashes and signals belong to the process, so these never run at the same time.
@Suite(.serialized)
struct TTYTests {
  let pair: TerminalPair

  init() throws { pair = try TerminalPair(size: Size(width: 100, height: 30)) }

  private func open() throws -> TTY {
    try TTY(adopting: Glibc.open(pair.path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
  }

  @Test func the_modes_are_put_back_however_often_that_is_asked() throws {
    let before = pair.modes
    let tty = try open()
    try tty.makeRaw(restoring: [])
    #expect(!pair.modes.isCooked)
    tty.restore()
    #expect(pair.modes == before)
    tty.restore()
    #expect(pair.modes == before)
  }

  @Test func the_modes_are_put_back_when_the_last_reference_goes() throws {
    let before = pair.modes
    var tty: TTY? = try open()
    try tty?.makeRaw(restoring: [])
    #expect(pair.modes != before)
    tty = nil
    #expect(pair.modes == before)
  }

  @Test func keys_arrive_as_bytes_and_raise_no_signal() throws {
    let tty = try open()
    #expect(tty.read() == .nothing)
    try tty.makeRaw(restoring: [])
    let keys = Array("\u{3}\u{1A}\u{1C}\u{13}\u{11}\r\n\u{16}é".utf8)
    #expect(pair.send(keys) == keys.count)
    #expect(tty.read() == .bytes(keys))
    #expect(tty.read() == .nothing)
    #expect(pair.receive() == [])
  }

  @Test func output_passes_as_it_is() throws {
    let tty = try open()
    try tty.makeRaw(restoring: [])
    try tty.send(Array("a\nb\tc\r".utf8))
    #expect(pair.receive() == Array("a\nb\tc\r".utf8))
  }

  @Test func the_size_is_that_of_the_terminal_or_80_by_24() throws {
    let tty = try open()
    #expect(tty.size == Size(width: 100, height: 30))
    pair.resize(to: Size(width: 7, height: 3))
    #expect(tty.size == Size(width: 7, height: 3))
    pair.resize(to: .zero)
    #expect(tty.size == Size(width: 80, height: 24))
  }

  @Test func a_closed_line_is_a_hang_up() throws {
    let tty = try open()
    try tty.makeRaw(restoring: [])
    pair.hangUp()
    #expect(tty.read() == .hangUp)
    #expect(throws: TerminalError.self) { try tty.send([65]) }
    #expect(!tty.drain(within: 1_000))
  }

  @Test func a_slow_terminal_gets_every_byte_in_order_and_keeps_nobody_waiting() throws {
    let tty = try open()
    try tty.makeRaw(restoring: [])
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 / 7) }
    try tty.send(bytes)
    #expect(!tty.isDrained)
    #expect(!tty.drain(within: 10))
    var arrived: [UInt8] = []
    while arrived.count < bytes.count {
      let more = pair.receive(atMost: 1_000)
      if more.isEmpty { try tty.drain() }
      arrived += more
    }
    #expect(tty.isDrained)
    #expect(arrived == bytes)
  }

  @Test func what_is_no_terminal_is_refused() {
    #expect(throws: TerminalError.noTerminal(errno: ENOTTY)) {
      try TTY(adopting: Glibc.open("/dev/null", O_RDWR))
    }
  }

  @Test(arguments: [SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])
  func a_signal_makes_the_pipe_readable_and_does_nothing_else(signal: Int32) throws {
    let signals = try SignalPipe()
    #expect(signals.read() == [])
    // To the process: threads of the test run may block signals.
    kill(getpid(), signal)
    var entry = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&entry, 1, 5_000) == 1)
    #expect(signals.read() == [signal])
    #expect(signals.read() == [])
  }

  @Test func the_former_handlers_come_back() throws {
    let flags = { (number: Int32) -> Int32 in
      var action = sigaction()
      sigaction(number, nil, &action)
      return action.sa_flags
    }
    let before = flags(SIGHUP)
    let signals = try SignalPipe()
    withExtendedLifetime(signals) { #expect(flags(SIGHUP) & SA_RESTART != 0) }
    _ = consume signals
    #expect(flags(SIGHUP) == before)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
  func a_crash_leaves_the_terminal_as_it_was(signal: Int32) async throws {
    let before = pair.modes
    let result = await #expect(processExitsWith: .failure) {
      [path = pair.path as String, number = signal as Int32] in
      let tty = try TTY(adopting: Glibc.open(path, O_RDWR | O_NONBLOCK | O_NOCTTY))
      try tty.makeRaw(restoring: Array("restored".utf8))
      try tty.send(Array("full screen ".utf8))
      // abort lets the signal through in threads that block it, as those of tests do.
      if number == SIGABRT { abort() }
      raise(number)
    }
    #expect(result?.exitStatus == .signal(signal))
    #expect(String(decoding: pair.receive(), as: UTF8.self) == "full screen restored")
    #expect(pair.modes == before)
  }

  @Test func a_trap_of_swift_is_such_a_crash() async throws {
    let before = pair.modes
    await #expect(processExitsWith: .failure) { [path = pair.path as String] in
      let tty = try TTY(adopting: Glibc.open(path, O_RDWR | O_NONBLOCK | O_NOCTTY))
      try tty.makeRaw(restoring: Array("restored".utf8))
      let none: [Int] = []
      withExtendedLifetime(tty) { print(none[Int(path.utf8.count)]) }
    }
    #expect(String(decoding: pair.receive(), as: UTF8.self) == "restored")
    #expect(pair.modes == before)
  }
}
