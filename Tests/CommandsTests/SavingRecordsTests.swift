import TestSupport
import Testing

@Suite struct SavingRecordsTests {
  @Test func an_exchange_gets_the_next_number_which_alone_is_printed() throws {
    let data = try makeScheme()
    let run = CommandLineRun(
      "add exchanges visitorPartnership=p planned.start=2021-05-01 mode=physical",
      data: data.path
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "p-2\n")
    #expect(run.errors.contains("undo"))
    let text = try #require(data.text("exchanges/p.json"))
    let mode = try #require(text.firstRange(of: #""mode": "physical""#))
    let owner = try #require(text.ranges(of: #""visitorPartnership": "p""#).last)
    #expect(mode.lowerBound < owner.lowerBound, "in the order of DATA.md")
    #expect(text.contains("Wool   in the mould"))
  }

  @Test func a_record_comes_as_json_from_standard_input_or_a_file() throws {
    let data = try makeScheme()
    let json = #"{"id": "new", "name": "New", "notes": "of mine"}"#
    let run = CommandLineRun(
      arguments: ["add", "organisations", "--json", "-"],
      data: data.path,
      input: json
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "new\n")
    #expect(data.text("organisations.json")?.contains("of mine") == true)
    let file = try data.write(#"{"id": "newer", "name": "Newer"}"#, to: "in.txt")
    #expect(
      CommandLineRun("add organisations --json \(file)", data: data.path).output == "newer\n"
    )
  }

  @Test(arguments: [
    ("organisations id=acme name=x", 1, "taken"), ("organisations name=x", 1, "no id"),
    ("organisations id=x", 1, "name"), ("people id=x", 64, "partnerships"),
    ("organisations", 64, "--json"), ("organisations id=x --json -", 64, "--json"),
    ("organisations --json -", 65, "JSON object"), ("organisations --json /nowhere", 65, "nowhere"),
    ("feedback respondent=x", 64, "respondent"),
    ("organisations id=x name=x --as-of 2021-01-01", 64, "--as-of"),
  ])
  func what_is_not_a_new_record_is_refused(
    _ line: String,
    _ status: Int32,
    _ words: String
  ) throws {
    let data = try makeScheme()
    let old = data.text("organisations.json")
    let run = CommandLineRun("add " + line, data: data.path)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errorLines.count == 2, "\(run.errors)")
    #expect(data.text("organisations.json") == old)
  }

  @Test func a_deleted_record_is_in_the_bin_until_it_is_taken_back() throws {
    let data = try makeScheme()
    let old = data.text("organisations.json")
    let run = CommandLineRun("delete other", data: data.path)
    #expect(run.status == 0)
    #expect(run.output == "Deleted 'other'; 'clusterxchange undo' takes it back\n")
    #expect(data.text("organisations.json")?.contains("other") == false)
    #expect(data.text("deleted/organisations.json")?.contains("Other") == true)
    let gone = CommandLineRun("edit other name=x", data: data.path)
    #expect(gone.status == 1)
    #expect(gone.errors.contains("deleted"))
    #expect(CommandLineRun("undo", data: data.path).status == 0)
    #expect(data.text("organisations.json") == old)
  }

  @Test(arguments: [("acme", "p"), ("p-1", "p-1-host")])
  func a_record_that_others_name_is_not_deleted(_ id: String, _ other: String) throws {
    let data = try makeScheme()
    let run = CommandLineRun("delete \(id)", data: data.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("named by \(other)"))
  }

  @Test func a_new_id_is_followed_by_those_that_name_the_old_one() throws {
    let data = try makeScheme()
    let files = ["exchanges/p.json", "feedback/p.json"]
    let old = files.map { data.text($0) }
    let run = CommandLineRun("renumber p-1", data: data.path)
    #expect(run.status == 0)
    #expect(run.output.contains("'p-1' is 'p-2' now, which p-1-host now say"))
    #expect(data.text("feedback/p.json")?.contains(#""exchange": "p-2""#) == true)
    let former = CommandLineRun("renumber p-1", data: data.path)
    #expect(former.status == 1)
    #expect(former.errors.contains("is 'p-2' now"))
    #expect(CommandLineRun("undo", data: data.path).status == 0)
    #expect(files.map { data.text($0) } == old)
  }

  @Test func of_two_records_with_an_id_the_later_is_renumbered_and_references_are_left() throws {
    let data = try makeScheme()
    try data.write(
      #"[{"id": "p-1", "visitorPartnership": "p", "mode": "virtual"}]"#,
      to: "exchanges/q.json"
    )
    let run = CommandLineRun("renumber p-1", data: data.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("p-1-host"))
    #expect(data.text("exchanges/q.json")?.contains("p-2") == true)
    #expect(data.text("feedback/p.json")?.contains(#""exchange": "p-1""#) == true)
  }
}
