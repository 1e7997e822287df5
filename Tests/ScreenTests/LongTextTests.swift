import Glibc
import Screen
import Testing

/// Eight times the text takes about eight times the work; were the work quadratic, 64 times.
struct LongTextTests {
  private static let units = [
    "The moulders share our dyeing line; ", "a line\n", "a", "\n", " ", "Příliš žluťoučký kůň ",
    "東京", "👨‍👩‍👧", "👍🏽", "🇩🇪", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}", "\u{200B}", "\u{200D}",
    "\u{202E}שלום ", "\u{1B}[31m", "\u{1112}\u{1161}\u{11AB}", "\u{1112}", "क्षि", "\u{600}",
    "a\u{200B}\u{301}", "\u{1F1E6}\u{200B}",
  ]
  private static let size = Size(width: 80, height: 24)

  /// In a megabyte also what is only copied again and again takes longer than the work itself.
  @Test(arguments: [
    "Příliš žluťoučký kůň ", "東京", "\u{202E}שלום ", "\u{1B}[31m", "a\u{200B}\u{301}", "a ",
  ])
  func showing_and_wrapping_a_text_is_linear(unit: String) {
    expectLinear(unit, bytes: 128_000) { text in
      let shown = Displayable(text)
      _ = shown.wrapped(to: 40)
      _ = shown.truncated(to: 40)
    }
  }

  @Test(arguments: units)
  func pasting_a_text_and_writing_on_is_linear(unit: String) {
    expectLinear(unit) { text in
      var area = TextArea()
      area.insert(text)
      for key in [Key.character("x"), .up, .home, .enter, .backspace, .control("_")] {
        area.handle(key, width: Self.size.width, height: Self.size.height)
        var painter = Painter(size: Self.size)
        area.draw(&painter, in: painter.bounds)
      }
      _ = area.lineCount(width: 40)
    }
  }

  @Test(arguments: units)
  func a_key_in_a_long_line_is_linear(unit: String) {
    expectLinear(unit) { text in
      var field = TextField(text)
      for key in [Key.character("x"), .home, .character("y"), .end, .backspace, .control("_")] {
        field.handle(key)
        var painter = Painter(size: Self.size)
        field.draw(&painter, in: painter.bounds)
      }
    }
  }

  @Test(arguments: [
    "The moulders share our dyeing line; ", "\n", "👨‍👩‍👧", "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    "\u{301}",
    "\u{202E}שלום ", "\u{1B}[31m",
  ])
  func a_megabyte_is_kept_and_one_frame_shows_the_end_of_it(unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    var area = TextArea()
    area.insert(text + "\nend")
    #expect(area.text.utf8.elementsEqual((text + "\nend").utf8))
    var painter = Painter(size: Self.size)
    let caret = area.draw(&painter, in: painter.bounds)
    #expect(painter.frame.grid.rows()[caret.y].hasPrefix("end "))
    #expect(caret.x == 3)
    area.handle(.control("_"), width: Self.size.width, height: Self.size.height)
    #expect(area.isEmpty)
  }

  @Test func undo_keeps_what_changed_and_a_few_megabytes_at_most() {
    var area = TextArea(String(repeating: "a word ", count: 3_000))
    let start = area.caret
    for _ in 0..<150 { area.handle(.space, width: 80, height: 24) }
    #expect(steps(of: &area) == 150)
    #expect(area.caret == start)
    // A hundred pastes of 100 kB, few characters each: the last forty or so can be taken back.
    let paste = String(repeating: "e" + String(repeating: "\u{301}", count: 5_000), count: 10)
    for _ in 0..<100 { area.insert(paste) }
    let taken = steps(of: &area)
    #expect((30...50).contains(taken))
    #expect(area.caret == start + (100 - taken) * 10)
    // What is more than that by itself can still be taken back.
    area.text = ""
    #expect(steps(of: &area) == 1)
    #expect(area.caret == start + (100 - taken) * 10)
  }

  /// Takes back what can be, and counts it.
  private func steps(of area: inout TextArea) -> Int {
    var count = 0
    while true {
      let before = (area.caret, area.isEmpty)
      area.handle(.control("_"), width: 80, height: 24)
      if (area.caret, area.isEmpty) == before { return count }
      count += 1
    }
  }

  private func expectLinear(_ unit: String, bytes: Int = 16_000, _ work: (String) -> Void) {
    let short = String(repeating: unit, count: bytes / unit.utf8.count)
    let long = String(repeating: short, count: 8)
    var times: [(short: Double, long: Double)] = []
    repeat {
      times.append((seconds { work(short) }, seconds { work(long) }))
      // The least of a few, as other work on the machine only ever adds.
      let best = (short: times.map(\.short).min() ?? 0, long: times.map(\.long).min() ?? 0)
      if best.long < 24 * max(best.short, 0.000_5) { return }
    } while times.count < 5
    Issue.record("not linear: \(times) s for \(bytes) bytes and eight times as many")
  }

  /// Processor time of this thread.
  private func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }
}
