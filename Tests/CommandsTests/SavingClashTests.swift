import TestSupport
import Testing

/// What a git merge left open in a record, found by `check` and settled by `edit`.
@Suite struct SavingClashTests {
  private func scheme(clash: String) throws -> TemporaryDirectory {
    let data = try makeScheme()
    let text = try #require(data.text("exchanges/p.json"))
    try data.write(
      text.replacing(#""notes": "kept","#, with: "\"notes\": \"kept\",\n    \"clash\": \(clash),"),
      to: "exchanges/p.json"
    )
    return data
  }

  private static let clash =
    #"{"title": {"theirs": "Their title"}, "planned.start": {"theirs": "2021-01-01"}, "agenda": {"theirs": null}}"#

  @Test func check_names_the_members_at_their_place_without_a_value() throws {
    let data = try scheme(clash: Self.clash)
    let check = CommandLineRun("check", data: data.path)
    #expect(check.status == 1)
    #expect(check.lines.count == 1)
    #expect(check.output.hasPrefix("exchanges/p.json:8:14\terror\ttitle, planned.start, agenda: "))
    #expect(!check.output.contains("Their title"))
    let json = CommandLineRun("check --format json", data: data.path)
    #expect(json.output.contains(#""record": "p-1", "rule": "clash", "severity": "error""#))
    let show = CommandLineRun("show p-1", data: data.path)
    #expect(show.output.contains("planned.start, agenda: changed by both sides of a merge"))
    #expect(show.errors.contains("Warning: 1 finding of error"))
  }

  @Test func an_edit_without_members_shows_both_versions() throws {
    let data = try scheme(clash: Self.clash)
    let edit = CommandLineRun("edit p-1", data: data.path)
    #expect(edit.status == 1)
    #expect(
      edit.lines == [
        "title\tTheir title\tWool   in the mould", "planned.start\t2021-01-01\t2021-02-01",
        "agenda\t–\t–",
      ]
    )
    #expect(edit.errorLines.count == 2)
    #expect(data.text("journal.jsonl") == nil)
  }

  @Test(arguments: [
    ("--mine", "Wool   in the mould", "2021-02-01", true),
    ("--theirs", "Their title", "2021-01-01", true),
    ("--theirs title --mine", "Their title", "2021-02-01", true),
    ("--theirs planned", "Wool   in the mould", "2021-01-01", false),
    ("--mine title", "Wool   in the mould", "2021-02-01", false),
  ])
  func it_is_settled_whole_or_by_member_as_one_change_that_can_be_taken_back(
    _ choice: String,
    _ title: String,
    _ start: String,
    _ isWhole: Bool
  ) throws {
    let data = try scheme(clash: Self.clash)
    let old = data.text("exchanges/p.json")
    let edit = CommandLineRun("edit p-1 \(choice)", data: data.path)
    #expect(edit.status == 0, "\(edit.errors)")
    #expect(edit.output.hasPrefix("Settled "))
    #expect(edit.errors.hasPrefix("Still open: ") == !isWhole)
    let new = try #require(data.text("exchanges/p.json"))
    #expect(new.contains("\"title\": \"\(title)\"") && new.contains("\"start\": \"\(start)\""))
    #expect(new.contains("clash") == !isWhole)
    #expect(CommandLineRun("check", data: data.path).status == (isWhole ? 0 : 1))
    #expect(CommandLineRun("history p-1", data: data.path).lines.count == 1)
    #expect(CommandLineRun("undo", data: data.path).status == 0)
    #expect(data.text("exchanges/p.json") == old)
  }

  @Test func other_members_can_be_changed_before_it_is_settled() throws {
    let data = try scheme(clash: Self.clash)
    #expect(CommandLineRun("edit p-1 participants=3", data: data.path).status == 0)
    #expect(data.text("exchanges/p.json")?.contains("\"clash\"") == true)
  }

  @Test(arguments: [
    (#"{"id": {"theirs": null}}"#, "--theirs"), (#"{"id": {"ours": null}}"#, "--mine"),
  ])
  func a_record_that_one_side_deleted_is_deleted_or_kept(
    _ clash: String,
    _ deleting: String
  ) throws {
    let data = try scheme(clash: clash)
    try data.write("[]\n", to: "feedback/p.json")
    let check = CommandLineRun("check", data: data.path)
    #expect(check.output.contains("deleted by one side of a merge"))
    let old = data.text("exchanges/p.json")
    let delete = CommandLineRun("edit p-1 \(deleting)", data: data.path)
    #expect(delete.status == 0, "\(delete.errors)")
    #expect(delete.output.hasPrefix("Deleted 'p-1'"))
    #expect(data.text("exchanges/p.json") == "[]\n")
    #expect(CommandLineRun("check", data: data.path).status == 0)
    #expect(CommandLineRun("undo", data: data.path).status == 0)
    #expect(data.text("exchanges/p.json") == old)
    let keeping = deleting == "--mine" ? "--theirs" : "--mine"
    let keep = CommandLineRun("edit p-1 \(keeping)", data: data.path)
    #expect(keep.output.hasPrefix("Kept 'p-1'"))
    #expect(data.text("exchanges/p.json")?.contains("clash") == false)
    #expect(CommandLineRun("check", data: data.path).status == 0)
  }

  @Test func a_record_that_others_name_is_not_deleted_by_settling() throws {
    let data = try scheme(clash: #"{"id": {"theirs": null}}"#)
    let old = data.text("exchanges/p.json")
    let edit = CommandLineRun("edit p-1 --theirs", data: data.path)
    #expect(edit.status == 1)
    #expect(edit.errors.contains("named by p-1-host"))
    #expect(data.text("exchanges/p.json") == old)
  }

  @Test(arguments: [
    ("other --mine", 1, "No merge left anything"), ("p-1 --mine host", 1, "there are title"),
    ("p-1 --mine --theirs", 64, "only one"), ("p-1 --mine title --theirs title", 64, "'title'"),
    ("other", 64, "member=value"), ("p-1 --mine --read-only", 77, "--read-only"),
    ("nothing-here --mine", 1, "no record"),
  ])
  func what_is_not_open_is_not_settled(_ line: String, _ status: Int32, _ words: String) throws {
    let data = try scheme(clash: Self.clash)
    let old = data.text("exchanges/p.json")
    let edit = CommandLineRun("edit \(line)", data: data.path)
    #expect(edit.status == status)
    #expect(edit.errors.contains(words), "\(edit.errors)")
    #expect(edit.errorLines.count == 2)
    #expect(data.text("exchanges/p.json") == old)
  }

  @Test(arguments: [#""Titans""#, "null", "[1]", "{}", #"{"title": "theirs"}"#])
  func a_member_of_that_name_that_no_merge_made_is_left_alone(_ value: String) throws {
    let data = try scheme(clash: value)
    #expect(CommandLineRun("check", data: data.path).status == 0)
    #expect(CommandLineRun("edit p-1 title=x", data: data.path).status == 0)
    #expect(data.text("exchanges/p.json")?.contains("\"clash\": \(value)") == true)
  }

  @Test(arguments: ["contact", "contact.name"])
  func a_contact_that_clashes_is_never_printed_and_can_be_settled(_ member: String) throws {
    let data = try makeScheme()
    let text = try #require(data.text("organisations.json"))
    let theirs = member == "contact" ? #"{"name": "Max Planted"}"# : #""Max Planted""#
    try data.write(
      text.replacing(
        #""name": "Acme","#,
        with: "\"name\": \"Acme\",\n    \"clash\": {\"\(member)\": {\"theirs\": \(theirs)}},"
      ),
      to: "organisations.json"
    )
    for line in [
      "check", "check --format json", "show acme", "show acme --format json", "edit acme",
      "list organisations --format json",
    ] {
      let run = CommandLineRun(line, data: data.path)
      #expect(!(run.output + run.errors).contains("Planted"), "\(line)")
    }
    let settle = CommandLineRun("edit acme --theirs", data: data.path)
    #expect(settle.status == 0)
    #expect(data.text("organisations.json")?.contains("Max Planted") == true)
    #expect(data.text("organisations.json")?.contains("clash") == false)
    #expect(data.text("journal.jsonl")?.contains("Planted") == false)
    #expect(CommandLineRun("history acme", data: data.path).lines.count == 1)
    // As the history keeps no values of a contact, it gives none back.
    #expect(CommandLineRun("undo", data: data.path).errors.contains("personal members"))
  }

  @Test func a_clash_of_an_organisation_without_a_contact_in_it_can_be_taken_back() throws {
    let data = try makeScheme()
    let text = try #require(data.text("organisations.json"))
    let old = text.replacing(
      #""name": "Acme","#,
      with: "\"name\": \"Acme\",\n    \"clash\": {\"name\": {\"theirs\": \"Acme Ltd\"}},"
    )
    try data.write(old, to: "organisations.json")
    #expect(CommandLineRun("edit acme --theirs", data: data.path).status == 0)
    #expect(data.text("organisations.json")?.contains(#""name": "Acme Ltd""#) == true)
    #expect(CommandLineRun("undo", data: data.path).status == 0)
    #expect(data.text("organisations.json") == old)
  }
}
