import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

@Suite struct SubmissionTests {
  let data: FeedbackDirectory
  let file = "feedback/extratex.json"

  init() throws { data = try FeedbackDirectory() }

  @Test func a_feedback_is_stored_as_the_data_format_has_it() throws {
    let words = "Two\r\nlines  "
    let stored = try data.submit(
      FeedbackDirectory.submission(
        "extratex-1",
        .visitor,
        FeedbackDirectory.entry(4, words, respondent: zoe)
      )
    )
    #expect(stored.map(\.id.text) == ["extratex-1-visitor"])
    // The clock of the tests stands at 08:00; the day is today's.
    #expect(
      differingLines(MadeDirectory.feedback, data.made.text(file)) == [
        "+  },", "+  {", #"+    "id": "extratex-1-visitor","#,
        #"+    "exchange": "extratex-1","#, #"+    "role": "visitor","#,
        #"+    "questionnaire": 2,"#, #"+    "submitted": "2021-06-10T08:00:00Z","#,
        #"+    "answers": {"overall": 4, "words": "Two\nlines"},"#,
        #"+    "consent": {"publish": "anonymous", "contact": false}"#,
      ]
    )
  }

  @Test func who_gave_it_stands_apart_and_in_no_other_file() throws {
    try data.submit(
      FeedbackDirectory.submission(
        "extratex-1",
        .visitor,
        FeedbackDirectory.entry(respondent: zoe)
      )
    )
    let file = "respondents/extratex.json"
    #expect(
      data.made.text(file)
        == "[\n  {\n    \"id\": \"extratex-1-visitor\",\n    \"name\": \"Zoe Planted\",\n    \"email\": \"zoe@planted.example\"\n  }\n]\n"
    )
    #expect(try data.permissions(of: file) & 0o7117 == 0)
    #expect(try data.permissions(of: "respondents") & 0o007 == 0)
    for other in ["feedback/extratex.json", "journal.jsonl"] {
      #expect(!data.made.text(other).lowercased().contains("planted"), "\(other)")
    }
    #expect(data.made.text("journal.jsonl").contains(#""name": null"#))
    for folder in ["respondents", "feedback", ""] { #expect(data.made.leftovers(in: folder) == []) }
  }

  @Test func a_file_of_respondents_that_all_can_read_is_closed_by_the_next_one() throws {
    try data.made.folder.write("[]\n", to: "respondents/extratex.json")
    chmod(data.made.folder["respondents/extratex.json"], 0o666)
    try data.submit(
      FeedbackDirectory.submission("extratex-1", .host, FeedbackDirectory.entry(respondent: zoe)),
      as: .another
    )
    #expect(try data.permissions(of: "respondents/extratex.json") == 0o660)
  }

  @Test func of_someone_who_does_not_say_who_they_are_nothing_is_stored() throws {
    let blank = Respondent(name: "  ", email: "")
    try data.submit(
      FeedbackDirectory.submission(
        "extratex-1",
        .visitor,
        FeedbackDirectory.entry(respondent: blank)
      )
    )
    #expect(access(data.made.folder["respondents"], F_OK) != 0)
  }

  @Test func a_role_gives_its_feedback_once_and_the_day_is_told() throws {
    #expect(
      throws: SavingError.feedbackGiven([
        FeedbackGiven(
          exchange: .named("extratex-1"),
          role: .host,
          records: [.init(id: .named("extratex-1-host"), day: CivilDate("2021-03-12"))]
        )
      ])
    ) {
      try data.submit(FeedbackDirectory.submission("extratex-1", .host))
    }
    #expect(data.made.text(file) == MadeDirectory.feedback)
    #expect(data.made.text("journal.jsonl") == "")
  }

  @Test func another_person_gets_a_number_and_a_number_is_not_given_twice() throws {
    func another() throws -> String {
      try data.submit(FeedbackDirectory.submission("extratex-1", .host), as: .another)[0].id.text
    }
    #expect(try another() == "extratex-1-host-2")
    #expect(try another() == "extratex-1-host-3")
    try data.directory.delete(.named("extratex-1-host-3"), .test())
    #expect(try another() == "extratex-1-host-4")
    try data.made.folder.write(
      #"[{"id": "extratex-1-host-7", "name": "Of a feedback that is gone"}]"#,
      to: "respondents/old.json"
    )
    #expect(try another() == "extratex-1-host-8")
    try data.made.folder.write(
      #"[{"id": "extratex-1-host-9223372036854775807", "name": "x"}]"#,
      to: "respondents/old.json"
    )
    #expect(try another() == "extratex-1-host-9")
  }

  @Test func a_feedback_in_another_file_of_the_folder_counts_as_well() throws {
    try data.made.folder.write(
      #"[{"id": "x", "exchange": "extratex-2", "role": "visitor", "submitted": "2021-03-12T09:30:00Z"}]"#,
      to: "feedback/old/by-hand.json"
    )
    #expect(throws: SavingError.self) {
      try data.submit(FeedbackDirectory.submission("extratex-2"))
    }
  }

  @Test func one_in_the_bin_does_not_count() throws {
    try data.directory.delete(.named("extratex-1-host"), .test())
    let stored = try data.submit(FeedbackDirectory.submission("extratex-1", .host))
    #expect(stored.map(\.id.text) == ["extratex-1-host-2"])
  }

  @Test(arguments: ["extratex-1", "extratex-2", "extratex-4", "extratex-5"])
  func what_has_begun_or_was_cancelled_can_be_commented(exchange: String) throws {
    #expect(try data.submit(FeedbackDirectory.submission(exchange)).count == 1)
  }

  @Test(arguments: [
    ("extratex-3", FeedbackRefusal.notBegun(.upcoming, start: CivilDate("2021-06-11"))),
    ("extratex-6", .notBegun(.inPreparation, start: nil)),
  ])
  func what_has_not_begun_cannot(exchange: String, refusal: FeedbackRefusal) throws {
    #expect(throws: SavingError.feedbackTooEarly(.named(exchange), refusal)) {
      try data.submit(FeedbackDirectory.submission(exchange))
    }
  }

  @Test(arguments: ["extratex-99", "spk", "extratex"])
  func there_is_no_feedback_on_what_is_no_exchange(id: String) {
    #expect(throws: SavingError.noSuchRecord(.named(id))) {
      try data.submit(FeedbackDirectory.submission(id))
    }
  }

  @Test func many_go_into_their_files_as_one_change_that_is_taken_back_as_one() throws {
    let stored = try data.submit(
      FeedbackDirectory.submission("extratex-2"),
      FeedbackDirectory.submission(
        "blues-1",
        .host,
        FeedbackDirectory.entry(respondent: zoe)
      ),
      FeedbackDirectory.submission("extratex-2", .host)
    )
    #expect(
      stored.map(\.id.text) == ["extratex-2-visitor", "blues-1-host", "extratex-2-host"]
    )
    #expect(stored.map(\.file) == [file, "feedback/blues.json", file])
    #expect(Set(try data.directory.history().entries.map(\.batch)).count == 1)
    _ = try data.directory.undo(.test())
    #expect(data.made.text(file) == MadeDirectory.feedback)
    #expect(data.made.text("feedback/blues.json") == "[]\n")
    #expect(data.made.text("respondents/blues.json") == "[]\n")
  }

  @Test func two_of_one_role_in_one_change_need_to_be_said_to_be_two() throws {
    let twice = [
      FeedbackDirectory.submission("extratex-2"), FeedbackDirectory.submission("extratex-2"),
    ]
    #expect(
      throws: SavingError.feedbackGiven([
        FeedbackGiven(index: 1, exchange: .named("extratex-2"), role: .visitor, records: [])
      ])
    ) {
      try data.directory.submit(twice, today: FeedbackDirectory.today, .test())
    }
    let stored = try data.directory.submit(
      twice,
      as: .another,
      today: FeedbackDirectory.today,
      .test()
    )
    #expect(stored.map(\.id.text) == ["extratex-2-visitor", "extratex-2-visitor-2"])
  }

  @Test(arguments: [SystemCall.write, .synchronise, .rename, .setPermissions, .lock, .close])
  func whatever_fails_leaves_all_files_as_they_were(call: SystemCall) throws {
    let feedback = [
      FeedbackDirectory.submission("blues-1", .host, FeedbackDirectory.entry(respondent: zoe)),
      FeedbackDirectory.submission("extratex-2"),
    ]
    for number in 0..<6 {
      let data = try FeedbackDirectory()
      var failed = false
      withFault(.fails(EIO), in: call, number: number) {
        do {
          _ = try data.directory.submit(feedback, today: FeedbackDirectory.today, .test())
        } catch { failed = true }
      }
      guard failed else { continue }
      #expect(data.made.text(file) == MadeDirectory.feedback, "\(call) \(number)")
      for other in ["feedback/blues.json", "respondents/blues.json"] {
        #expect(!data.made.text(other).contains("blues-1"), "\(call) \(number)")
      }
    }
  }

  @Test func what_does_not_fit_its_form_cannot_be_handed_over() {
    let form = FeedbackDirectory.form(.host)
    var entry = FeedbackDirectory.entry(6)
    #expect(FeedbackSubmission(entry, to: form, on: .named("blues-1")) == nil)
    entry = FeedbackDirectory.entry(respondent: Respondent(email: "zoe"))
    #expect(FeedbackSubmission(entry, to: form, on: .named("blues-1")) == nil)
    #expect(FeedbackSubmission(FeedbackEntry(), to: form, on: .named("blues-1")) == nil)
  }
}
