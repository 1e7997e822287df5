import Screen
import TestSupport
import Testing

struct TextFieldTests {
  /// The text with `|` at the caret, the keys pressed, and the text with `|` afterwards.
  @Test(arguments: [
    ("|", "a b Space c", "ab c|"), ("ac|", "Left b", "ab|c"), ("abc|", "Home x", "x|abc"),
    ("abc|", "^A x ^E y", "xabcy|"), ("a|bc", "^F ^F ^F x", "abcx|"), ("a|bc", "^B ^B x", "x|abc"),
    ("one two.three|", "Alt-b", "one two.|three"), ("one two|", "Alt-b Alt-b Alt-b", "|one two"),
    ("|one, two", "Alt-f", "one|, two"), ("|one, two", "Alt-f Alt-f Alt-f", "one, two|"),
    ("one two|", "Ctrl-Left", "one |two"), ("|one two", "Ctrl-Right", "one| two"),
    ("abc|", "Backspace", "ab|"), ("|abc", "Backspace", "|abc"), ("abc|", "^H", "ab|"),
    ("a|bc", "Del", "a|c"), ("abc|", "Del", "abc|"), ("a|bc", "^D", "a|c"),
    ("one two.three|", "^W", "one |"), ("one two  |", "^W", "one |"), ("one|", "^W ^W", "|"),
    ("one two.three|", "Alt-Backspace", "one two.|"), ("|one two", "Alt-d", "| two"),
    ("one| two", "^U", "| two"), ("one| two", "^K", "one|"),
    ("one| two", "^K ^Y ^Y", "one two two|"),
    // Cuts in a row are kept together, in their order in the text.
    ("one two three|", "^W ^W ^Y", "one two three|"), ("one| two", "^U ^K ^Y", "one two|"),
    ("one two|", "^W x ^W ^Y", "one x|"), ("ab|", "^Y", "ab|"),
    ("ab|", "^T", "ba|"), ("a|bc", "^T", "ba|c"), ("|ab", "^T", "|ab"), ("a|", "^T", "a|"),
    // Undo.
    ("|", "a b c ^_", "|"), ("|", "a b Left c ^_", "a|b"),
    ("one|", "Backspace Backspace ^_", "one|"),
    ("one|", "^U ^_", "one|"), ("one|", "^_", "one|"), ("|", "a ^W ^_ ^_", "|"),
    ("|", "a Space b ^_ ^_", "a|"),
    // Characters as a person counts them.
    ("👨‍👩‍👧e\u{301}|", "Backspace", "👨‍👩‍👧|"), ("👨‍👩‍👧|", "Backspace", "|"), ("Łó|dź", "Backspace", "Ł|dź"),
  ])
  func a_key_does_what_it_does_in_readline(before: String, keys: String, after: String) {
    var field = field(before)
    for spelling in keys.split(separator: " ") {
      guard let key = Key(parsing: String(spelling)) else {
        Issue.record("no key is spelt \(spelling)")
        return
      }
      let isHandled = field.handle(key)
      #expect(isHandled, "\(key)")
    }
    #expect(shown(field) == after)
  }

  @Test(arguments: ["Tab", "Enter", "Esc", "Up", "Down", "PgDn", "F2", "^S", "^C", "Alt-x"])
  func keys_of_the_form_are_left_to_the_form(spelling: String) throws {
    var field = field("ab|c")
    let isHandled = field.handle(try #require(Key(parsing: spelling)))
    #expect(!isHandled)
    #expect(shown(field) == "ab|c")
  }

  @Test func a_paste_goes_in_at_the_caret_as_one_line_and_one_step() {
    var field = field("a|z")
    field.insert("one\r\ntwo\nthree\n\n")
    #expect(shown(field) == "aone two three|z")
    field.handle(.control("_"))
    #expect(shown(field) == "a|z")
    field.insert("")
    #expect(shown(field) == "a|z")
  }

  @Test func a_mark_typed_after_a_letter_joins_it() {
    var field = TextField("e")
    field.handle(.character("\u{301}"))
    #expect(field.text == "é" && field.caret == 1)
    field.handle(.backspace)
    #expect(field.isEmpty)
  }

  @Test func any_keys_keep_the_caret_within_the_text() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let keys =
      [
        "a", "é", "Space", "\u{301}", "\u{200D}", "👍", "Left", "Right", "Home", "End", "Backspace",
        "Del", "^W", "^U", "^K", "^Y", "^T", "^_", "Alt-b", "Alt-f", "Alt-d", "Alt-Backspace",
      ].compactMap(Key.init(parsing:))
    var field = TextField()
    for _ in 0..<20_000 {
      field.handle(keys.randomElement(using: &generator) ?? .space)
      #expect((0...field.text.count).contains(field.caret), "seed \(seed)")
      if field.text.count > 60 { field = TextField() }
    }
  }

  @Test func the_caret_is_inside_the_field_at_every_width_and_place() {
    for width in 0...7 {
      for text in ["", "abc", "abcdefghijklmnop", "日本語日本語日本語", "e\u{301}日a👍bc日"] {
        var field = TextField(text)
        field.handle(.home)
        for _ in 0...text.count {
          var painter = Painter(size: Size(width: 9, height: 2))
          let rect = Rect(x: 1, y: 1, width: width, height: 1)
          let caret = field.draw(&painter, in: rect)
          if width > 0 { #expect(rect.contains(caret), "\(caret) in \(width)") }
          #expect(painter.frame.grid.rows()[0] == "         ")
          field.handle(.right)
        }
      }
    }
  }

  @Test func the_text_at_the_caret_is_what_is_drawn_there() {
    var field = TextField("abcdefghijklmnop")
    field.handle(.home)
    for letter in "abcdefghijklmnop" {
      var painter = Painter(size: Size(width: 5, height: 1))
      let caret = field.draw(&painter, in: painter.bounds)
      #expect(painter.frame.grid[caret].scalars == Array(letter.unicodeScalars))
      field.handle(.right)
    }
  }

  private func field(_ marked: String) -> TextField {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var field = TextField(parts.joined())
    for _ in 0..<parts[1].count { field.handle(.left) }
    return field
  }

  private func shown(_ field: TextField) -> String {
    String(field.text.prefix(field.caret)) + "|" + field.text.dropFirst(field.caret)
  }
}
