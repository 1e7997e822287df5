import Testing

@testable import Catalogue

@Suite struct FoldingTests {
  func folded(_ text: String) -> String {
    String(decoding: FoldedBytes(text).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Łódź", "Lodz"), ("Straße", "Strasse"), ("STRAẞE", "STRASSE"), ("Þór", "Thor"),
    ("Ærø", "Aero"), ("Œuvre", "Oeuvre"), ("Đorđe", "Dorde"), ("Ħaż", "Haz"),
    ("İstanbul", "Istanbul"), ("ılık", "ilik"), ("Ǆep", "Dzep"), ("Ĳmuiden", "Ijmuiden"),
    ("Győr", "Gyor"), ("Šiauliai", "Siauliai"), ("Iași", "Iasi"), ("Ţara", "Tara"),
    ("Åland", "Aland"), ("\u{212B}land", "Aland"), ("Ŋgiella", "Ngiella"),
    ("col·lecció", "colleccio"),
    ("ﬁne oﬃce", "fine office"), ("Vượng", "Vuong"), ("ſtraß", "strass"),
  ])
  func latin_letters_lose_accents_and_keep_case(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test(arguments: [
    ("Θεσσαλονίκη", "θεσσαλονικη"), ("ΑΘΉΝΑ", "αθηνα"), ("Λευκωσίας", "λευκωσιασ"),
    ("Ἀθῆναι", "αθηναι"), ("Ϊος", "ιοσ"), ("\u{2126}", "ω"), ("ᾼ", "α"),
    ("Київ", "киів"), ("Йордан", "иордан"), ("ЁЛКА", "елка"), ("Ћуприја", "ћуприја"),
    ("Ґданськ", "ґданськ"), ("Ўзда", "узда"), ("Ѓорѓи", "горги"),
    ("Երևան", "երևան"), ("ՀԱՅ", "հայ"), ("ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"), ("Ərzurum", "ərzurum"),
  ])
  func letters_of_other_scripts_lose_accents_and_stand_small(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test(arguments: [
    ("e\u{301}te\u{301}", "ete"), ("и\u{306}", "и"), ("a\u{AD}b\u{200B}c\u{FEFF}d", "abcd"),
    ("’s-Hertogen\u{2011}bosch", "'s-Hertogen-bosch"), ("„so“ «tak»", "\"so\" \"tak\""),
    ("m²", "m2"), ("wait…", "wait..."), ("ＡＢ１", "AB1"),
  ])
  func signs_are_found_as_keyboards_write_them(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test(arguments: [
    ("two\nwords", "two words"), ("two \t\r\n words", "two words"), ("two\u{A0}words", "two words"),
    ("\n\nfirst", "first"), ("a\u{2003}b", "a b"), ("bell\u{7}rang", "bell rang"),
    ("this text has  two spaces after sixteen", "this text has two spaces after sixteen"),
  ])
  func every_stretch_of_white_space_and_controls_is_one_space(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test func no_text_has_the_separator_of_fields_in_it() {
    let everyScalar = String(
      String.UnicodeScalarView((UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init))
    )
    #expect(!FoldedBytes(everyScalar).bytes.contains(FoldedBytes.separator))
  }

  /// All scalars up to U+FFFF that a text can have.
  static let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)

  @Test func folding_once_is_enough() {
    let changed = Self.scalars.filter { scalar in
      let once = folded("a" + String(scalar) + "b")
      return folded(once) != once
    }
    #expect(changed.isEmpty)
  }

  @Test func folded_text_is_never_longer_than_the_text() {
    let longer = Self.scalars.filter { scalar in
      FoldedBytes(String(scalar)).bytes.count > String(scalar).utf8.count
    }
    #expect(longer.isEmpty)
  }

  @Test func capitals_beyond_latin_are_remembered_where_they_stand() {
    #expect(FoldedBytes("ab Αθήνα Β").capitals == [3, 14])
    #expect(FoldedBytes("Łódź").capitals.isEmpty)
  }

  @Test func text_folded_before_keeps_its_capitals_when_it_is_added() {
    var text = FoldedBytes("ab ")
    text.append(FoldedBytes("Αθήνα"))
    #expect(text == FoldedBytes("ab Αθήνα"))
  }

  /// A long run of ASCII takes another way than single letters; both must agree wherever the run breaks.
  @Test(arguments: 0..<40)
  func folding_is_the_same_wherever_a_letter_with_an_accent_stands(place: Int) {
    let plain = String(repeating: "abcdefgh", count: 5)
    let index = plain.index(plain.startIndex, offsetBy: place)
    var text = plain
    text.insert("é", at: index)
    var expected = plain
    expected.insert("e", at: index)
    #expect(folded(text) == expected)
  }
}
