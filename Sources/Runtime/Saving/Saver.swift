internal import Dispatch
internal import Interface
internal import Scheme
internal import Store
internal import Synchronization

/// Keeps the loop free of the disk: requests are done one after the other on threads of their own.
///
/// Drafts never wait behind a save that waits for somebody else's lock.
final class Saver: Sendable {
  private let desk: Desk
  private let mailbox: Mailbox
  private let loader: Loader
  private let saves = DispatchQueue(label: "clusterxchange.saves", qos: .userInitiated)
  private let drafts = DispatchQueue(label: "clusterxchange.drafts", qos: .userInitiated)
  private let status = Mutex(Status())

  private struct Status {
    /// Saves that were asked for and are not answered yet.
    var running = 0
    var isCancelled = false
  }

  init(_ desk: Desk, into mailbox: Mailbox, reloading loader: Loader) {
    self.desk = desk
    self.mailbox = mailbox
    self.loader = loader
  }

  /// Whether files are being changed, so that what the kernel tells of them is likely one's own doing.
  var isBusy: Bool { status.withLock { $0.running > 0 } }

  /// Does what was asked, and returns at once.
  func perform(_ request: StoreRequest) {
    switch request {
    case .prepare, .keep, .discard, .history, .personal:
      drafts.async { [self] in mailbox.post(.store(desk.answer(request))) }
    case .edit, .add, .submit, .delete, .undo, .redo:
      status.withLock {
        $0.running += 1
        $0.isCancelled = false
      }
      saves.async { [self] in
        // A draft on its way is older than what is saved now, and must not come back after it.
        drafts.sync {}
        let answer = desk.answer(request) { self.status.withLock { $0.isCancelled } }
        if case .saved(let report) = answer {
          loader.load(becauseOfOthers: true, own: report.changed)
        }
        status.withLock { $0.running -= 1 }
        mailbox.post(.store(answer))
      }
    }
  }

  /// Stops waiting for somebody else's lock; a save that has its locks goes on to its end.
  func cancel() { status.withLock { $0.isCancelled = true } }

  /// Waits for drafts that are on their way, and keeps the last one, before the program ends.
  func finish(_ draft: FormDraft?) {
    drafts.sync { if let draft { _ = desk.keep(draft) } }
  }
}
