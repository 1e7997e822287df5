import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// The journal as it is read.
@Suite struct HistoryTests {
  let made: MadeDirectory
  let context = SavingContext.test()

  init() throws { made = try MadeDirectory() }

  private func set(_ name: String, _ value: JSONValue?) throws {
    let change = MemberChange(MemberPath(name), to: value)
    _ = try made.directory.edit(.named("extratex-1"), [change], context)
  }

  @Test func a_line_is_as_the_description_of_the_data_has_it() throws {
    try set("title", "New")
    #expect(
      made.text("journal.jsonl")
        == "{\"change\": \"anna-2\", \"batch\": \"anna-1\", \"at\": \"2021-06-10T08:00:00Z\", "
        + "\"by\": \"anna\", \"action\": \"edit\", \"file\": \"exchanges/extratex.json\", "
        + "\"id\": \"extratex-1\", \"index\": 0, \"before\": {\"title\": \"Plastics\"}, "
        + "\"after\": {\"title\": \"New\"}}\n"
    )
  }

  @Test func a_torn_last_line_is_named_and_hides_no_other() throws {
    try set("title", "One")
    let whole = made.text("journal.jsonl")
    try made.folder.write(whole + "{\"change\": \"to", to: "journal.jsonl")
    #expect(
      try made.directory.history().unreadable == [History.Place(file: "journal.jsonl", line: 2)]
    )
    try set("title", "Two")
    #expect(try made.directory.history().entries.count == 2)
    #expect(made.text("journal.jsonl").hasPrefix(whole + "{\"change\": \"to\n"))
  }

  @Test func a_line_that_stands_twice_counts_once_and_moments_give_the_order() throws {
    func line(_ change: String, _ moment: String) -> String {
      "{\"change\": \"\(change)\", \"at\": \"\(moment)\", \"action\": \"edit\", "
        + "\"file\": \"documents.json\", \"id\": \"x\"}\n"
    }
    let (a, b) = (line("a", "2021-01-01T00:00:00Z"), line("b", "2021-01-02T00:00:00Z"))
    try made.folder.write(b + a + b, to: "journal.jsonl")
    #expect(try made.directory.history().entries.map(\.change) == ["a", "b"])
  }

  @Test func a_large_journal_is_put_aside_under_the_date_and_still_read() throws {
    try set("title", "One")
    truncate(made.folder["journal.jsonl"], off_t(Journal.greatestSize + 1))
    try set("title", "Two")
    #expect(made.text("journal.jsonl").split(separator: "\n").count == 1)
    let names = try SystemCalls.names(in: made.folder.path)
    #expect(names.contains("journal-2021-06-10.jsonl"))
    #expect(try made.directory.history().entries.count == 2)
  }

  @Test func what_an_editor_changed_is_told_between_and_after_the_programs_changes() throws {
    let file = "exchanges/extratex.json"
    try set("title", "One")
    try made.folder.write(made.text(file).replacing("\"One\"", with: "\"Hand\""), to: file)
    try set("title", "Two")
    try made.folder.write(made.text(file).replacing("\"Two\"", with: "\"Again\""), to: file)
    let events = try made.directory.history(of: .named("extratex-1"))
    #expect(events.count == 4)
    #expect([events[1], events[3]] == [.outside(["title"]), .outside(["title"])])
  }

  @Test func a_history_follows_a_record_through_its_ids() throws {
    try set("title", "One")
    let new = try made.directory.renumber(.named("extratex-1"), context).new
    #expect(try made.directory.history(of: new).count == 2)
    #expect(try made.directory.history(of: .named("extratex-2")) == [])
  }

  @Test func the_history_of_a_deleted_record_is_still_there() throws {
    try made.directory.delete(.named("extratex-2"), context)
    #expect(try made.directory.history(of: .named("extratex-2")).count == 1)
  }

  @Test func a_change_of_several_files_is_announced_and_told_where_it_was_cut_short() throws {
    try set("title", "One")
    _ = try made.directory.renumber(.named("extratex-1"), context)
    let lines = made.text("journal.jsonl").split(separator: "\n").map(String.init)
    #expect(lines.count == 4, "edit, announcement, the exchange and its feedback")
    #expect(
      lines[1]
        == "{\"begin\": \"renumber\", \"batch\": \"anna-3\", \"at\": \"2021-06-10T08:00:00Z\", "
        + "\"by\": \"anna\", \"files\": [\"exchanges/extratex.json\", "
        + "\"feedback/extratex.json\"], \"ids\": [\"extratex-1\", \"extratex-1-host\"]}"
    )
    #expect(try made.directory.history().cutShort == [])
    #expect(try made.directory.history().entries.count == 3)
    // Killed before the changes were noted, and the announcement merged in twice by git.
    try made.folder.write(
      (lines[...1] + [lines[1]]).map { $0 + "\n" }.joined(),
      to: "journal.jsonl"
    )
    let history = try made.directory.history()
    #expect(
      history.cutShort.map(\.files) == [["exchanges/extratex.json", "feedback/extratex.json"]]
    )
    #expect(history.entries.count == 1 && history.unreadable == [])
    for id in ["extratex-1", "extratex-1-host"] {
      let events = history.events(of: .named(id), present: nil)
      #expect(events.contains(.cutShort(try #require(history.cutShort.first))))
    }
    #expect(history.events(of: .named("extratex-2"), present: nil) == [])
    // Nobody's last change is one that was never finished.
    #expect(history.lastToUndo(by: "anna").map(\.action) == [.edit])
  }

  @Test(arguments: 0..<2)
  func a_change_of_two_files_that_failed_leaves_no_announcement(_ rename: Int) throws {
    try set("title", "One")
    let old = made.text("journal.jsonl")
    #expect(throws: SavingError.self) {
      try withFault(.fails(EIO), in: .rename, number: rename) {
        try made.directory.delete(.named("extratex-2"), context)
      }
    }
    #expect(made.text("journal.jsonl") == old)
  }

  @Test(arguments: [("{\"format\": 99}", SavingError.newerFormat(99)), ("{", .brokenScheme)])
  func without_a_scheme_that_can_be_read_nothing_is_written(
    _ scheme: String,
    _ error: SavingError
  ) throws {
    try made.folder.write(scheme, to: "scheme.json")
    #expect(throws: error) { try set("title", "New") }
    #expect(made.text("exchanges/extratex.json") == MadeDirectory.exchanges)
  }
}
