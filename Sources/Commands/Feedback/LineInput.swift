/// Lines as a person types them, or as a pipe brings them.
final class LineInput {
  /// What came.
  enum Event: Hashable {
    /// A line without its end.
    case line(String)
    /// A line that cannot be taken, and why; it is not to be answered for.
    case unusable(Fault)
    /// Nothing more will come: the end of a pipe, or `^D` on a terminal.
    case ended
    /// A signal that asks the program to leave, by its number.
    case signal(Int32)
    /// The program was stopped and goes on; what was on the screen may be gone.
    case resumed
  }

  /// Why a line cannot be taken.
  enum Fault: Hashable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// The terminal passes no longer line, and drops what is behind; the most bytes.
    case cut(Int)
    /// More bytes than any answer has; the most.
    case tooLong(Int)
  }

  /// What a source has.
  enum Piece: Hashable {
    case bytes([UInt8])
    case ended
    case signal(Int32)
    case resumed
  }

  /// Whether a person sits there, who sees what they type.
  let isTerminal: Bool
  private let read: () -> Piece
  private let isReady: () -> Bool
  private var pending: [UInt8] = []
  /// Where in `pending` the next line starts, and how far it has been looked through for its end.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  private var isSkipping = false

  /// The most bytes of a line in the line editing of Linux terminals (`N_TTY_BUF_SIZE`, the end of the line counted).
  private static let terminalLine = 4095
  /// More than any questionnaire allows a text to have.
  private static let longestLine = 8 << 20

  /// Lines of a source.
  ///
  /// - Parameters:
  ///   - read: Waits for the next piece.
  ///   - isReady: Whether `read` would not have to wait.
  init(isTerminal: Bool, read: @escaping () -> Piece, isReady: @escaping () -> Bool) {
    self.isTerminal = isTerminal
    self.read = read
    self.isReady = isReady
  }

  /// The lines of a text, as a pipe brings them.
  convenience init(text: String, isTerminal: Bool = false) {
    var rest: [UInt8]? = Array(text.utf8)
    self.init(
      isTerminal: isTerminal,
      read: {
        defer { rest = nil }
        return rest.map { .bytes($0) } ?? .ended
      },
      isReady: { true }
    )
  }

  /// Whether another line, or the end, is there already: then nobody is waiting for a prompt.
  var hasMore: Bool {
    pending[searched...].contains(UInt8(ascii: "\n")) || isAtEnd || isReady()
  }

  /// Waits for the next line, the end, or a signal.
  func next() -> Event {
    while true {
      if let line = takeLine() { return line }
      if isAtEnd {
        guard start < pending.count, !isSkipping else { return .ended }
        let rest = pending[start...]
        start = pending.count
        return event(of: rest)
      }
      switch read() {
      case .bytes(let bytes): append(bytes)
      case .ended: isAtEnd = true
      case .signal(let number): return .signal(number)
      case .resumed: return .resumed
      }
    }
  }

  private func append(_ bytes: [UInt8]) {
    // What was taken goes when nothing is left behind it, or it is the larger part: a pasted megabyte of short
    // lines would else be moved once for each of them.
    if start > pending.count / 2 {
      pending.removeFirst(start)
      searched -= start
      start = 0
    }
    pending += bytes
  }

  private func takeLine() -> Event? {
    guard let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = pending.count
      if searched - start > Self.longestLine {
        // The rest of the line is passed over as it comes.
        start = searched
        isSkipping = true
      }
      return nil
    }
    let line = pending[start..<end]
    start = end + 1
    searched = start
    guard !isSkipping else {
      isSkipping = false
      return .unusable(.tooLong(Self.longestLine))
    }
    return event(of: line)
  }

  private func event(of line: ArraySlice<UInt8>) -> Event {
    if isTerminal, line.count >= Self.terminalLine { return .unusable(.cut(Self.terminalLine)) }
    guard let text = String(validating: line, as: UTF8.self) else { return .unusable(.notUTF8) }
    return .line(text)
  }
}
