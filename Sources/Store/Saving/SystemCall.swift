/// The system calls of the store, by what they are for.
public enum SystemCall: String, Hashable, Sendable, CaseIterable {
  case open, read, write, synchronise, close, status, list, makeFolder
  case lock, rename, link, unlink, truncate
  case setPermissions, setOwner, checkAccess, resolve, watch
}

/// A fault that a test puts in the place of a system call.
enum SystemFault: Hashable, Sendable {
  /// The call is not made and leaves this number.
  case fails(Int32)
  /// A write takes at most so many bytes; no other call heeds it.
  case short(Int)
}

/// Decides, call by call, whether a test's fault takes the place of a system call.
///
/// Bound as a task-local value, so that tests that run side by side cannot disturb each other. A program
/// without faults pays one look at it for each call.
struct SystemFaults: Sendable {
  /// The fault for a call, nil to let it through; may count.
  var next: @Sendable (SystemCall) -> SystemFault?

  @TaskLocal static var current: SystemFaults?
}
