import Scheme
import TestSupport
import Testing

@testable import Catalogue

struct IDIndexTests {
  @Test(arguments: [0, 1, 100_000])
  func it_answers_as_a_dictionary_does(capacity: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var index = IDIndex(capacity: capacity)
    var expected: [RecordID: RecordReference] = [:]
    var order: [RecordID] = []
    for step in 0..<20_000 {
      let id = try randomID(using: &generator)
      let reference = RecordReference(.exchange, step)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        index.update(reference, for: id)
        if expected[id] != nil { expected[id] = reference }
      case 1: #expect(index[id] == expected[id], "seed \(seed)")
      default:
        #expect(index.insert(reference, for: id) == expected[id], "seed \(seed)")
        if expected[id] == nil {
          expected[id] = reference
          order.append(id)
        }
      }
    }
    #expect(Array(index.keys) == order, "seed \(seed)")
    #expect(order.allSatisfy { index[$0] == expected[$0] }, "seed \(seed)")
    index.renumber { RecordReference(.feedback, $0.index + 1) }
    #expect(
      order.allSatisfy { id in
        index[id] == expected[id].map { RecordReference(.feedback, $0.index + 1) }
      },
      "seed \(seed)"
    )
  }

  @Test func ids_that_begin_or_end_alike_are_told_apart() throws {
    var index = IDIndex()
    let letters = String(repeating: "a", count: 40)
    let ids = try (1...40).flatMap { count in
      try [letters.prefix(count), letters.prefix(count) + "-0", "0-" + letters.prefix(count)].map {
        try #require(RecordID($0))
      }
    }
    for (number, id) in ids.enumerated() {
      #expect(index.insert(RecordReference(.document, number), for: id) == nil)
    }
    for (number, id) in ids.enumerated() {
      #expect(index[id] == RecordReference(.document, number))
    }
    #expect(index[try #require(RecordID("b"))] == nil)
  }

  /// Few enough that many come more than once.
  private func randomID(using generator: inout SeededGenerator) throws -> RecordID {
    let words = ["extratex", "spk", "a", "northern-cluster-for-", "x0"]
    let word = words.randomElement(using: &generator) ?? ""
    return try #require(RecordID("\(word)-\(Int.random(in: 0..<900, using: &generator))"))
  }
}
