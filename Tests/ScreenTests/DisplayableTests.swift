import Screen
import TestSupport
import Testing

struct DisplayableTests {
  /// What is in a file, and what is shown of it.
  @Test(arguments: [
    ("plain", "plain"), ("a\tb", "a b"), ("a\nb\r\nc\rd", "a b c d"),
    ("a\u{2028}b\u{2029}c", "a b c"),
    ("\u{1B}[31mred", "␛[31mred"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("\u{9B}31m", "�31m"),
    ("\u{85}", "�"), ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}", "abcd"), ("a\u{200B}\u{FEFF}b", "ab"),
    ("\u{E000}\u{FFFF}", "\u{E000}�"), ("\u{378}", "�"), ("x\u{34F}y", "xy"),
    ("\u{1B}]52;c;eA==\u{7}", "␛]52;c;eA==␇"), ("e\u{301}\u{202E}", "e\u{301}"), ("", ""),
  ])
  func what_could_move_or_fool_the_terminal_is_gone(text: String, shown: String) {
    #expect(Displayable(text).text == shown)
  }

  @Test(arguments: 0..<8)
  func random_scalars_are_safe_stable_and_as_wide_as_the_cells_they_take(part: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = randomText(using: &generator)
      let shown = Displayable(text)
      let comment: Comment = "seed \(seed): \(text.unicodeScalars.map { $0.value })"
      #expect(shown.text.unicodeScalars.allSatisfy(isSafe), comment)
      let again = Displayable(shown.text)
      #expect(again.text.unicodeScalars.elementsEqual(shown.text.unicodeScalars), comment)
      #expect(again.width == shown.width, comment)
      var painter = Painter(size: Size(width: 200, height: 1))
      let used = painter.put(shown, at: .zero)
      #expect(used == shown.width, comment)
      let row = painter.frame.grid.rows()[0]
      #expect(row.unicodeScalars.starts(with: shown.text.unicodeScalars), comment)
      #expect(painter.frame.grid.cells(inRow: 0).dropFirst(shown.width).allSatisfy { $0 == .blank })
      #expect(shown.ascii.width == shown.width && shown.ascii.text.utf8.count == shown.width)
      for columns in 0...12 {
        let cut = shown.truncated(to: columns)
        #expect(cut.width <= columns && cut.width == DisplayWidth.of(cut.text), comment)
        #expect(shown.fitted(to: columns).width == columns, comment)
      }
    }
  }

  private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    let bidi: [ClosedRange<UInt32>] = [0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F]
    return scalar.properties.generalCategory != .control
      && scalar.properties.generalCategory != .lineSeparator
      && !scalar.properties.isDefaultIgnorableCodePoint
      && !bidi.contains { $0.contains(scalar.value) } && DisplayWidth.of(scalar) != nil
  }

  private func randomText(using generator: inout SeededGenerator) -> String {
    let interesting: [ClosedRange<UInt32>] = [
      0...0xFF, 0x300...0x36F, 0x900...0x97F, 0x1100...0x11FF, 0x200B...0x206F, 0x1F1E6...0x1F1FF,
      0x1F300...0x1F6FF, 0xFE00...0xFE0F, 0xE0000...0xE01EF, 0x4E00...0x4E20, 0x2028...0x2029,
      0xAC00...0xAC20, 0x600...0x6FF, 0...0x10_FFFF, 0x200D...0x200D, 0x1F3FB...0x1F3FF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      let range = interesting.randomElement(using: &generator) ?? 0...0
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\rc", ["a", "b", "c"]),
    ("a\n\nb\n", ["a", "", "b", ""]), ("a\u{2028}b", ["a", "b"]), ("a\tb\u{B}c", ["a b␋c"]),
  ])
  func lines_end_where_the_text_says(text: String, lines: [String]) {
    #expect(Displayable.lines(text).map(\.text) == lines)
  }

  @Test(arguments: [
    ("Łódź", 4, "Łódź"), ("Łódź", 3, "Łó…"), ("Łódź", 1, "Ł"), ("Łódź", 0, ""), ("Łódź", -1, ""),
    ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("東京都", 1, ""), ("e\u{301}a", 1, "e\u{301}"),
    ("abc", 2, "a…"),
  ])
  func a_cut_text_says_so_where_there_is_room(text: String, columns: Int, cut: String) {
    #expect(Displayable(text).truncated(to: columns).text == cut)
  }

  @Test(arguments: [
    (Alignment.leading, "日a   "), (.trailing, "   日a"), (.centred, " 日a  "),
  ])
  func padding_goes_to_the_far_side(alignment: Alignment, padded: String) {
    #expect(Displayable("日a").padded(to: 6, alignment).text == padded)
    #expect(Displayable("日a").padded(to: 2, alignment).text == "日a")
  }

  @Test(arguments: [
    ("Łódź – „Göteborg“…", "Lodz - \"Goteborg\"~"), ("▸ 東京", "> ????"), ("─│┌┼", "-|++"),
    ("Ωmega", "?mega"), ("e\u{301}ñß", "ens"), ("␛[", "?["),
  ])
  func ascii_text_has_a_column_for_a_column(text: String, ascii: String) {
    #expect(Displayable(text).ascii.text == ascii)
    #expect(Displayable(text).ascii.width == Displayable(text).width)
  }

  @Test func joining_is_appending_with_the_separator_between() {
    let parts: [Displayable] = ["日", "a", ""]
    #expect(parts.joined(separator: " · ").text == "日 · a · ")
    #expect(parts.joined(separator: " · ").width == 9)
    #expect([Displayable]().joined().isEmpty)
  }

  @Test func an_interpolated_literal_is_sanitised_as_well() {
    let name = "x\u{1B}]0;"
    let text: Displayable = "to \(name)"
    #expect(text.text == "to x␛]0;")
  }
}

struct WrappingTests {
  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]), ("one two three", 3, ["one", "two", "thr", "ee"]),
    ("one", 10, ["one"]), ("", 10, [""]), ("  indent stays", 8, ["  indent", "stays"]),
    ("a   b", 2, ["a", "b"]), ("東京都庁", 5, ["東京", "都庁"]), ("日", 1, [""]), ("ab", 0, [""]),
    ("trailing   ", 8, ["trailing"]), ("   ", 2, [""]), ("  longword", 6, ["  long", "word"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("a longer word", 6, ["a", "longer", "word"]),
  ])
  func lines_break_between_words_and_long_words_at_the_edge(
    text: String,
    columns: Int,
    lines: [String]
  ) {
    #expect(Displayable(text).wrapped(to: columns).map(\.text) == lines)
  }

  @Test func no_line_is_wider_than_asked_and_no_letter_is_lost() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let pieces = ["a", "b", " ", " ", "é", "日", "e\u{301}", "longerword"]
      let text = Displayable(
        (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      )
      let columns = Int.random(in: 2...14, using: &generator)
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.width <= columns }, "seed \(seed)")
      #expect(lines.allSatisfy { $0.width == DisplayWidth.of($0.text) }, "seed \(seed)")
      let letters = { (text: String) in text.filter { $0 != " " } }
      #expect(letters(lines.map(\.text).joined()) == letters(text.text), "seed \(seed)")
    }
  }
}
