internal import Catalogue
internal import Dispatch
internal import Interface
internal import Scheme
internal import Store
internal import Synchronization

/// Reads the data directory in the background and posts what it found.
///
/// One reading at a time, each of the files that changed since the last one: what is posted is always newer than what
/// was posted before. Where several are asked for during one, the newest stands for all.
final class Loader: Sendable {
  private let directory: DataDirectory
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "loading", qos: .userInitiated)
  private let readings = Mutex(Readings())

  init(_ directory: DataDirectory, into mailbox: Mailbox) {
    self.directory = directory
    self.mailbox = mailbox
  }

  /// Begins to read, and returns at once.
  ///
  /// - Parameters:
  ///   - isForOthers: Whether the reading is because files changed by other hands; how many records did is
  ///     then posted before the data, and nothing is where no file did.
  ///   - own: Records that this program has just changed itself, which are no changes of others.
  func load(becauseOfOthers isForOthers: Bool = false, own: Set<RecordID> = []) {
    let number = readings.withLock { $0.ask(isAwaited: !isForOthers, own: own) }
    queue.async { [self] in
      let (isNewest, last) = readings.withLock { ($0.isNewest(number), $0.last) }
      guard isNewest else { return }
      let shown = Mutex(HostClock.milliseconds)
      let loaded = directory.load(reusing: last) { progress in
        // Changes by others come in quietly; a count would flicker with every save of a colleague.
        guard !isForOthers, Loader.isDue(shown) else { return }
        mailbox.post(
          .loading(
            LoadingCount(
              filesRead: progress.filesRead,
              files: progress.files,
              records: progress.records
            )
          )
        )
      }
      guard let news = readings.withLock({ $0.end(number, with: loaded) }) else { return }
      post(loaded.catalogue, news)
    }
  }

  private func post(_ catalogue: Catalogue, _ news: Readings.News) {
    if case .ofOthers(let before, let own) = news {
      let changes = catalogue.changes(since: before).subtracting(own)
      if !changes.isEmpty { mailbox.post(.changedByOthers(changes)) }
    }
    mailbox.post(.loaded(catalogue))
    // Elsewhere, so that the next reading need not wait for it.
    DispatchQueue.global(qos: .utility).async {
      let day = catalogue.scheme.today ?? HostClock.today
      // In the order in which a person comes to need it: a page, a search, the results.
      catalogue.prepareScores(on: day)
      catalogue.prepareSearch()
      catalogue.prepareResults(on: day)
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
}
