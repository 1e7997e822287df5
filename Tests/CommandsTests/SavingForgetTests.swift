import TestSupport
import Testing

@Suite struct SavingForgetTests {
  private let data: TemporaryDirectory
  private let state: TemporaryDirectory

  init() throws {
    data = try makeScheme()
    state = try TemporaryDirectory()
    try data.write(
      #"[{"id": "p-1-host", "name": "Zoe Planted", "email": "zoe@planted.example"}]"#,
      to: "respondents/p.json"
    )
  }

  private func run(_ line: String) -> CommandLineRun {
    CommandLineRun(line, environment: ["XDG_STATE_HOME": state.path], data: data.path)
  }

  @Test func what_was_removed_is_said_plainly_with_what_is_out_of_reach() throws {
    let forget = run("forget acme")
    #expect(forget.status == 0)
    #expect(forget.output == "Forgot the contact of 'acme'\norganisations.json\tcontact\n")
    for words in ["undo", "git", "backups", "other people's drafts"] {
      #expect(forget.errors.contains(words))
    }
    #expect(data.text("organisations.json")?.contains("Planted") == false)
    let again = run("forget acme")
    #expect(again.status == 0)
    #expect(again.output == "Nothing was left to forget of 'acme'\n")
    #expect(again.errors.contains("git"))
    let undo = run("undo")
    #expect(undo.status == 1)
    #expect(undo.errors.contains("it was forgotten and is kept nowhere (contact)"))
    let history = run("history acme")
    #expect(history.lines.count == 1)
    #expect(history.output.contains("\tforget\tacme\tcontact\t"))
  }

  @Test func the_texts_of_a_feedback_go_on_request() throws {
    _ = CommandLineRun(
      arguments: ["edit", "p-1-host", "answers.addedValue=Planted words"],
      data: data.path
    )
    let respondent = run("forget p-1-host")
    #expect(respondent.output == "Forgot who gave 'p-1-host'\nrespondents/p.json\tname, email\n")
    #expect(data.text("respondents/p.json") == "[]")
    #expect(data.text("feedback/p.json")?.contains("Planted words") == true)
    let texts = run("forget p-1-host --texts")
    #expect(
      texts.output
        == "Forgot who gave 'p-1-host', and the texts of its answers\nfeedback/p.json\tanswers.addedValue\njournal.jsonl\t1 line\n"
    )
    for file in ["feedback/p.json", "journal.jsonl"] {
      #expect(data.text(file)?.contains("Planted") == false)
    }
    #expect(data.text("feedback/p.json")?.contains(#""overall": 4"#) == true)
    #expect(run("check").status == 0)
  }

  @Test func the_callers_drafts_are_counted() throws {
    let folder = "clusterxchange/drafts"
    try state.write(
      "{\"directory\": \"\(data.path)\", \"kind\": \"organisation\", \"record\": \"acme\", "
        + "\"login\": \"anna\", \"written\": \"2021-01-01T00:00:00Z\", "
        + "\"fields\": {\"contact\": {\"name\": \"Zoe Planted\"}, \"city\": \"Brno\"}}",
      to: folder + "/organisation-acme.json"
    )
    #expect(run("forget acme").output.hasSuffix("your drafts\t1 draft\n"))
  }

  @Test(arguments: [
    ("p-1", 1, "nothing personal"), ("p", 1, "nothing personal"), ("acme --texts", 1, "--texts"),
    ("acne", 1, "Did you mean acme"), ("Not!an!id", 1, "no record"), ("", 64, "<id>"),
    ("acme --read-only", 77, "--read-only"), ("acme --as-of 2021-01-01", 64, "--as-of"),
  ])
  func what_has_nothing_to_forget_is_refused(
    _ line: String,
    _ status: Int32,
    _ words: String
  ) throws {
    let old = data.text("organisations.json")
    let forget = run("forget " + line)
    #expect(forget.status == status)
    #expect(forget.errors.contains(words), "\(forget.errors)")
    #expect(forget.errorLines.count == 2)
    #expect(forget.output.isEmpty)
    #expect(data.text("organisations.json") == old)
  }

  @Test func a_deleted_record_is_forgotten_in_the_bin() throws {
    _ = run("edit p partners=")
    _ = run("delete acme")
    #expect(
      run("forget acme").output
        == "Forgot the contact of 'acme'\ndeleted/organisations.json\tcontact\n"
    )
    #expect(data.text("deleted/organisations.json")?.contains("Planted") == false)
    let delete = try #require(
      run("history acme").lines.first { $0.contains("\tdelete\t") }?.split(separator: "\t").last
    )
    #expect(run("undo \(delete)").status == 0)
    #expect(data.text("organisations.json")?.contains("Acme") == true)
    #expect(data.text("organisations.json")?.contains("Planted") == false)
  }

  @Test func a_file_that_is_not_json_is_named_and_not_quoted() throws {
    try data.write(#"[{"id": "acme", "contact": "Zoe Planted" ]"#, to: "deleted/organisations.json")
    let forget = run("forget acme")
    #expect(forget.status == 65)
    #expect(forget.errors.contains("deleted/organisations.json"))
    #expect(!forget.errors.contains("Planted"))
    #expect(data.text("organisations.json")?.contains("Planted") == true)
  }
}
