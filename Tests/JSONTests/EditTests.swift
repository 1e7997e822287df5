import JSON
import Testing

@Suite struct EditTests {
  static let house = """
    [
      {
        "id": "a",
        "n": 1.50,
        "list": []
      },
      {
        "id": "b"
      }
    ]

    """

  private func edit(
    _ text: String,
    _ change: ([UInt8]) throws(JSONError) -> [UInt8]
  ) throws -> String {
    let bytes = try change(Array(text.utf8))
    _ = try JSONDocument(bytes)
    return bytes.text
  }

  @Test(
    arguments: [
      (house, [0, "n"], 2, "1.50", "2"), (house, [0, "list"], ["x", 1], "[]", #"["x", 1]"#),
      (house, [1, "id"], ["a": [:]], #""b""#, #"{"a": {}}"#),
      (#"{"a":1}"#, ["a"], [1, 2], "1", "[1,2]"),
      ("{\r\n\t\"a\" :\t1\r\n}", ["a"], nil, "1", "null"), (" [1, 2 , 3] ", [1], "x", "2", #""x""#),
      (" 1 ", [], true, "1", "true"), (#"{"a": 1, "a": 2}"#, ["a"], 3, "2", "3"),
      (#"{"a": "\uD800"}"#, ["a"], "x", #""\uD800""#, #""x""#),
    ] as [(String, JSONPath, JSONValue, String, String)]
  )
  func replacing_touches_the_value_alone(
    text: String,
    path: JSONPath,
    value: JSONValue,
    old: String,
    new: String
  ) throws {
    let range = try #require(try JSONDocument(Array(text.utf8)).range(of: path))
    let expected =
      Array(text.utf8[text.startIndex...].prefix(range.lowerBound)).text + new
      + Array(text.utf8.dropFirst(range.upperBound)).text
    #expect(Array(Array(text.utf8)[range]).text == old)
    let edited = try edit(text) { (bytes) throws(JSONError) in
      try JSONEdit.replacing(path, with: value, in: bytes)
    }
    #expect(edited == expected)
  }

  @Test func a_replaced_record_keeps_its_layout_and_the_spelling_of_what_is_equal() throws {
    let text = "[\r\n  {\r\n    \"e\": \"\\u00e9\", \"n\": 1.0,\r\n    \"l\": [ 1,2 ]\r\n  }\r\n]"
    let edited = try edit(text) { (bytes) throws(JSONError) in
      let record: JSONValue = ["e": "\u{E9}", "l": [1, 2], "m": [3, 4], "n": 2]
      return try JSONEdit.replacing([0], with: record, in: bytes)
    }
    let expected =
      "[\r\n  {\r\n    \"e\": \"\\u00e9\", \"l\": [ 1,2 ],\r\n    \"m\": [3, 4],\r\n    \"n\": 2\r\n  }\r\n]"
    #expect(edited == expected)
  }

  @Test(
    arguments: [
      (#"{"a": 1}"#, [], nil, #"{"a": 1, "new": [1, 2]}"#),
      (#"{"a":1}"#, [], nil, #"{"a":1,"new":[1,2]}"#),
      (#"{ "a" : 1 }"#, [], nil, #"{ "a" : 1, "new" : [1, 2] }"#),
      (#"{"a": 1, "b": 2}"#, [], "a", #"{"a": 1, "new": [1, 2], "b": 2}"#),
      ("{\n\t\"a\": 1\n}\n", [], nil, "{\n\t\"a\": 1,\n\t\"new\": [1, 2]\n}\n"),
      (
        "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}", [], "a",
        "{\r\n  \"a\": 1,\r\n  \"new\": [1, 2],\r\n  \"b\": 2\r\n}"
      ),
      ("{ \"a\": 1\n, \"b\": 2\n}", [], nil, "{ \"a\": 1\n, \"b\": 2\n, \"new\": [1, 2]\n}"),
      ("{}", [], nil, "{\n  \"new\": [1, 2]\n}"),
      ("{\r\n}", [], nil, "{\r\n  \"new\": [1, 2]\r\n}"),
      ("[\n  {}\n]\n", [0], nil, "[\n  {\n    \"new\": [1, 2]\n  }\n]\n"),
      ("[{}]", [0], nil, #"[{"new": [1, 2]}]"#),
      (#"[{"a":{}}]"#, [0, "a"], nil, #"[{"a":{"new":[1,2]}}]"#),
      (
        "[\n  {\n    \"a\": {}\n  }\n]", [0, "a"], nil,
        "[\n  {\n    \"a\": {\"new\": [1, 2]}\n  }\n]"
      ),
      ("{\"a\":\n  1}", [], nil, "{\"a\":\n  1, \"new\": [1, 2]}"),
    ] as [(String, JSONPath, String?, String)]
  )
  func a_member_is_inserted_as_its_siblings_are_laid_out(
    text: String,
    path: JSONPath,
    earlier: String?,
    expected: String
  ) throws {
    let edited = try edit(text) { (bytes) throws(JSONError) in
      try JSONEdit.inserting(member: "new", [1, 2], after: earlier, into: path, in: bytes)
    }
    #expect(edited == expected)
  }

  @Test(
    arguments: [
      ("[]\n", [], ["id": "c"], "[\n  {\n    \"id\": \"c\"\n  }\n]\n"), ("[]", [], 1, "[\n  1\n]"),
      ("[ \r\n ]\r\n", [], ["id": 1], "[\r\n  {\r\n    \"id\": 1\r\n  }\r\n]\r\n"),
      ("[\n  {},\n  1\n]", [], ["a": []], "[\n  {},\n  1,\n  {\n    \"a\": []\n  }\n]"),
      (
        "[\n  {\n    \"a\": 1\n  },\n  {}\n]", [], ["b": 2],
        "[\n  {\n    \"a\": 1\n  },\n  {},\n  {\n    \"b\": 2\n  }\n]"
      ),
      ("[1,2]", [], 3, "[1,2,3]"), ("[1, 2]", [], 3, "[1, 2, 3]"),
      ("[1]", [], [2, 3], "[1, [2, 3]]"),
      (#"{"a":[1]}"#, ["a"], [2, 3], #"{"a":[1,[2,3]]}"#),
      (#"{"a":[]}"#, ["a"], ["b": 1], #"{"a":[{"b":1}]}"#),
      (#"[{"a": 1}, {"a": 1}]"#, [], ["a": 2], #"[{"a": 1}, {"a": 1}, {"a": 2}]"#),
      ("[\n  1\n]", [], 2, "[\n  1,\n  2\n]"),
      (
        "{\n  \"countries\": []\n}\n", ["countries"], ["c": [1]],
        "{\n  \"countries\": [\n    {\"c\": [1]}\n  ]\n}\n"
      ),
      ("{\n  \"codes\": []\n}\n", ["codes"], "x", "{\n  \"codes\": [\"x\"]\n}\n"),
      (
        "{\r\n  \"l\": [\r\n    {\"c\": 1}\r\n  ]\r\n}", ["l"], ["c": 2],
        "{\r\n  \"l\": [\r\n    {\"c\": 1},\r\n    {\"c\": 2}\r\n  ]\r\n}"
      ),
    ] as [(String, JSONPath, JSONValue, String)]
  )
  func an_element_is_appended_in_the_layout_of_the_last(
    text: String,
    path: JSONPath,
    value: JSONValue,
    expected: String
  ) throws {
    let edited = try edit(text) { (bytes) throws(JSONError) in
      try JSONEdit.appending(value, to: path, in: bytes)
    }
    #expect(edited == expected)
  }

  @Test func records_appended_to_an_empty_file_give_the_house_layout() throws {
    let records: [JSONObject] = [
      ["id": "a", "l": [1, 2]], ["id": "b"], ["id": "c", "o": ["x": []]],
    ]
    var bytes = JSONWriter.houseRecords([])
    for record in records { bytes = try JSONEdit.appending(.object(record), to: [], in: bytes) }
    #expect(bytes.text == JSONWriter.houseRecords(records).text)
    for _ in records { bytes = try JSONEdit.removing([0], from: bytes) }
    #expect(bytes == JSONWriter.houseRecords([]))
  }

  @Test(
    arguments: [
      (#"{"a": 1, "b": 2, "c": 3}"#, ["a"], #"{"b": 2, "c": 3}"#),
      (#"{"a": 1, "b": 2, "c": 3}"#, ["b"], #"{"a": 1, "c": 3}"#),
      (#"{"a": 1, "b": 2, "c": 3}"#, ["c"], #"{"a": 1, "b": 2}"#), (#"{ "a": 1 }"#, ["a"], "{}"),
      ("[\r\n  1,\r\n  2\r\n]\r\n", [1], "[\r\n  1\r\n]\r\n"), ("[\n  1\n]\n", [0], "[]\n"),
      ("{ \"a\": 1\n, \"b\": 2\n}", ["b"], "{ \"a\": 1\n}"),
      (#"{"a": 1, "b": 2, "a": 3}"#, ["a"], #"{"b": 2}"#),
      (#"{"b": 0, "a": 1, "a": 3}"#, ["a"], #"{"b": 0}"#),
      (#"{"a": 1, "a": 3}"#, ["a"], "{}"),
      (#"{"a": 1, "a": 2, "b": 3, "a": 4}"#, ["a"], #"{"b": 3}"#),
    ] as [(String, JSONPath, String)]
  )
  func a_part_is_removed_with_its_comma(text: String, path: JSONPath, expected: String) throws {
    let edited = try edit(text) { (bytes) throws(JSONError) in
      try JSONEdit.removing(path, from: bytes)
    }
    #expect(edited == expected)
  }

  @Test func what_cannot_be_changed_is_said_with_its_place() {
    let bytes = Array(#"{"a": [1], "b": {}}"#.utf8)
    let errors = [
      failure { () throws(JSONError) in try JSONEdit.replacing(["x"], with: 1, in: bytes) },
      failure { () throws(JSONError) in try JSONEdit.replacing(["a", 1], with: 1, in: bytes) },
      failure { () throws(JSONError) in try JSONEdit.removing([], from: bytes) },
      failure { () throws(JSONError) in try JSONEdit.removing(["b", "x"], from: bytes) },
      failure { () throws(JSONError) in try JSONEdit.removing(["b", 0], from: bytes) },
      failure { () throws(JSONError) in try JSONEdit.appending(1, to: ["b"], in: bytes) },
      failure { () throws(JSONError) in try JSONEdit.appending(1, to: ["a", 0], in: bytes) },
      failure { () throws(JSONError) in
        try JSONEdit.inserting(member: "b", 1, into: [], in: bytes)
      },
      failure { () throws(JSONError) in
        try JSONEdit.inserting(member: "x", 1, after: "y", into: [], in: bytes)
      },
      failure { () throws(JSONError) in
        try JSONEdit.inserting(member: "x", 1, into: ["a"], in: bytes)
      },
      failure { () throws(JSONError) in try JSONEdit.removing([0], from: Array("[1,]".utf8)) },
    ]
    #expect(
      errors == [
        JSONError(.noSuchMember, at: 0), JSONError(.noSuchElement, at: 6),
        JSONError(.noSuchMember, at: 0), JSONError(.noSuchMember, at: 16),
        JSONError(.expected(.array, found: .object), at: 16),
        JSONError(.expected(.array, found: .object), at: 16),
        JSONError(.expected(.array, found: .number), at: 7), JSONError(.memberExists, at: 11),
        JSONError(.noSuchMember, at: 0), JSONError(.expected(.object, found: .array), at: 6),
        JSONError(.unexpected(byte: UInt8(ascii: "]"), wanted: .value), at: 3),
      ]
    )
  }
}
