import TestSupport
import Testing

/// `edit` with the record as the person saw it, after others changed it.
@Suite struct SavingBaseTests {
  private let data: TemporaryDirectory

  init() throws { data = try makeScheme() }

  /// A file with the record as a form of JSON output gives it now.
  private func base(_ id: String, format: String = "json") throws -> String {
    let shown = CommandLineRun("show \(id) --format \(format)", data: data.path)
    #expect(shown.status == 0)
    return try data.write(shown.output, to: "base.txt")
  }

  private func run(_ line: String, columns: Int? = nil, input: String = "") -> CommandLineRun {
    CommandLineRun(
      arguments: line.split(separator: " ").map(String.init),
      columns: columns,
      data: data.path,
      input: input
    )
  }

  private func exchange() -> String { data.text("exchanges/p.json") ?? "" }

  @Test(arguments: ["json", "jsonl"])
  func different_members_are_both_kept_and_the_person_is_told(_ format: String) throws {
    let base = try base("p-1", format: format)
    _ = run("edit p-1 participants=12 planned.end=2021-03-01")
    let edit = run("edit p-1 title=Mine --base \(base)")
    #expect(edit.status == 0)
    #expect(edit.output == "Changed title of 'p-1'; 'clusterxchange undo' takes it back\n")
    #expect(edit.errors == "Also kept: planned.end, participants, changed by others meanwhile\n")
    #expect(exchange().contains(#""title": "Mine""#) && exchange().contains(#""participants": 12"#))
  }

  @Test func nothing_is_told_where_nobody_changed_anything() throws {
    // What JSON output adds to the record and leaves out of it was changed by nobody.
    for (id, change, value) in [
      ("p-1", "title", "Mine"), ("acme", "name", "Mine"), ("p-1-host", "answers.overall", "5"),
    ] {
      let edit = try run("edit \(id) \(change)=\(value) --base \(base(id))")
      #expect(edit.status == 0, "\(edit.errors)")
      #expect(edit.output.hasPrefix("Changed \(change) of '\(id)'"))
      #expect(edit.errors.isEmpty)
    }
    #expect(data.text("organisations.json")?.contains("Zoe Planted") == true)
    #expect(!exchange().contains("computed") && exchange().contains(#""notes": "kept""#))
  }

  @Test func the_base_comes_from_standard_input_too_and_may_be_the_stored_record() throws {
    let stored = #"{"id": "other", "name": "Other"}"#
    _ = run("edit other city=Brno")
    let edit = run("edit other name=Mine --base -", input: stored)
    #expect(edit.status == 0)
    #expect(edit.errors == "Also kept: city, changed by others meanwhile\n")
  }

  @Test func the_same_member_is_shown_in_all_versions_and_nothing_is_written() throws {
    let base = try base("p-1")
    _ = run("edit p-1 title=Theirs planned.start=2021-02-05")
    let old = exchange()
    let edit = run("edit p-1 title=Mine planned.start=2021-02-09 host=acme --base \(base)")
    #expect(edit.status == 1)
    #expect(
      edit.lines == [
        "title\tWool   in the mould\tTheirs\tMine",
        "planned.start\t2021-02-01\t2021-02-05\t2021-02-09",
      ]
    )
    #expect(edit.errors.contains("changed by someone else too: title, planned.start"))
    #expect(edit.errors.contains("'--mine' or '--theirs'"))
    #expect(edit.errorLines.count == 2)
    #expect(exchange() == old)
    #expect(data.text("journal.jsonl")?.split(separator: "\n").count == 1)
  }

  @Test func on_a_terminal_long_versions_stand_whole_below_each_other() throws {
    let base = try base("p-1")
    let long = Array(repeating: "word", count: 40)
    _ = CommandLineRun(
      arguments: ["edit", "p-1", "title=" + long.joined(separator: " ")],
      data: data.path
    )
    let narrow = run("edit p-1 title=Mine --base \(base) --color never", columns: 80)
    #expect(narrow.lines.allSatisfy { $0.count <= 80 })
    let words = narrow.output.split { $0 == " " || $0 == "\n" }
    #expect(words.count { $0 == "word" } == long.count)
    for name in ["title", "base", "theirs", "mine"] { #expect(words.contains { $0 == name }) }
    let wide = run("edit p-1 title=Mine --base \(base) --color never", columns: 250)
    #expect(wide.lines.first?.split(separator: " ") == ["member", "base", "theirs", "mine"])
  }

  @Test(arguments: [
    ("--mine", "Mine", "2021-02-09"), ("--theirs", "Theirs", "2021-02-05"),
    ("--mine title --theirs planned.start", "Mine", "2021-02-05"),
    ("--theirs title --mine", "Theirs", "2021-02-09"),
    ("--mine planned --theirs", "Theirs", "2021-02-09"),
    ("--mine=title,planned.start", "Mine", "2021-02-09"),
    ("--theirs title planned", "Theirs", "2021-02-05"),
  ])
  func a_chosen_version_is_taken_member_by_member(
    _ choice: String,
    _ title: String,
    _ start: String
  ) throws {
    let base = try base("p-1")
    _ = run("edit p-1 title=Theirs planned.start=2021-02-05")
    let edit = run("edit p-1 title=Mine planned.start=2021-02-09 --base \(base) \(choice)")
    #expect(edit.status == 0, "\(edit.errors)")
    #expect(exchange().contains("\"title\": \"\(title)\""))
    #expect(exchange().contains("\"start\": \"\(start)\""))
  }

  @Test func what_is_chosen_for_one_member_leaves_the_other_a_clash() throws {
    let base = try base("p-1")
    _ = run("edit p-1 title=Theirs planned.start=2021-02-05")
    let old = exchange()
    let edit = run("edit p-1 title=Mine planned.start=2021-02-09 --base \(base) --mine title")
    #expect(edit.status == 1)
    #expect(edit.lines.count == 1)
    #expect(edit.errors.contains("too: planned.start"))
    #expect(exchange() == old)
  }

  @Test func members_of_an_object_that_both_made_are_compared_one_by_one() throws {
    let base = try base("p-1")
    _ = run("edit p-1 cancelled.date=2021-03-01")
    let edit = run("edit p-1 cancelled.reason=Illness --base \(base)")
    #expect(edit.status == 0)
    #expect(edit.errors == "Also kept: cancelled.date, changed by others meanwhile\n")
    #expect(exchange().contains(#""cancelled": {"date": "2021-03-01", "reason": "Illness"}"#))
    let clash = run("edit p-1 cancelled.date=2021-03-09 --base \(base)")
    #expect(clash.output == "cancelled.date\t–\t2021-03-01\t2021-03-09\n")
    let chosen = run("edit p-1 cancelled.date=2021-03-09 --base \(base) --mine cancelled")
    #expect(chosen.status == 0)
    #expect(exchange().contains(#""cancelled": {"date": "2021-03-09", "reason": "Illness"}"#))
  }

  @Test func the_same_change_by_both_is_no_clash() throws {
    let base = try base("p-1")
    _ = run("edit p-1 title=Same")
    let edit = run("edit p-1 title=Same --base \(base)")
    #expect(edit.status == 0)
    #expect(edit.output == "Nothing to change in 'p-1'\n")
  }

  @Test func a_contact_that_clashes_is_named_and_not_shown() throws {
    let base = try data.write(
      #"{"id": "acme", "contact": {"name": "Zoe Planted", "email": "zoe@planted.example"}}"#,
      to: "base.txt"
    )
    _ = run("edit acme contact.name=Ben-Planted")
    let edit = run("edit acme contact.name=Max-Planted --base \(base)")
    #expect(edit.status == 1)
    #expect(edit.output == "contact.name\tpersonal\tpersonal\tpersonal\n")
    #expect(!(edit.output + edit.errors).contains("Planted"))
  }

  @Test(arguments: [
    ("p-1 title=x --base", 64, "--base"), ("p-1 --base FILE", 64, "member=value"),
    ("p-1 title=x --mine", 64, "--base"), ("p-1 title=x --theirs title", 64, "--base"),
    ("p-1 title=x --base FILE --mine --theirs", 64, "only one"),
    ("p-1 title=x --base FILE --mine title --theirs title", 64, "'title'"),
    ("p-1 title=x --base FILE --mine titel", 64, "Did you mean 'title'?"),
    ("p-1 title=x --base /nowhere", 65, "/nowhere"), ("p-1 title=x --base -", 65, "JSON object"),
    ("other name=x --base FILE", 64, "the record 'p-1'"),
    ("p-1 title=x --base FILE --as-of 2021-01-01", 64, "--as-of"),
    ("p-1 title=x --base FILE --read-only", 77, "--read-only"),
  ])
  func what_is_no_edit_of_a_base_is_refused(
    _ line: String,
    _ status: Int32,
    _ words: String
  ) throws {
    let base = try base("p-1")
    let old = exchange()
    let edit = run("edit " + line.replacing("FILE", with: base))
    #expect(edit.status == status)
    #expect(edit.errors.contains(words), "\(edit.errors)")
    #expect(edit.errorLines.count == 2)
    #expect(exchange() == old)
  }

  @Test func a_record_deleted_renumbered_or_broken_meanwhile_is_said_with_what_to_do() throws {
    let other = try base("other")
    _ = run("delete other")
    let deleted = run("edit other name=Mine --base \(other)")
    #expect(deleted.status == 1)
    #expect(deleted.errors.contains("was deleted") && deleted.errors.contains("undo CHANGE"))
    let exchange = try base("p-1")
    _ = run("renumber p-1")
    let renumbered = run("edit p-1 title=Mine --base \(exchange)")
    #expect(renumbered.status == 1)
    #expect(renumbered.errors.contains("is 'p-2' now") && renumbered.errors.contains("Name it"))
    // The base with the old id is still the record as the person saw it.
    #expect(run("edit p-2 title=Mine --base \(exchange)").status == 0)
    try data.write("[{\"id\": \"p-2\", ]", to: "exchanges/p.json")
    let broken = run("edit p-2 title=Yours --base \(exchange)")
    #expect(broken.status == 65)
    #expect(broken.errors.contains("exchanges/p.json") && broken.errors.contains("mend it"))
    #expect(data.text("exchanges/p.json") == "[{\"id\": \"p-2\", ]")
  }
}
