internal import Catalogue
internal import Dispatch
internal import Interface
internal import Scheme
internal import Store
internal import Synchronization

/// Reads the data directory in the background and posts what it found.
///
/// A reading that was overtaken by a newer one posts nothing more.
final class Loader: Sendable {
  private let directory: DataDirectory
  private let mailbox: Mailbox
  private let progress = Mutex(Progress())

  private struct Progress {
    /// The number of the reading that was begun last.
    var newest = 0
    /// What was posted last, to tell what others changed since.
    var last: Catalogue?
    /// Records that this program itself changed since then.
    var own: Set<RecordID> = []
  }

  init(_ directory: DataDirectory, into mailbox: Mailbox) {
    self.directory = directory
    self.mailbox = mailbox
  }

  /// Begins to read, and returns at once.
  ///
  /// - Parameters:
  ///   - isForOthers: Whether the reading is because files changed by other hands; how many records did is
  ///     then posted before the data, and nothing is where none did.
  ///   - own: Records that this program changed itself, which are no changes of others.
  func load(becauseOfOthers isForOthers: Bool = false, own: Set<RecordID> = []) {
    let number = progress.withLock { progress in
      progress.newest += 1
      progress.own.formUnion(own)
      return progress.newest
    }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let shown = Mutex(HostClock.milliseconds)
      let catalogue = directory.load { progress in
        // Changes by others come in quietly; a count would flicker with every save of a colleague.
        guard !isForOthers, Loader.isDue(shown) else { return }
        post(
          .loading(
            LoadingCount(
              filesRead: progress.filesRead,
              files: progress.files,
              records: progress.records
            )
          ),
          of: number
        )
      }
      guard let (before, own) = finish(number, with: catalogue) else { return }
      if isForOthers, let before {
        let changes = catalogue.changes(since: before)
        if changes.isEmpty, catalogue.findings == before.findings { return }
        let others = changes.subtracting(own)
        if !others.isEmpty { post(.changedByOthers(others), of: number) }
      }
      post(.loaded(catalogue), of: number)
      catalogue.prepareSearch()
    }
  }

  /// Notes what a reading came to, and answers what was there before it; nil where a newer one overtook it.
  private func finish(
    _ number: Int,
    with catalogue: Catalogue
  ) -> (before: Catalogue?, own: Set<RecordID>)? {
    progress.withLock { progress in
      guard progress.newest == number else { return nil }
      defer {
        progress.last = catalogue
        progress.own = []
      }
      return (progress.last, progress.own)
    }
  }

  /// Milliseconds between two counts: what is read before a person looks costs the line no bytes.
  private static let pause = 100

  /// Whether it is time for another count, and notes that it was.
  private static func isDue(_ shown: borrowing Mutex<Int>) -> Bool {
    let now = HostClock.milliseconds
    return shown.withLock { shown in
      guard now - shown >= pause else { return false }
      shown = now
      return true
    }
  }

  private func post(_ event: Event, of number: Int) {
    if progress.withLock({ $0.newest }) == number { mailbox.post(event) }
  }
}
