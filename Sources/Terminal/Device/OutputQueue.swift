/// Bytes on their way to a terminal that may not take them all at once.
struct OutputQueue {
  private var bytes: [UInt8] = []
  private var sent = 0

  var isEmpty: Bool { sent == bytes.count }

  mutating func append(_ more: [UInt8]) {
    if isEmpty {
      bytes = more
      sent = 0
    } else {
      bytes += more
    }
  }

  /// Offers what is left to `write`, which answers how many bytes it took, until nothing is left or
  /// it took none; most often that is one call.
  mutating func drain<Failure: Error>(
    _ write: (UnsafeRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    while !isEmpty {
      let taken = try take(write)
      guard taken > 0 else { return }
      sent += taken
    }
    bytes = []
    sent = 0
  }

  private func take<Failure: Error>(
    _ write: (UnsafeRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    var failure: Failure?
    let taken = bytes[sent...].withUnsafeBytes { rest -> Int in
      do throws(Failure) { return try write(rest) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return taken
  }
}
