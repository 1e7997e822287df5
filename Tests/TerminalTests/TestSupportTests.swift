import Screen
import TestSupport
import Testing

struct GoldenHarnessTests {
  @Test func a_missing_snapshot_is_an_issue() {
    withKnownIssue { expectGolden("text", named: "nobody-recorded-this") }
  }
}

/// The interpreter is trusted by other tests, so it is held to sequences whose outcome is known.
struct VirtualTerminalTests {
  /// The bytes, and the text of a terminal of 6 columns and 3 rows afterwards.
  @Test(arguments: [
    ("abc", "abc"), ("abcdefg", "abcdef\ng"), ("abcdef\r\nx", "abcdef\nx"),
    ("a\u{1B}[3;2Hb", "a\n\n b"), ("abcdef\u{1B}[1;3H\u{1B}[K", "ab"),
    ("abcdef\u{1B}[1;3H\u{1B}[1K", "   def"), ("abcdef\u{1B}[1;2H\u{1B}[2P", "adef"),
    ("abcdef\u{1B}[1;2H\u{1B}[2@", "a  bcd"), ("abcdef\u{1B}[1;2H\u{1B}[3X", "a   ef"),
    ("1\r\n2\r\n3\n4", "2\n3\n 4"), ("1\r\n2\r\n3\u{1B}[1;1H\u{1B}M0", "0\n1\n2"),
    ("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[2;1H\n4", "2\n4\n3"),
    ("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[L", "\n1\n2"),
    ("1\r\n2\r\n3\u{1B}[1;1H\u{1B}[M", "2\n3"), ("1\r\n2\r\n3\u{1B}[S", "2\n3"),
    ("x\u{1B}[4b", "xxxxx"), ("\u{1B}(0lqk\u{1B}(B", "┌─┐"), ("\u{1B})0\u{E}x\u{F}x", "│x"),
    ("日本", "日本"), ("日\u{1B}[1;2Ha", " a"), ("12345日", "12345\n日"), ("e\u{301}", "e\u{301}"),
    ("ab\u{8}c", "ac"), ("\tx", "     x"), ("\u{1B}[?7labcdefg", "abcdeg"),
    ("old\u{1B}[?1049hnew", "   new"), ("old\u{1B}[?1049hnew\u{1B}[?1049l", "old"),
    ("a\u{1B}[4hb\u{1B}[1;1Hc", "cab"), ("\u{1B}]2;title\u{7}a", "a"), ("\u{1B}[2Ja", "a"),
  ])
  func bytes_do_what_a_terminal_does(bytes: String, text: String) {
    var terminal = VirtualTerminal(size: Size(width: 6, height: 3))
    for byte in bytes.utf8 { terminal.feed([byte]) }
    #expect(terminal.text == text)
    #expect(terminal.unknown == [])
  }

  @Test(arguments: [
    "\u{1B}[5y", "\u{1B}[?9999h", "\u{1B}]9;x\u{7}", "\u{1B}Q", "\u{1B}[38m\u{1B}[60m",
  ])
  func what_it_does_not_know_is_on_record(bytes: String) {
    var terminal = VirtualTerminal(size: Size(width: 6, height: 3))
    terminal.feed(Array(bytes.utf8))
    #expect(!terminal.unknown.isEmpty)
  }
}
