import Foundation
import Glibc
import TestSupport
import Testing

@testable import Commands
@testable import Store

/// The plain door through the command line.
@Suite struct PlainFeedbackTests {
  let data: TemporaryDirectory
  let state: TemporaryDirectory

  init() throws {
    data = try makeFeedbackData()
    state = try TemporaryDirectory()
  }

  private func run(
    _ line: String,
    _ input: String,
    isTyped: Bool = false,
    environment: [String: String]? = nil
  ) -> CommandLineRun {
    CommandLineRun(
      arguments: line.split(separator: " ").map(String.init),
      environment: environment ?? ["XDG_STATE_HOME": state.path, "TERM": "dumb"],
      data: data.path,
      input: input,
      isTyped: isTyped
    )
  }

  /// The names of the drafts that are kept.
  private var draftNames: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: state["clusterxchange/drafts"])) ?? []
  }

  private var feedback: String { data.text("feedback/p.json") ?? "" }

  static let whole = typed(
    "4",
    "right",
    "9",
    "1 3",
    "y",
    "t",
    "Two looms.",
    ".",
    "named",
    "y",
    "Zoe Planted",
    "zoe@planted.example",
    "store"
  )

  @Test func a_feedback_is_stored_and_its_id_alone_is_the_result() {
    let run = run("feedback p-1 --role visitor --plain", Self.whole)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "p-1-visitor\n")
    #expect(
      feedback.contains(
        #""answers": {"overall": 4, "length": "right", "recommend": 9, "outcomes": ["contacts", "skills"], "again": true, "next": "2021-06-10", "words": "Two looms."}"#
      )
    )
    #expect(feedback.contains(#""submitted": "2021-06-10T12:00:00Z""#))
    #expect(data.text("respondents/p.json")?.contains("Zoe Planted") == true)
    #expect(draftNames == [])
  }

  @Test func without_an_exchange_or_a_role_it_asks_for_them() {
    let run = run("feedback", typed("no such thing", "mould", "1", "5", "vo") + Self.whole)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "p-1-visitor\n")
    #expect(run.errors.contains("No exchange that has begun has 'no such thing'"))
    #expect(run.errors.contains("1 p-1: Wool in the mould, P, 1 Feb 2021"))
    #expect(run.errors.contains("3 visitor's partnership (VOP)"))
  }

  @Test(arguments: ["", "quit\n"])
  func leaving_before_anything_is_chosen_stores_nothing(input: String) {
    let run = run("feedback", input)
    #expect(run.status == (input.isEmpty ? 1 : 0))
    #expect(run.output.isEmpty && data.text("feedback/p.json") == nil)
  }

  @Test func a_cancelled_exchange_can_be_commented() {
    let run = run("feedback p-2 --role host", typed("1", "", "0", "review", "store"))
    #expect(run.output == "p-2-host\n", "\(run.errors)")
  }

  @Test(arguments: [
    ("feedback p-3 --role host", 1, "'p-3' has not begun and is upcoming; it begins on 1 Jul 2021"),
    ("feedback p-9 --role host", 1, "There is no record 'p-9'"),
    ("feedback acme --role host", 1, "'acme' is of the organisations"),
    ("feedback p-1 --role guest", 64, "visitor-partnership"),
    ("feedback p-1 --role host --correct", 1, "No feedback on 'p-1' as host was given yet"),
    ("feedback p-1 --plain --json -", 64, "exclude"),
    ("feedback p-1 --correct --another", 64, "exclude"),
    ("feedback p-1 --as-of 2021-01-01", 64, "--as-of"),
  ])
  func what_cannot_be_given_is_refused_before_a_word_is_typed(
    line: String,
    status: Int32,
    words: String
  ) {
    let run = run(line, Self.whole)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errorLines.count == 2, "\(run.errors)")
    #expect(data.text("feedback/p.json") == nil)
  }

  @Test func that_nothing_can_be_stored_is_said_before_the_first_question() {
    let faults = SystemFaults { $0 == .checkAccess ? .fails(EROFS) : nil }
    let run = SystemFaults.$current.withValue(faults) {
      self.run("feedback p-1 --role visitor", Self.whole)
    }
    #expect(run.status == 77)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Read-only file system"))
    #expect(run.errorLines.count == 2)
  }

  @Test func a_second_one_is_told_the_day_and_never_the_answers() {
    _ = run("feedback p-1 --role visitor", Self.whole)
    let before = feedback
    let second = run("feedback p-1 --role visitor", Self.whole)
    #expect(second.status == 1)
    #expect(
      second.errors.contains("Feedback on 'p-1' as visitor was already given on 10 Jun 2021")
    )
    #expect(second.errors.contains("--another") && second.errors.contains("--correct"))
    for word in ["looms", "good", "Planted", "planted"] { #expect(!second.errors.contains(word)) }
    #expect(feedback == before)
    #expect(run("feedback p-1 --role visitor --another", Self.whole).output == "p-1-visitor-2\n")
  }

  @Test func a_correction_shows_what_was_given_but_not_who_gave_it() {
    _ = run("feedback p-1 --role visitor", Self.whole)
    let run = run("feedback p-1-visitor --correct", typed("1", "5", "store"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "p-1-visitor\n")
    #expect(run.errors.contains("Two looms."))
    #expect(!(run.errors + run.output).lowercased().contains("planted"))
    #expect(feedback.contains(#""overall": 5"#))
    #expect(data.text("respondents/p.json")?.contains("Zoe Planted") == true)
    let history = self.run("history p-1-visitor", "")
    #expect(history.lines.first?.contains("edit") == true)
    #expect(self.run("undo", "").status == 0)
    #expect(feedback.contains(#""overall": 4"#))
  }

  @Test func of_several_the_one_to_correct_is_named() {
    _ = run("feedback p-1 --role visitor", Self.whole)
    _ = run("feedback p-1 --role visitor --another", Self.whole)
    let run = run("feedback p-1 --role visitor --correct", "")
    #expect(run.status == 1)
    #expect(run.errors.contains("'p-1-visitor', 'p-1-visitor-2'"))
    #expect(run.errors.contains("clusterxchange feedback p-1-visitor --correct"))
  }

  @Test func what_was_answered_under_an_earlier_version_is_corrected_with_its_questions() throws {
    try data.write(
      #"[{"id": "x", "exchange": "p-1", "role": "host", "questionnaire": 1, "submitted": "2021-03-12T09:30:00Z", "answers": {"overall": 2}}]"#,
      to: "feedback/p.json"
    )
    let run = run("feedback x --correct", typed("1", "3", "store"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Formerly?"))
    #expect(feedback.contains(#""questionnaire": 1"#) && feedback.contains(#""overall": 3"#))
  }

  @Test func where_the_input_ends_the_draft_is_kept_and_going_on_from_it_gives_the_same() {
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = run("feedback p-1 --role host", Self.whole)
    #expect(expected.status == 0)
    let record = feedback.replacing("host", with: "R")
    for cut in 1..<lines.count - 1 {
      let role = "visitor --another"
      let first = lines[..<cut].map { $0 + "\n" }.joined()
      let broken = run("feedback p-1 --role \(role)", first)
      #expect(broken.status == 1, "\(cut)")
      #expect(
        broken.errors.contains("goes on with it:\nclusterxchange feedback p-1 --role visitor")
      )
      // Consent and respondent are asked again only where they are not given.
      let rest = run("feedback p-1 --role \(role)", "y\nreview\n")
      #expect(rest.errors.contains("There is a draft of 31 Jan 2026"), "\(cut)")
      let missing = run("feedback p-1 --role \(role)", "y\n" + resumed(lines, cut))
      #expect(missing.status == 0, "\(cut): \(missing.errors)")
      let id = missing.output.dropLast()
      let stored = record.replacing("p-1-R", with: "\(id)").replacing("\"R\"", with: "\"visitor\"")
      #expect(
        feedback.contains(
          stored.dropFirst(2).dropLast(3).split(separator: "\n").first { $0.contains("answers") }
            ?? "?"
        ),
        "\(cut)"
      )
    }
  }

  /// All lines again from the first question on, behind `review` and the number one.
  private func resumed(_ lines: [Substring], _ cut: Int) -> String {
    let answers = ["4", "right", "9", "1 3", "y", "t"]
    var input = ""
    for (number, answer) in answers.enumerated() {
      input += "review\n\(number + 1)\n\(answer)\n"
    }
    return input
      + typed(
        "review",
        "7",
        "clear",
        "Two looms.",
        ".",
        "review",
        "8",
        "named",
        "9",
        "y",
        "review",
        "store"
      )
  }

  @Test func a_draft_is_offered_and_can_be_thrown_away() {
    _ = run("feedback p-1 --role host", typed("4", "right"))
    #expect(draftNames.count == 1)
    let again = run("feedback p-1 --role host", typed("maybe", "n", "2"))
    #expect(again.errors.contains("2 of 7 answered, 1 required left"))
    #expect(again.errors.contains("Expected y or n"))
    let third = run("feedback p-1 --role host", typed("y", "review", "quit"))
    #expect(third.errors.contains("1 of 7 answered"))
    #expect(third.status == 0)
  }

  @Test func where_no_draft_can_be_kept_that_is_said_first_and_leaving_is_asked_twice() {
    let run = run("feedback p-1 --role host", typed("4", "quit"), environment: [:])
    let lines = run.errorLines
    let told = lines.firstIndex { $0.contains("cannot be kept as a draft") } ?? lines.count
    let asked = lines.firstIndex { $0.hasPrefix("1 of 7.") } ?? 0
    #expect(told < asked)
    #expect(run.errors.contains("quit again leaves all the same"))
    #expect(run.status == 1, "the input ended before the second")
    let twice = self.run("feedback p-1 --role host", typed("4", "quit", "quit"), environment: [:])
    #expect(twice.status == 0)
    #expect(twice.errors.contains("no draft was kept"))
  }

  @Test func a_question_that_is_gone_from_the_questionnaire_is_named_and_not_asked() throws {
    _ = run("feedback p-1 --role host", typed("4", "right"))
    let form = try #require(data.text("questionnaire.json"))
    try data.write(
      form.replacing(#""id": "length""#, with: #""id": "duration""#),
      to: "questionnaire.json"
    )
    let again = run("feedback p-1 --role host", typed("y", "review", "2", "1", "3", "8", "store"))
    #expect(again.errors.contains("no longer asked: length"))
    #expect(again.status == 0, "\(again.errors)")
    #expect(feedback.contains(#"{"overall": 4, "duration": "too-short", "recommend": 8}"#))
  }

  @Test func an_error_while_storing_keeps_the_form_open() throws {
    try data.write("[", to: "feedback/p.json")
    let run = run("feedback p-1 --role host", typed("4", "", "9", "review", "store"))
    #expect(run.status == 65)
    #expect(run.errors.contains("Not stored. 'feedback/p.json' cannot be changed"))
    #expect(run.errors.contains("the draft is kept"))
    try data.write("[]", to: "feedback/p.json")
    #expect(self.run("feedback p-1 --role host", typed("y", "review", "store")).status == 0)
  }

  @Test func who_types_gets_the_place_to_type_behind_the_prompt() {
    let typed = run("feedback p-1 --role host", "4\n", isTyped: true)
    #expect(typed.errors.contains("1 to 5: 4 good. 1 of 7 answered"))
    let piped = run("feedback p-1 --role host --another", "y\n4\n")
    #expect(piped.errors.contains("1 to 5: \n") || piped.errors.contains("1 to 2: \n"))
  }

  @Test func nothing_in_the_questionnaire_reaches_the_terminal_as_a_control() throws {
    let form = try #require(data.text("questionnaire.json"))
    try data.write(
      form.replacing("How was it?", with: #"How \u001b[2J\u202ewas it?"#),
      to: "questionnaire.json"
    )
    let run = run("feedback p-1 --role host", typed("x\u{1B}[2J", "4", "quit"))
    #expect(!run.errors.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
  }
}
