import Glibc
import JSON
import Screen
import TestSupport
import Testing

/// Forms of the built program on a real terminal: what is typed is in the file, or in the draft.
@Suite(.serialized)
struct FormTests {
  private let copy: DataCopy
  private let state: TemporaryDirectory

  init() throws {
    copy = try DataCopy()
    state = try TemporaryDirectory()
  }

  /// Keys that answer a visitor's form on `blues-1`, one for each choice, and the text behind some of them.
  private static let answers: [String] =
    ["4", "5", "3", "2", "1", "x", "4", "4", "5", "3", "2"].map { $0 }
    + ["1", "3", Keys.tab, "y"] + "Zwei Städte".map { String($0) } + [Keys.tab, "n"]
    + "We met; nothing else would have.".map { String($0) } + [Keys.tab]
    + "Łódź: a better camera".map { String($0) }

  private static let stored = """
    {"overall": 4, "preparation": 5, "relevance": 3, "duration": "right", "objectives": "fully", \
    "recommend": 10, "partnershipSupport": 4, "itTool": 4, "technical": 5, \
    "practicalArrangements": 3, "host": 2, "outcomes": ["new-contacts", "joint-project"], \
    "followUpPlanned": true, "followUp": "Zwei Städte", "repeatPhysically": false, \
    "addedValue": "We met; nothing else would have.", "toImprove": "Łódź: a better camera"}
    """

  private func feedback(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      ["feedback", "blues-1", "--role", "visitor", "--data", copy.path] + arguments,
      environment: BuiltProgram.environment(["XDG_STATE_HOME": state.path]),
      size: Size(width: 80, height: 24)
    )
    guard terminal.waitForText("Feedback on blues-1"), terminal.waitUntilIdle() else {
      throw NotStarted(screen: terminal.screen.text)
    }
    return terminal
  }

  private func browse(_ arguments: [String] = []) throws -> PseudoTerminal {
    try BuiltProgram.browse(
      arguments,
      data: copy.path,
      environment: ["XDG_STATE_HOME": state.path]
    )
  }

  /// The answers of a stored feedback, byte for byte as they stand in the file.
  private func answers(of id: String) throws -> String? {
    let text = try copy.read("feedback/blues.json")
    guard let record = text.firstRange(of: "\"id\": \"\(id)\"") else { return nil }
    let rest = text[record.upperBound...]
    guard let start = rest.firstRange(of: "\"answers\": "),
      let end = rest[start.upperBound...].firstIndex(of: "\n")
    else { return nil }
    let line = rest[start.upperBound..<end]
    return String(line.hasSuffix(",") ? line.dropLast() : line)
  }

  private static func store(_ terminal: PseudoTerminal) {
    terminal.press(Keys.control("s"))
    terminal.press(Keys.control("s"))
  }

  // MARK: Feedback

  @Test func a_form_filled_in_by_keys_alone_is_stored_once_and_the_program_says_so() throws {
    let before = try copy.read("feedback/blues.json").ranges(of: "\"id\":").count
    let terminal = try feedback()
    for key in Self.answers { terminal.press(key) }
    Self.store(terminal)
    #expect(terminal.waitForText("stored as blues-1-visitor"))
    terminal.send(Keys.enter)
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
    #expect(try answers(of: "blues-1-visitor") == Self.stored)
    #expect(try copy.read("feedback/blues.json").ranges(of: "\"id\":").count == before + 1)
  }

  @Test(arguments: [7, 11] as [UInt64])
  func a_line_cut_at_ten_random_keys_loses_nothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let keys = Self.answers
    let cuts = Set((0..<10).map { _ in Int.random(in: 0..<keys.count, using: &generator) })
    var terminal = try feedback()
    for (index, key) in keys.enumerated() {
      terminal.press(key)
      guard cuts.contains(index) else { continue }
      let question = Self.question(terminal)
      let progress = terminal.screen.rows[1]
      terminal.hangUp()
      #expect(terminal.waitForExit() == .exited(128 + SIGHUP))
      terminal = try feedback()
      #expect(terminal.screen.rows[1] == progress, "cut behind key \(index)")
      Self.go(to: question, terminal)
    }
    Self.store(terminal)
    #expect(terminal.waitForText("stored as blues-1-visitor"))
    #expect(try answers(of: "blues-1-visitor") == Self.stored)
  }

  @Test func a_killed_program_has_kept_the_draft_that_it_said_it_had() throws {
    let terminal = try feedback()
    for key in Self.answers { terminal.press(key) }
    // The frame that shows the last letter says no more that an earlier draft is kept.
    #expect(terminal.waitForText("a better camera"))
    #expect(terminal.waitForText("draft saved"))
    terminal.signal(SIGKILL)
    _ = terminal.waitForExit()
    let again = try feedback()
    #expect(again.screen.contains("Going on with your draft"))
    #expect(again.screen.contains("17 of 17 answered"))
    Self.store(again)
    #expect(again.waitForText("stored as blues-1-visitor"))
    let found = try answers(of: "blues-1-visitor")
    #expect(found == Self.stored, "\(found ?? "nothing")")
  }

  @Test func the_three_doors_store_the_same_bytes() throws {
    let screen = try feedback()
    for key in Self.answers { screen.press(key) }
    Self.store(screen)
    #expect(screen.waitForText("stored as blues-1-visitor"))
    let environment = ["HOME": state.path]
    let record = try state.write(
      "{\"exchange\": \"blues-1\", \"role\": \"visitor\", \"answers\": \(Self.stored)}",
      to: "record.json"
    )
    let data = try BuiltProgram.run(
      ["feedback", "--json", record, "--another", "--data", copy.path],
      environment: environment
    )
    #expect(data.output == "blues-1-visitor-2\n")
    let lines =
      "4\n5\n3\n2\n1\n10\n4\n4\n5\n3\n2\n1 3\ny\nZwei Städte\n.\nn\n"
      + "We met; nothing else would have.\n.\nŁódź: a better camera\n.\n"
    let input = try state.write(lines + String(repeating: "\n", count: 6) + "store\n", to: "lines")
    let plain = try CommandRun(
      "/bin/sh",
      [
        "-c",
        "exec \"$0\" feedback blues-1 --role visitor --plain --another --data \"$1\" < \"$2\"",
        BuiltProgram.path, copy.path, input,
      ],
      environment: BuiltProgram.environment(["HOME": state.path])
    )
    #expect(plain.status == .exited(0), "\(plain.output)\(plain.errors)")
    for id in ["blues-1-visitor", "blues-1-visitor-2", "blues-1-visitor-3"] {
      #expect(try answers(of: id) == Self.stored, "\(id)")
    }
  }

  @Test(arguments: [true, false])
  func a_megabyte_pasted_into_a_text_is_kept_whole_and_said_to_be_too_much(isMarked: Bool) throws {
    let terminal = try feedback()
    for key in ["4", "5", "3", "2", "1", "x"] { terminal.press(key) }
    for _ in 0..<10 { terminal.press(Keys.tab) }
    let text = String(repeating: "Žluťoučký kůň, Ελλάδα, 日本, 👩‍👩‍👧 \u{1B}[2 ", count: 20_000)
    let piece = isMarked ? text : String(text.prefix(100_000))
    terminal.send(isMarked ? "\u{1B}[200~\(piece)\u{1B}[201~" : piece, within: 60)
    #expect(terminal.waitForText("characters are kept, but at most", within: 60))
    terminal.waitUntilIdle(rest: 200, within: 60)
    terminal.press(Keys.control("s"), rest: 200)
    #expect(
      terminal.screen.contains("are too many; at most") || terminal.screen.contains("control")
    )
    terminal.hangUp()
    #expect(terminal.waitForExit() == .exited(128 + SIGHUP))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func esc_leaves_with_the_draft_and_says_how_to_go_on() throws {
    let terminal = try feedback()
    terminal.press("4")
    terminal.send(Keys.escape)
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains("The draft is kept; the same command goes on with it"))
    #expect(terminal.leftovers == [])
    #expect(try feedback().screen.contains("1 of 17 answered"))
  }

  @Test func a_signal_that_ends_the_program_keeps_the_draft() throws {
    let terminal = try feedback()
    terminal.press("4")
    terminal.signal(SIGTERM)
    #expect(terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(try feedback().screen.contains("1 of 17 answered"))
  }

  // MARK: Records

  @Test func a_letter_typed_into_a_form_costs_few_bytes() throws {
    let terminal = try browse()
    terminal.press(Keys.tab + Keys.down)
    terminal.press("e")
    #expect(terminal.waitForText("Edit exchange blues-1"))
    for _ in 0..<3 { terminal.press(Keys.tab) }
    // The first letter also tells that something is changed.
    terminal.press("a")
    #expect(terminal.waitForText("draft saved"))
    terminal.press("b")
    let costs = "cdefg".map { terminal.press(String($0)).count }
    Measured.note("a letter in a form, bytes", costs)
    #expect(costs.filter { $0 > 10 } == [])
    terminal.press(Keys.escape, rest: 110)
  }

  @Test func what_another_program_changed_meanwhile_is_kept_and_told() throws {
    let terminal = try browse()
    terminal.press(Keys.tab + Keys.down)
    terminal.press("e")
    for _ in 0..<3 { terminal.press(Keys.tab) }
    for letter in "-x" { terminal.press(String(letter)) }
    let other = try BuiltProgram.run(
      ["edit", "blues-1", "mode=physical", "--data", copy.path],
      environment: ["HOME": state.path]
    )
    #expect(other.status == .exited(0))
    terminal.press(Keys.control("s"))
    #expect(terminal.waitForText("also kept mode, changed by others"))
    #expect(try copy.read("exchanges/blues.json").contains("\"blues-water-2021-x\""))
    #expect(!terminal.screen.contains("changed by others, R"))
  }

  @Test func ones_own_change_is_no_change_of_others() throws {
    let terminal = try browse()
    terminal.press(Keys.tab + Keys.down)
    terminal.press("e")
    terminal.press("!")
    terminal.press(Keys.control("s"))
    #expect(terminal.waitForText("Saved title of 'blues-1'"))
    terminal.press("u")
    #expect(terminal.waitForText("Took back: edit of 'blues-1' (title)"))
    terminal.waitUntilIdle(rest: 400)
    terminal.press("j")
    #expect(!terminal.screen.contains("by others"))
    #expect(try copy.read("exchanges/blues.json") == String(decoding: Self.bytes, as: UTF8.self))
  }

  private static let bytes: [UInt8] = {
    let run = try? CommandRun(
      "/bin/cat",
      [BuiltProgram.sample + "/exchanges/blues.json"],
      environment: [:]
    )
    return Array((run?.output ?? "").utf8)
  }()

  @Test func read_only_changes_nothing_and_says_so_before_anything_is_typed() throws {
    let terminal = try browse(["--read-only"])
    terminal.press(Keys.tab + Keys.down)
    for key in ["e", "a", "d", "u", "U"] {
      terminal.press(key)
      #expect(terminal.screen.contains("Started with --read-only: nothing can be changed"))
    }
    terminal.press(Keys.enter)
    #expect(terminal.screen.contains("Exchange blues-1"))
  }

  /// The question under the cursor.
  private static func question(_ terminal: PseudoTerminal) -> String? {
    terminal.screen.rows.first { $0.hasPrefix(" ▸ ") }
  }

  /// Puts the cursor on a question, as a person looks for where they were.
  private static func go(to question: String?, _ terminal: PseudoTerminal) {
    for _ in 0..<17 where Self.question(terminal) != question { terminal.press("\u{1B}[Z") }
    for _ in 0..<17 where Self.question(terminal) != question { terminal.press(Keys.tab) }
  }
}
