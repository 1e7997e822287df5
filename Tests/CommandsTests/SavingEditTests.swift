import TestSupport
import Testing

@Suite struct SavingEditTests {
  @Test func an_edit_changes_one_line_and_says_how_to_take_it_back() throws {
    let data = try makeScheme()
    let old = data.text("exchanges/p.json")
    let run = CommandLineRun("edit p-1 participants=12", data: data.path)
    #expect(run.status == 0)
    #expect(
      run.output == "Changed participants of 'p-1'; 'clusterxchange undo' takes it back\n"
    )
    #expect(run.errors.isEmpty)
    #expect(
      data.lines(of: "exchanges/p.json", notIn: old) == [
        #"    "planned": {"start": "2021-02-01", "end": null},"#, #"    "participants": 12"#,
      ],
      "the line before it gets its comma"
    )
  }

  @Test(arguments: [
    ("p-1", "title=A: b, c=d", #""title": "A: b, c=d""#),
    ("p-1", "planned.end=2021-03-01", #""planned": {"start": "2021-02-01", "end": "2021-03-01"}"#),
    ("p-1", "planned.start=", #""planned": {"start": null, "end": null}"#),
    ("p-1", "host=acme", #""host": "acme""#), ("p-1", "title=", #""title": null"#),
    ("p-1", "formats=seminar, visit", #""formats": ["seminar", "visit"]"#),
    ("p-1", #"topics=["a, b", "c"]"#, #""topics": ["a, b", "c"]"#),
    ("p-1", "illustrative=true", #""illustrative": true"#),
    ("p-1", "title=12", #""title": "12""#),
    ("p-1", "cancelled.date=2021-03-01", #""cancelled": {"date": "2021-03-01"}"#),
    ("p-1", #"sessions=[{"date": "2021-02-01"}]"#, #""sessions": [{"date": "2021-02-01"}]"#),
    ("p-1-host", "answers.overall=5", #""answers": {"overall": 5}"#),
    ("p-1-host", "answers.addedValue=5", #""addedValue": "5""#),
    ("p-1-host", "consent.contact=false", #""consent": {"contact": false}"#),
  ])
  func a_value_is_read_by_the_type_of_its_member(
    _ id: String,
    _ assignment: String,
    _ stored: String
  ) throws {
    let data = try makeScheme()
    let run = CommandLineRun(arguments: ["edit", id, assignment], data: data.path)
    #expect(run.status == 0, "\(run.errors)")
    let file = id == "p-1" ? "exchanges/p.json" : "feedback/p.json"
    #expect(data.text(file)?.contains(stored) == true, "\(data.text(file) ?? "")")
  }

  @Test(arguments: [
    "title=Wool   in the mould", "host=", "planned.end=", "planned.start=2021-02-01",
  ])
  func what_is_so_already_is_nothing_to_change(_ assignment: String) throws {
    let data = try makeScheme()
    let old = data.text("exchanges/p.json")
    let run = CommandLineRun(arguments: ["edit", "p-1", assignment], data: data.path)
    #expect(run.status == 0)
    #expect(run.output == "Nothing to change in 'p-1'\n")
    #expect(data.text("exchanges/p.json") == old)
    #expect(data.text("journal.jsonl") == nil)
  }

  @Test(arguments: [
    ("p-1 titel=x", 64, "Did you mean 'title'?"), ("p-1 title", 64, "MEMBER=VALUE"),
    ("p-1 planned.strat=2021-01-01", 64, "Did you mean 'planned.start'?"),
    ("p-1 title.x=1", 64, "There are title"), ("p-1 planned=x", 64, "planned.start"),
    ("p-1-host answers.overal=3", 64, "Did you mean 'answers.overall'?"),
    ("p-1 title=x --as-of 2021-03-01", 64, "--as-of"), ("p-1", 64, "member=value"),
    ("p-1 title=x --wait -1", 64, "--wait"), ("p-1 participants=x", 1, "a whole number"),
    ("p-1 mode=by-post", 1, "virtual"), ("p-1 planned.start=2021-02-30", 1, "YYYY-MM-DD"),
    ("p-1 mode=", 1, "mode"), ("p-1 illustrative=yes", 1, "true or false"),
    ("p-1 id=p-2", 1, "renumber p-1"), ("p-11 title=x", 1, "Did you mean p-1"),
    ("Not!an!id title=x", 1, "no record"), ("p-1 host=acne", 1, "Did you mean acme?"),
  ])
  func what_is_refused_is_said_in_two_lines_and_changes_nothing(
    _ line: String,
    _ status: Int32,
    _ words: String
  ) throws {
    let data = try makeScheme()
    let files = ["exchanges/p.json", "feedback/p.json"]
    let old = files.map { data.text($0) }
    let run = CommandLineRun("edit " + line, data: data.path)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errorLines.count == 2, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(files.map { data.text($0) } == old)
    #expect(data.text("journal.jsonl") == nil)
  }

  @Test func a_file_that_is_not_json_is_65_and_a_broken_scheme_too() throws {
    let data = try makeScheme()
    try data.write(#"[{"id": "p-1", ]"#, to: "exchanges/p.json")
    #expect(CommandLineRun("edit p-1 title=x", data: data.path).status == 65)
    try data.write("[{]", to: "scheme.json")
    let run = CommandLineRun("edit acme name=x", data: data.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("scheme.json"))
  }
}
