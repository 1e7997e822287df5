import Glibc
import Screen
import TestSupport
import Testing

@testable import Terminal

extension CursesTests {
  struct Drawing {
    static let types = [
      "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "vt100",
      "rxvt-unicode-256color", "rxvt",
    ]
    /// On a single column ncurses cannot fill the last cell of every type.
    static let sizes = [
      Size(width: 80, height: 24), Size(width: 200, height: 50), Size(width: 2, height: 1),
      Size(width: 13, height: 4),
    ]

    @Test(arguments: types, sizes)
    func the_first_frame_shows_every_cell(type: String, size: Size) throws {
      var replay = try CursesReplay(type: type, size: size)
      let frame = listFrame(size: size, selected: 3)
      replay.draw(frame)
      #expect(replay.terminal.rows == frame.grid.rows())
      #expect(replay.terminal.cursor == frame.cursor)
      #expect(replay.terminal.unknown == [])
    }

    @Test(arguments: types, sizes)
    func any_change_leaves_the_terminal_with_the_same_cells(type: String, size: Size) throws {
      let seed = UInt64.random(in: 0...UInt64.max)
      var frames = RandomFrames(seed: seed)
      var replay = try CursesReplay(type: type, size: size)
      var frame = frames.frame(of: size)
      for step in 0..<(size.width > 100 ? 6 : 25) {
        let bytes = readable(replay.draw(frame))
        let wanted = shown(frame.grid, type: type)
        try #require(replay.terminal.rows == wanted, "seed \(seed), step \(step): \(bytes)")
        try #require(replay.terminal.cursor == frame.cursor, "seed \(seed), step \(step)")
        try #require(replay.terminal.unknown == [], "seed \(seed), step \(step)")
        frame = step % 10 == 9 ? frames.frame(of: size) : frames.changed(frame)
      }
    }

    @Test(arguments: [Theme.default, .mono, .highContrast, .colourBlind])
    func every_cell_has_the_look_its_theme_gives_it(theme: Theme) throws {
      let seed = UInt64.random(in: 0...UInt64.max)
      var frames = RandomFrames(seed: seed)
      var options = CursesScreen.Options()
      options.theme = theme
      let size = Size(width: 60, height: 20)
      var replay = try CursesReplay(size: size, options: options)
      for _ in 0..<10 {
        let frame = frames.frame(of: size)
        replay.draw(frame)
        for y in 0..<size.height {
          for x in 0..<size.width {
            let place = Point(x: x, y: y)
            let cell = frame.grid[place]
            let pen = replay.terminal[place].pen
            let wanted = theme.appearance(of: cell.style, level: .full)
            let isBlank = cell.base == 0x20
            // Nobody sees whether a space is bold or green.
            let visible: Set = isBlank ? [4, 7] : [1, 2, 4, 7]
            try #require(
              pen.attributes.intersection(visible) == wanted.numbers.intersection(visible),
              "seed \(seed) at \(place)"
            )
            guard !isBlank else { continue }
            try #require(pen.foreground ?? -1 == wanted.foreground.number, "seed \(seed)")
          }
        }
      }
    }

    @Test func a_frame_of_another_size_is_shown_whole() throws {
      var replay = try CursesReplay(size: Size(width: 40, height: 10))
      replay.draw(listFrame(size: Size(width: 40, height: 10), selected: 2))
      for size in [(80, 24), (20, 5), (21, 5), (1, 1), (120, 40)].map(Size.init) {
        replay.terminal.resize(to: size)
        let frame = listFrame(size: size, selected: 1)
        replay.draw(frame)
        #expect(replay.terminal.rows == frame.grid.rows())
      }
    }

    @Test(arguments: ["xterm-256color", "vt100"])
    func a_size_in_the_environment_freezes_nothing(type: String) async {
      await #expect(processExitsWith: .success) { [type = type as String] in
        setenv("LINES", "10", 1)
        setenv("COLUMNS", "30", 1)
        for size in [Size(width: 80, height: 24), Size(width: 200, height: 50)] {
          var replay = try CursesReplay(type: type, size: size)
          let frame = listFrame(size: size, selected: 3)
          replay.draw(frame)
          #expect(replay.terminal.rows == frame.grid.rows())
        }
      }
    }

    @Test func a_frame_without_cells_sends_nothing() throws {
      let replay = try CursesReplay()
      #expect(replay.curses.draw(Frame(size: .zero)) == [])
    }

    @Test func a_screen_that_something_wrote_on_is_put_right() throws {
      var replay = try CursesReplay()
      let frame = listFrame(size: Size(width: 80, height: 24), selected: 3)
      replay.draw(frame)
      replay.terminal.feed(Array("\u{1B}[5;5Hwall: going down".utf8))
      replay.curses.redraw()
      replay.draw(frame)
      #expect(replay.terminal.rows == frame.grid.rows())
    }

    @Test(arguments: types)
    func leaving_restores_every_mode_and_returning_shows_every_cell(type: String) throws {
      let size = Size(width: 60, height: 40)
      var replay = try CursesReplay(type: type, size: size)
      let shell = Array("$ clusterxchange\r\n".utf8)
      replay.terminal.feed(shell)
      var frame = listFrame(size: size, selected: 3)
      frame.wishes.mouse = true
      frame.cursorVisible = false
      replay.draw(frame)
      #expect(replay.terminal.modes.isSuperset(of: [1000, 1006, 2004]))

      replay.terminal.feed(replay.curses.leave())
      #expect(replay.terminal.modes.isDisjoint(with: [1000, 1006, 2004, 1049, 47, 2026]))
      #expect(replay.terminal.cursorVisible)
      #expect(!replay.terminal.isAlternate)

      replay.draw(frame)
      #expect(replay.terminal.rows == frame.grid.rows())
      #expect(replay.terminal.modes.isSuperset(of: [1000, 1006, 2004]))
      #expect(replay.terminal.unknown == [])
      for step in 1..<60 {
        replay.draw(listFrame(size: size, selected: 36 + step, offset: step))
      }
      #expect(replay.terminal.rows == listFrame(size: size, selected: 95, offset: 59).grid.rows())
    }

    @Test(arguments: types)
    func the_restoring_bytes_alone_end_full_screen_mode(type: String) throws {
      var options = CursesScreen.Options()
      options.synchronizesOutput = true
      var replay = try CursesReplay(type: type, options: options)
      var frame = listFrame(size: Size(width: 80, height: 24), selected: 3)
      frame.wishes.mouse = true
      frame.cursorVisible = false
      replay.draw(frame)
      replay.terminal.feed(replay.curses.restoringBytes)
      #expect(replay.terminal.modes.isDisjoint(with: [1000, 1006, 2004, 1049, 47, 2026]))
      #expect(replay.terminal.cursorVisible)
      #expect(replay.curses.restoringBytes.count < 512)
    }

    @Test func a_title_is_set_once_and_cannot_carry_a_sequence() throws {
      var options = CursesScreen.Options()
      options.setsTitle = true
      var replay = try CursesReplay(options: options)
      var frame = listFrame(size: Size(width: 80, height: 24), selected: 3)
      frame.title = Displayable("extratex\u{1B}]52;c;eA==\u{7}\u{9C}")
      replay.draw(frame)
      #expect(replay.terminal.title == "extratex␛]52;c;eA==␇�")
      #expect(replay.terminal.unknown == [])
      #expect(replay.draw(frame) == [])
    }
  }
}

/// The rows a terminal type shows: on some a wide character in the last three columns of the last
/// row is left blank.
private func shown(_ grid: Grid, type: String) -> [String] {
  var grid = grid
  guard ["screen", "tmux", "rxvt"].contains(String(type.prefix { $0 != "-" })) else {
    return grid.rows()
  }
  guard type != "rxvt-unicode-256color" else { return grid.rows() }
  let y = grid.size.height - 1
  for x in max(0, grid.size.width - 3)..<grid.size.width {
    guard grid[Point(x: x, y: y)].isContinuation else { continue }
    grid[Point(x: x, y: y)] = .blank
    grid[Point(x: x - 1, y: y)] = .blank
  }
  return grid.rows()
}

/// ncurses keeps its state in globals, so these never run at the same time.
@Suite(.serialized)
struct CursesTests {}

extension Appearance {
  /// The attributes as the numbers of `SGR`.
  fileprivate var numbers: Set<Int> {
    let pairs: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
    return Set(pairs.filter { attributes.contains($0.0) }.map(\.1))
  }
}
