/// How long to wait for a lock that someone else holds.
public struct LockWait: Sendable {
  /// The time for all locks of one change together.
  public var milliseconds: Int
  /// Asked between two tries, from the thread that waits: true gives up at once.
  public var isCancelled: @Sendable () -> Bool

  /// Waits so long, or until `isCancelled` says otherwise.
  public init(milliseconds: Int, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.milliseconds = milliseconds
    self.isCancelled = isCancelled
  }

  /// Thirty seconds, as a command waits.
  public static let commandLine = LockWait(milliseconds: 30_000)

  /// Five seconds, or until Esc, as the screen waits.
  public static func screen(isCancelled: @escaping @Sendable () -> Bool) -> LockWait {
    LockWait(milliseconds: 5_000, isCancelled: isCancelled)
  }
}

/// The moment until which one change waits for all its locks.
struct LockDeadline {
  let wait: LockWait
  let end: Int

  init(_ wait: LockWait) {
    self.wait = wait
    end = SystemCalls.milliseconds + wait.milliseconds
  }

  /// Lets some time pass; false where none is left.
  func pause(before attempt: Int) throws(SavingError) -> Bool {
    if wait.isCancelled() { throw .cancelled }
    let left = end - SystemCalls.milliseconds
    guard left > 0 else { return false }
    // Locks are held for milliseconds: tried often at first, and never all in step.
    let longest = min(2 + attempt * 2, 25)
    SystemCalls.pause(milliseconds: min(left, Int.random(in: 1...longest)))
    return true
  }
}
