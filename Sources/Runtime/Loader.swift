internal import Catalogue
internal import Dispatch
internal import Interface
internal import Store
internal import Synchronization

/// Reads the data directory in the background and posts what it found.
///
/// A reading that was overtaken by a newer one posts nothing more.
final class Loader: Sendable {
  private let directory: DataDirectory
  private let mailbox: Mailbox
  private let newest = Mutex(0)
  /// What was read last, to tell what others changed since.
  private let last = Mutex<Catalogue?>(nil)

  init(_ directory: DataDirectory, into mailbox: Mailbox) {
    self.directory = directory
    self.mailbox = mailbox
  }

  /// Begins to read, and returns at once.
  ///
  /// - Parameter isForOthers: Whether the reading is because files changed by other hands; how many records did is
  ///   then posted before the data, and nothing is where none did.
  func load(becauseOfOthers isForOthers: Bool = false) {
    let number = newest.withLock { newest in
      newest += 1
      return newest
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
      let before = last.withLock { last in
        defer { last = catalogue }
        return last
      }
      if isForOthers, let before {
        let changes = catalogue.changes(since: before)
        if changes.isEmpty, catalogue.findings == before.findings { return }
        post(.changedByOthers(changes), of: number)
      }
      post(.loaded(catalogue), of: number)
      catalogue.prepareSearch()
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
    if newest.withLock({ $0 }) == number { mailbox.post(event) }
  }
}
