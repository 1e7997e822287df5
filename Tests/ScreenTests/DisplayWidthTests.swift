import Screen
import Testing

struct DisplayWidthTests {
  /// The text, the form in which it is shown, and its columns.
  @Test(arguments: [
    ("Łódź", "Łódź", 4), ("Αθήνα", "Αθήνα", 5), ("München", "München", 7), ("東京", "東京", 4),
    ("ﾊﾝｶｸ", "ﾊﾝｶｸ", 4), ("ＦＵＬＬ", "ＦＵＬＬ", 8), ("e\u{301}", "e\u{301}", 1), ("한국", "한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("\u{1161}", "�", 1), ("\u{600}1", "1", 1),
    // Emoji: sequences are reduced to their first character.
    ("👍", "👍", 2), ("👍🏽", "👍", 2), ("👨‍👩‍👧‍👦", "👨", 2), ("❤️", "❤", 1), ("☎︎", "☎", 1),
    ("🇸🇪", "SE", 2), ("🇸", "S", 1), ("1️⃣", "1", 1), ("#️⃣", "#", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2), ("🏳️‍🌈", "🏳", 1),
    // Indic conjuncts and spacing vowels: terminals count them differently.
    ("क्षि", "क", 1), ("नमस्ते", "नमस", 3), ("த", "த", 1),
    // Three marks are kept, and none of a character of more than five scalars.
    ("a\u{300}\u{301}\u{302}\u{303}", "a\u{300}\u{301}\u{302}", 1),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a", 1),
    ("\u{301}", "\u{25CC}\u{301}", 1), ("a\u{200D}b", "ab", 2), ("\u{AD}", "", 0),
  ])
  func a_character_takes_the_columns_every_terminal_gives_it(
    text: String,
    shown: String,
    width: Int
  ) {
    #expect(Displayable(text).text.unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(DisplayWidth.of(text) == width)
  }
}
