import Screen
import Testing

@testable import Terminal

struct PasteTests {
  static let start = "\u{1B}[200~"
  static let end = "\u{1B}[201~"

  /// What lies between the marks, and the text it is.
  @Test(arguments: [
    ("two words", "two words"), ("Łódź\r\nb\rc\nd", "Łódź\nb\nc\nd"), ("a\tb", "a\tb"),
    ("q\u{1B}q", "qq"), ("\u{1B}[A", "[A"), ("a\u{3}b\u{7F}c", "abc"), ("\u{1B}[200~x", "x"),
    ("\u{1B}[20", "[20"), ("\u{1B}\u{1B}[20", "[20"), ("\u{1B}[201", "[201"),
  ])
  func a_paste_is_one_text_without_controls(sent: String, text: String) {
    #expect(decoded(Self.start + sent + Self.end + "q") == [.paste(text), .key(.character("q"))])
  }

  @Test func a_paste_with_nothing_in_it_is_no_event() {
    #expect(decoded(Self.start + Self.end) == [])
  }

  @Test func a_paste_that_is_no_utf8_is_shown_as_such() {
    let bytes = Array(Self.start.utf8) + [0xFF, 0x41] + Array(Self.end.utf8)
    #expect(decoded(bytes) == [.paste("\u{FFFD}A")])
  }

  @Test func a_paste_without_end_is_delivered_when_nothing_more_comes() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array((Self.start + "half").utf8)) == [])
    #expect(decoder.wait(escapeDelay: 25) == 2_000)
    #expect(decoder.flush() == [.paste("half")])
    #expect(decoder.feed(Array("q".utf8)) == [.key(.character("q"))])
  }

  /// Sizes of chunks: what is delivered depends on none of them.
  @Test(arguments: [1, 7, 1_000, 100_000])
  func a_paste_beyond_the_limit_comes_in_parts_that_split_no_character(chunk: Int) {
    var decoder = KeyDecoder(pasteLimit: 1_000)
    let text = String(repeating: "日本 ł", count: 1_000)
    var rest = Array((Self.start + text + Self.end).utf8)[...]
    var parts: [String] = []
    while !rest.isEmpty {
      for case .paste(let part) in decoder.feed(rest.prefix(chunk)) { parts.append(part) }
      rest = rest.dropFirst(chunk)
    }
    #expect(parts.joined() == text)
    #expect(parts.dropLast().allSatisfy { (998...1_000).contains($0.utf8.count) })
    #expect(!decoder.needsTimeout)
  }

  @Test func a_megabyte_is_one_paste() {
    let text = String(repeating: "0123456789abcde\n", count: 65_536)
    #expect(decoded(Self.start + text + Self.end) == [.paste(text)])
  }
}

struct BurstGuardTests {
  @Test func text_in_one_read_that_nobody_types_so_fast_is_a_paste() {
    let text = "dd and then some commands\rq"
    #expect(BurstGuard.guarding(decoded(text)) == [.paste("dd and then some commands\nq")])
  }

  @Test(arguments: ["jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj", "twenty bytes of text", ""])
  func a_held_key_and_short_text_are_left_alone(text: String) {
    #expect(BurstGuard.guarding(decoded(text)) == decoded(text))
  }

  @Test func other_keys_keep_their_place_among_the_text() {
    let text = "twelve words \u{1B}[A and a few more"
    #expect(
      BurstGuard.guarding(decoded(text)) == [
        .paste("twelve words "), .key(.up), .paste(" and a few more"),
      ]
    )
  }
}
