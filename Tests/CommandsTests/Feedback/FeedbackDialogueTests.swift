import Scheme
import Testing
import TestSupport

@testable import Commands

/// Conversations as lines in and what they come to.
@Suite struct FeedbackDialogueTests {
  let form: FeedbackForm

  init() throws { form = try FeedbackForm.made(in: makeFeedbackData()) }

  private func dialogue(
    _ lines: [String],
    entry: FeedbackEntry = FeedbackEntry(),
    isCorrection: Bool = false
  ) -> (dialogue: FeedbackDialogue, outcome: FeedbackDialogue.Outcome) {
    var dialogue = FeedbackDialogue(
      form,
      entry: entry,
      today: CivilDate("2021-06-10") ?? .epoch,
      isCorrection: isCorrection
    )
    dialogue.begin()
    var outcome = FeedbackDialogue.Outcome.goOn
    for line in lines { outcome = dialogue.take(line) }
    return (dialogue, outcome)
  }

  /// What was said, as text.
  private func said(_ dialogue: FeedbackDialogue) -> String {
    var dialogue = dialogue
    return dialogue.takeSaid().map { part in
      switch part {
      case .heading(let text), .line(let text), .verbatim(let text), .prompt(let text): text
      }
    }.joined(separator: "\n")
  }

  static let all = [
    "4", "right", "9", "1 skills", "y", "t", "Two lines,", "", "of text.", ".", "2", "n", "Zoe",
    "zoe@planted.example",
  ]

  @Test func a_whole_form_is_filled_in_line_by_line() {
    let (dialogue, _) = dialogue(Self.all)
    #expect(dialogue.step == .review)
    #expect(
      dialogue.entry.answers == [
        "overall": .number(4), "length": .text("right"), "recommend": .number(9),
        "outcomes": .choices(["contacts", "skills"]), "again": .yesNo(true),
        "next": .text("2021-06-10"), "words": .text("Two lines,\n\nof text."),
      ]
    )
    #expect(dialogue.entry.publish == .anonymous && dialogue.entry.contact == false)
    #expect(dialogue.entry.respondent == Respondent(name: "Zoe", email: "zoe@planted.example"))
    #expect(self.dialogue(Self.all + ["store"]).outcome == .store)
    #expect(said(dialogue).contains("4 good. 1 of 7 answered, 1 required left."))
  }

  @Test(arguments: [
    (["back"], FeedbackDialogue.Step.question(0)), (["4", "back"], .question(0)),
    (["4", "skip", "Back "], .question(1)), (["skip", "skip"], .question(2)),
    (["?"], .question(0)), (["help"], .question(0)), (["6"], .question(0)),
    ([""], .question(0)), (["4", ""], .question(2)), (["review", "5"], .question(4)),
    (["review", "8"], .publish), (["review", "9"], .contact),
    (["review", "11"], .respondent(.email)),
    (["review", "12"], .review), (["review", "0"], .review), (["review", "nothing"], .review),
    (["review", "5", "n"], .review), (["review", "back"], .respondent(.email)),
    (["store"], .question(0)),
  ])
  func commands_and_lines_lead_somewhere(lines: [String], step: FeedbackDialogue.Step) {
    #expect(dialogue(lines).dialogue.step == step)
  }

  @Test func going_back_and_skipping_loses_nothing_and_clear_takes_one_answer_away() {
    let kept = dialogue(["4", "right", "back", "back", "skip", "", "9"]).dialogue.entry
    #expect(kept.answers.count == 3)
    #expect(dialogue(["4", "back", "clear"]).dialogue.entry.answers.isEmpty)
  }

  @Test(arguments: ["quit", "QUIT", "quit  ", "quit\r"])
  func quit_leaves_from_wherever(line: String) {
    #expect(dialogue([line]).outcome == .quit)
    #expect(dialogue(Self.all + [line]).outcome == .quit)
  }

  @Test func within_a_text_every_line_is_text_but_the_full_stop() {
    let lines = ["4", "", "9", "", "", "", "It said:", "quit", "?", "back", " .", "2", ".."]
    let (dialogue, outcome) = dialogue(lines)
    #expect(outcome == .goOn)
    #expect(dialogue.entry.answers["words"] == .text("It said:\nquit\n?\nback\n.\n2\n.."))
    #expect(dialogue.question?.id == "words")
  }

  @Test(arguments: ["back", "skip", "clear", "review", "quit", "?", "help", "."])
  func with_a_space_before_it_a_word_that_does_something_is_an_answer(word: String) {
    let lines = ["4", "", "9", "", "", "", " " + word, "."]
    #expect(dialogue(lines).dialogue.entry.answers["words"] == .text(word))
  }

  @Test func what_is_written_on_return_is_added_and_nothing_is_lost() {
    var entry = FeedbackEntry()
    entry.answers["words"] = .text("One.")
    let steps = Array(repeating: "skip", count: 6)
    #expect(
      dialogue(steps + ["Two.", "."], entry: entry).dialogue.entry.answers["words"]
        == .text("One.\nTwo.")
    )
    #expect(dialogue(steps + ["."], entry: entry).dialogue.entry.answers["words"] == .text("One."))
    #expect(
      dialogue(steps + ["clear", "Two.", "."], entry: entry).dialogue.entry.answers["words"]
        == .text("Two.")
    )
  }

  @Test func a_text_that_is_too_long_is_kept_and_not_stored() {
    let long = String(repeating: "x", count: 61)
    let (dialogue, _) = dialogue(["4", "", "9", "", "", "", long, "."])
    #expect(dialogue.question?.id == "words")
    #expect(dialogue.entry.answers["words"] == .text(long))
    #expect(said(dialogue).contains("61 characters are too many; at most 60. It is kept"))
    #expect(
      self.dialogue(["4", "", "9", "", "", "", long, ".", "review", "store"]).outcome == .goOn
    )
  }

  @Test func a_line_with_a_control_is_left_out_and_said_so() {
    let (dialogue, _) = dialogue(["4", "", "9", "", "", "", "One", "\u{1B}[A", "Two\tthree", "."])
    #expect(dialogue.entry.answers["words"] == .text("One\nTwo\tthree"))
    #expect(said(dialogue).contains("This line was left out: character 1 is an Escape"))
  }

  @Test func what_is_being_typed_is_in_the_entry_before_its_end() {
    let (dialogue, _) = dialogue(["4", "", "9", "", "", "", "One", "Two"])
    #expect(dialogue.entry.answers["words"] == .text("One\nTwo"))
  }

  @Test func storing_says_all_that_is_missing_and_goes_to_the_first() {
    let (dialogue, outcome) = dialogue(["review", "store"])
    #expect(outcome == .goOn)
    #expect(dialogue.step == .question(0))
    let text = said(dialogue)
    #expect(text.contains("1. an answer is required") && text.contains("3. an answer is required"))
    let mended = self.dialogue(["review", "store", "4", "store", "9", "store"])
    #expect(mended.outcome == .store)
  }

  @Test func a_draft_goes_on_at_the_first_open_question_and_a_whole_one_at_what_is_left() {
    var entry = FeedbackEntry()
    entry.answers = ["overall": .number(4), "length": .text("right")]
    #expect(dialogue([], entry: entry).dialogue.step == .question(2))
    let whole = dialogue(Self.all).dialogue.entry
    #expect(dialogue([], entry: whole).dialogue.step == .review)
    var half = whole
    half.answers["next"] = .text("2021-0")
    #expect(dialogue([], entry: half).dialogue.step == .question(5))
  }

  @Test func a_correction_starts_with_all_that_was_given_and_nothing_of_who_gave_it() {
    var entry = FeedbackEntry()
    entry.answers = ["overall": .number(4), "recommend": .number(9)]
    let (dialogue, _) = dialogue([], entry: entry, isCorrection: true)
    #expect(dialogue.step == .review)
    let text = said(dialogue)
    #expect(text.contains("4 good") && text.contains("Name: as it is stored, if it is"))
  }

  @Test func whatever_is_typed_ends_nowhere_it_should_not() {
    let words = [
      "4", "", ".", "y", "back", "skip", "clear", "review", "store", "?", "1 3", "t", "\u{1B}", "9",
      "text", " ", "99999999999999999999", "-1", "10", "11", "é",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let lines = (0..<40).map { _ in words.randomElement(using: &random) ?? "" }
      let (dialogue, outcome) = dialogue(lines)
      #expect(dialogue.steps.contains(dialogue.step))
      if outcome == .store { #expect(form.problems(in: dialogue.entry).isEmpty) }
    }
  }
}
