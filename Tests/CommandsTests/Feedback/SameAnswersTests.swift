import JSON
import TestSupport
import Testing

@testable import Commands

/// The same answers through every door are the same bytes.
@Suite struct SameAnswersTests {
  /// What a person types, and the same as data.
  static let cases: [(lines: [String], json: String)] = [
    (
      ["4", "right", "9", "1 3", "y", "t", "Two looms.", "."],
      #"{"words": "Two looms.", "next": "2021-06-10", "again": true, "outcomes": ["skills", "contacts"], "recommend": 9.0, "length": "right", "overall": 4e0}"#
    ),
    (
      ["very good", "", "10", "", "", "", "."],
      #"{"overall": 5, "recommend": 10, "words": "  ", "outcomes": []}"#
    ),
    (
      [
        "1", "too short", "0", "Joint project", "no", "2021-02-28", "  Ελλάδα, Łódź 😀👩‍💻  ", "", "",
        "Žluťoučký \"kůň\"\\", "", ".",
      ],
      #"{"overall": 1, "length": "too-short", "recommend": 0, "outcomes": ["project"], "again": false, "next": "2021-02-28", "words": "  Ελλάδα, Łódź 😀👩‍💻\r\n\r\n\r\nŽluťoučký \"kůň\"\\\n\n"}"#
    ),
  ]

  @Test(arguments: cases.indices)
  func lines_and_data_store_the_same_bytes(index: Int) throws {
    let data = try makeFeedbackData()
    let (lines, json) = Self.cases[index]
    let typedRun = CommandLineRun(
      arguments: ["feedback", "p-1", "--role", "visitor", "--plain"],
      data: data.path,
      input: (lines + ["1", "y", "", "", "store"]).map { $0 + "\n" }.joined()
    )
    #expect(typedRun.output == "p-1-visitor\n", "\(typedRun.errors)")
    let dataRun = CommandLineRun(
      arguments: ["feedback", "--json", "-"],
      data: data.path,
      input:
        #"{"exchange": "p-1", "role": "host", "answers": \#(json), "consent": {"publish": "named", "contact": true}}"#
    )
    #expect(dataRun.output == "p-1-host\n", "\(dataRun.errors)")
    let records = try #require(data.text("feedback/p.json")).split(separator: "  },\n")
    let answers = records.map {
      $0.split(separator: "\n").filter { $0.contains("\"answers\"") || $0.contains("\"consent\"") }
    }
    #expect(answers.count == 2)
    #expect(answers[0].count == 2)
    #expect(answers[0] == answers[1])
  }
}
