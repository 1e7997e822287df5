import TestSupport
import Testing

@Suite struct SavingHistoryTests {
  @Test func undo_gives_back_the_bytes_and_redo_the_change() throws {
    let data = try makeScheme()
    let old = data.text("exchanges/p.json")
    _ = CommandLineRun("edit p-1 title=x", data: data.path)
    let new = data.text("exchanges/p.json")
    let undo = CommandLineRun("undo", data: data.path)
    #expect(undo.status == 0)
    #expect(
      undo.output == "Took back: edit of 'p-1' (title); 'clusterxchange redo' does it again\n"
    )
    #expect(data.text("exchanges/p.json") == old)
    let redo = CommandLineRun("redo", data: data.path)
    #expect(redo.status == 0)
    #expect(
      redo.output == "Did again: edit of 'p-1' (title); 'clusterxchange undo' takes it back\n"
    )
    #expect(data.text("exchanges/p.json") == new)
  }

  @Test func a_change_is_taken_back_by_the_name_that_history_gives() throws {
    let data = try makeScheme()
    let old = data.text("exchanges/p.json")
    _ = CommandLineRun("edit p-1 title=x", data: data.path)
    _ = CommandLineRun("edit acme name=y", data: data.path)
    let history = CommandLineRun("history p-1", data: data.path)
    let change = try #require(history.lines.first?.split(separator: "\t").last)
    #expect(CommandLineRun("undo \(change)", data: data.path).status == 0)
    #expect(data.text("exchanges/p.json") == old)
    let again = CommandLineRun("undo \(change)", data: data.path)
    #expect(again.status == 1)
    #expect(again.errors.contains("taken back already"))
  }

  @Test(arguments: ["undo", "redo", "undo no-such-change"])
  func what_cannot_be_taken_back_is_1(_ line: String) throws {
    let data = try makeScheme()
    let run = CommandLineRun(line, data: data.path)
    #expect(run.status == 1)
    #expect(run.errorLines.count == 2)
  }

  @Test func a_member_that_was_changed_since_is_not_taken_back() throws {
    let data = try makeScheme()
    _ = CommandLineRun("edit p-1 title=x", data: data.path)
    let text = try #require(data.text("exchanges/p.json"))
    try data.write(text.replacing(#""x""#, with: #""by hand""#), to: "exchanges/p.json")
    let run = CommandLineRun("undo", data: data.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("changed since: title"))
    let history = CommandLineRun("history p-1", data: data.path)
    #expect(history.lines.first?.contains("changed outside") == true)
  }

  @Test func the_history_has_the_latest_first_with_who_and_when() throws {
    let data = try makeScheme()
    _ = CommandLineRun("edit p-1 title=x", data: data.path)
    _ = CommandLineRun("delete other", data: data.path)
    let run = CommandLineRun("history", data: data.path)
    #expect(run.status == 0)
    let lines = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(
      lines.map { $0.prefix(5).map(String.init) } == [
        ["2026-01-31T12:00:00Z", "anna", "delete", "other", ""],
        ["2026-01-31T12:00:00Z", "anna", "edit", "p-1", "title"],
      ]
    )
    #expect(CommandLineRun("history --limit 1", data: data.path).lines.count == 1)
    #expect(CommandLineRun("history other", data: data.path).lines.count == 1)
  }

  @Test func a_record_without_changes_has_an_empty_history_and_an_unknown_one_none() throws {
    let data = try makeScheme()
    let run = CommandLineRun("history p", data: data.path)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors == "No changes\n")
    let unknown = CommandLineRun("history p-11", data: data.path)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("Did you mean p-1"))
  }

  @Test func a_torn_line_is_named_and_hides_nothing() throws {
    let data = try makeScheme()
    try data.write("{\"change\": \"to", to: "journal.jsonl")
    _ = CommandLineRun("edit p-1 title=x", data: data.path)
    let run = CommandLineRun("history", data: data.path)
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.errors.contains("journal.jsonl:1"))
  }

  @Test func what_was_cut_short_between_two_files_is_said() throws {
    let data = try makeScheme()
    _ = CommandLineRun("renumber p-1", data: data.path)
    let begun = try #require(data.text("journal.jsonl")?.split(separator: "\n").first)
    try data.write(begun + "\n", to: "journal.jsonl")
    for line in ["history", "history p-1", "history p-1-host"] {
      let run = CommandLineRun(line, data: data.path)
      #expect(run.status == 0)
      #expect(
        run.output
          == "2026-01-31T12:00:00Z\tanna\trenumber, cut short\tp-1, p-1-host\texchanges/p.json, feedback/p.json\t\n"
      )
      #expect(run.errors.isEmpty)
    }
    let json = CommandLineRun("history --format jsonl", data: data.path).output
    #expect(json.contains(#""action": "cut-short", "begun": "renumber""#))
    #expect(CommandLineRun("undo", data: data.path).status == 1)
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "tsv", "md"])
  func personal_members_are_never_printed(_ format: String) throws {
    let data = try makeScheme()
    try data.write(
      #"{"change": "c", "at": "2021-01-01T00:00:00Z", "by": "x", "action": "edit", "file": "organisations.json", "id": "acme", "before": {"contact": {"name": "Zoe Planted"}}, "after": {"contact": null}}"#
        + "\n",
      to: "journal.jsonl"
    )
    _ = CommandLineRun("edit acme contact.name=Max-Planted name=New", data: data.path)
    _ = CommandLineRun("edit p partners=", data: data.path)
    #expect(CommandLineRun("delete acme", data: data.path).status == 0)
    for line in ["history", "history acme"] {
      let run = CommandLineRun("\(line) --format \(format)", data: data.path)
      #expect(run.status == 0)
      #expect(run.output.contains("contact") && run.output.contains("acme"))
      #expect(!(run.output + run.errors).lowercased().contains("planted"))
    }
  }

  @Test func an_edit_of_a_contact_is_not_taken_back_and_not_told() throws {
    let data = try makeScheme()
    let edit = CommandLineRun("edit acme contact.name=Max-Planted", data: data.path)
    #expect(edit.status == 0)
    let undo = CommandLineRun("undo", data: data.path)
    #expect(undo.status == 1)
    #expect(undo.errors.contains("contact"))
    #expect(!(edit.output + undo.errors).contains("Planted"))
    #expect(data.text("journal.jsonl")?.contains("Planted") == false)
  }
}
