import Screen
import TestSupport
import Terminal
import Testing

/// ncurses keeps its state in globals, so these never run at the same time.
@Suite(.serialized)
struct CursesScreenTests {
  static let types = [
    "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
    "rxvt-unicode-256color", "rxvt",
  ]

  @Test(arguments: types, [Size(width: 80, height: 24), Size(width: 200, height: 50)])
  func the_first_frame_shows_every_cell(type: String, size: Size) throws {
    var replay = try CursesReplay(type: type, size: size)
    let frame = listFrame(size: size, selected: 3)
    replay.draw(frame)
    #expect(replay.terminal.rows == frame.grid.rows())
    #expect(replay.terminal.cursor == frame.cursor)
    #expect(replay.terminal.unknown == [])
  }

  @Test func an_unchanged_frame_sends_nothing() throws {
    var replay = try CursesReplay()
    let frame = listFrame(size: Size(width: 80, height: 24), selected: 3)
    replay.draw(frame)
    #expect(replay.draw(frame) == [])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 200, height: 50)])
  func a_marker_moved_takes_at_most_40_bytes(size: Size) throws {
    var replay = try CursesReplay(size: size)
    replay.draw(listFrame(size: size, selected: 3, counts: true))
    for selected in 4..<20 {
      let frame = listFrame(size: size, selected: selected, counts: true)
      let bytes = replay.draw(frame)
      #expect(bytes.count <= 40, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      #expect(replay.terminal.rows == frame.grid.rows())
    }
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 200, height: 50)])
  func a_list_scrolled_by_a_row_takes_at_most_200_bytes(size: Size) throws {
    var replay = try CursesReplay(size: size)
    let last = size.height - 3
    replay.draw(listFrame(size: size, selected: last, counts: true))
    for step in 1..<20 {
      let frame = listFrame(size: size, selected: last + step, offset: step, counts: true)
      let bytes = replay.draw(frame)
      #expect(bytes.count <= 200, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      #expect(replay.terminal.rows == frame.grid.rows())
    }
  }
}
