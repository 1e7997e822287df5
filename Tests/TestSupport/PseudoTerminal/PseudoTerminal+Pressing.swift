import Glibc

/// Pressing keys and reading the whole answer, told by what the system says of the program.
extension PseudoTerminal {
  /// Types keys and returns all bytes the program answers with.
  ///
  /// The answer is whole when the program has read the keys, sleeps, and nothing more comes.
  ///
  /// - Parameter rest: for how many milliseconds nothing more must come; more than the 100 after
  ///   which dependent panes follow where those belong to the answer.
  @discardableResult
  public func press(_ keys: String, rest: Int32 = 10, within seconds: Double = 10) -> [UInt8] {
    let start = output.count
    let before = ProcessStatus(of: process)
    send(keys, within: seconds)
    waitUntilIdle(rest: rest, within: seconds) { status in
      guard let before else { return true }
      // The kernel passes output on when it finds the time. The program's library writes each frame
      // to memory first, so half of what it wrote since is on its way here. The byte with which a worker wakes
      // its loop is not.
      let written = status.bytesWritten - before.bytesWritten - 2
      return status.bytesRead >= before.bytesRead + keys.utf8.count
        && (self.output.count - start) * 2 >= written
    }
    return Array(output[min(start, output.count)...])
  }

  /// Types keys without reading what the program answers, until it has read them.
  ///
  /// False when the terminal takes no more or the deadline passes.
  public func pressWithoutReading(_ keys: String, within seconds: Double = 10) -> Bool {
    let before = ProcessStatus(of: process)?.bytesRead ?? 0
    let count = keys.utf8.count
    guard pair.send(keys.utf8) == count else { return false }
    let deadline = Deadline(seconds: seconds)
    while let status = ProcessStatus(of: process), !deadline.isOver {
      if status.bytesRead >= before + count, status.state == "S" { return true }
      poll(nil, 0, 1)
    }
    return false
  }

  /// Reads until the program sleeps, nothing has come for so many milliseconds, and a condition on
  /// the program holds.
  ///
  /// False when the deadline passes first.
  @discardableResult
  public func waitUntilIdle(
    rest: Int32 = 30,
    within seconds: Double = 10,
    and holds: (ProcessStatus) -> Bool = { _ in true }
  ) -> Bool {
    let deadline = Deadline(seconds: seconds)
    while !deadline.isOver {
      let ready = wait(for: POLLIN, milliseconds: 1)
      if ready & POLLIN != 0 {
        receive()
        continue
      }
      guard ready & POLLHUP == 0, let before = ProcessStatus(of: process) else { return true }
      guard before.state == "S", holds(before) else { continue }
      guard wait(for: POLLIN, milliseconds: rest) == 0 else { continue }
      // What belongs to one moment is not read at one: only what holds of a program that slept all
      // the time between two looks is certain.
      guard let after = ProcessStatus(of: process) else { return true }
      if after.state == "S", after.sleeps == before.sleeps, holds(after) { return true }
    }
    return false
  }
}
