import Testing

@testable import Terminal

struct OutputQueueTests {
  private struct Gone: Error {}

  @Test func a_terminal_that_takes_everything_is_asked_once() {
    var queue = OutputQueue()
    queue.append(Array(repeating: 7, count: 10_000))
    var calls = 0
    queue.drain { (bytes: UnsafeRawBufferPointer) throws(Never) in
      calls += 1
      return bytes.count
    }
    #expect(calls == 1)
    #expect(queue.isEmpty)
  }

  @Test func bytes_taken_in_parts_arrive_once_each_in_order() {
    var queue = OutputQueue()
    var arrived: [UInt8] = []
    var sizes = [3, 0, 1, 5, 0, 100]
    let take = { (bytes: UnsafeRawBufferPointer) throws(Never) -> Int in
      let count = min(sizes.removeFirst(), bytes.count)
      arrived += bytes.prefix(count)
      return count
    }
    queue.append([1, 2, 3, 4, 5])
    queue.drain(take)
    #expect(arrived == [1, 2, 3])
    queue.append([6, 7, 8, 9, 10])
    queue.drain(take)
    #expect(arrived == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(!queue.isEmpty)
    queue.drain(take)
    #expect(arrived == Array(1...10))
    #expect(queue.isEmpty)
  }

  @Test func an_error_is_passed_on_and_keeps_the_rest() {
    var queue = OutputQueue()
    queue.append([1, 2, 3])
    #expect(throws: Gone.self) {
      try queue.drain { (_: UnsafeRawBufferPointer) throws(Gone) -> Int in throw Gone() }
    }
    #expect(!queue.isEmpty)
  }

  @Test func nothing_to_send_asks_nobody() {
    var queue = OutputQueue()
    queue.append([])
    queue.drain { (_: UnsafeRawBufferPointer) throws(Never) -> Int in
      Issue.record("asked")
      return 0
    }
    #expect(queue.isEmpty)
  }
}
