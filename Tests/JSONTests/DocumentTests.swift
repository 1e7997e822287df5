import JSON
import Testing

@Suite struct DocumentTests {
  static let text = #"""
     [{"a": {"b": [10, "x", {"c": null}]}, "\u0061b": 1.50, "d": 1, "d": [2]}, 5]

    """#
  let document: JSONDocument

  init() throws { document = try JSONDocument(Array(Self.text.utf8)) }

  @Test(
    arguments: [
      ([], #"[{"a": {"b": [10, "x", {"c": null}]}, "\u0061b": 1.50, "d": 1, "d": [2]}, 5]"#),
      ([0, "a", "b", 2, "c"], "null"), ([0, "a", "b", 0], "10"), ([0, "ab"], "1.50"),
      ([0, "d"], "[2]"), ([0, "d", 0], "2"), ([1], "5"),
    ] as [(JSONPath, String)]
  )
  func a_value_is_found_by_its_path(path: JSONPath, written: String) throws {
    let range = try #require(document.range(of: path))
    #expect(Array(document.bytes[range]).text == written)
    #expect(try document.value(at: path) == read(written))
    #expect(document.place(of: path) == JSONPlace(line: 1, column: range.lowerBound + 1))
  }

  @Test func the_name_of_a_member_is_found_with_its_quotes() throws {
    let name = try #require(document.memberNameRange(of: [0, "ab"]))
    #expect(Array(document.bytes[name]).text == #""\u0061b""#)
    #expect(document.memberNameRange(of: [0]) == nil)
    #expect(document.memberNameRange(of: []) == nil)
    #expect(document.memberNameRange(of: [0, "x"]) == nil)
  }

  @Test(
    arguments: [
      ([2], .noSuchElement, 1), ([-1], .noSuchElement, 1), ([0, "z"], .noSuchMember, 2),
      ([0, "a", "b", 3], .noSuchElement, 14), (["a"], .expected(.object, found: .array), 1),
      ([0, 0], .expected(.array, found: .object), 2),
      ([1, "a"], .expected(.object, found: .number), 75),
    ] as [(JSONPath, JSONError.Kind, Int)]
  )
  func a_path_that_leads_nowhere_says_where_it_ends(
    path: JSONPath,
    kind: JSONError.Kind,
    offset: Int
  ) {
    #expect(document.range(of: path) == nil)
    let error = failure { () throws(JSONError) in try document.value(at: path) }
    #expect(error == JSONError(kind, at: offset))
    #expect(error?.isSyntax == false)
  }

  @Test func repeated_members_are_found_wherever_they_are() throws {
    let text =
      #"[{"a": 1, "b": {"x": [{"y": 1, "\u0079": 2}], "x": 0}, "a": 2}, {"a": 1}, {"a": {"a": 1}}]"#
    let found = try JSONDocument(Array(text.utf8)).duplicateMembers()
    #expect(found.map(\.path) == [[0, "b", "x", 0, "y"], [0, "b", "x"], [0, "a"]])
    #expect(found.map(\.offset) == [31, 46, 55])
    #expect(try JSONDocument(Array("[[], {}, 1]".utf8)).duplicateMembers().isEmpty)
    #expect(try JSONDocument(Array("1".utf8)).duplicateMembers().isEmpty)
  }

  @Test func a_text_that_is_no_json_makes_no_document() {
    let error = failure { () throws(JSONError) in try JSONDocument(Array("[1,]".utf8)) }
    #expect(error?.offset == 3)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func every_path_of_a_document_leads_to_the_value_that_was_written(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let value = random.value()
    let document = try JSONDocument(random.text(of: value))
    let path = random.path(in: value)
    let range = try #require(document.range(of: path))
    #expect(try document.value(at: path) == read(Array(document.bytes[range])))
    #expect(try document.value() == value)
  }
}
