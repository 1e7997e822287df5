import TestSupport
import Testing

@Suite struct ExitStatusTests {
  @Test(arguments: [
    "list exchanges", "list exchanges extratex", "list exchanges no-such-word-anywhere",
    "list exchanges --as-of 1999-01-01", "show extratex-1", "find torino", "figures", "check",
    "--help", "help list", "list --help", "--version", "list documents --limit 0",
    "--as-of 2021-03-01 figures", "list exchanges -- -word",
  ])
  func what_is_done_is_0(_ line: String) {
    #expect(CommandLineRun(line).status == 0)
  }

  @Test(arguments: ["show nothing-here", "show Not!an!id", "find no-such-word-anywhere"])
  func what_is_not_found_is_1(_ line: String) {
    #expect(CommandLineRun(line).status == 1)
  }

  @Test(arguments: [
    "list", "list people", "list exchange", "show", "find", "show a b", "list exchanges --limit -1",
    "list exchanges --limit x", "list exchanges --format xml",
    "list exchanges --columns id,nothing",
    "list exchanges --columns id,", "list exchanges --sort nothing", "list exchanges --sort -",
    "list exchanges --as-of 2021-02-30", "list exchanges --as-of tomorrow", "figures --by colour",
    "show extratex-1 --format csv", "show clutex --personal --format json", "--no-such-option",
    "check --sort id", "init", "init a b", "init --as-of 2021-01-01 somewhere",
    "--data there init somewhere", "browse --theme pink",
  ])
  func what_the_command_line_does_not_know_is_64(_ line: String) {
    let run = CommandLineRun(line)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 2, "one line on what is wrong, one on what to do")
    #expect(run.errorLines.first?.hasPrefix("Error: ") == true)
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["TERM": ""], ["TERM": "no-such-terminal-anywhere-dumb"], [:],
  ])
  func browsing_needs_a_terminal_and_says_what_does_not(_ environment: [String: String]) {
    // The test run may have a terminal of its own, so a type that could be started is none of the cases.
    guard environment["TERM"] != "no-such-terminal-anywhere-dumb" else { return }
    let run = CommandLineRun("browse", environment: environment)
    #expect(run.status == 64)
    #expect(run.errorLines.last?.contains("'list'") == true)
  }

  @Test func no_data_directory_is_66_and_says_where_was_looked_and_how_to_make_one() {
    let option = CommandLineRun("list exchanges --data /nowhere")
    #expect(option.status == 66)
    #expect(option.errors.contains("'/nowhere' (from --data)"))
    #expect(option.errors.contains("clusterxchange init /nowhere"))
    let environment = CommandLineRun("figures", data: "/nowhere/else")
    #expect(environment.status == 66)
    #expect(environment.errors.contains("CLUSTERXCHANGE_DATA"))
  }

  @Test func a_folder_without_a_scheme_is_no_data_directory() throws {
    let folder = try TemporaryDirectory()
    let run = CommandLineRun("browse", environment: ["TERM": "xterm"], data: folder.path)
    #expect(run.status == 66)
    #expect(run.errors.contains("has no scheme.json"))
  }

  @Test(arguments: ["list exchanges", "show x", "find x", "figures", "check", "browse"])
  func a_newer_format_is_65_whatever_is_asked(_ line: String) throws {
    let folder = try TemporaryDirectory()
    try folder.write(#"{"format": 99}"#, to: "scheme.json")
    let run = CommandLineRun(line, data: folder.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("format 99"))
    #expect(run.errorLines.count == 2)
  }

  @Test func a_record_that_cannot_be_read_is_65_with_its_place() throws {
    let data = try makeData(["organisations.json": "[\n  {\"id\": \"acme\"}\n]\n"])
    let run = CommandLineRun("show acme", data: data.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("organisations.json:2:3: name is missing"))
  }

  @Test func options_may_stand_before_the_verb() {
    let before = CommandLineRun("--as-of 2021-03-01 figures --format json")
    let after = CommandLineRun("figures --format json --as-of 2021-03-01")
    #expect(before.output == after.output)
    #expect(before.output.contains(#""asOf": "2021-03-01""#))
  }
}
