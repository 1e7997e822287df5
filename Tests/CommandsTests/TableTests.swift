import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    "list exchanges extratex", "list partnerships", "list feedback celis",
    "list organisations torino", "list documents faq", "show extratex-1", "show clutex", "figures",
    "figures --by ecosystem", "find torino", "results", "results --by partnership",
    "results --texts --question followUp", "results --missing celis", "results blues",
  ])
  func a_terminal_of_80_columns_shows(_ line: String) {
    let name = line.split(separator: " ").joined(separator: "-")
    expectGolden(
      CommandLineRun(line, columns: 80, environment: ["NO_COLOR": "1"]).output,
      named: name
    )
  }

  @Test(arguments: [20, 40, 60, 80, 100, 140, 250])
  func no_line_is_wider_than_the_terminal(_ columns: Int) {
    for line in [
      "list exchanges", "list organisations", "show extratex-3", "find clutex", "figures",
      "results", "results --by ecosystem", "results --texts", "results --missing",
    ] {
      // The sample has no wide characters, so a character is a column.
      let widest =
        CommandLineRun(line, columns: columns, environment: ["NO_COLOR": "1"]).lines
        .map(\.count).max() ?? 0
      #expect(widest <= columns, "\(line)")
    }
  }

  @Test func an_id_is_never_cut() {
    let ids = CommandLineRun("list exchanges --columns id").lines
    let narrow = CommandLineRun("list exchanges", columns: 40, environment: ["NO_COLOR": "1"])
    #expect(narrow.lines.dropFirst().map { String($0.prefix { $0 != " " }) } == ids)
  }

  @Test func a_pipe_gets_a_record_a_line_without_a_heading() {
    let run = CommandLineRun("list exchanges --columns id,start,state --limit 2")
    #expect(run.output == "blues-1\t2021-01-08\tcompleted\nblues-2\t2021-01-08\tcompleted\n")
  }

  @Test func several_keys_sort_and_a_dash_turns_one_round() {
    let run = CommandLineRun("list partnerships --columns completed,id --sort -completed,-id")
    let rows = run.lines.map { $0.split(separator: "\t") }
    #expect(rows.map { Int($0[0]) ?? -1 } == rows.map { Int($0[0]) ?? -1 }.sorted(by: >))
    #expect(
      rows.filter { $0[0] == "9" }.map { String($0[1]) } == ["exxtra", "clamtex", "brilliant"]
    )
  }

  @Test func headings_are_bold_where_they_may_be() {
    let line = "list partnerships --limit 1"
    #expect(CommandLineRun(line, columns: 80).output.hasPrefix("\u{1B}[1m"))
    #expect(
      !CommandLineRun(line, columns: 80, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}")
    )
    #expect(
      !CommandLineRun(line, columns: 80, environment: ["TERM": "dumb"]).output.contains("\u{1B}")
    )
    #expect(!CommandLineRun(line + " --color never", columns: 80).output.contains("\u{1B}"))
    #expect(!CommandLineRun(line).output.contains("\u{1B}"))
    let always = CommandLineRun(
      "show clutex --color always",
      columns: 80,
      environment: ["NO_COLOR": "1"]
    )
    #expect(always.output.contains("\u{1B}[1m"))
  }

  @Test func ascii_is_nothing_but_ascii() {
    for line in [
      "list organisations", "show extratex-1", "figures", "list exchanges --format json", "results",
    ] {
      let ascii = CommandLineRun(line + " --ascii", columns: 80).output
      #expect(ascii.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
      #expect(CommandLineRun(line, columns: 80).output.utf8.contains { $0 >= 0x80 }, "\(line)")
    }
  }

  @Test func by_ear_every_value_has_its_label() {
    let line = "list exchanges --limit 1 --columns id,state"
    #expect(
      CommandLineRun(line + " --accessible", columns: 80).output == "id blues-1, state completed\n"
    )
    #expect(
      CommandLineRun(line, columns: 80, environment: ["ACCESSIBLE": "1"]).output
        == "id blues-1, state completed\n"
    )
    // Scripts get what they always get, whatever the person has set.
    #expect(CommandLineRun(line, environment: ["ACCESSIBLE": "1"]).output == "blues-1\tcompleted\n")
  }

  @Test func an_empty_list_says_on_a_terminal_why() {
    let words = CommandLineRun("list exchanges nonesuch", columns: 80)
    #expect(words.output.isEmpty)
    #expect(words.errors == "None of the 94 exchanges has 'nonesuch'\n")
    let day = CommandLineRun("list feedback --as-of 1999-01-01", columns: 80)
    #expect(day.errors == "On 1999-01-01 there were no feedback yet\n")
    #expect(CommandLineRun("list exchanges nonesuch").errors.isEmpty)
  }
}
