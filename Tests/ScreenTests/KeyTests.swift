import Screen
import Testing

struct KeyTests {
  @Test(arguments: [
    ("j", Key.character("j")), ("G", .character("G")), ("?", .character("?")),
    ("^N", .control("n")),
    ("^n", .control("n")), ("^_", .control("_")), ("^Space", .control(" ")), ("^", .character("^")),
    ("^^", .control("^")), ("PgDn", .pageDown), ("PgUp", .pageUp), ("Alt-b", .alt("b")),
    ("Alt-B", .alt("B")), ("Alt--", .alt("-")), ("-", .character("-")), ("Shift-Tab", .backTab),
    ("Space", .space), ("Esc", .escape), ("Enter", .enter), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("F1", .function(1)), ("F12", .function(12)),
    ("F", .character("F")), ("Ctrl-Left", Key(.left, .control)), ("ł", .character("ł")),
    ("Alt-^A", Key(.character("a"), [.alt, .control])),
    ("Alt-Ctrl-Shift-F5", Key(.function(5), [.alt, .control, .shift])),
  ])
  func a_key_is_spelt_as_in_the_key_table(spelling: String, key: Key) {
    #expect(Key(parsing: spelling) == key)
  }

  @Test(arguments: [
    "", " ", "jj", "F0", "F64", "F01", "Alt-", "Ctrl-", "Nothing", "^\u{1}", "\u{1B}", "alt-alt",
  ])
  func what_names_no_key_is_no_key(spelling: String) {
    #expect(Key(parsing: spelling) == nil)
  }

  @Test func every_key_is_read_back_from_its_description() {
    let codes: [Key.Code] =
      [
        .enter, .tab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
        .pageUp, .pageDown, .function(1), .function(20), .character("\u{301}"),
      ] + (0x20..<0x7F).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
      + "łωЖ日👍".map { .character($0) }
    for code in codes {
      for bits in UInt8(0)..<8 {
        let key = Key(code, Modifiers(rawValue: bits))
        #expect(Key(parsing: key.description) == key, "\(key)")
      }
    }
  }

  @Test func only_a_character_by_itself_is_typed() {
    #expect(Key.character("A").typed == "A")
    #expect(Key(.character("A"), .shift).typed == "A")
    #expect(Key.control("a").typed == nil)
    #expect(Key.alt("a").typed == nil)
    #expect(Key.enter.typed == nil)
  }
}
