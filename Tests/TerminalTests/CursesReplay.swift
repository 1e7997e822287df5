import CTerminal
import Screen
import Terminal
import TestSupport
import Testing

/// A curses screen and the terminal its bytes are shown on.
struct CursesReplay {
  let curses: CursesScreen
  var terminal: VirtualTerminal

  init(
    type: String = "xterm-256color",
    size: Size = Size(width: 80, height: 24),
    options: CursesScreen.Options = CursesScreen.Options()
  ) throws {
    try #require(useUTF8())
    curses = try CursesScreen(type: type, size: size, options: options)
    terminal = VirtualTerminal(size: size)
  }

  /// Draws a frame and returns the bytes it took.
  @discardableResult
  mutating func draw(_ frame: Frame) -> [UInt8] {
    let bytes = curses.draw(frame)
    terminal.feed(bytes)
    return bytes
  }
}

/// ncurses takes widths from the process's locale.
func useUTF8() -> Bool {
  let names = ["C.UTF-8", "en_US.UTF-8"]
  return names.contains { (name: String) in cterminal_set_ctype(name) }
}

/// A list as the program draws it: a gutter with a marker, rows, a counter at the bottom.
func listFrame(
  size: Size,
  selected: Int,
  offset: Int = 0,
  counts: Bool = false
) -> Frame {
  var painter = Painter(size: size)
  painter.put("ClusterXchange  1 Browse 2 Figures", at: .zero, style: .title)
  let rows = max(0, size.height - 2)
  for row in 0..<rows {
    let index = offset + row
    let text = Displayable("extratex-\(index)  \(places[index % places.count])  \(index * 7919)")
    painter.put(text, at: Point(x: 3, y: row + 1))
  }
  painter.put("▸", at: Point(x: 1, y: selected - offset + 1), style: .marker)
  let counter: Displayable = counts ? "\(selected + 1)/900" : "q quit"
  painter.put(counter, at: Point(x: size.width - 20, y: size.height - 1), style: .muted)
  painter.placeCursor(at: Point(x: 1, y: selected - offset + 1))
  return painter.frame
}

private let places = [
  "Łódź and Göteborg: dyeing", "Plastics, circular", "東京 and 大阪: seminar", "Kraków, machining",
  "Bohemian mills", "Αθήνα: fibres from algae, a long title that says more", "Vilnius", "Tuscany",
]
