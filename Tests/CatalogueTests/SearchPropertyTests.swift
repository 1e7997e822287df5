import Scheme
import Testing

@testable import Catalogue

/// Search compared with the plainest way to do it, over made-up texts.
@Suite struct SearchPropertyTests {
  /// Numbers that are the same in every run.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static func text(_ numbers: inout Numbers, upTo length: Int) -> String {
    let letters = Array("aaabbEe éÉxł ŁßœΑαάб Бд  \n-·’")
    return String(
      (0..<Int.random(in: 0...length, using: &numbers)).map { _ in
        letters[Int.random(in: letters.indices, using: &numbers)]
      }
    )
  }

  /// Whether the folded text has the word, looked for at each place in turn.
  static func has(_ word: QueryWord, _ text: String) -> Bool {
    let folded = FoldedBytes(text)
    let bytes = word.isExact ? folded.bytes : folded.bytes.map(ASCII.small)
    guard bytes.count >= word.bytes.count else { return false }
    return (0...bytes.count - word.bytes.count).contains { start in
      let end = start + word.bytes.count
      guard bytes[start..<end].elementsEqual(word.bytes) else { return false }
      return !word.isExact
        || folded.capitals.filter { (start..<end).contains($0) }.map { $0 - start } == word.capitals
    }
  }

  @Test(arguments: 1...40)
  func search_finds_what_looking_at_every_place_finds(seed: UInt64) {
    var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let texts = (0..<60).map { _ in Self.text(&numbers, upTo: 90) }
    let folded = FoldedText(records: texts.count) { index, text in text.append(texts[index]) }
    for _ in 0..<60 {
      guard let word = QueryWord(Self.text(&numbers, upTo: 4)) else { continue }
      let expected = texts.indices.filter { Self.has(word, texts[$0]) }.map { Int32($0) }
      #expect(folded.records(with: word) == expected, "\(word.text.debugDescription)")
      let some = texts.indices.filter { !$0.isMultiple(of: 3) }.map { Int32($0) }
      #expect(
        folded.records(with: word, among: some) == expected.filter { !$0.isMultiple(of: 3) }
      )
    }
  }

  @Test(arguments: 1...40)
  func a_filter_narrowed_letter_by_letter_is_the_filter_of_the_whole(seed: UInt64) {
    var numbers = Numbers(state: seed &* 0x2545_F491_4F6C_DD1D)
    let catalogue = Catalogue(
      .made(
        exchanges: (1...40).map { number in
          Made.exchange("a-\(number)") { $0.title = Self.text(&numbers, upTo: 60) }
        }
      )
    )
    var filter = WordFilter(Query(parsing: ""), .exchange, in: catalogue)
    var typed = ""
    for _ in 0..<12 {
      // Some letters are taken back again, as people do.
      if Int.random(in: 0..<4, using: &numbers) == 0 { typed = String(typed.dropLast()) }
      typed += Self.text(&numbers, upTo: 2)
      let query = Query(parsing: typed)
      filter = filter.narrowed(to: query, in: catalogue)
      #expect(
        filter.matches == catalogue.matches(query, .exchange),
        "\(typed.debugDescription), seed \(seed)"
      )
    }
  }

  @Test func a_filter_of_another_catalogue_starts_anew() {
    let one = Catalogue(.made(exchanges: [Made.exchange("a-1") { $0.title = "wool" }]))
    let other = Catalogue(
      .made(exchanges: [Made.exchange("a-1"), Made.exchange("a-2") { $0.title = "wool" }])
    )
    let filter = WordFilter(Query(parsing: "wo"), .exchange, in: one)
    #expect(filter.narrowed(to: Query(parsing: "wool"), in: other).matches == [1])
  }
}
