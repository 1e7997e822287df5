internal import CTerminal
internal import Glibc

/// One of the two streams that a command writes to.
///
/// Bytes are gathered and leave in large pieces. A reader that went away turns the stream silent, and so does an
/// error; the error is kept for the end.
final class OutputStream {
  /// The width of the terminal at the other end; nil where there is none.
  let columns: Int?
  /// Whether nothing that is written goes anywhere any more.
  private(set) var isClosed = false
  /// The error that ended the stream, other than that its reader went away.
  private(set) var failure: Int32?
  private var pending: [UInt8] = []
  private let send: (ArraySlice<UInt8>) -> Sent

  /// What became of some bytes.
  enum Sent {
    case bytes(Int)
    case failed(errno: Int32)
  }

  private static let pieceSize = 65_536

  /// A stream to somewhere; `send` takes at least one byte each time or says why not.
  init(columns: Int?, send: @escaping (ArraySlice<UInt8>) -> Sent) {
    self.columns = columns
    self.send = send
  }

  /// Adds bytes.
  func write(_ bytes: some Sequence<UInt8>) {
    guard !isClosed else { return }
    pending.append(contentsOf: bytes)
    if pending.count >= Self.pieceSize { flush() }
  }

  /// Adds a line, which has no line end yet.
  func write(line: String) {
    write(line.utf8)
    write(CollectionOfOne(0x0A))
  }

  /// Sends all that was added.
  func flush() {
    var rest = pending[...]
    while !rest.isEmpty, !isClosed {
      switch send(rest) {
      case .bytes(let count): rest = rest.dropFirst(count)
      case .failed(EINTR): continue
      case .failed(let number):
        isClosed = true
        if number != EPIPE { failure = number }
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}

extension OutputStream {
  static func standardOutput() -> OutputStream { OutputStream(descriptor: STDOUT_FILENO) }
  static func standardError() -> OutputStream { OutputStream(descriptor: STDERR_FILENO) }

  private convenience init(descriptor: Int32) {
    self.init(columns: Self.columns(of: descriptor)) { bytes in
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      return count < 0 ? .failed(errno: errno) : .bytes(count)
    }
  }

  /// The columns of a terminal, 80 where it does not say; nil for what is no terminal.
  private static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cterminal_tty_size(descriptor, &columns, &rows) == 0, columns > 0 else { return 80 }
    return Int(columns)
  }
}
