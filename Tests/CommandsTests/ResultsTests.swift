import JSON
import TestSupport
import Testing

@testable import Commands

@Suite struct ResultsTests {
  /// Seven people on p-1, two on q-1; one of those on p-1 publishes nothing and one by name.
  private static func data() throws -> TemporaryDirectory {
    func exchange(_ id: String, _ partnership: String) -> String {
      #"{"id": "\#(id)", "visitorPartnership": "\#(partnership)", "mode": "virtual", "milestones": {"completed": "2021-01-01"}}"#
    }
    func feedback(_ id: String, _ exchange: String, _ answers: String, _ publish: String) -> String
    {
      #"{"id": "\#(id)", "exchange": "\#(exchange)", "role": "visitor", "submitted": "2021-03-12T09:30:00Z", "answers": {\#(answers)}, "consent": {"publish": "\#(publish)", "contact": false}}"#
    }
    let shown = (1...5).map { number in
      feedback(
        "p-1-visitor-\(number)",
        "p-1",
        #""q": \#(number), "recommend": 9, "t": "Open \#(number)""#,
        "anonymous"
      )
    }
    let others = [
      feedback("p-1-secret", "p-1", #""q": 1, "recommend": 0, "t": "Planted secret""#, "none"),
      feedback("p-1-named", "p-1", #""q": "five", "t": "Said by name""#, "named"),
      feedback("q-1-visitor", "q-1", #""q": 2, "t": "Of two""#, "anonymous"),
      feedback("q-1-visitor-2", "q-1", #""q": 3"#, "anonymous"),
    ]
    return try makeData([
      "scheme.json":
        #"{"format": 1, "today": "2021-06-10", "feedbackRoles": ["visitor", "host"]}"#,
      "questionnaire.json":
        #"{"version": 1, "sections": [{"title": "All", "questions": [{"id": "q", "kind": "rating", "text": "How?"}, {"id": "recommend", "kind": "score", "text": "Would you?"}, {"id": "t", "kind": "text", "text": "What?"}]}]}"#,
      "partnerships.json": #"[{"id": "p", "acronym": "P"}, {"id": "q", "acronym": "Q"}]"#,
      "exchanges/p.json": "[\(exchange("p-1", "p")), \(exchange("q-1", "q"))]",
      "feedback/p.json": "[\((shown + others).joined(separator: ", "))]",
    ])
  }

  private static let formats = ["table", "json", "jsonl", "csv", "tsv", "md"]

  private func value(_ line: String, data: String) throws -> JSONValue {
    try JSONDocument(Array(CommandLineRun(line, data: data).output.utf8)).value()
  }

  /// The lines of CSV, whose ends are two characters that Swift takes for one.
  private static func rows(_ line: String, data: String) -> [String] {
    CommandLineRun(line, data: data).output.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func numbers_count_everybody_and_answers_of_the_wrong_kind_nobody() throws {
    let data = try Self.data()
    let results = try value("results --format json", data: data.path)
    #expect(results.object?["people"]?.integer == 9)
    // 1 2 3 4 5 | 1, who publishes nothing | 2 3; 'five' is no number.
    #expect(
      CommandLineRun("results --format json", data: data.path).output.contains(
        #"{"id": "q", "kind": "rating", "n": 8, "mean": 2.625, "median": 2.5, "counts": {"1": 2, "2": 2, "3": 2, "4": 1, "5": 1}}"#
      )
    )
    // Five promoters and a detractor of six.
    #expect(results.object?["nps"]?.object?["n"]?.integer == 6)
    #expect(results.object?["nps"]?.object?["value"]?.number?.double == 400.0 / 6)
  }

  @Test(arguments: formats)
  func a_text_that_is_not_to_be_published_is_in_no_form_of_the_results(format: String) throws {
    let data = try Self.data()
    for line in [
      "results", "results --small", "results --texts", "results --texts --small",
      "results --texts --small planted", "results --texts secret", "results --by partnership",
      "results --missing",
    ] {
      for columns in [nil, 80] {
        let run = CommandLineRun("\(line) --format \(format)", columns: columns, data: data.path)
        #expect(run.status == 0)
        #expect(!(run.output + run.errors).lowercased().contains("planted"), "\(line)")
      }
    }
    let shown = CommandLineRun("results --texts --format \(format)", data: data.path)
    #expect(shown.output.contains("Open 3"))
  }

  @Test(arguments: ["json", "jsonl", "csv", "tsv", "md", "table"])
  func only_a_text_by_name_tells_its_exchange(format: String) throws {
    let data = try Self.data()
    let run = CommandLineRun("results --texts --format \(format)", data: data.path)
    #expect(run.output.contains("p-1"))
    #expect(run.output.firstRange(of: "q-1") == nil)
    #expect(run.output.contains("Of two"))
    // Once in the line of the one text, or in the line behind it.
    #expect(run.output.split(separator: "p-1", omittingEmptySubsequences: false).count <= 3)
  }

  @Test func texts_say_how_many_are_withheld() throws {
    let data = try Self.data()
    #expect(
      CommandLineRun("results --texts", data: data.path).output
        .contains("1 more text is not to be published, and not searched.")
    )
    let texts = try #require(try value("results --texts --format json", data: data.path).array)
    #expect(texts.count == 1)
    #expect(
      texts[0].object?.members.map(\.name) == ["id", "question", "texts", "withheld", "hidesSmall"]
    )
    #expect(texts[0].object?["withheld"]?.integer == 1)
    #expect(texts[0].object?["texts"]?.array?.count == 7)
    #expect(
      texts[0].object?["texts"]?.array?.first
        == ["text": "Said by name", "exchange": "p-1", "role": "visitor"]
    )
    #expect(
      texts[0].object?["texts"]?.array?.last == ["text": "Open 5", "exchange": nil, "role": nil]
    )
  }

  @Test func a_small_group_and_the_only_other_one_are_hidden() throws {
    let data = try Self.data()
    let groups = try value("results --by partnership --format json", data: data.path)
    #expect(groups == [["key": "p", "hidden": true], ["key": "q", "hidden": true]])
    let all = try #require(
      try value("results --by partnership --small --format json", data: data.path).array
    )
    #expect(all.map { $0.object?["people"]?.integer } == [7, 2])
    #expect(all.allSatisfy { $0.object?.members.first?.name == "key" })
    let run = CommandLineRun("results --by partnership", columns: 80, data: data.path)
    #expect(run.lines.dropFirst() == ["P            hidden", "Q            hidden"])
    #expect(run.errors.contains("--small shows it"))
    let rows = Self.rows("results --by partnership --format csv", data: data.path)
    #expect(rows.dropFirst() == ["p,P,,,,,,,,,,,yes", "q,Q,,,,,,,,,,,yes"])
  }

  @Test func a_query_of_few_people_is_hidden() throws {
    let data = try Self.data()
    let hidden = try value("results q-1 --format json", data: data.path)
    #expect(hidden == ["asOf": "2021-06-10", "hidden": true])
    for format in Self.formats {
      let output = CommandLineRun("results q-1 --format \(format)", data: data.path).output
      #expect(!output.contains("2.5"), "\(format)")
    }
    #expect(CommandLineRun("results q-1", data: data.path).output.contains("Hidden is what fewer"))
    let small = try value("results q-1 --small --format json", data: data.path)
    #expect(small.object?["questions"]?.array?.first?.object?["mean"]?.number?.double == 2.5)
  }

  @Test func a_question_that_few_answered_is_hidden_in_each_form() throws {
    let data = try makeData([
      "questionnaire.json":
        #"{"version": 1, "sections": [{"questions": [{"id": "q", "kind": "rating", "text": "How?"}]}]}"#,
      "exchanges/p.json":
        #"[{"id": "p-1", "visitorPartnership": "p", "mode": "virtual", "milestones": {"completed": "2021-01-01"}}]"#,
      "feedback/p.json": "["
        + (1...5).map { number in
          let answers = number < 3 ? #""q": 2"# : ""
          return
            #"{"id": "f\#(number)", "exchange": "p-1", "role": "visitor", "submitted": "2021-03-12T09:30:00Z", "answers": {\#(answers)}}"#
        }.joined(separator: ", ") + "]",
    ])
    let results = try value("results --format json", data: data.path)
    #expect(results.object?["people"]?.integer == 5)
    #expect(results.object?["questions"] == [["id": "q", "kind": "rating", "hidden": true]])
    #expect(
      Self.rows("results --format csv", data: data.path).last == "q,rating,,,,,,,,,yes"
    )
    #expect(CommandLineRun("results", data: data.path).lines.last == "  hidden")
  }

  @Test func a_spreadsheet_gets_a_line_for_each_answer() throws {
    let data = try Self.data()
    #expect(
      Self.rows("results --question q --format csv", data: data.path) == [
        "question,kind,n,mean,median,low,high,answer,label,count,hidden",
        "q,rating,8,2.625,2.5,,,1,,2,", "q,rating,8,2.625,2.5,,,2,,2,",
        "q,rating,8,2.625,2.5,,,3,,2,", "q,rating,8,2.625,2.5,,,4,,1,",
        "q,rating,8,2.625,2.5,,,5,,1,",
      ]
    )
    let all = CommandLineRun("results --format tsv", data: data.path).lines
    #expect(all.dropFirst().first == "response\tresponse\t9\t\t\t\t\treceived\t\t2\t")
    #expect(all.contains { $0.hasPrefix("nps\tnps\t6\t66.66666666666667\t\t") })
  }

  @Test func what_is_missing_is_listed_by_exchange_and_role() throws {
    let data = try Self.data()
    #expect(
      try value("results --missing --format json", data: data.path)
        == [
          ["exchange": "p-1", "role": "host", "completed": "2021-01-01"],
          ["exchange": "q-1", "role": "host", "completed": "2021-01-01"],
        ]
    )
    #expect(
      CommandLineRun("results --missing q-1 --format tsv", data: data.path).lines.last
        == "q-1\thost\t2021-01-01\t"
    )
    let early = CommandLineRun("results --missing --as-of 2020-12-31", data: data.path)
    #expect(early.output.contains("0 of 0 expected forms are missing"))
  }

  @Test func without_any_feedback_there_are_zeros_and_nulls() throws {
    let data = try makeData([:])
    let results = try value("results --format json", data: data.path)
    #expect(
      results
        == [
          "asOf": "2021-06-10", "received": 0, "expected": 0, "people": 0,
          "nps": ["value": nil, "low": nil, "high": nil, "n": 0], "questions": [],
        ]
    )
    for line in ["results", "results --texts", "results --missing", "results --by mode"] {
      #expect(CommandLineRun(line, columns: 80, data: data.path).status == 0, "\(line)")
    }
    #expect(try value("results --by mode --format json", data: data.path) == [])
  }

  @Test(arguments: [
    ("results --by mode --texts", "--by and --texts"),
    ("results --texts --missing", "--texts and --missing"),
    ("results --missing --small", "leave out --question and --small"),
    ("results --by nonesuch", "nonesuch"), ("results --question overal", "Did you mean 'overall'?"),
    ("results --texts --question overall", "There are followUp, addedValue, toImprove"),
  ])
  func what_makes_no_sense_is_refused_with_what_does(line: String, words: String) {
    let run = CommandLineRun(line)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test func by_ear_and_to_a_pipe_there_are_no_bars() {
    for run in [
      CommandLineRun("results"), CommandLineRun("results --accessible", columns: 80),
    ] {
      #expect(!run.output.contains("█"))
      #expect(run.output.contains("5 very satisfied"))
    }
    #expect(CommandLineRun("results").lines.contains("5 very satisfied\t30\t41 %"))
    #expect(CommandLineRun("results", columns: 80).output.contains("41 %  ████████\n"))
    #expect(CommandLineRun("results --ascii", columns: 80).output.contains("41 %  ########\n"))
  }

  @Test func one_question_of_each_group_has_all_its_answers() {
    let run = CommandLineRun("results --by partnership --question duration")
    #expect(run.lines.contains("CELIS\t5\t5/12\t41.7 %\t5\t–\t–\t1\t4\t0"))
    #expect(run.lines.contains { $0.hasPrefix("BLUES\thidden\t") })
  }

  @Test(arguments: formats)
  func no_control_in_a_text_reaches_the_terminal(format: String) throws {
    let data = try Self.data()
    try data.write(
      #"[{"id": "f1", "exchange": "p-1", "role": "visitor", "submitted": "2021-03-12T09:30:00Z", "answers": {"t": "=SUM(\"a\"),\tb\nc \u001b[31mred\u009b2J \u202eevil\u200b | d"}, "consent": {"publish": "named"}}]"#,
      to: "feedback/p.json"
    )
    for columns in [nil, 80] {
      let run = CommandLineRun(
        "results --texts --format \(format)",
        columns: columns,
        environment: ["NO_COLOR": "1"],
        data: data.path
      )
      let bad: Set<Unicode.Scalar> = ["\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}"]
      #expect(!run.output.unicodeScalars.contains { bad.contains($0) })
      #expect(run.output.contains("evil"))
      #expect(format != "csv" || run.output.contains(#""'=SUM(""a""),"#))
    }
  }
}
