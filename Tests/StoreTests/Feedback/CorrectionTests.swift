import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

@Suite struct CorrectionTests {
  let data: FeedbackDirectory
  let id = RecordID.named("extratex-1-host")
  let file = "feedback/extratex.json"

  init() throws {
    data = try FeedbackDirectory()
    try data.made.folder.write(
      """
      [
        {
          "id": "extratex-1-host",
          "exchange": "extratex-1",
          "role": "host",
          "note": "kept",
          "submitted": "2021-03-12T09:30:00Z",
          "answers": {"words": "Old", "overall": 4, "formerly": "asked"},
          "consent": {"publish": "named", "by": "phone"}
        }
      ]

      """,
      to: file
    )
  }

  private func correct(
    _ entry: FeedbackEntry,
    base: StoredRecord? = nil
  ) throws(SavingError) -> SaveReceipt {
    let submission = FeedbackDirectory.submission("extratex-1", .host, entry)
    let correction = FeedbackCorrection(of: id, to: submission, base: base?.members)
    return try data.directory.correct([correction], .test())[0]
  }

  @Test func the_record_keeps_its_id_its_day_and_what_was_not_asked() throws {
    let old = data.made.text(file)
    let receipt = try correct(FeedbackDirectory.entry(5, "New"))
    #expect(
      Set(differingLines(old, data.made.text(file))) == [
        #"-    "answers": {"words": "Old", "overall": 4, "formerly": "asked"},"#,
        #"-    "consent": {"publish": "named", "by": "phone"}"#,
        #"+    "questionnaire": 2,"#,
        #"+    "answers": {"overall": 5, "words": "New", "formerly": "asked"},"#,
        #"+    "consent": {"publish": "anonymous", "by": "phone", "contact": false}"#,
      ]
    )
    #expect(data.made.text(file).contains(#""submitted": "2021-03-12T09:30:00Z""#))
    #expect(receipt.changed.map(\.description).sorted() == ["answers", "consent", "questionnaire"])
    let entries = try data.directory.history().entries
    #expect(entries.map(\.action) == [.edit])
    #expect(entries.first?.before?["answers"]?.object?["words"] == "Old")
  }

  @Test func the_respondent_is_replaced_member_by_member_and_never_journalled() throws {
    try data.made.folder.write(
      #"[{"id": "extratex-1-host", "name": "Old Planted", "email": "old@planted.example", "via": "desk"}]"#,
      to: "respondents/by-hand.json"
    )
    _ = try correct(FeedbackDirectory.entry(respondent: Respondent(name: "New Planted")))
    #expect(
      data.made.text("respondents/by-hand.json")
        == #"[{"id": "extratex-1-host", "name": "New Planted", "email": "old@planted.example", "via": "desk"}]"#
    )
    #expect(!data.made.text("journal.jsonl").contains("lanted"))
    _ = try correct(FeedbackDirectory.entry(3))
    #expect(data.made.text("respondents/by-hand.json").contains("New Planted"))
  }

  @Test func the_history_of_a_feedback_has_who_gave_it_beside_and_nothing_changed_outside() throws {
    let respondent = FeedbackDirectory.entry(respondent: zoe)
    let id = try data.submit(FeedbackDirectory.submission("blues-1", .host, respondent))[0].id
    let submission = FeedbackDirectory.submission("blues-1", .host, FeedbackDirectory.entry(2))
    let correction = FeedbackCorrection(of: id, to: submission, base: nil)
    _ = try data.directory.correct([correction], .test(login: "bela"))
    let actions = try data.directory.history(of: id).map { event in
      if case .change(let entry) = event {
        entry.action.rawValue + " " + entry.file
      } else {
        "outside"
      }
    }
    #expect(
      actions == [
        "add feedback/blues.json", "add respondents/blues.json", "edit feedback/blues.json",
      ]
    )
  }

  @Test func a_respondent_who_was_not_known_is_added() throws {
    _ = try correct(FeedbackDirectory.entry(respondent: zoe))
    #expect(data.made.text("respondents/extratex.json").contains("Zoe Planted"))
    #expect(try data.directory.history().entries.map(\.action) == [.edit, .add])
  }

  @Test func what_a_colleague_corrected_meanwhile_is_kept_beside() throws {
    let base = try data.directory.stored(id)
    _ = try correct(FeedbackDirectory.entry(4, "Theirs"))
    let receipt = try correct(FeedbackDirectory.entry(5, "Old"), base: base)
    let answers = try data.directory.stored(id).members["answers"]?.object
    #expect(answers?["words"] == "Theirs")
    #expect(answers?["overall"]?.integer == 5)
    #expect(receipt.others.contains(MemberPath("answers").appending("words")))
  }

  @Test func the_same_answer_corrected_by_two_is_a_clash() throws {
    let base = try data.directory.stored(id)
    _ = try correct(FeedbackDirectory.entry(3, "Old"))
    let before = data.made.text(file)
    do {
      _ = try correct(FeedbackDirectory.entry(5, "Old"), base: base)
      Issue.record("no clash")
    } catch {
      guard case .clash(id, let clashes) = error else { throw error }
      #expect(clashes.map(\.path.description) == ["answers.overall"])
    }
    #expect(data.made.text(file) == before)
  }

  @Test func the_same_answers_again_change_nothing() throws {
    _ = try correct(FeedbackDirectory.entry(5, "New"))
    let journal = data.made.text("journal.jsonl")
    #expect(try correct(FeedbackDirectory.entry(5, "New")).changed.isEmpty)
    #expect(data.made.text("journal.jsonl") == journal)
  }

  @Test func of_several_all_are_corrected_or_none() throws {
    let old = data.made.text(file)
    let good = FeedbackCorrection(
      of: id,
      to: FeedbackDirectory.submission("extratex-1", .host, FeedbackDirectory.entry(5)),
      base: nil
    )
    let bad = FeedbackCorrection(of: id, to: FeedbackDirectory.submission("blues-1"), base: nil)
    #expect(throws: SavingError.noSuchRecord(id)) {
      try data.directory.correct([good, bad], .test())
    }
    #expect(data.made.text(file) == old)
    #expect(try data.directory.correct([good], .test()).count == 1)
  }

  @Test func a_correction_is_taken_back() throws {
    // In the order of the form, as the program writes answers: an order alone is no change.
    let old = data.made.text(file).replacing(
      #""words": "Old", "overall": 4"#,
      with: #""overall": 4, "words": "Old""#
    )
    try data.made.folder.write(old, to: file)
    _ = try correct(FeedbackDirectory.entry(5, "New"))
    _ = try data.directory.undo(.test())
    #expect(data.made.text(file) == old)
  }

  @Test(arguments: ["extratex-1", "spk", "extratex-1-visitor"])
  func what_is_no_feedback_is_not_corrected(text: String) {
    #expect(throws: SavingError.noSuchRecord(.named(text))) {
      let submission = FeedbackDirectory.submission("extratex-1", .host)
      _ = try data.directory.correct(
        [FeedbackCorrection(of: .named(text), to: submission, base: nil)],
        .test()
      )
    }
  }
}
