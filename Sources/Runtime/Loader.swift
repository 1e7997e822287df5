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

  init(_ directory: DataDirectory, into mailbox: Mailbox) {
    self.directory = directory
    self.mailbox = mailbox
  }

  /// Begins to read, and returns at once.
  func load() {
    let number = newest.withLock { newest in
      newest += 1
      return newest
    }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let shown = Mutex(HostClock.milliseconds)
      let catalogue = directory.load { progress in
        guard Loader.isDue(shown) else { return }
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
      post(.loaded(catalogue), of: number)
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
