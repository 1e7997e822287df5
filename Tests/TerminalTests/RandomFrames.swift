import Screen
import TestSupport

/// Frames that look like none a person would make: text of every kind at any place, also outside.
struct RandomFrames {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func frame(of size: Size) -> Frame {
    var painter = Painter(size: size)
    scribble(&painter, times: 30)
    return painter.frame
  }

  /// The frame with a few changes, as a key makes them.
  mutating func changed(_ frame: Frame) -> Frame {
    var painter = Painter(size: frame.grid.size)
    painter.frame = frame
    scribble(&painter, times: Int.random(in: 1...4, using: &generator))
    return painter.frame
  }

  private mutating func scribble(_ painter: inout Painter, times: Int) {
    for _ in 0..<times {
      let x = Int.random(in: -5...painter.size.width + 5, using: &generator)
      let y = Int.random(in: -1...painter.size.height, using: &generator)
      let length = Int.random(in: 0...40, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: painter.box(Rect(x: x, y: y, width: length, height: length / 4))
      case 1: painter.fill(Rect(x: x, y: y, width: length, height: length / 8), style: style())
      case 2: painter.horizontalLine(at: Point(x: x, y: y), length: length)
      default: painter.put(text(length), at: Point(x: x, y: y), style: style())
      }
    }
    painter.placeCursor(
      at: Point(
        x: Int.random(in: 0..<painter.size.width, using: &generator),
        y: Int.random(in: 0..<painter.size.height, using: &generator)
      )
    )
    painter.frame.cursorVisible = Bool.random(using: &generator)
  }

  private mutating func style() -> Style {
    let emphasis: [Emphasis] = [[], [], [], .bold, .underline, .reverse]
    return Style(
      Role.allCases.randomElement(using: &generator) ?? .text,
      emphasis.randomElement(using: &generator) ?? []
    )
  }

  private mutating func text(_ length: Int) -> Displayable {
    let pieces = [
      "a", "Z", "7", " ", "  ", "é", "e\u{301}", "o\u{308}\u{323}", "Ł", "ω", "日", "本", "한", "ａ",
      "👍",
      "❤️", "…", "▸", "│", "\u{301}", "\t", "\u{1B}", "क्षि", "fi",
    ]
    return Displayable(
      (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    )
  }
}
