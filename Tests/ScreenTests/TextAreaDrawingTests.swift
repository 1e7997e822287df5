import Screen
import TestSupport
import Testing

struct TextAreaDrawingTests {
  /// A text with `/` for a line break, the width, and the rows shown, each without the spaces after
  /// it.
  @Test(arguments: [
    ("", 10, [""]), ("one two", 8, ["one two"]), ("one two", 7, ["one", "two"]),
    ("one two three", 9, ["one two", "three"]), ("one two three", 4, ["one", "two", "thr", "ee"]),
    // Words longer than a row begin a row; an indent stays with its word.
    ("a longerword b", 7, ["a", "longer", "word b"]), ("  longerword", 7, ["  long", "erword"]),
    ("          ab", 5, ["", "ab"]),
    // Spaces hang over the edge, as in a browser.
    ("one    two", 4, ["one", "two"]), ("one    ", 4, ["one"]), ("one /two", 4, ["one", "two"]),
    ("a/b//c/", 9, ["a", "b", "", "c", ""]), ("/", 1, ["", ""]),
    // Wide characters, marks, and what is not shown.
    ("東京都庁", 6, ["東京", "都庁"]), ("東京都庁", 5, ["東京", "都庁"]), ("日日", 2, ["日", "日"]),
    ("日日", 1, ["", ""]),
    ("e\u{301}e\u{301}e\u{301}", 3, ["e\u{301}e\u{301}", "e\u{301}"]),
    ("a\u{200B}\u{202E}b c", 4, ["ab", "c"]), ("\u{1B}[31m", 9, ["␛[31m"]),
    ("a\tb", 9, ["a b"]), ("👨‍👩‍👧👨‍👩‍👧", 4, ["👨", "👨"]), ("שלום", 3, ["של", "ום"]),
    ("🇩🇪🇫🇷", 3, ["DE", "FR"]),
    // In a single column the caret has no column of its own.
    ("ab", 1, ["a", "b"]), ("a b", 1, ["a", "b"]),
  ])
  func rows_break_between_words(text: String, width: Int, rows: [String]) {
    let area = TextArea(text.replacing("/", with: "\n"))
    #expect(area.lineCount(width: width) == rows.count)
    var painter = Painter(size: Size(width: width, height: rows.count))
    area.draw(&painter, in: painter.bounds)
    #expect(
      painter.frame.grid.rows().map { row in
        String(row.reversed().drop { $0 == " " }.reversed())
      } == rows
    )
  }

  @Test func the_text_at_the_caret_is_what_is_drawn_there() {
    let text = "one two three\nfourteenhundred\n\n東京 e\u{301}a"
    for width in 3...16 {
      var area = TextArea(text)
      area.handle(Key(.home, .control), width: width, height: 4)
      for character in text {
        var painter = Painter(size: Size(width: width, height: 4))
        let caret = area.draw(&painter, in: painter.bounds)
        if character != "\n", character != " " {
          #expect(painter.frame.grid[caret].scalars == Array(character.unicodeScalars), "\(width)")
        }
        area.handle(.right, width: width, height: 4)
      }
    }
  }

  @Test func nothing_is_drawn_outside_at_any_size_and_the_caret_is_inside() {
    let texts = [
      "", "a", "\n", "one two three four", "日本語日本語\n日本語", "e\u{301}日\u{200B}a👍b\nc日🇩🇪",
      "supercalifragilistic", "     \n     x", "\u{1B}\u{202E}\t",
    ]
    for width in 0...8 {
      for height in 0...4 {
        for text in texts {
          var area = TextArea(text)
          area.handle(Key(.home, .control), width: width, height: height)
          for _ in 0...text.count {
            var painter = Painter(size: Size(width: 10, height: 6))
            let rect = Rect(x: 1, y: 1, width: width, height: height)
            let caret = area.draw(&painter, in: rect)
            #expect(rect.isEmpty || rect.contains(caret), "\(caret) in \(width)×\(height)")
            for y in 0..<6 {
              for x in 0..<10 where !rect.contains(Point(x: x, y: y)) {
                #expect(painter.frame.grid[Point(x: x, y: y)] == .blank)
              }
            }
            area.handle(.right, width: width, height: height)
          }
        }
      }
    }
  }

  @Test(arguments: [(Int.max, Int.max), (Int.max, 1), (1, Int.max), (-1, -1), (Int.min, Int.min)])
  func a_size_that_no_screen_has_harms_nothing(width: Int, height: Int) {
    var area = TextArea("one two\nthree")
    for key in [Key.up, .pageUp, .pageDown, .home, .end, .down, .enter, .character("x")] {
      area.handle(key, width: width, height: height)
    }
    #expect(area.lineCount(width: width) >= 3)
    var painter = Painter(size: Size(width: 5, height: 5))
    area.draw(&painter, in: Rect(x: 0, y: 0, width: width, height: height))
  }

  @Test func the_rows_follow_the_caret_by_as_much_as_they_must() {
    var area = TextArea((1...9).map(String.init).joined(separator: "\n"))
    #expect(visible(area) == ["7", "8", "9"])
    press("Up Up", in: &area)
    #expect(visible(area) == ["7", "8", "9"])
    press("Up", in: &area)
    #expect(visible(area) == ["6", "7", "8"])
    press("PgUp", in: &area)
    #expect(visible(area) == ["4", "5", "6"])
    press("Ctrl-Home", in: &area)
    #expect(visible(area) == ["1", "2", "3"])
    press("Down Down Down", in: &area)
    #expect(visible(area) == ["2", "3", "4"])
    press("PgDn", in: &area)
    #expect(visible(area) == ["4", "5", "6"])
    // A row that is gone leaves no empty one behind.
    press("Ctrl-End Backspace Backspace", in: &area)
    #expect(visible(area) == ["6", "7", "8"])
  }

  @Test func a_text_being_written_looks_as_recorded() {
    var painter = Painter(size: Size(width: 40, height: 10))
    painter.box(painter.bounds)
    var area = TextArea(
      "Two moulders now share our dyeing line; we would never have met otherwise.\n"
    )
    area.insert("Łódź, 東京, e\u{301}te\u{301}\r\n\r\n- \u{1B}[31mred\u{202E} 👍🏽 🇸🇰\tend")
    let caret = area.draw(&painter, in: painter.bounds.inset(horizontally: 2, vertically: 1))
    painter.put("^", at: Point(x: caret.x, y: caret.y + 1), style: .marker)
    expectGolden(painter.frame.grid.styleMap(), named: "text-area")
  }

  private func visible(_ area: TextArea) -> [String] {
    var painter = Painter(size: Size(width: 1, height: 3))
    area.draw(&painter, in: painter.bounds)
    return painter.frame.grid.rows()
  }

  private func press(_ keys: String, in area: inout TextArea) {
    for spelling in keys.split(separator: " ") {
      if let key = Key(parsing: String(spelling)) { area.handle(key, width: 2, height: 3) }
    }
  }
}
