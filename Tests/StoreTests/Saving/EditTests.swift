import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Changing, adding and deleting records.
@Suite struct EditTests {
  let made: MadeDirectory
  let file = "exchanges/extratex.json"

  init() throws { made = try MadeDirectory() }

  private func edit(_ id: String, _ path: String, _ value: JSONValue?) throws -> SaveReceipt {
    let names = path.split(separator: ".").map(String.init)
    let change = try MemberChange(#require(MemberPath(names)), to: value)
    return try made.directory.edit(.named(id), [change], .test())
  }

  @Test func one_member_of_an_odd_record_is_one_changed_line() throws {
    let odd = """
      [ {"mode":"virtual",
         "unknown" : [1.50,  1e2, {"b":1,"a":2}],
         "title":"Old \\u00e9"  ,
         "id":"odd-1" , "visitorPartnership": "extratex"
        } , {
      \t"id": "odd-2", "mode": "physical", "visitorPartnership": "extratex" } ]
      """
    try made.folder.write(odd, to: "exchanges/odd.json")
    _ = try edit("odd-1", "title", "New")
    #expect(
      differingLines(odd, made.text("exchanges/odd.json")).sorted() == [
        "+   \"title\":\"New\"  ,", "-   \"title\":\"Old \\u00e9\"  ,",
      ]
    )
  }

  @Test func a_member_within_a_member_leaves_its_neighbours_alone() throws {
    let receipt = try edit("extratex-1", "planned.start", "2021-02-03")
    #expect(receipt.changed.map(\.description) == ["planned.start"])
    #expect(
      differingLines(MadeDirectory.exchanges, made.text(file)) == [
        "-    \"planned\": {\"start\": \"2021-02-02\", \"end\": \"2021-03-10\"},",
        "+    \"planned\": {\"start\": \"2021-02-03\", \"end\": \"2021-03-10\"},",
      ]
    )
  }

  @Test func a_member_within_one_that_is_null_or_missing_makes_it() throws {
    _ = try edit("extratex-2", "planned.start", "2021-05-01")
    #expect(made.text(file).contains("    \"planned\": {\"start\": \"2021-05-01\"}\n"))
  }

  @Test func a_new_member_stands_where_the_description_of_the_data_has_it() throws {
    _ = try edit("extratex-1", "visitor", "clutex")
    #expect(made.text(file).contains("\"mode\": \"virtual\",\n    \"visitor\": \"clutex\",\n"))
  }

  @Test func setting_what_is_there_already_writes_nothing() throws {
    let receipt = try edit("extratex-1", "title", "Plastics")
    #expect(receipt.changed.isEmpty)
    #expect(made.text("journal.jsonl") == "")
  }

  @Test func a_value_that_does_not_fit_is_refused() throws {
    let expected = Problem.wrongValue(
      member: "planned.start",
      expected: .date,
      found: "2021-13-01"
    )
    #expect(throws: SavingError.doesNotFit(.named("extratex-1"), [expected])) {
      try edit("extratex-1", "planned.start", "2021-13-01")
    }
    #expect(made.text(file) == MadeDirectory.exchanges)
  }

  @Test func a_required_member_cannot_be_taken_away() throws {
    #expect(throws: SavingError.doesNotFit(.named("extratex-1"), [.missing(member: "mode")])) {
      try edit("extratex-1", "mode", nil)
    }
  }

  @Test func a_broken_record_can_be_mended_and_nothing_else() throws {
    let broken = MadeDirectory.exchanges.replacing("2021-02-02", with: "someday")
    try made.folder.write(broken, to: file)
    #expect(throws: SavingError.self) { try edit("extratex-1", "title", "Other") }
    #expect(made.text(file) == broken)
    _ = try edit("extratex-1", "planned.start", "2021-02-02")
    #expect(made.text(file) == MadeDirectory.exchanges)
  }

  @Test func a_file_that_is_not_json_is_never_written_to() throws {
    try made.folder.write("[{\"id\": \"extratex-1\"", to: file)
    #expect {
      try edit("extratex-1", "title", "Other")
    } throws: { error in
      if case .brokenFile(file, _) = error as? SavingError { true } else { false }
    }
  }

  @Test func an_id_does_not_change_by_an_edit() throws {
    #expect(throws: SavingError.idIsFixed(.named("extratex-1"))) {
      try edit("extratex-1", "id", "extratex-9")
    }
  }

  @Test func an_unknown_id_is_a_fact() throws {
    #expect(throws: SavingError.noSuchRecord(.named("nowhere"))) {
      try edit("nowhere", "title", "x")
    }
  }

  // MARK: - Adding

  private func add(_ record: JSONObject, to kind: RecordKind) throws -> StoredRecord {
    try made.directory.add(record, to: kind, .test())
  }

  @Test func a_new_exchange_is_appended_in_house_layout_with_the_next_number() throws {
    let record = try add(
      ["title": "New", "mode": "virtual", "visitorPartnership": "extratex", "topics": ["a", "b"]],
      to: .exchange
    )
    #expect(record.id == .named("extratex-4"))
    let appended = """
      ,
        {
          "id": "extratex-4",
          "title": "New",
          "mode": "virtual",
          "visitorPartnership": "extratex",
          "topics": ["a", "b"]
        }
      ]

      """
    #expect(made.text(file) == MadeDirectory.exchanges.dropLast(3) + appended)
  }

  @Test func a_number_in_the_bin_is_not_given_again() throws {
    try made.directory.delete(.named("extratex-3"), .test())
    let record = try add(["mode": "virtual", "visitorPartnership": "extratex"], to: .exchange)
    #expect(record.id == .named("extratex-4"))
  }

  @Test func the_first_exchange_of_a_partnership_makes_its_file() throws {
    let record = try add(["mode": "virtual", "visitorPartnership": "blues"], to: .exchange)
    #expect(record.file == "exchanges/blues.json")
    #expect(
      made.text("exchanges/blues.json")
        == "[\n  {\n    \"id\": \"blues-1\",\n    \"mode\": \"virtual\",\n"
        + "    \"visitorPartnership\": \"blues\"\n  }\n]\n"
    )
  }

  @Test func feedback_is_numbered_from_the_second_on() throws {
    let record: JSONObject = [
      "exchange": "extratex-1", "role": "visitor", "submitted": "2021-03-12T09:30:00Z",
    ]
    let ids = try (0..<3).map { _ in try add(record, to: .feedback).id.text }
    #expect(
      ids == ["extratex-1-visitor", "extratex-1-visitor-2", "extratex-1-visitor-3"]
    )
  }

  @Test(arguments: ["spk", "extratex", "extratex-1"])
  func an_id_is_given_once_over_all_collections(_ id: String) throws {
    #expect {
      try add(["id": .string(id), "name": "Twice"], to: .organisation)
    } throws: { error in
      if case .idTaken(.named(id), _) = error as? SavingError { true } else { false }
    }
  }

  @Test func a_new_record_that_does_not_fit_is_refused() throws {
    #expect(throws: SavingError.doesNotFit(.named("new"), [.missing(member: "name")])) {
      try add(["id": "new"], to: .organisation)
    }
  }

  // MARK: - Deleting

  @Test func a_record_that_others_name_is_not_deleted() throws {
    #expect(
      throws: SavingError.referredTo(
        .named("spk"),
        by: [.named("extratex"), .named("extratex-1")]
      )
    ) { try made.directory.delete(.named("spk"), .test()) }
    #expect(made.text("organisations.json") == MadeDirectory.organisations)
  }

  @Test func a_deleted_record_is_in_the_bin_and_comes_back_as_it_was() throws {
    let context = SavingContext.test()
    try made.directory.delete(.named("extratex-2"), context)
    #expect(!made.text(file).contains("extratex-2"))
    #expect(made.text("deleted/exchanges/extratex.json").contains("Natural dyes"))
    #expect(
      throws: SavingError.recordDeleted(
        .named("extratex-2"),
        file: "deleted/exchanges/extratex.json"
      )
    ) { try made.directory.stored(.named("extratex-2")) }
    _ = try made.directory.undo(context)
    #expect(made.text(file) == MadeDirectory.exchanges)
    #expect(made.text("deleted/exchanges/extratex.json") == "[]\n")
  }

  @Test func who_gave_a_feedback_goes_and_comes_with_it() throws {
    let respondents = "[\n  {\n    \"id\": \"extratex-1-host\",\n    \"name\": \"Jan\"\n  }\n]\n"
    try made.folder.write(respondents, to: "respondents/extratex.json")
    let context = SavingContext.test()
    try made.directory.delete(.named("extratex-1-host"), context)
    #expect(made.text("respondents/extratex.json") == "[]\n")
    #expect(!made.text("journal.jsonl").contains("Jan"))
    let status = try SystemCalls.status(
      of: made.folder["deleted/respondents/extratex.json"]
    )
    #expect(status.permissions & 0o007 == 0)
    _ = try made.directory.undo(context)
    #expect(made.text("respondents/extratex.json") == respondents)
    #expect(made.text("feedback/extratex.json") == MadeDirectory.feedback)
  }
}
