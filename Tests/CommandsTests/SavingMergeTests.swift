import TestSupport
import Testing

@Suite struct SavingMergeTests {
  private func merge(
    _ base: String,
    _ ours: String,
    _ theirs: String
  ) throws -> (run: CommandLineRun, merged: String?) {
    let folder = try TemporaryDirectory()
    let files = [("base", base), ("ours", ours), ("theirs", theirs)]
    let paths = try files.map { try folder.write($0.1, to: $0.0) }
    // No data directory is needed: git runs it in a work tree.
    let run = CommandLineRun(arguments: ["merge"] + paths, data: "/nowhere")
    #expect(folder.text("base") == base && folder.text("theirs") == theirs)
    return (run, folder.text("ours"))
  }

  @Test func two_who_add_a_record_each_do_not_clash() throws {
    let (run, merged) = try merge(
      "[\n  {\"id\": \"a\"}\n]\n",
      "[\n  {\"id\": \"a\"},\n  {\"id\": \"b\"}\n]\n",
      "[\n  {\"id\": \"a\"},\n  {\"id\": \"c\"}\n]\n"
    )
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(merged == "[\n  {\"id\": \"a\"},\n  {\"id\": \"b\"},\n  {\"id\": \"c\"}\n]\n")
  }

  @Test func a_member_that_both_changed_is_1_and_named_without_its_values() throws {
    let (run, merged) = try merge(
      #"[{"id": "a", "contact": "x"}]"#,
      #"[{"id": "a", "contact": "Planted"}]"#,
      #"[{"id": "a", "contact": "Plonted"}]"#
    )
    #expect(run.status == 1)
    #expect(run.errorLines.first == "Clash in 'a': contact was changed by both")
    #expect(run.errors.contains("edit ID") && !run.errors.contains("Pl"))
    #expect(merged?.contains(#""contact": {"theirs": "Plonted"}"#) == true)
  }

  @Test func settings_that_both_changed_are_1_valid_and_found_by_check() throws {
    let (run, merged) = try merge(
      #"{"format": 1, "target": 1, "countries": [{"code": "AT", "name": "A"}]}"#,
      #"{"format": 1, "target": 2, "countries": [{"code": "AT", "name": "B"}]}"#,
      #"{"format": 1, "target": 2, "countries": [{"code": "AT", "name": "C"}], "wave": "2"}"#
    )
    #expect(run.status == 1)
    #expect(run.errorLines.first == "Clash: countries.AT.name was changed by both")
    #expect(run.errors.contains("take out \"clash\""))
    let data = try makeScheme()
    try data.write(try #require(merged), to: "scheme.json")
    let check = CommandLineRun("check", data: data.path)
    #expect(check.status == 1)
    #expect(
      check.output
        == "scheme.json:1:79\terror\tcountries.name: changed by both sides of a merge (keep one, then take out 'clash')\n"
    )
    // The scheme can be read, so that records can be changed all the same.
    #expect(CommandLineRun("edit p-1 title=x", data: data.path).status == 0)
  }

  @Test func two_new_records_with_one_id_are_1_and_both_kept() throws {
    let (run, merged) = try merge(
      "",
      #"[{"id": "a", "n": 1}]"#,
      #"[{"id": "a", "n": 2}]"#
    )
    #expect(run.status == 1)
    #expect(run.errors.contains("renumber a"))
    #expect(merged?.contains(#""n": 1"#) == true && merged?.contains(#""n": 2"#) == true)
  }

  @Test func what_is_not_json_is_65_and_leaves_ours() throws {
    let (run, merged) = try merge("[]", #"[{"id": "a"}]"#, "[{]")
    #expect(run.status == 65)
    #expect(run.errors.contains("/theirs'"))
    #expect(merged == #"[{"id": "a"}]"#)
  }

  @Test func a_file_that_is_missing_is_73() {
    let run = CommandLineRun("merge /nowhere/a /nowhere/b /nowhere/c")
    #expect(run.status == 73)
    #expect(run.errorLines.count == 2)
  }
}
