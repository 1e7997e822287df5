import TestSupport
import Testing

@Suite struct HelpTests {
  @Test(arguments: ["browse", "list", "show", "find", "figures", "check", "init"])
  func the_help_of_a_verb_is_as_recorded(_ verb: String) {
    expectGolden(CommandLineRun("\(verb) --help", columns: 80).output, named: "help-\(verb)")
  }

  @Test func the_help_of_the_program_fits_a_screen() {
    let help = CommandLineRun("--help", columns: 80)
    expectGolden(help.output, named: "help")
    #expect(help.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
  }

  @Test(arguments: ["feedback", "results", "add", "edit", "history", "export", "import", "gate"])
  func a_verb_that_does_not_exist_yet_is_not_in_the_help(_ verb: String) {
    let verbs = CommandLineRun("--help").lines.filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(!verbs.contains { $0 == verb })
  }
}
