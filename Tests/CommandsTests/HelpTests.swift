import ArgumentParser
import TestSupport
import Testing

@testable import Commands

@Suite struct HelpTests {
  @Test(arguments: [
    "browse", "list", "show", "find", "figures", "results", "check", "add", "edit", "delete",
    "renumber",
    "history", "undo", "redo", "merge", "init",
  ])
  func the_help_of_a_verb_is_as_recorded(_ verb: String) {
    expectGolden(CommandLineRun("\(verb) --help", columns: 80).output, named: "help-\(verb)")
  }

  @Test func the_help_of_the_program_has_a_line_for_each_verb() {
    let help = CommandLineRun("--help", columns: 80)
    expectGolden(help.output, named: "help")
    let verbs = help.lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().dropLast()
    #expect(verbs.count == Root.configuration.subcommands.count)
  }

  @Test(arguments: ["feedback", "export", "import", "gate"])
  func a_verb_that_does_not_exist_yet_is_not_in_the_help(_ verb: String) {
    let verbs = CommandLineRun("--help").lines.filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(!verbs.contains { $0 == verb })
  }
}
