import JSON
import Scheme
import Testing

@Suite struct FileReadingTests {
  func read(_ text: String) -> FileReading<Partnership> { Partnership.readFile(Array(text.utf8)) }

  @Test func the_later_of_two_members_of_one_name_counts_and_is_named() {
    let reading = read(
      #"[{"id": "a", "acronym": "A", "acronym": "B", "title": "x", "title": null}]"#
    )
    #expect(reading.records.map(\.record.acronym) == ["B"])
    #expect(reading.records.map(\.record.title) == [nil])
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.repeated(member: "acronym"), at: 29),
        PlacedProblem(.repeated(member: "title"), at: 59),
      ]
    )
  }

  @Test func a_member_repeated_in_an_object_is_named_with_the_way_to_it() {
    let text =
      #"[{"id": "a-1", "visitorPartnership": "a", "mode": "virtual", "#
      + #""milestones": {"paid": "2021-01-01", "paid": "2021-01-02"}}]"#
    let reading = Exchange.readFile(Array(text.utf8))
    #expect(
      reading.problems.map(\.problem.problem) == [.repeated(member: "milestones.paid")]
    )
    #expect(reading.records.first?.record.milestones[.paid] == Made.day("2021-01-02"))
  }

  @Test func one_name_in_two_records_or_two_objects_is_not_repeated() {
    let text =
      #"[{"id": "a-1", "visitorPartnership": "a", "mode": "virtual", "#
      + #""sessions": [{"date": "2021-01-01"}, {"date": "2021-01-02"}], "#
      + #""planned": {"start": null}, "cancelled": {"date": "2021-01-03"}}, "#
      + #"{"id": "a-2", "visitorPartnership": "a", "mode": "virtual"}]"#
    #expect(Exchange.readFile(Array(text.utf8)).problems.isEmpty)
  }

  @Test func what_the_program_does_not_know_is_passed_over() {
    let reading = read(
      #"[{"x": {"id": "no"}, "id": "a", "Acronym": 1, "acronym": "A", "title ": [[{}]], "": null, "\ud800": 1}]"#
    )
    #expect(reading.problems.isEmpty)
    #expect(reading.records.map(\.record) == [Partnership(id: Made.id("a"), acronym: "A")])
  }

  @Test func a_name_written_with_escapes_is_the_name() {
    let reading = read(#"[{"\u0069d": "a", "acronym": "\u0041"}]"#)
    #expect(reading.records.map(\.record) == [Partnership(id: Made.id("a"), acronym: "A")])
  }

  @Test func what_is_no_record_hides_no_record() {
    let reading = read(
      #"[1, {"id": "a", "acronym": "A"}, null, [{}], {"id": "b", "acronym": "B"}, "c"]"#
    )
    #expect(reading.records.map(\.record.id.text) == ["a", "b"])
    #expect(reading.isWhole)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.wrongShape(expected: .object, found: .number), at: 1),
        PlacedProblem(.wrongShape(expected: .object, found: .null), at: 33),
        PlacedProblem(.wrongShape(expected: .object, found: .array), at: 39),
        PlacedProblem(.wrongShape(expected: .object, found: .string), at: 74),
      ]
    )
  }

  @Test(arguments: [
    ("{}", JSONKind.object), (" 5", .number), ("null", .null), (#""[]""#, .string),
    ("true", .boolean),
  ])
  func a_file_that_is_no_list_has_no_records(text: String, kind: JSONKind) {
    let reading = read(text)
    #expect(reading.records.isEmpty)
    #expect(reading.isWhole)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.wrongShape(expected: .array, found: kind), at: text == " 5" ? 1 : 0)
      ]
    )
  }

  @Test func an_empty_list_is_an_empty_collection() {
    let reading = read(" [ ] \n")
    #expect(reading.records.isEmpty && reading.problems.isEmpty && reading.isWhole)
  }

  @Test(arguments: [
    ("", JSONError.Kind.unexpectedEnd, 0), ("[1,]", .unexpected(byte: 0x5D, wanted: .value), 3),
    ("[] []", .trailingData, 3), ("\u{FEFF}[]", .byteOrderMark, 0), ("[", .unexpectedEnd, 1),
  ])
  func a_file_that_is_not_json_is_named_at_its_first_wrong_byte(
    text: String,
    kind: JSONError.Kind,
    offset: Int
  ) {
    let reading = read(text)
    #expect(!reading.isWhole)
    #expect(reading.problems.last?.problem == PlacedProblem(.syntax(kind), at: offset))
  }

  @Test(arguments: [
    #", {"id": "c", "acronym": }]"#, #" {"id": "c"}]"#, #", {"id": "c", "acronym": "C"#, "",
    ", nul]",
  ])
  func records_before_a_break_are_kept(rest: String) {
    let start = #"[{"id": "a", "acronym": "A"}, {"id": "b", "acronym": "B"}"#
    let reading = read(start + rest)
    #expect(reading.records.map(\.record.id.text) == ["a", "b"])
    #expect(!reading.isWhole)
    #expect(reading.problems.count == 1)
    #expect((reading.problems.first?.problem.offset ?? 0) >= start.utf8.count)
  }

  @Test func a_record_has_the_bytes_from_its_brace_to_its_brace() {
    let text =
      "[\n  {\"id\": \"a\", \"acronym\": \"Ä\"} ,\n\t{\"id\": \"b\", \"acronym\": \"B\"}\n]\n"
    let bytes = Array(text.utf8)
    let reading = Partnership.readFile(bytes)
    #expect(
      reading.records.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        #"{"id": "a", "acronym": "Ä"}"#, #"{"id": "b", "acronym": "B"}"#,
      ]
    )
  }

  @Test func a_value_nested_too_deep_is_named_and_does_not_end_the_program() {
    let text =
      "[{\"x\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
      + "}]"
    let reading = read(text)
    #expect(reading.problems.map(\.problem.problem) == [.syntax(.tooDeep(limit: 512))])
  }
}
