import Screen
import TestSupport
import Testing

/// Text areas of 11 columns, of which ten are for text, and 4 rows.
struct TextAreaTests {
  /// The text with `|` at the caret and `/` for a line break, the keys pressed, and the text
  /// afterwards.
  @Test(arguments: [
    // What a line has, an area has.
    ("|", "a b Space c", "ab c|"), ("abc|", "^A x ^E y", "xabcy|"), ("ab|c", "^T", "acb|"),
    ("one| two", "^W ^Y ^Y", "oneone| two"), ("|", "a b c ^_", "|"), ("ab|c", "Del", "ab|"),
    // Lines.
    ("ab|", "Enter c", "ab/c|"), ("|", "Enter Enter", "//|"), ("ab/|cd", "Backspace", "ab|cd"),
    ("ab|/cd", "Del", "ab|cd"), ("ab/c|d", "^A", "ab/|cd"), ("a|b/cd", "^E", "ab|/cd"),
    ("ab/cd|/ef", "^U", "ab/|/ef"), ("ab/|cd", "^U", "ab|cd"), ("ab/|cd/ef", "^K", "ab/|/ef"),
    ("ab|/cd", "^K", "ab|cd"), ("ab|/cd/", "^K ^K ^Y", "ab/cd|/"), ("ab/cd|", "^W ^W", "|"),
    ("ab/|cd", "^T", "ab/|cd"), ("ab/cd|", "^T", "ab/dc|"), ("ab/|cd", "Left", "ab|/cd"),
    ("ab|/cd", "Right", "ab/|cd"), ("ab/cd ef|", "Alt-b Alt-b Alt-b", "|ab/cd ef"),
    // Rows: 'aaaa bbbb ' 'cccc dddd ' 'eeee'.
    ("aaaa| bbbb cccc", "Down", "aaaa bbbb cccc|"), ("aa|aa bbbb cccc", "Down", "aaaa bbbb cc|cc"),
    ("aaaa bbbb cc|cc", "Up", "aa|aa bbbb cccc"), ("aaaa bbbb cccc|", "^P ^N", "aaaa bbbb cccc|"),
    ("aaaa bb|bb cccc dddd", "End", "aaaa bbbb| cccc dddd"),
    ("aaaa bb|bb cccc dddd", "End End", "aaaa bbbb cccc dddd|"),
    ("aaaa bbbb cc|cc/dd", "Home", "aaaa bbbb |cccc/dd"),
    ("x/aaaa bbbb cc|cc", "Home Home", "x/|aaaa bbbb cccc"),
    ("aaaa bb|bb cccc/dd", "^E", "aaaa bbbb cccc|/dd"),
    // The goal column outlasts shorter rows.
    ("abcdef|/gh/ijklmn", "Down Down", "abcdef/gh/ijklmn|"),
    ("abcdef/gh/ijkl|mn", "Up Up", "abcd|ef/gh/ijklmn"),
    ("abcdef|/gh/ijklmn", "Down x Down", "abcdef/ghx/ijk|lmn"),
    ("日本語|/abcdefg", "Down", "日本語/abcdef|g"), ("abc|/日本語", "Down", "abc/日|本語"),
    // Where a word is broken the caret goes to the end of the row, not of the next one.
    ("ab|cdefghijklm", "End", "abcdefghij|klm"), ("ab|cdefghijklm", "End Home", "|abcdefghijklm"),
    ("ab|cdefghijklm", "End Down", "abcdefghijklm|"),
    ("abcdefghijkl|m", "End Up", "abc|defghijklm"),
    ("ab|cdefghijklm", "End Right", "abcdefghijk|lm"),
    // Pages of three rows, and the ends of the text.
    ("|1/2/3/4/5/6", "PgDn", "1/2/3/|4/5/6"), ("|1/2/3/4/5/6", "PgDn PgDn", "1/2/3/4/5/|6"),
    ("1/2/3/4/5/6|", "PgUp", "1/2/3|/4/5/6"), ("1/2/3/4/5/6|", "PgUp PgUp", "1|/2/3/4/5/6"),
    ("1/2|/3", "Ctrl-Home", "|1/2/3"), ("1|/2/3", "Ctrl-End", "1/2/3|"),
    ("1/2|/3", "Alt-<", "|1/2/3"), ("1|/2/3", "Alt->", "1/2/3|"),
    // Undo and redo.
    ("ab|", "Enter c d ^_", "ab/|"), ("ab|", "Enter c d ^_ ^_", "ab|"),
    ("ab|", "Enter c d ^_ ^_ ^R ^R", "ab/cd|"), ("a|", "b Left c ^_ ^_ ^_", "a|"),
    ("ab|", "c ^_ d ^R", "abd|"), ("ab|", "^U ^_ ^R ^Y", "ab|"),
    ("a/b|", "Backspace Backspace Backspace ^_", "a/b|"),
  ])
  func a_key_does_what_it_does_in_an_editor(before: String, keys: String, after: String) {
    var area = area(before)
    for spelling in keys.split(separator: " ") {
      guard let key = Key(parsing: String(spelling)) else {
        Issue.record("no key is spelt \(spelling)")
        return
      }
      let isHandled = area.handle(key, width: 11, height: 4)
      #expect(isHandled, "\(key)")
    }
    #expect(shown(area) == after)
  }

  @Test(arguments: [
    "Tab", "Shift-Tab", "Esc", "F1", "F2", "^S", "^C", "^Z", "^L", "Alt-x", "Ins", "Alt-Enter",
    // No row is above or below.
    "Up", "Down", "PgUp", "PgDn", "^N", "^P",
  ])
  func keys_of_the_form_are_left_to_the_form(spelling: String) throws {
    var area = area("ab|c")
    let key = try #require(Key(parsing: spelling))
    let isHandled = area.handle(key, width: 11, height: 4)
    #expect(!isHandled)
    #expect(shown(area) == "ab|c")
  }

  @Test func every_kind_of_line_break_becomes_a_line_feed_and_nothing_else_changes() {
    let typed = "a\r\nb\rc\u{2028}d\u{2029}e\u{85}f\u{B}g\tκ\u{1B}[31m\u{202E}\u{0}e\u{301}\n"
    let kept = "a\nb\nc\nd\ne\nf\u{B}g\tκ\u{1B}[31m\u{202E}\u{0}e\u{301}\n"
    #expect(TextArea(typed).text.utf8.elementsEqual(kept.utf8))
    var area = TextArea("x")
    area.insert(typed)
    #expect(area.text.utf8.elementsEqual(("x" + kept).utf8))
    area.handle(.control("_"), width: 11, height: 4)
    #expect(area.text == "x")
    area.text = typed
    #expect(area.text.utf8.elementsEqual(kept.utf8) && area.caret == area.text.count)
    area.handle(.control("_"), width: 11, height: 4)
    #expect(area.text == "x")
  }

  @Test func undo_gives_back_the_spelling_of_a_character() {
    var area = TextArea("e\u{301}")
    area.text = "\u{E9}"
    #expect(area.text.utf8.count == 2)
    area.handle(.control("_"), width: 11, height: 4)
    #expect(area.text.unicodeScalars.count == 2)
  }

  @Test func a_text_put_in_is_a_step_of_its_own() {
    var area = area("a|z")
    area.handle(.character("b"), width: 11, height: 4)
    area.insert("one\ntwo\n")
    #expect(shown(area) == "abone/two/|z")
    area.handle(.control("_"), width: 11, height: 4)
    #expect(shown(area) == "ab|z")
    area.insert("")
    area.handle(.control("_"), width: 11, height: 4)
    #expect(shown(area) == "a|z")
  }

  private func area(_ marked: String) -> TextArea {
    let parts = marked.replacing("/", with: "\n").split(
      separator: "|",
      omittingEmptySubsequences: false
    )
    var area = TextArea(parts.joined())
    for _ in 0..<parts[1].count { area.handle(.left, width: 11, height: 4) }
    return area
  }

  private func shown(_ area: TextArea) -> String {
    (String(area.text.prefix(area.caret)) + "|" + area.text.dropFirst(area.caret))
      .replacing("\n", with: "/")
  }
}
