import Glibc
import Screen
import TestSupport
import Testing

/// What the program sends for each key, on the sample: the budgets of the design as gates.
///
/// One at a time, since a busy host would stretch a step beyond the rest after which panes follow.
@Suite(.serialized)
struct BudgetTests {
  static let sizes = [Size(width: 80, height: 24), Size(width: 200, height: 50)]

  /// A place to step down in.
  struct Scene: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: [String]
  }

  static let scenes = [
    Scene(testDescription: "Organisations", keys: ["5"]),
    Scene(testDescription: "Documents", keys: ["4"]),
    Scene(testDescription: "the menu of help", keys: ["?"]),
    Scene(testDescription: "Partnerships, zoomed", keys: ["z"]),
    Scene(testDescription: "Exchanges, zoomed", keys: ["\t", "z"]),
    Scene(testDescription: "a page", keys: ["/clutex", "\r", "\r"]),
    Scene(testDescription: "a long page", keys: ["5", "/prato", "\r", "\r"]),
    Scene(testDescription: "Figures", keys: ["2"]),
    Scene(testDescription: "Results", keys: ["2", "\r"]),
    Scene(testDescription: "Texts", keys: ["2", "\t\t\r"]),
  ]

  @Test func the_complete_screen_is_there_within_its_bytes() throws {
    // How often the growing count is drawn depends on how busy the host is; hence the least of three.
    let starts = try (0..<3).map { _ in
      let terminal = try BuiltProgram.start()
      #expect(terminal.waitForText("Partnerships 12"))
      terminal.waitUntilIdle(rest: 150)
      let output = String(decoding: terminal.output, as: UTF8.self)
      // What comes before the first word of the complete screen; the first frame is part of it.
      return (first: output.beginning(before: "Partnerships 12").utf8.count, all: output.utf8.count)
    }
    Measured.note("first frame and progress", starts.map(\.first))
    Measured.note("complete screen", starts.map(\.all))
    #expect(starts.map(\.first).min() ?? .max <= 1_000)
    #expect(starts.map(\.all).min() ?? .max <= 2_800)
  }

  @Test(arguments: sizes, scenes)
  func a_step_down_is_40_bytes_and_a_scroll_200(size: Size, scene: Scene) throws {
    let terminal = try BuiltProgram.browse(size: size)
    for keys in scene.keys { terminal.press(keys, rest: 120) }
    var costs = steps(5, on: terminal)
    // As many at once as lead to where scrolling begins, if there are so many.
    terminal.press(String(repeating: Keys.down, count: size.height - 10), rest: 120)
    let low = steps(10, on: terminal)
    costs.moves += low.moves
    costs.scrolls += low.scrolls
    Measured.note("\(size.width): \(scene.testDescription), step", costs.moves)
    Measured.note("\(size.width): \(scene.testDescription), scroll", costs.scrolls)
    #expect(costs.moves.contains { $0 > 0 } || costs.scrolls.contains { $0 > 0 })
    #expect(costs.moves.filter { $0 > 40 } == [])
    #expect(costs.scrolls.filter { $0 > 200 } == [])
  }

  @Test func a_step_in_exchanges_beside_feedback_is_200_bytes_and_a_scroll_800() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("\t", rest: 120)
    let costs = steps(25, on: terminal, rest: 130)
    Measured.note("80: Exchanges beside Feedback, step", costs.moves)
    Measured.note("80: Exchanges beside Feedback, scroll", costs.scrolls)
    #expect(costs.moves.filter { $0 > 200 } == [])
    #expect(costs.scrolls.filter { $0 > 800 } == [])
  }

  @Test func scrolling_feedback_beside_the_others_is_800_bytes() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("\t\t", rest: 120)
    let costs = steps(10, on: terminal)
    Measured.note("80: Feedback beside the others, scroll", costs.scrolls)
    #expect(!costs.scrolls.isEmpty)
    #expect(costs.moves.filter { $0 > 40 } == [])
    #expect(costs.scrolls.filter { $0 > 800 } == [])
  }

  @Test func a_step_in_partnerships_beside_both_is_1_000_bytes() throws {
    let terminal = try BuiltProgram.browse()
    let costs = (0..<12).map { _ in terminal.press(Keys.down, rest: 130).count }
    Measured.note("80: Partnerships beside both, step", costs)
    #expect(terminal.screen.contains("12/12"))
    #expect(costs.filter { $0 > 1_000 } == [])
  }

  @Test(arguments: sizes)
  func a_letter_in_a_field_is_10_bytes(size: Size) throws {
    let terminal = try BuiltProgram.browse(size: size)
    terminal.press("@")
    let costs = "2021-03-1".map { terminal.press(String($0)).count }
    Measured.note("\(size.width): letter in a field", costs)
    #expect(terminal.screen.contains("2021-03-1"))
    #expect(costs.filter { $0 > 10 || $0 == 0 } == [])
  }

  @Test func no_key_costs_more_than_a_screen_drawn_anew() throws {
    for size in BudgetTests.sizes {
      let terminal = try BuiltProgram.browse(size: size)
      terminal.press("5")
      Measured.note("\(size.width): page down", [terminal.press(Keys.pageDown).count])
      terminal.press("/", rest: 120)
      let letters = "cluster".map { terminal.press(String($0), rest: 120).count }
      Measured.note("\(size.width): letter in the filter", letters)
      #expect(terminal.screen.contains("/cluster"))
      // A page of changed cells at most, as a screen drawn anew would be.
      terminal.press(Keys.enter, rest: 120)
      let whole = terminal.press(Keys.control("L"))
      #expect(letters.allSatisfy { $0 <= whole.count })
      let start = terminal.output.count
      terminal.resize(to: Size(width: size.width - 1, height: size.height))
      #expect(terminal.wait { _ in terminal.output.count > start })
      terminal.waitUntilIdle(rest: 100)
      let resize = terminal.output.count - start
      Measured.note("\(size.width): resize", [resize])
      #expect(resize <= whole.count + 100)
    }
  }

  @Test func an_idle_second_sends_nothing_and_wakes_nobody() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press(Keys.down, rest: 200)
    let before = try #require(ProcessStatus(of: terminal.process))
    let sent = terminal.output.count
    // The second itself: it ends early only if the program sends something.
    #expect(!terminal.wait(within: 1) { _ in terminal.output.count > sent })
    let after = try #require(ProcessStatus(of: terminal.process))
    #expect(after.sleeps == before.sleeps)
    #expect(after.ticks == before.ticks)
  }

  /// The bytes of each step down, told apart by whether anything but the marker moved.
  private func steps(
    _ count: Int,
    on terminal: PseudoTerminal,
    rest: Int32 = 30
  ) -> (moves: [Int], scrolls: [Int]) {
    var moves: [Int] = []
    var scrolls: [Int] = []
    for _ in 0..<count {
      let before = terminal.screen
      let cost = terminal.press(Keys.down, rest: rest).count
      if isSameList(before, terminal.screen) { moves.append(cost) } else { scrolls.append(cost) }
    }
    return (moves, scrolls)
  }

  /// Whether nothing but the marker moved in the list where the cursor is.
  ///
  /// The last line tells the position, and Feedback, which follows Exchanges, is the lowest third.
  private func isSameList(_ before: VirtualTerminal, _ after: VirtualTerminal) -> Bool {
    let height = after.size.height
    let isLow = after.cursor.y > height * 2 / 3
    return (0..<(isLow ? height - 1 : height * 2 / 3 - 2)).allSatisfy { y in
      (0..<after.size.width).allSatisfy { x in
        let (old, new) = (before[Point(x: x, y: y)], after[Point(x: x, y: y)])
        return old == new || old.text == "▸" || new.text == "▸"
      }
    }
  }
}

extension String {
  /// What stands before the first occurrence of a word; everything where there is none.
  fileprivate func beginning(before word: String) -> Substring {
    ranges(of: word).first.map { self[..<$0.lowerBound] } ?? self[...]
  }
}
