public import Scheme

/// Who saves, when, and how long they wait: everything about a change that is not in the change.
public struct SavingContext: Sendable {
  /// The login under which the history names the change.
  public var login: String
  /// Asked once for each change.
  public var now: @Sendable () -> Moment
  /// Makes the unique names of changes and batches.
  public var makeChangeID: @Sendable () -> String
  /// How long to wait for locks.
  public var wait: LockWait

  /// A context with random names for its changes.
  public init(
    login: String,
    wait: LockWait = .commandLine,
    makeChangeID: @escaping @Sendable () -> String = Self.randomChangeID,
    now: @escaping @Sendable () -> Moment
  ) {
    self.login = login
    self.wait = wait
    self.makeChangeID = makeChangeID
    self.now = now
  }

  /// Sixteen hexadecimal digits: among a million changes two are alike with a chance of 1 in 37 million.
  public static func randomChangeID() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The login of the user as whom this process acts, their number where the system knows no name.
  public static var currentLogin: String {
    let user = SystemCalls.effectiveUser
    return SystemCalls.login(ofUser: user) ?? String(user)
  }
}
