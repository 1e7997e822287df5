import JSON
import TestSupport
import Testing

/// Several offices that share one repository: git merges with the program as its driver.
@Suite(.enabled(if: TwoClones.isThereGit, "there is no git on this machine"))
struct TwoClonesTests {
  let clones: TwoClones
  private let file = "exchanges/p.json"

  init() throws { clones = try TwoClones() }

  @Test func different_members_of_one_record_and_both_histories_merge_by_themselves() throws {
    try clones.ours.program("edit", "p-1", "title=By us")
    try clones.theirs.program("edit", "p-1", "planned.end=2021-03-01")
    try clones.theirs.program("edit", "acme", "city=Brno")
    let merge = try clones.merge()
    #expect(merge.status == .exited(0), "\(merge.output)\(merge.errors)")
    let text = try clones.ours.read(file)
    #expect(text.contains(#""title": "By us""#))
    #expect(text.contains(#""planned": {"start": "2021-02-01", "end": "2021-03-01"}"#))
    #expect(try clones.ours.read("organisations.json").contains(#""city": "Brno""#))
    let check = try clones.ours.attempt(["check"])
    #expect(check.status == .exited(0))
    // Each change stands once in the history, and no line is torn or unknown.
    let history = try clones.ours.attempt(["history", "p-1"])
    #expect(history.lines.count == 3, "\(history.output)")
    #expect(history.errors == "")
    #expect(try clones.ours.attempt(["history"]).lines.count == 7)
    // Neither locks nor half-written files are git's business, and nothing is left to commit.
    #expect(try clones.ours.git("status", "--porcelain") == "")
    // The other office takes it over without a merge of its own.
    try clones.theirs.git("fetch", "-q", "other")
    #expect(
      try clones.theirs.run("/usr/bin/git", ["merge", "-q", "--ff-only", "other/main"]).status
        == .exited(0)
    )
    #expect(try clones.theirs.read(file) == text)
    // What the other office did can be taken back here.
    let theirs = try clones.ours.attempt(["history", "acme"]).lines.first?.split(separator: "\t")
      .last
    try clones.ours.program("undo", String(try #require(theirs)))
    #expect(try !clones.ours.read("organisations.json").contains("Brno"))
  }

  @Test(arguments: [("--mine", "By us"), ("--theirs", "By them")])
  func the_same_member_is_a_clash_that_check_finds_and_edit_settles(
    _ choice: String,
    _ title: String
  ) throws {
    try clones.ours.program("edit", "p-1", "title=By us")
    try clones.theirs.program("edit", "p-1", "title=By them", "participants=3")
    let merge = try clones.merge()
    #expect(merge.status == .exited(1))
    #expect((merge.output + merge.errors).contains("Clash in 'p-1': title was changed by both"))
    #expect(try JSONDocument(Array(clones.ours.read(file).utf8)).value().array?.count == 2)
    let check = try clones.ours.attempt(["check"])
    #expect(check.status == .exited(1))
    #expect(check.lines.count == 1)
    #expect(check.output.contains("exchanges/p.json:"))
    #expect(check.output.contains("title: changed by both sides of a merge"))
    let both = try clones.ours.attempt(["edit", "p-1"])
    #expect(both.status == .exited(1))
    #expect(both.output == "title\tBy them\tBy us\n")
    try clones.ours.program("edit", "p-1", choice)
    let text = try clones.ours.read(file)
    #expect(text.contains("\"title\": \"\(title)\"") && text.contains("\"participants\": 3"))
    #expect(!text.contains("clash"))
    #expect(try clones.ours.attempt(["check"]).status == .exited(0))
    try clones.ours.commit("Merged")
    #expect(try clones.ours.git("status", "--porcelain") == "")
    #expect(try clones.ours.git("log", "--format=%P", "-1").split(separator: " ").count == 2)
  }

  @Test func one_new_id_in_both_is_kept_twice_and_renumbered() throws {
    let add = ["add", "exchanges", "visitorPartnership=p", "mode=virtual"]
    #expect(try clones.ours.program(add + ["title=Ours"]) == "p-3\n")
    #expect(try clones.theirs.program(add + ["title=Theirs"]) == "p-3\n")
    let merge = try clones.merge()
    #expect(merge.status == .exited(1))
    #expect((merge.output + merge.errors).contains("clusterxchange renumber p-3"))
    let text = try clones.ours.read(file)
    #expect(text.contains(#""title": "Ours""#) && text.contains(#""title": "Theirs""#))
    let check = try clones.ours.attempt(["check"])
    #expect(check.status == .exited(1))
    #expect(check.output.contains("the id 'p-3' is taken"))
    #expect(try clones.ours.program("renumber", "p-3").hasPrefix("'p-3' is 'p-4' now"))
    #expect(try clones.ours.attempt(["check"]).status == .exited(0))
    #expect(try clones.ours.program("show", "p-4").contains("Theirs"))
    #expect(try clones.ours.program("show", "p-3").contains("Ours"))
    try clones.ours.commit("Merged")
  }

  @Test(arguments: [true, false], ["--mine", "--theirs"])
  func a_record_deleted_by_one_and_changed_by_the_other_is_kept_or_deleted(
    _ isDeletedByUs: Bool,
    _ choice: String
  ) throws {
    let (deleting, changing) =
      isDeletedByUs ? (clones.ours, clones.theirs) : (clones.theirs, clones.ours)
    try deleting.program("delete", "p-2")
    try changing.program("edit", "p-2", "title=Changed")
    #expect(try clones.merge().status == .exited(1))
    let check = try clones.ours.attempt(["check"])
    #expect(check.output.contains("deleted by one side of a merge"))
    let settled = try clones.ours.program("edit", "p-2", choice)
    let isDeleted = isDeletedByUs == (choice == "--mine")
    #expect(settled.hasPrefix(isDeleted ? "Deleted" : "Kept"))
    #expect(try clones.ours.read(file).contains("Changed") == !isDeleted)
    #expect(try clones.ours.attempt(["check"]).status == .exited(0))
    try clones.ours.commit("Merged")
  }

  @Test func the_schemes_own_file_merges_by_member_and_a_clash_in_it_is_found() throws {
    let scheme = "scheme.json"
    try clones.ours.replace(
      "\"minimumWorkingDays\": 3",
      with: "\"minimumWorkingDays\": 4",
      in: scheme
    )
    try clones.theirs.replace("\"maximumMonths\": 1", with: "\"maximumMonths\": 2", in: scheme)
    try clones.theirs.replace("\"name\": \"Austria\"", with: "\"name\": \"Österreich\"", in: scheme)
    #expect(try clones.merge().status == .exited(0))
    let merged = try clones.ours.read(scheme)
    for text in ["\"minimumWorkingDays\": 4", "\"maximumMonths\": 2", "Österreich"] {
      #expect(merged.contains(text))
    }
    #expect(try clones.ours.attempt(["check"]).status == .exited(0))
    try clones.ours.replace("Österreich", with: "Ours", in: scheme)
    try clones.theirs.replace("Österreich", with: "Theirs", in: scheme)
    let merge = try clones.merge()
    #expect(merge.status == .exited(1))
    #expect((merge.output + merge.errors).contains("Clash: countries.AT.name was changed by both"))
    let check = try clones.ours.attempt(["check"])
    #expect(check.status == .exited(1))
    #expect(check.output.contains("scheme.json:") && check.output.contains("countries.name"))
    try clones.ours.replace(
      ", \"clash\": {\"name\": {\"theirs\": \"Theirs\"}}",
      with: "",
      in: scheme
    )
    #expect(try clones.ours.attempt(["check"]).status == .exited(0))
    try clones.ours.commit("Merged")
  }

  @Test func who_gave_a_feedback_and_locks_are_never_git_s() throws {
    try clones.ours.program(
      "add",
      "feedback",
      "exchange=p-1",
      "role=host",
      "submitted=2021-03-12T09:30:00Z"
    )
    try CommandRun.succeed("/bin/mkdir", ["-p", clones.ours.path + "/deleted/respondents"])
    for name in ["respondents/p.json", "deleted/respondents/p.json", ".x.json.tmp"] {
      try CommandRun.succeed("/usr/bin/touch", [clones.ours.path + "/" + name])
    }
    let files = try clones.ours.git("ls-files", "--others", "--exclude-standard")
    #expect(files == "feedback/p.json\n")
    #expect(try clones.ours.git("ls-files").contains("journal.jsonl\n"))
  }
}
