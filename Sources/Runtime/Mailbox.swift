internal import Glibc
internal import Interface
internal import Synchronization

/// Where worker threads leave their results for the loop, which a byte in a pipe wakes.
final class Mailbox: Sendable {
  /// Readable when there is something in the box.
  let descriptor: Int32
  private let bell: Int32
  private let events = Mutex<[Event]>([])

  /// An empty box, nil where the system has no more pipes to give.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(bell)
    close(descriptor)
  }

  /// Leaves an event.
  ///
  /// A count of progress replaces the one before it: only the newest is worth a frame.
  func post(_ event: Event) {
    let isFirst = events.withLock { events in
      if case .loading = event, case .loading = events.last { events.removeLast() }
      events.append(event)
      return events.count == 1
    }
    guard isFirst else { return }
    var byte: UInt8 = 1
    // A full pipe has a wake-up waiting already.
    _ = write(bell, &byte, 1)
  }

  /// All events that were left, oldest first.
  func take() -> [Event] {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
