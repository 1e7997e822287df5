import Glibc
import JSON
import Screen
import TestSupport
import Testing

/// The questions on the ordinary lines of a real terminal, and through pipes, by the built program.
struct PlainFeedbackTests {
  private let copy: DataCopy
  private let state: TemporaryDirectory

  init() throws {
    copy = try DataCopy()
    state = try TemporaryDirectory()
  }

  private func start(_ arguments: [String], terminal: String = "dumb") throws -> PseudoTerminal {
    try BuiltProgram.start(
      ["feedback"] + arguments,
      data: copy.path,
      environment: ["TERM": terminal, "XDG_STATE_HOME": state.path],
      size: Size(width: 80, height: 200)
    )
  }

  private func records(_ file: String = "feedback/extratex.json") throws -> [JSONObject] {
    let document = try JSONDocument(Array(copy.read(file).utf8))
    return try #require(document.value().array).compactMap(\.object)
  }

  private var drafts: String {
    get throws {
      try CommandRun(
        "/bin/sh",
        ["-c", "cat '\(state.path)'/clusterxchange/drafts/*.json"],
        environment: BuiltProgram.environment
      ).output
    }
  }

  /// Types lines, each when the one before it has been answered.
  private func answer(_ terminal: PseudoTerminal, _ lines: [(String, after: String)]) {
    for (line, prompt) in lines {
      #expect(terminal.waitForText(prompt), "no '\(prompt)' in\n\(terminal.screen.text)")
      terminal.send(line + "\r")
    }
  }

  @Test func a_form_is_filled_in_on_a_terminal_that_can_do_nothing() throws {
    let terminal = try start([])
    answer(
      terminal,
      [
        ("natural dyes", after: "Exchange:"), ("1", after: "1 extratex-2:"),
        ("4", after: "1 to 4:"), ("5", after: "1 of 12"), ("4", after: "2 of 12"),
        ("", after: "3 of 12"), ("right", after: "4 of 12"), ("1", after: "5 of 12"),
        ("10", after: "6 of 12"), ("review", after: "7 of 12"), ("store", after: "store, a number"),
      ]
    )
    #expect(terminal.waitForExit() == .exited(0), "\(terminal.screen.text)")
    #expect(terminal.screen.contains("extratex-2-host-partnership"))
    #expect(terminal.leftovers == [])
    let record = try #require(try records().last)
    #expect(record["id"]?.string == "extratex-2-host-partnership")
    #expect(
      String(decoding: JSONWriter.inline(record["answers"] ?? .null), as: UTF8.self)
        == #"{"overall": 5, "preparation": 4, "duration": "right", "objectives": "fully", "recommend": 10}"#
    )
    let check = try BuiltProgram.run(["check", "--data", copy.path])
    #expect(check.status == .exited(0), "\(check.output)")
  }

  /// How a form is left without being stored.
  enum Leaving: CaseIterable, Sendable {
    case interrupt, hangUp, terminate, quit, endOfInput

    var status: Int32 {
      switch self {
      case .interrupt: 128 + SIGINT
      case .hangUp: 128 + SIGHUP
      case .terminate: 128 + SIGTERM
      case .quit: 0
      case .endOfInput: 1
      }
    }
  }

  @Test(arguments: Leaving.allCases)
  func however_it_is_left_the_draft_is_kept_and_gone_on_from(leaving: Leaving) throws {
    let terminal = try start(["extratex-2", "--role", "visitor", "--another"])
    answer(
      terminal,
      [
        ("4", after: "1 of 17"), ("review", after: "2 of 17"), ("16", after: "store, a number"),
        ("A text that is", after: "full stop"), ("not ended yet", after: "> "),
      ]
    )
    #expect(terminal.waitUntilIdle())
    switch leaving {
    case .interrupt: terminal.send("\u{3}")
    case .hangUp: terminal.hangUp()
    case .terminate: terminal.signal(SIGTERM)
    case .quit: answer(terminal, [(".", after: "> "), ("quit", after: "store, a number")])
    case .endOfInput: terminal.send("\u{4}")
    }
    #expect(terminal.waitForExit() == .exited(leaving.status))
    let draft = try drafts
    #expect(draft.contains(#""overall": 4"#), "\(draft)")
    #expect(draft.contains(#""addedValue": "A text that is\nnot ended yet""#), "\(draft)")
    let again = try start(["extratex-2", "--role", "visitor", "--another"])
    answer(again, [("y", after: "2 of 17 answered, 2 required left"), ("quit", after: "2 of 17.")])
    #expect(again.waitForExit() == .exited(0))
    // Left again with nothing added, it is what it was but for its time.
    let timeless = try [draft, drafts].map { text in
      text.split(separator: "\n").filter { !$0.contains("\"written\"") }
    }
    #expect(timeless[0] == timeless[1])
  }

  @Test func a_line_longer_than_the_terminal_passes_is_refused_and_short_ones_are_kept_whole()
    throws
  {
    let terminal = try start(["extratex-2", "--role", "visitor", "--another"])
    answer(
      terminal,
      [("4", after: "1 of 17"), ("review", after: "2 of 17"), ("17", after: "store, a number")]
    )
    #expect(terminal.waitForText("full stop"))
    terminal.send(String(repeating: "x", count: 6_000) + "\r")
    #expect(terminal.waitForText("passes 4,095 bytes in one line"), "\(terminal.screen.text)")
    for _ in 0..<20 { terminal.send("Žluťoučký kůň pěl ďábelské ódy, 😀 Ελλάδα Київ\r") }
    terminal.send(".\r")
    #expect(terminal.waitForText(" characters. "))
    terminal.send("quit\r")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(try drafts.components(of: "Ελλάδα Київ") == 20)
  }

  @Test func a_megabyte_through_a_pipe_is_refused_with_its_length_and_kept() throws {
    let line = String(repeating: "Łódź 😀 ", count: 140_000)
    let input = try state.write("4\nreview\n16\n\(line)\n.\nquit\n", to: "input.txt")
    let run = try CommandRun(
      "/bin/sh",
      [
        "-c",
        "'\(BuiltProgram.path)' feedback extratex-2 --role visitor --another --data '\(copy.path)' < '\(input)'",
      ],
      environment: BuiltProgram.environment(["XDG_STATE_HOME": state.path])
    )
    #expect(run.status == .exited(0), "\(run.errors.suffix(400))")
    #expect(
      run.errors.contains("979,999 characters are too many; at most 4,000"),
      "\(run.errors.suffix(400))"
    )
    #expect(try drafts.components(of: "Łódź 😀") == 140_000)
  }

  @Test(arguments: [true, false])
  func forty_people_who_submit_at_once_are_all_heard_or_all_but_one_told(isAnother: Bool) throws {
    let before = try records()
    let record = try state.write(
      #"{"exchange": "extratex-5", "role": "host-partnership", "answers": {"overall": 4, "objectives": "fully", "recommend": 9}, "respondent": {"name": "Zoe Planted"}}"#,
      to: "record.json"
    )
    // All of them wait for one file to appear, so that none is done before the last has begun.
    let run = try CommandRun(
      "/bin/sh",
      [
        "-c",
        """
        for i in $(seq 40); do
          ( while [ ! -e "$2/go" ]; do :; done
            '\(BuiltProgram.path)' feedback --json '\(record)' --data '\(copy.path)' $1 > "$2/out.$i" 2> "$2/err.$i"
            echo $? > "$2/status.$i" ) &
        done
        touch "$2/go"; wait; cat "$2"/out.*; cat "$2"/status.* >&2
        """, "sh", isAnother ? "--another" : "", state.path,
      ],
      environment: BuiltProgram.environment(["HOME": state.path]),
      within: 120
    )
    #expect(run.status == .exited(0))
    let ids = run.lines.map(String.init)
    let statuses = run.errors.split(separator: "\n")
    let count = isAnother ? 40 : 1
    #expect(statuses.count == 40 && statuses.count { $0 == "0" } == count, "\(statuses)")
    #expect(statuses.count { $0 == "1" } == 40 - count)
    let new = try records().dropFirst(before.count).compactMap { $0["id"]?.string }
    #expect(new.count == count && Set(new).count == count)
    #expect(Set(ids) == Set(new))
    #expect(try records().prefix(before.count).elementsEqual(before))
    #expect(
      try Set(records("respondents/extratex.json").compactMap { $0["id"]?.string }) == Set(new)
    )
    let check = try BuiltProgram.run(["check", "--data", copy.path])
    #expect(check.status == .exited(0), "\(check.output)")
    let lines = try copy.read("journal.jsonl").split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("{\"change\"") } == 2 * count)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
