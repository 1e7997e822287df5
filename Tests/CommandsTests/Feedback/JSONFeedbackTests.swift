import JSON
import TestSupport
import Testing

@testable import Commands

/// Feedback as data.
@Suite struct JSONFeedbackTests {
  let data: TemporaryDirectory

  init() throws { data = try makeFeedbackData() }

  private func run(_ input: String, _ options: String = "") -> CommandLineRun {
    CommandLineRun(
      arguments: ("feedback --json - " + options).split(separator: " ").map(String.init),
      data: data.path,
      input: input
    )
  }

  private var feedback: String { data.text("feedback/p.json") ?? "" }

  static let visitor = #"""
    {"exchange": "p-1", "role": "visitor", "answers": {"recommend": 9.0, "overall": 4, "outcomes": ["skills", "contacts"], "words": "Two\r\nlines  "}, "consent": {"publish": "named", "contact": true}, "respondent": {"name": "Zoe Planted", "email": "zoe@planted.example"}}
    """#
  static let host =
    #"{"exchange": "p-2", "role": "host", "answers": {"overall": 2, "recommend": 0, "again": null}}"#

  @Test func one_record_or_many_are_stored_and_their_ids_printed_in_order() {
    #expect(run(Self.visitor).output == "p-1-visitor\n")
    #expect(
      run("[\(Self.host), \(Self.visitor)]", "--another").output == "p-2-host\np-1-visitor-2\n"
    )
    #expect(
      feedback.contains(
        #""answers": {"overall": 4, "recommend": 9, "outcomes": ["contacts", "skills"], "words": "Two\nlines"}"#
      )
    )
    #expect(data.text("respondents/p.json")?.contains("Zoe Planted") == true)
    #expect(!feedback.contains("Zoe"))
  }

  @Test func what_the_record_does_not_say_the_command_line_may() {
    let answers = #"{"answers": {"overall": 4, "recommend": 9}}"#
    let named = CommandLineRun(
      arguments: ["feedback", "p-1", "--role", "HO", "--json", "-"],
      data: data.path,
      input: answers
    )
    #expect(named.output == "p-1-host\n", "\(named.errors)")
    let other = CommandLineRun(
      arguments: ["feedback", "p-1", "--role", "host", "--json", "-"],
      data: data.path,
      input: Self.visitor
    )
    #expect(other.status == 1)
    #expect(other.errors.contains("Record 1: role is not what the command line says"))
  }

  @Test func all_problems_of_all_records_come_at_once_and_nothing_is_stored() {
    let records = #"""
      [
        {"exchange": "p-1", "role": "visitor", "answers": {"overall": 6, "length": "rigth", "recommend": "9", "word": "x", "lumpSum": 3}},
        {"exchange": "p-9", "role": "guest", "answer": {}, "submitted": "2021-01-01T00:00:00Z"},
        7,
        {"role": "host", "answers": {"overall": 4, "recommend": 9, "outcomes": ["skills", 3], "again": {"a": 1}}},
        {"exchange": "p-3", "role": "host", "answers": {"overall": 4, "recommend": 9}, "consent": {"publish": "all"}, "respondent": {"email": "zoe planted"}},
        \#(Self.host), \#(Self.host)
      ]
      """#
    let run = run(records)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errorLines == [
        "Error: 14 problems in 6 of 7 records",
        "Record 1: overall: expected a whole number from 1 to 5, or its word",
        "Record 1: length: 'rigth' is none of the choices; did you mean 'right'?",
        "Record 1: recommend: expected a number",
        "Record 1: lumpSum: the question is not put to the visitor of a virtual exchange",
        "Record 1: word: there is no such question; did you mean 'words'?",
        "Record 2: role: expected one of visitor, host, visitor-partnership, host-partnership",
        "Record 2: there is no member 'answer'; did you mean 'answers'?",
        "Record 2: submitted is given by the program", "Record 3: expected an object",
        "Record 4: exchange is missing",
        "Record 5: consent.publish: expected one of named, anonymous, none",
        "Record 5: respondent.email: expected an e-mail address, as name@example.org",
        "Record 5: 'p-3' has not begun and is upcoming; it begins on 1 Jul 2021",
        "Record 7: Feedback on 'p-2' as host stands twice among these",
        "Nothing was stored; mend them and try again, with '--another' for other people, or '--correct' to change what was given",
      ]
    )
    #expect(data.text("feedback/p.json") == nil && data.text("journal.jsonl") == nil)
  }

  @Test func answers_of_no_form_at_all_are_named_with_their_question() {
    let run = run(
      #"{"exchange": "p-1", "role": "host", "answers": {"overall": [4], "recommend": {"n": 9}, "outcomes": ["skills", 3], "overall": 4, "nothing": {}}}"#
    )
    #expect(run.status == 1)
    #expect(run.errors.contains("answers.overall stands twice"))
    #expect(run.errors.contains("recommend: expected a number"))
    #expect(!run.errors.contains("recommend: an answer is required"))
    #expect(run.errors.contains("outcomes: expected the ids of choices, a list of texts"))
    #expect(run.errors.contains("nothing: there is no such question"))
  }

  @Test(arguments: [
    ("[", 65, "line 1, column 2"), ("{\"a\": }\n", 65, "line 1, column 7"), ("7", 65, "neither"),
    ("", 65, "line 1"), ("\"\\ud800\"", 65, "surrogate"),
  ])
  func what_is_no_record_is_65_with_its_place(input: String, status: Int32, words: String) {
    let run = run(input)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errorLines.count == 2)
  }

  @Test func an_empty_list_is_done() {
    let run = run("[]")
    #expect(run.status == 0 && run.output.isEmpty)
  }

  @Test func a_second_one_is_refused_without_a_word_of_the_first() {
    _ = run(Self.visitor)
    let second = run(Self.visitor)
    #expect(second.status == 1)
    #expect(second.errors.contains("was already given on 10 Jun 2021"))
    #expect(!second.errors.contains("lines") && !second.errors.contains("lanted"))
  }

  @Test func a_correction_names_its_feedback_where_there_are_several() {
    _ = run(Self.visitor)
    let correction =
      #"{"exchange": "p-1", "role": "visitor", "answers": {"overall": 1, "recommend": 1}}"#
    #expect(run(correction, "--correct").output == "p-1-visitor\n")
    #expect(feedback.contains(#"{"overall": 1, "recommend": 1}"#))
    #expect(data.text("respondents/p.json")?.contains("Zoe Planted") == true)
    _ = run(Self.visitor, "--another")
    #expect(run(correction, "--correct").errors.contains("Several were given"))
    let named = #"{"id": "p-1-visitor-2", "answers": {"overall": 3, "recommend": 1}}"#
    #expect(run(named, "--correct").output == "p-1-visitor-2\n")
    #expect(run("[\(named), \(named)]", "--correct").errors.contains("stands twice"))
    #expect(run(named).errors.contains("id is given by the program"))
    #expect(run(#"{"id": "p-1-host", "answers": {}}"#, "--correct").status == 1)
  }

  @Test func a_megabyte_is_refused_with_its_length() {
    let text = String(repeating: "Žluťoučký kůň 😀 ", count: 62_500)
    let run = run(
      #"{"exchange": "p-1", "role": "host", "answers": {"overall": 4, "recommend": 9, "words": "\#(text)"}}"#
    )
    #expect(run.status == 1)
    #expect(run.errors.contains("words: 999,999 characters are too many; at most 60"))
    #expect(run.errors.utf8.count < 300)
  }
}
