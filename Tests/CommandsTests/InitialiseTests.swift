import Glibc
import JSON
import TestSupport
import Testing

@Suite struct InitialiseTests {
  private func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "re"))
    defer { fclose(file) }
    var bytes: [UInt8] = Array(repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func a_new_directory_can_be_looked_at_and_has_nothing_in_it() throws {
    let folder = try TemporaryDirectory()
    let path = folder["new"]
    let run = CommandLineRun(arguments: ["init", path])
    #expect(run.status == 0)
    #expect(run.output.contains("clusterxchange --data \(path)"))
    let check = CommandLineRun("check", data: path)
    #expect(check.status == 0)
    #expect(check.errors == "No findings\n")
    for collection in ["partnerships", "exchanges", "feedback", "organisations", "documents"] {
      #expect(CommandLineRun("list \(collection) --format json", data: path).output == "[]\n")
    }
  }

  @Test func the_scheme_is_the_samples_without_what_is_true_of_the_sample_alone() throws {
    let folder = try TemporaryDirectory()
    _ = CommandLineRun(arguments: ["init", folder["new"]])
    let new = try JSONDocument(bytes(folder["new/scheme.json"])).value()
    var sample = try JSONDocument(bytes(CommandLineRun.sample + "/scheme.json")).value().object
    for member in ["today", "wave", "target"] {
      #expect(sample?.removeMember(member) != nil)
    }
    #expect(new.object == sample)
    let questionnaire = try bytes(folder["new/questionnaire.json"])
    #expect(try questionnaire == bytes(CommandLineRun.sample + "/questionnaire.json"))
  }

  @Test func respondents_are_kept_from_others_and_from_git() throws {
    let folder = try TemporaryDirectory()
    _ = CommandLineRun(arguments: ["init", folder["new"]])
    #expect(mode(folder["new/respondents"]) & 0o007 == 0)
    #expect(mode(folder["new/respondents"]) & 0o700 == 0o700)
    let ignored = String(decoding: try bytes(folder["new/.gitignore"]), as: UTF8.self)
    #expect(ignored == "*.lock\n*.tmp\nrespondents/\n")
    let attributes = String(decoding: try bytes(folder["new/.gitattributes"]), as: UTF8.self)
    #expect(attributes.contains("exchanges/*.json merge=clusterxchange\n"))
    #expect(attributes.contains("journal*.jsonl merge=union\n"))
  }

  @Test func history_and_its_lock_are_there_from_the_start_and_the_groups() throws {
    let folder = try TemporaryDirectory()
    #expect(CommandLineRun(arguments: ["init", folder["new"]]).status == 0)
    for name in ["journal.jsonl", ".journal.jsonl.lock"] {
      #expect(mode(folder["new/" + name]) & 0o660 == 0o660)
      #expect(try bytes(folder["new/" + name]) == [])
    }
    #expect(mode(folder["new/deleted"]) & 0o770 == 0o770)
    let history = CommandLineRun("history", data: folder["new"])
    #expect(history.status == 0 && history.errors == "No changes\n")
  }

  @Test func a_folder_with_something_in_it_is_left_alone() throws {
    let folder = try TemporaryDirectory()
    try folder.write("mine", to: "notes.txt")
    let run = CommandLineRun(arguments: ["init", folder.path])
    #expect(run.status == 73)
    #expect(run.errorLines.count == 2)
    #expect(mode(folder["scheme.json"]) == 0)
    #expect(mode(folder["exchanges"]) == 0)
  }

  @Test func a_fresh_clone_counts_as_empty() throws {
    let folder = try TemporaryDirectory()
    try folder.write("ref: refs/heads/main\n", to: ".git/HEAD")
    #expect(CommandLineRun(arguments: ["init", folder.path]).status == 0)
  }

  @Test func a_file_is_no_folder_and_a_missing_parent_is_said() throws {
    let folder = try TemporaryDirectory()
    let file = try folder.write("mine", to: "file")
    #expect(CommandLineRun(arguments: ["init", file]).status == 73)
    let run = CommandLineRun(arguments: ["init", folder["a/b"]])
    #expect(run.status == 73)
    #expect(run.errors.contains("No such file or directory"))
  }
}
