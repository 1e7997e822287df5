import TestSupport
import Testing

/// Changing where nothing may be changed.
@Suite struct SavingRefusedTests {
  private static let writing = [
    "add organisations id=new name=New", "edit p-1 title=x", "delete other", "renumber p-1",
    "undo", "redo", "forget acme", "drafts discard --all", "merge a b c", "init new",
    "feedback p-1 --role visitor", "feedback --json -",
  ]

  @Test(arguments: writing)
  func with_read_only_nothing_is_changed_and_that_is_said_first(_ line: String) throws {
    let data = try makeScheme()
    // No directory, no file, no record has been looked for when it is refused.
    for place in [data.path, "/nowhere"] {
      for line in ["--read-only \(line)", "\(line) --read-only"] {
        let run = CommandLineRun(line, data: place)
        #expect(run.status == 77)
        #expect(run.errors.contains("'--read-only'"))
        #expect(run.errorLines.count == 2)
        #expect(run.output.isEmpty)
      }
    }
    #expect(data.text("journal.jsonl") == nil)
  }

  @Test(arguments: writing)
  func another_day_is_no_time_for_changes(_ line: String) throws {
    let data = try makeScheme()
    for line in ["--as-of 2021-01-01 \(line)", "\(line) --as-of 2021-01-01"] {
      let run = CommandLineRun(line, data: data.path)
      #expect(run.status == 64)
      #expect(run.errors.contains("'--as-of' is for looking"))
      #expect(run.errorLines.count == 2)
    }
    #expect(data.text("journal.jsonl") == nil)
  }

  @Test(arguments: [
    "list exchanges", "show p-1", "find wool", "figures", "check", "history", "history p-1",
    "results --missing",
  ])
  func with_read_only_everything_can_be_looked_at(_ line: String) throws {
    let data = try makeScheme()
    let run = CommandLineRun("\(line) --read-only", data: data.path)
    #expect(run.status == 0)
    #expect(run.output == CommandLineRun(line, data: data.path).output)
  }
}
