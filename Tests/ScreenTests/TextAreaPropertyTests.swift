import Screen
import TestSupport
import Testing

struct TextAreaPropertyTests {
  private static let pieces = [
    "a", "b", "é", "日", " ", "\u{301}", "\u{200D}", "👍", "👨‍👩‍👧", "🇩", "🇪", "\u{200B}", "\u{202E}",
    "\u{1112}", "\u{1161}", "\u{11AB}", "क", "\u{94D}", "ष", "\u{600}", "\u{1B}", "\u{1F3FD}",
  ]
  private static let keys = [
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDn", "Ctrl-Home", "Ctrl-End", "^A",
    "^E", "Enter", "Backspace", "Del", "^W", "^U", "^K", "^Y", "^T", "^_", "^R", "Alt-b",
    "Alt-f", "Alt-d", "Alt-Backspace",
  ].compactMap(Key.init(parsing:))

  @Test(arguments: 0..<4)
  func any_keys_keep_caret_rows_and_history_right(part: Int) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let start = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      var area = TextArea(start)
      let original = area.text
      let width = Int.random(in: 0...12, using: &generator)
      let height = Int.random(in: 0...4, using: &generator)
      for _ in 0..<60 {
        act(on: &area, width: width, height: height, using: &generator)
        check(area, width: width, height: height, "seed \(seed)")
      }
      for _ in 0..<100 { area.handle(.control("r"), width: width, height: height) }
      let last = area.text
      for _ in 0..<100 { area.handle(.control("_"), width: width, height: height) }
      #expect(area.text.utf8.elementsEqual(original.utf8), "seed \(seed)")
      for _ in 0..<100 { area.handle(.control("r"), width: width, height: height) }
      #expect(area.text.utf8.elementsEqual(last.utf8), "seed \(seed)")
    }
  }

  private func act(
    on area: inout TextArea,
    width: Int,
    height: Int,
    using generator: inout SeededGenerator
  ) {
    let piece = Self.pieces.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4:
      let before = area.text.prefix(area.caret)
      let after = area.text.dropFirst(area.caret)
      area.handle(.character(Character(piece)), width: width, height: height)
      #expect(area.text.utf8.elementsEqual((before + piece + after).utf8))
      #expect(area.caret == (before + piece).count)
    case 4: area.insert(piece + "\r\n" + piece)
    case 5 where Bool.random(using: &generator): area.text = piece + area.text
    default:
      let key = Self.keys.randomElement(using: &generator) ?? .space
      area.handle(key, width: width, height: height)
    }
  }

  private func check(_ area: TextArea, width: Int, height: Int, _ comment: Comment) {
    // The characters kept are those of the text as a whole, whatever was joined and parted.
    var end = area
    end.handle(Key(.end, .control), width: width, height: height)
    #expect(end.caret == area.text.count, comment)
    #expect((0...area.text.count).contains(area.caret), comment)
    // What is kept of earlier keys changes nothing that is shown of the text.
    let fresh = TextArea(area.text)
    #expect(area.lineCount(width: width) == fresh.lineCount(width: width), comment)
    #expect(area.lineCount(width: 7) == fresh.lineCount(width: 7), comment)
    var painter = Painter(size: Size(width: width, height: height))
    let caret = area.draw(&painter, in: painter.bounds)
    #expect(painter.bounds.isEmpty || painter.bounds.contains(caret), comment)
    let rows = area.lineCount(width: width)
    var all = Painter(size: Size(width: width, height: rows))
    _ = area.draw(&all, in: all.bounds)
    var freshly = Painter(size: Size(width: width, height: rows))
    fresh.draw(&freshly, in: freshly.bounds)
    #expect(all.frame.grid == freshly.frame.grid, comment)
  }
}
