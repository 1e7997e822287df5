import JSON
import TestSupport
import Testing

/// The commands as a shell sees them.
struct CommandLineTests {
  private let data = ["--data", BuiltProgram.sample]

  @Test func the_key_figures_of_the_sample_are_those_of_the_pilot() throws {
    let run = try BuiltProgram.run(["figures", "--format", "json"] + data)
    #expect(run.status == .exited(0))
    let figures = try #require(try value(run.output).object)
    let expected = [
      "completed": 80, "completedVirtual": 80, "ongoing": 2, "upcoming": 3, "partnerships": 11,
    ]
    for (name, number) in expected { #expect(figures[name]?.integer == number, "\(name)") }
    #expect(figures["asOf"]?.string == "2021-06-10")
    #expect(run.errors == "")
  }

  @Test func earlier_figures_are_fewer_and_come_from_the_same_files() throws {
    let run = try BuiltProgram.run(["figures", "--format", "json", "--as-of", "2021-03-01"] + data)
    let completed = try #require(try value(run.output).object?["completed"]?.integer)
    #expect((1..<80).contains(completed))
    let later = try BuiltProgram.run(
      ["list", "exchanges", "extratex", "--as-of", "2021-09-30"] + data
    )
    let now = try BuiltProgram.run(["list", "exchanges", "extratex"] + data)
    #expect(later.lines.count > now.lines.count)
  }

  @Test(arguments: [
    (["list", "exchanges", "extratex"], "extratex-1"), (["show", "extratex-1"], "Plastics"),
    (["find", "torino"], "Torino"), (["check"], ""), (["--help"], "USAGE"),
    (["list", "exchanges", "nothing-has-this-word"], ""),
  ])
  func what_is_found_is_answered_with_0_and_no_control(arguments: [String], word: String) throws {
    let run = try BuiltProgram.run(arguments + (arguments == ["--help"] ? [] : data))
    #expect(run.status == .exited(0))
    #expect(word.isEmpty || run.output.contains(word))
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
  }

  @Test(
    arguments: [
      (["show", "nothing-here"], 1, "nothing-here"), (["find", "nothing-has-this-word"], 1, ""),
      (["show", "extratex-11x"], 1, "extratex-11"),
      (["list", "exchanges", "--data", "/nowhere"], 66, "/nowhere"),
      (["list", "exchange"], 64, "exchanges"), (["--as-of", "2021-02-30"], 64, "YYYY-MM-DD"),
      (["list", "exchanges", "--no-such-option"], 64, "no-such-option"), ([], 64, "terminal"),
    ] as [([String], Int32, String)]
  )
  func what_cannot_be_done_is_told_by_status_and_words(
    arguments: [String],
    status: Int32,
    word: String
  ) throws {
    let run = try BuiltProgram.run(arguments + (arguments.contains("--data") ? [] : data))
    #expect(run.status == .exited(status))
    #expect(run.errors.contains(word))
    #expect(run.output == "" || run.output == "[]\n")
  }

  @Test func one_broken_file_hides_nothing_else() throws {
    let copy = try DataCopy()
    try copy.write("[1,]", to: "exchanges/blues.json")
    let check = try BuiltProgram.run(["check", "--format", "json", "--data", copy.path])
    #expect(check.status == .exited(1))
    let broken = try #require(
      try value(check.output).array?.compactMap(\.object).first {
        $0["file"]?.string == "exchanges/blues.json" && $0["rule"]?.string == "json-syntax"
      }
    )
    #expect(broken["line"]?.integer == 1)
    #expect(broken["column"]?.integer == 4)
    let list = try BuiltProgram.run(["list", "exchanges", "extratex", "--data", copy.path])
    #expect(list.status == .exited(0))
    #expect(list.output.contains("extratex-1"))
    #expect(list.errors.split(separator: "\n").count <= 2)
    #expect(list.errors.contains("check"))
    #expect(try copy.read("exchanges/blues.json") == "[1,]")
  }

  @Test(arguments: [["list", "exchanges"], ["figures"], ["show", "extratex-1"], ["--help"]])
  func a_full_disk_is_73(arguments: [String]) throws {
    let run = try BuiltProgram.run(
      arguments + (arguments == ["--help"] ? [] : data),
      output: "/dev/full"
    )
    #expect(run.status == .exited(73))
    #expect(run.errors.contains("No space left"))
  }

  @Test(arguments: ["list exchanges", "find a", "list documents --format json", "--help"])
  func a_reader_that_has_seen_enough_is_left_in_silence(command: String) throws {
    let options = command == "--help" ? "" : "--data \(BuiltProgram.sample)"
    let run = try CommandRun(
      "/bin/sh",
      ["-c", "{ \(BuiltProgram.path) \(command) \(options); echo \"status $?\" >&2; } | head -1"],
      environment: BuiltProgram.environment
    )
    #expect(run.status == .exited(0))
    #expect(run.lines.count == 1)
    #expect(run.errors == "status 0\n" || run.errors == "status 141\n")
  }

  @Test func a_table_on_a_terminal_fits_its_width_and_needs_no_full_screen() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      ["list", "exchanges", "extratex"] + data,
      environment: BuiltProgram.environment
    )
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}[?"))
    #expect(terminal.screen.rows.contains { $0.contains("extratex-1 ") })
  }

  @Test func reading_by_ear_a_page_is_lines_of_label_and_value() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      ["show", "extratex-1", "--accessible"] + data,
      environment: BuiltProgram.environment
    )
    #expect(terminal.waitForExit() == .exited(0))
    let text = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(text.filter { (0x2500..<0x25A0).contains($0.value) }.isEmpty)
    #expect(terminal.screen.contains("Plastics and the circular economy"))
  }

  private func value(_ text: String) throws -> JSONValue {
    try JSONDocument(Array(text.utf8)).value()
  }
}
