import JSON
import TestSupport
import Testing

@Suite struct FindingsTests {
  private func broken() throws -> TemporaryDirectory {
    try makeData([
      "partnerships.json": #"[{"id": "p", "acronym": "P"}]"#, "exchanges/blues.json": "[1,]",
      "exchanges/p.json":
        #"[{"id": "p-1", "visitorPartnership": "p", "mode": "virtual", "milestones": {"started": "2021-06-01"}}]"#,
    ])
  }

  @Test(arguments: ["list exchanges", "show p-1", "find p-1", "figures"])
  func a_broken_file_is_one_warning_and_the_rest_is_there(_ line: String) throws {
    let data = try broken()
    let run = CommandLineRun(line, data: data.path)
    #expect(run.status == 0)
    #expect(run.output.contains("p-1") || line == "figures")
    #expect(run.errors == "Warning: 2 findings of error: 'clusterxchange check' lists them\n")
  }

  @Test func check_names_file_line_and_column_and_exits_1() throws {
    let data = try broken()
    let run = CommandLineRun("check", data: data.path)
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.hasPrefix("exchanges/blues.json:1:4\terror\tnot JSON: ") == true)
    #expect(run.errors.isEmpty)
  }

  @Test func check_for_programs_has_the_agreed_members() throws {
    let data = try broken()
    let run = CommandLineRun("check --format json", data: data.path)
    let findings = try #require(try JSONDocument(Array(run.output.utf8)).value().array)
    let last = try #require(findings.last?.object)
    #expect(
      last.members.map(\.name) == ["file", "line", "column", "record", "rule", "severity", "text"]
    )
    #expect(last["file"]?.string == "exchanges/blues.json")
    #expect(last["line"]?.integer == 1)
    #expect(last["column"]?.integer == 4)
    #expect(last["record"] == .null)
    #expect(last["severity"]?.string == "error")
  }

  @Test func words_limit_what_is_checked_and_what_the_status_says() throws {
    let data = try broken()
    #expect(CommandLineRun("check blues json:1:4", data: data.path).lines.count == 1)
    let other = CommandLineRun("check documents", data: data.path)
    #expect(other.status == 0)
    #expect(other.errors == "No findings\n")
  }

  @Test func a_broken_scheme_is_a_warning_that_names_it() throws {
    let data = try broken()
    try data.write("{", to: "scheme.json")
    let run = CommandLineRun("list partnerships", data: data.path)
    #expect(run.status == 0)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("scheme.json"))
    #expect(run.output.hasPrefix("p\tP"))
  }

  @Test func warnings_alone_are_no_failure() throws {
    let data = try makeData([
      "scheme.json": #"{"format": 1, "ecosystems": [{"id": "textiles", "name": "Textiles"}]}"#,
      "partnerships.json": #"[{"id": "p", "acronym": "P", "ecosystems": ["nonesuch"]}]"#,
    ])
    let run = CommandLineRun("check", data: data.path)
    #expect(run.status == 0)
    #expect(run.output.contains("\twarning\t"))
    #expect(CommandLineRun("list partnerships", data: data.path).errors.isEmpty)
  }

  @Test func the_sample_has_no_findings() {
    let run = CommandLineRun("check")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
