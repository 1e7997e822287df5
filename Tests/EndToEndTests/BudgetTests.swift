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
  ]

  @Test func the_complete_screen_is_there_within_its_bytes() throws {
    let terminal = try BuiltProgram.start()
    #expect(terminal.waitForText("Partnerships 12"))
    terminal.waitUntilIdle(rest: 150)
    let output = String(decoding: terminal.output, as: UTF8.self)
    // Whatever comes before the first word of the complete screen, the first frame is part of it.
    let first = output.components(before: "Partnerships 12").utf8.count
    Measured.note("first frame and progress", [first])
    Measured.note("complete screen", [terminal.output.count])
    #expect(first <= 1_000)
    #expect(terminal.output.count <= 2_800)
  }

  @Test(arguments: sizes, scenes)
  func a_step_down_is_40_bytes_and_a_scroll_200(size: Size, scene: Scene) throws {
    let terminal = try BuiltProgram.browse(size: size)
    for keys in scene.keys { terminal.press(keys, rest: 120) }
    let costs = steps(size.height + 6, on: terminal)
    Measured.note("\(size.width): \(scene.testDescription), step", costs.moves)
    Measured.note("\(size.width): \(scene.testDescription), scroll", costs.scrolls)
    #expect(!costs.moves.isEmpty)
    #expect(costs.moves.filter { $0 > 40 } == [])
    // A row of a wide screen is more than that by itself, in letters of two bytes now and then.
    let limit = size.width <= 80 ? 200 : size.width * 3 / 2
    #expect(costs.scrolls.filter { $0 > limit } == [])
  }

  @Test func a_step_in_exchanges_beside_feedback_is_200_bytes_and_a_scroll_800() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("\t", rest: 120)
    let costs = steps(40, on: terminal, rest: 130)
    Measured.note("80: Exchanges beside Feedback, step", costs.moves)
    Measured.note("80: Exchanges beside Feedback, scroll", costs.scrolls)
    #expect(costs.moves.filter { $0 > 200 } == [])
    #expect(costs.scrolls.filter { $0 > 800 } == [])
  }

  @Test func scrolling_feedback_beside_the_others_is_800_bytes() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("\t\t", rest: 120)
    let costs = steps(20, on: terminal)
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
      let before = list(on: terminal.screen)
      let cost = terminal.press(Keys.down, rest: rest).count
      if list(on: terminal.screen) == before { moves.append(cost) } else { scrolls.append(cost) }
    }
    return (moves, scrolls)
  }

  /// The rows of the screen that do not tell where the cursor is, as far as the list in focus may
  /// reach: Feedback, which follows Exchanges, is in the lowest third.
  private func list(on screen: VirtualTerminal) -> [String] {
    let row = screen.cursor.y
    let isLow = row > screen.size.height * 2 / 3
    return screen.rows.dropLast().enumerated().filter { y, _ in
      isLow || y < screen.size.height * 2 / 3 - 2
    }.map { $0.element.replacing("▸", with: " ") }
  }
}

extension String {
  /// What stands before the first occurrence of a word; everything where there is none.
  fileprivate func components(before word: String) -> Substring {
    ranges(of: word).first.map { self[..<$0.lowerBound] } ?? self[...]
  }
}
