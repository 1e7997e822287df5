import TestSupport
import Testing

@Suite struct PersonalDataTests {
  private func data() throws -> TemporaryDirectory {
    try makeData([
      "organisations.json":
        #"[{"id": "acme", "name": "Acme", "c\u006fntact": {"name": "Zoe Planted", "email": "zoe@planted.example"}}, {"id": "other", "name": "Other", "contact": "Zoe Planted"}]"#,
      "exchanges/p.json":
        #"[{"id": "p-1", "visitorPartnership": "p", "mode": "virtual", "milestones": {"completed": "2021-01-01"}}]"#,
      "partnerships.json": #"[{"id": "p", "acronym": "P"}]"#,
      "feedback/p.json":
        #"[{"id": "p-1-host", "exchange": "p-1", "role": "host", "submitted": "2021-03-12T09:30:00Z", "answers": {"overall": 4}, "respondent": {"name": "Zoe Planted"}}]"#,
      "respondents/other.json": #"[{"id": "p-1-visitor", "name": "Somebody Else"}]"#,
      "respondents/p.json":
        #"[{"id": "p-1-host", "name": "Zoe Planted", "email": "zoe@planted.example"}]"#,
    ])
  }

  @Test(arguments: [
    "list organisations", "list feedback", "show acme", "show other", "show p-1-host", "show p-1",
    "find acme", "find p-1", "figures", "check", "results --small", "results --texts --small",
    "results --missing", "results --by partnership --small",
  ])
  func who_stands_behind_a_record_is_never_printed(_ line: String) throws {
    let data = try data()
    for format in ["table", "json", "jsonl", "csv", "tsv", "md"] {
      let run = CommandLineRun("\(line) --format \(format)", data: data.path)
      #expect(!(run.output + run.errors).lowercased().contains("planted"), "\(format)")
    }
  }

  @Test(arguments: ["planted", "zoe"])
  func who_stands_behind_a_record_is_never_found(_ word: String) throws {
    let data = try data()
    #expect(CommandLineRun("find \(word)", data: data.path).status == 1)
    #expect(CommandLineRun("list organisations \(word)", data: data.path).output.isEmpty)
  }

  @Test func it_is_shown_to_whoever_asks_for_it_by_name() throws {
    let data = try data()
    for id in ["acme", "other", "p-1-host"] {
      let run = CommandLineRun("show \(id) --personal", data: data.path)
      #expect(run.status == 0)
      #expect(run.output.contains("Zoe Planted"), "\(id)")
    }
    #expect(
      CommandLineRun("show p --personal", data: data.path).output
        .contains("Nothing personal is stored")
    )
  }

  @Test func it_never_goes_into_json() throws {
    let data = try data()
    let run = CommandLineRun("show acme --personal --format json", data: data.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func a_file_of_respondents_that_is_not_json_is_named_and_not_quoted() throws {
    let data = try data()
    try data.write("[{\"id\": \"p-1-host\", \"name\": \"Zoe Planted\"", to: "respondents/p.json")
    let run = CommandLineRun("show p-1-host --personal", data: data.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("respondents/p.json"))
    #expect(!(run.output + run.errors).contains("Planted"))
  }
}
