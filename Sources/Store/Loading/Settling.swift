/// Since when a file has to be unchanged for its status to tell of its next change.
///
/// File systems date changes in steps: a file written again within one step of being read keeps its dates, and may
/// keep its size. Git reads such files again (its "racy" entries), and so does a loader.
struct Settling: Sendable {
  /// The longest step, in nanoseconds.
  private let step: Int64
  /// The same for file systems of other hosts, whose clock may differ from this one's.
  private let stepElsewhere: Int64
  private let mounts = MountTable.current
  /// When the reading began, before any file's status was taken.
  private let begun = SystemCalls.nanosecondsSinceEpoch

  /// Steps in seconds: no file system has longer ones than FAT's two.
  init(step: Int64 = 2, elsewhere: Int64 = 60) {
    self.step = step * 1_000_000_000
    stepElsewhere = elsewhere * 1_000_000_000
  }

  /// Whether a file whose status was taken after this value was made can be relied on to change its status with
  /// its next change.
  ///
  /// False for dates in the future: the clock was set back, or is another's.
  func isSettled(_ status: SystemCalls.FileStatus) -> Bool {
    let isElsewhere = mounts.isShared(device: status.identity.device)
    let last = max(status.modified, status.changed)
    return last < begun - (isElsewhere ? stepElsewhere : step)
  }
}
