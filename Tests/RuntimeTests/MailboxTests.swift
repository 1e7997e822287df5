import Catalogue
import Dispatch
import Glibc
import Interface
import Scheme
import Testing

@testable import Runtime

/// What workers leave for the loop.
@Suite struct MailboxTests {
  @Test func events_come_out_in_the_order_in_which_they_went_in() throws {
    let mailbox = try #require(Mailbox())
    mailbox.post(.editorFailed("one"))
    mailbox.post(.loaded(Catalogue(CatalogueContents())))
    mailbox.post(.editorFailed("two"))
    #expect(mailbox.take().map(name) == ["one", "loaded", "two"])
    #expect(mailbox.take().isEmpty)
  }

  @Test func a_count_replaces_the_one_before_it_and_nothing_else() throws {
    let mailbox = try #require(Mailbox())
    mailbox.post(count(1))
    mailbox.post(count(2))
    mailbox.post(.editorFailed("between"))
    mailbox.post(count(3))
    mailbox.post(count(4))
    #expect(mailbox.take().map(name) == ["2", "between", "4"])
  }

  @Test func the_descriptor_is_readable_while_there_is_something_in_the_box() throws {
    let mailbox = try #require(Mailbox())
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post(count(1))
    #expect(isReadable(mailbox.descriptor))
    mailbox.post(count(2))
    _ = mailbox.take()
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post(count(3))
    #expect(isReadable(mailbox.descriptor))
  }

  @Test func a_flood_that_nobody_takes_neither_blocks_nor_loses_the_wake_up() throws {
    let mailbox = try #require(Mailbox())
    for number in 0..<100_000 { mailbox.post(.editorFailed("\(number)")) }
    #expect(isReadable(mailbox.descriptor))
    #expect(mailbox.take().count == 100_000)
    #expect(!isReadable(mailbox.descriptor))
  }

  @Test func every_event_of_many_threads_arrives_once_and_in_each_threads_order() throws {
    let mailbox = try #require(Mailbox())
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for number in 0..<500 { mailbox.post(.editorFailed("\(thread) \(number)")) }
    }
    let names = mailbox.take().map(name)
    #expect(names.count == 4_000)
    for thread in 0..<8 {
      let own = names.filter { $0.hasPrefix("\(thread) ") }
      #expect(own == (0..<500).map { "\(thread) \($0)" })
    }
  }

  @Test func the_descriptor_is_not_left_to_children() throws {
    let mailbox = try #require(Mailbox())
    #expect(fcntl(mailbox.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(mailbox.descriptor, F_GETFL) & O_NONBLOCK != 0)
  }

  private func count(_ number: Int) -> Event {
    .loading(LoadingCount(filesRead: number, files: 9, records: 0))
  }

  private func name(_ event: Event) -> String {
    switch event {
    case .editorFailed(let reason): reason
    case .loading(let count): "\(count.filesRead)"
    case .loaded: "loaded"
    default: "?"
    }
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) == 1 && waiting.revents & Int16(POLLIN) != 0
  }
}
