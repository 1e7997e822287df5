import ArgumentParser
import TestSupport
import Testing

@testable import Commands

@Suite struct HelpTests {
  @Test(arguments: [
    "browse", "list", "show", "find", "figures", "results", "check", "feedback", "add", "edit",
    "delete", "renumber", "history", "undo", "redo", "forget", "drafts", "drafts discard", "merge",
    "init",
  ])
  func the_help_of_a_verb_is_as_recorded(_ verb: String) {
    expectGolden(
      CommandLineRun("\(verb) --help", columns: 80).output,
      named: "help-\(verb.replacing(" ", with: "-"))"
    )
  }

  @Test(arguments: ["--help", "-h", "help"])
  func the_help_of_the_program_is_one_screen_with_every_verb(_ line: String) {
    let help = CommandLineRun(line, columns: 80)
    expectGolden(help.output, named: "help")
    // The prompt has the last row.
    #expect(help.lines.count < 24)
    #expect(help.lines.allSatisfy { $0.count <= 80 })
    let words = Set(help.output.split { $0 == " " || $0 == "\n" })
    for command in Root.configuration.subcommands {
      #expect(words.contains((command.configuration.commandName ?? "")[...]))
    }
  }

  @Test(
    arguments: [(nil, [:]), (40, [:]), (80, ["ACCESSIBLE": "1"])] as [(Int?, [String: String])]
  )
  func a_pipe_a_narrow_terminal_and_the_ear_get_a_line_for_each_verb(
    _ columns: Int?,
    _ environment: [String: String]
  ) {
    let help = CommandLineRun("--help", columns: columns, environment: environment)
    let verbs = help.lines.filter { $0.hasPrefix("  ") }
    #expect(verbs.count == Root.configuration.subcommands.count)
  }

  @Test(arguments: [
    "feedback", "add", "edit", "delete", "renumber", "undo", "redo", "forget", "merge", "init",
  ])
  func what_writes_does_not_offer_another_day(_ verb: String) {
    #expect(!CommandLineRun("\(verb) --help").output.contains("--as-of"))
  }

  @Test(arguments: ["export", "import", "gate"])
  func a_verb_that_does_not_exist_yet_is_not_in_the_help(_ verb: String) {
    let verbs = CommandLineRun("--help").lines.filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(!verbs.contains { $0 == verb })
  }
}
