import JSON
import Testing

@Suite struct WriterTests {
  @Test func records_are_written_in_house_layout() {
    let records: [JSONObject] = [
      ["id": "a-1", "formats": ["seminar"], "planned": ["start": "2021-02-02", "end": nil]],
      [:], ["empty": [], "none": [:], "sessions": [["n": 1], ["n": 2]]],
    ]
    #expect(
      JSONWriter.houseRecords(records).text == """
        [
          {
            "id": "a-1",
            "formats": ["seminar"],
            "planned": {"start": "2021-02-02", "end": null}
          },
          {},
          {
            "empty": [],
            "none": {},
            "sessions": [{"n": 1}, {"n": 2}]
          }
        ]

        """
    )
    #expect(JSONWriter.houseRecords([]).text == "[]\n")
    #expect(JSONWriter.record(["a": 1], indent: 0).text == "{\n  \"a\": 1\n}")
  }

  @Test func settings_are_indented_with_an_object_a_line() {
    let settings: JSONObject = [
      "format": 1, "roles": ["visitor", "host"], "mixed": [1, [:]], "none": [], "empty": [:],
      "rules": [
        "days": 3,
        "ceilings": [["since": "2020-02-03", "amounts": ["PT": 780, "FR": 900]], [:]],
      ],
    ]
    #expect(
      JSONWriter.settings(settings).text == """
        {
          "format": 1,
          "roles": ["visitor", "host"],
          "mixed": [1, {}],
          "none": [],
          "empty": {},
          "rules": {
            "days": 3,
            "ceilings": [
              {"since": "2020-02-03", "amounts": {"PT": 780, "FR": 900}},
              {}
            ]
          }
        }

        """
    )
    #expect(JSONWriter.settings([:]).text == "{}\n")
  }

  @Test func sections_of_a_questionnaire_are_indented_and_its_questions_are_not() {
    let options = JSONValue.array([["id": "too-short", "name": "too short"]])
    let text = JSONValue.string(String(repeating: "x", count: 250))
    let question: JSONValue = ["id": "duration", "text": text, "options": options]
    let settings: JSONObject = [
      "sections": [["title": "Overall", "questions": .array([question, question])]]
    ]
    let lines = JSONWriter.settings(settings).text.split(separator: "\n")
    let line = "        " + JSONWriter.inline(question).text
    #expect(lines[0...3] == ["{", "  \"sections\": [", "    {", "      \"title\": \"Overall\","])
    #expect(
      lines[4...] == [
        "      \"questions\": [", Substring(line + ","), Substring(line), "      ]", "    }", "  ]",
        "}",
      ]
    )
  }

  @Test func pretty_and_compact_and_inline_differ_in_white_space_alone() {
    let value: JSONValue = ["a": [1, [:], []], "b": ["c": nil]]
    #expect(JSONWriter.inline(value).text == #"{"a": [1, {}, []], "b": {"c": null}}"#)
    #expect(JSONWriter.compact(value).text == #"{"a":[1,{},[]],"b":{"c":null}}"#)
    #expect(
      JSONWriter.pretty(value).text == """
        {
          "a": [
            1,
            {},
            []
          ],
          "b": {
            "c": null
          }
        }
        """
    )
  }

  @Test func only_what_could_mislead_is_escaped() {
    var wanted: [UInt32: String] = [
      0x22: #"\""#, 0x5C: #"\\"#, 0x08: #"\b"#, 0x09: #"\t"#, 0x0A: #"\n"#, 0x0C: #"\f"#,
      0x0D: #"\r"#, 0x061C: #"\u061c"#, 0x200E: #"\u200e"#, 0x200F: #"\u200f"#,
    ]
    for value in [0x00..<0x20, 0x7F..<0xA0, 0x202A..<0x202F, 0x2066..<0x206A].joined()
    where wanted[UInt32(value)] == nil {
      let digits = String(value, radix: 16)
      wanted[UInt32(value)] = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let beyond = Array(stride(from: 0x10000 as UInt32, through: 0x10FFFF, by: 255))
    for value in Array(0...0xFFFF) + beyond {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let written = JSONWriter.inline(.string(text)).text
      let expected = "\"a\(wanted[value] ?? String(scalar))b\""
      if written.utf8.elementsEqual(expected.utf8) { continue }
      Issue.record("U+\(String(value, radix: 16)) is written as \(written)")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func what_is_written_is_read_as_the_same_value(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let value = random.value()
    #expect(try read(JSONWriter.inline(value)) == value)
    #expect(try read(JSONWriter.compact(value)) == value)
    #expect(try read(JSONWriter.pretty(value)) == value)
    let records = (0..<3).map { _ in random.object() }
    #expect(try read(JSONWriter.houseRecords(records)) == .array(records.map(JSONValue.object)))
    let settings = random.object()
    #expect(try read(JSONWriter.settings(settings)) == .object(settings))
  }

  @Test func writing_appends_to_what_is_there() {
    var bytes = Array("x".utf8)
    JSONWriter.appendInline([1, 2], to: &bytes)
    JSONWriter.appendCompact([1, 2], to: &bytes)
    JSONWriter.appendPretty([], to: &bytes)
    JSONWriter.appendString("y", to: &bytes)
    #expect(bytes.text == #"x[1, 2][1,2][]"y""#)
  }
}
