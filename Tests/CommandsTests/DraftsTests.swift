import TestSupport
import Testing

@Suite struct DraftsTests {
  private let state: TemporaryDirectory
  private let data: TemporaryDirectory

  init() throws {
    state = try TemporaryDirectory()
    data = try makeScheme()
    try write("a", kind: "feedback", record: "p-1", role: "visitor", at: "2021-06-01T10:00:00Z")
    try write("b", kind: "feedback", record: "p-1", role: "host", at: "2021-06-03T10:00:00Z")
    try write("c", kind: "organisation", record: "acme", at: "2021-06-02T10:00:00Z", isNew: false)
    try write("d", kind: "partnership", at: "2021-06-04T10:00:00Z", directory: "/else/where")
  }

  /// A draft as a form writes it, under a name of the program's own.
  private func write(
    _ name: String,
    kind: String,
    record: String? = nil,
    role: String? = nil,
    at moment: String,
    isNew: Bool = true,
    directory: String? = nil
  ) throws {
    var text = "{\"directory\": \"\(directory ?? data.path)\", \"kind\": \"\(kind)\", "
    if let record { text += "\"record\": \"\(record)\", " }
    if let role { text += "\"role\": \"\(role)\", " }
    if !isNew { text += "\"base\": {\"contact\": {\"name\": \"Zoe Planted\"}}, " }
    text += "\"login\": \"anna\", \"written\": \"\(moment)\", \"fields\": {\"name\": \"Planted\"}}"
    try state.write(text, to: "clusterxchange/drafts/\(name).json")
  }

  private func run(_ line: String, columns: Int? = nil) -> CommandLineRun {
    CommandLineRun(
      line,
      columns: columns,
      environment: ["XDG_STATE_HOME": state.path],
      data: data.path
    )
  }

  @Test func drafts_are_listed_the_last_written_first_without_what_was_typed() {
    let drafts = run("drafts")
    #expect(drafts.status == 0)
    let rows = drafts.lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(
      rows.map { $0.prefix(5).map { $0 } } == [
        ["2021-06-04T10:00:00Z", "new partnership", "–", "–", "/else/where"],
        ["2021-06-03T10:00:00Z", "feedback", "p-1", "host", data.path],
        ["2021-06-02T10:00:00Z", "changed organisation", "acme", "–", data.path],
        ["2021-06-01T10:00:00Z", "feedback", "p-1", "visitor", data.path],
      ]
    )
    #expect(Set(rows.map { $0[5] }).count == 4)
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "tsv", "md"])
  func no_form_of_output_has_what_was_typed(_ format: String) {
    let drafts = run("drafts --format \(format)", columns: 120)
    #expect(drafts.status == 0)
    #expect(drafts.output.contains("acme"))
    #expect(!(drafts.output + drafts.errors).contains("Planted"))
  }

  @Test func json_has_all_that_tells_drafts_apart() {
    let lines = run("drafts --format jsonl --limit 2").lines
    #expect(lines.count == 2)
    #expect(
      lines.last?.contains(
        #""form": "feedback", "kind": "feedback", "record": "p-1", "role": "host", "written": "2021-06-03T10:00:00Z", "directory": ""#
      ) == true
    )
  }

  @Test func a_data_directory_that_is_named_limits_the_list() {
    #expect(run("drafts --data \(data.path)").lines.count == 3)
    #expect(run("drafts discard --all --data \(data.path)").lines.count == 3)
    #expect(run("drafts").lines.count == 1)
  }

  @Test func without_drafts_or_a_data_directory_there_is_nothing_to_list() throws {
    let empty = try TemporaryDirectory()
    let run = CommandLineRun(
      "drafts",
      environment: ["XDG_STATE_HOME": empty.path],
      data: "/nowhere"
    )
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors == "No drafts\n")
    let homeless = CommandLineRun("drafts", data: data.path)
    #expect(homeless.status == 66)
    #expect(homeless.errorLines.count == 2)
  }

  @Test func a_draft_is_discarded_by_its_record_or_its_name() throws {
    // A file's own name is no matter: what is in it says which form it is of.
    #expect(
      run("drafts discard acme").output == "Discarded the draft of changed organisation 'acme'\n"
    )
    #expect(run("drafts").lines.count == 3)
    let name = try #require(run("drafts").lines.last?.split(separator: "\t").last)
    #expect(
      run("drafts discard \(name)").output == "Discarded the draft of feedback 'p-1' as 'visitor'\n"
    )
    #expect(run("drafts").lines.count == 2)
  }

  @Test(arguments: [
    ("p-1", 1, "Name one of"), ("p-2", 1, "no draft of 'p-2'"), ("", 64, "--all"),
    ("acme --all", 64, "--all"), ("acme --read-only", 77, "--read-only"),
    ("--all --read-only", 77, "--read-only"),
  ])
  func what_is_not_one_draft_is_not_discarded(_ line: String, _ status: Int32, _ words: String) {
    let discard = run("drafts discard " + line)
    #expect(discard.status == status)
    #expect(discard.errors.contains(words), "\(discard.errors)")
    #expect(discard.errorLines.count == 2)
    #expect(run("drafts").lines.count == 4)
  }

  @Test func all_are_discarded_at_once_and_then_there_are_none() {
    #expect(run("drafts discard --all").lines.count == 4)
    #expect(run("drafts").output.isEmpty)
    let again = run("drafts discard --all")
    #expect(again.status == 0 && again.errors == "No drafts\n")
  }
}
