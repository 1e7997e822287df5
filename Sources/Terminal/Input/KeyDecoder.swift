public import Screen

/// Turns the bytes of a terminal into keys, pastes, clicks and changes of focus.
///
/// A pure value: the same bytes give the same events however they are cut into reads, no bytes
/// make it trap, and what it does not know it swallows whole instead of letting the rest leak out
/// as commands. It knows the forms of xterm, VT100 (CSI and SS3), the Linux console, rxvt, screen,
/// tmux and `CSI u`, whatever terminal it talks to; terminfo is not asked.
///
/// Time belongs to the caller: while `wait(escapeDelay:)` gives a time, it calls `flush()` when
/// nothing has come for so long.
public struct KeyDecoder: Sendable {
  /// Whether clicks are decoded; while it is false reports of clicks are swallowed.
  public var reportsMouse = false

  var state = State.ground
  var paste: PasteBuffer
  var events: [InputEvent] = []

  enum State: Hashable, Sendable {
    case ground
    /// One Escape, or two: the second may be Escape pressed twice or rxvt's Alt.
    case escape(count: Int)
    case csi([UInt8], alt: Bool)
    /// After `ESC [ [`: the Linux console's F1 to F5.
    case linuxFunction(alt: Bool)
    case ss3([UInt8], alt: Bool)
    /// OSC, DCS, APC, PM or SOS: a reply of the terminal, which this program never asks for.
    case string(introducer: UInt8, count: Int, sawEscape: Bool)
    case utf8([UInt8], alt: Bool)
    case paste
    /// Bytes still to come of a click in the form that has no end mark.
    case oldMouse([UInt8])
  }

  /// Parameter bytes of a control sequence beyond which it is given up.
  static let longestSequence = 64
  /// Bytes of a string sequence beyond which what follows is read as keys again.
  static let longestString = 4_096

  /// A decoder at the start of input.
  public init() { paste = PasteBuffer() }

  /// A decoder that delivers pastes in parts of this many bytes instead of 8 MiB.
  init(pasteLimit: Int) { paste = PasteBuffer(limit: pasteLimit) }

  /// Takes bytes as they were read and returns the events they complete.
  ///
  /// Linear in the bytes.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    if bytes.withContiguousStorageIfAvailable({ consume($0) }) == nil {
      for byte in bytes { consume(byte) }
    }
    return takeEvents()
  }

  /// Says that nothing more came in time: a lone Escape is the key, a half sequence is dropped, an
  /// unfinished paste is delivered as far as it came.
  public mutating func flush() -> [InputEvent] {
    let unfinished = state
    state = .ground
    switch unfinished {
    case .ground: break
    case .escape(let count): for _ in 0..<count { emit(.escape) }
    case .csi(let parameters, let alt):
      if parameters.isEmpty { emitAlt("[", afterEscape: alt) }
    case .linuxFunction(let alt):
      emitAlt("[", afterEscape: alt)
      emit(.character("["))
    case .ss3(let parameters, let alt): if parameters.isEmpty { emitAlt("O", afterEscape: alt) }
    case .string(let introducer, let count, _):
      if count == 0 { emitAlt(Character(Unicode.Scalar(introducer)), afterEscape: false) }
    case .utf8(_, let alt): emitReplacement(alt: alt)
    case .paste: deliverPaste(atEnd: true)
    case .oldMouse: break
    }
    return takeEvents()
  }

  /// Whether an Escape has come that may be the key or the beginning of a sequence.
  public var pendingEscape: Bool {
    if case .escape = state { true } else { false }
  }

  /// Whether something is unfinished, so that `flush()` would change the outcome.
  public var needsTimeout: Bool { state != .ground }

  /// Milliseconds to wait for more before calling `flush()`; nil when nothing is unfinished.
  ///
  /// After an Escape that may be the key, `escapeDelay`. Within a sequence at least 100: its bytes
  /// left the terminal together, and a slow line must not turn their rest into commands. Within a
  /// paste 2 000.
  public func wait(escapeDelay: Int) -> Int? {
    switch state {
    case .ground: nil
    case .escape: escapeDelay
    case .paste: max(escapeDelay, 2_000)
    default: max(escapeDelay, 100)
    }
  }

  /// Milliseconds after which a lone Escape is the key: `ESCDELAY` as ncurses knows it, else 25.
  public static func escapeDelay(environment: [String: String]) -> Int {
    guard let delay = environment["ESCDELAY"].flatMap(Int.init), (0...30_000).contains(delay)
    else { return 25 }
    return delay
  }

  /// Takes the inside of a paste in runs: it may be megabytes.
  private mutating func consume(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let run = state == .paste ? paste.append(runOf: bytes[index...]) : 0
      if run == 0 { consume(bytes[index]) }
      index += max(1, run)
    }
  }

  private mutating func takeEvents() -> [InputEvent] {
    defer { events.removeAll() }
    return events
  }
}
