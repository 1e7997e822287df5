import Scheme
import Testing
import TestSupport

@Suite struct RecordIDTests {
  @Test(arguments: ["extratex-12-visitor-2", "a", "0", "-", "safe-smart-food"])
  func letters_digits_and_hyphens_make_an_id(text: String) {
    #expect(RecordID(text)?.text == text)
  }

  @Test(arguments: ["", "Extratex", "a b", "a_b", "é", "a.b", "a/b", "a\n", "a\0", "e\u{301}", "１"])
  func anything_else_makes_none(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test(arguments: [
    ("extratex-2", "extratex-10"), ("extratex-2", "extratex-2-visitor"), ("a", "b"),
    ("a-9", "a-10"),
    ("a", "a-1"), ("a1b2", "a1b10"), ("a-02", "a-2"), ("a-1", "a-02"), ("a-0", "a-1"),
    ("extratex-99999999999999999999", "extratex-100000000000000000000"), ("9", "10"), ("a-", "a-0"),
    ("blues-1", "brilliant-1"), ("a-1-host", "a-1-visitor"), ("a-00", "a-1"), ("1-b", "01-c"),
  ])
  func numbers_in_ids_are_ordered_by_their_value(earlier: String, later: String) {
    #expect(Made.id(earlier) < Made.id(later))
    #expect(!(Made.id(later) < Made.id(earlier)))
  }

  @Test func the_order_of_random_ids_is_total() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab-0012")
    let ids = (0..<60).map { _ in
      Made.id(
        String(
          (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
          }
        )
      )
    }
    for a in ids {
      for b in ids {
        #expect((a < b) != (b < a) || a == b, "\(a), \(b)")
        for c in ids where a < b && b < c { #expect(a < c, "\(a), \(b), \(c)") }
      }
      #expect(!(a < a))
    }
  }

  @Test func text_in_pieces_is_ordered_as_text_in_one_piece() {
    let left = ["extratex-", "2"].joined().utf8.lazy.map { $0 }
    #expect(NaturalOrder.precedes(left, "extratex-10".utf8))
    #expect(!NaturalOrder.precedes("extratex-10".utf8, left))
  }
}
