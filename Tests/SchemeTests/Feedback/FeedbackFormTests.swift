import JSON
import Scheme
import Testing

@Suite struct FeedbackFormTests {
  @Test(arguments: [
    (FeedbackRole.visitor, ExchangeMode.virtual, ["First", "Second"], 9),
    (.visitor, .physical, ["First", "Second"], 10),
    (.host, .virtual, ["First", "Hosts only", "Second"], 10),
    (.hostPartnership, .physical, ["First", "Second"], 9),
  ])
  func only_what_the_role_is_asked_in_the_mode_is_in_the_form(
    role: FeedbackRole,
    mode: ExchangeMode,
    titles: [String],
    count: Int
  ) throws {
    let form = try MadeForm.form(role, mode)
    #expect(form.sections.map(\.title) == titles)
    #expect(form.questions.count == count)
    #expect(form.version == 3)
  }

  @Test func a_question_of_choices_that_has_none_is_not_put_even_if_required() throws {
    let form = try MadeForm.form()
    #expect(form.question("nothing") == nil)
    #expect(
      form.question("outcomes")?.options.map(\.id) == [
        "new-contacts", "joint-project", "new-skills",
      ]
    )
  }

  @Test func of_two_questions_with_one_id_the_first_is_put() throws {
    let text = #"""
      {"sections": [{"questions": [{"id": "a", "kind": "text", "text": "One?"}, {"id": "a", "kind": "date", "text": "Two?"}]}]}
      """#
    let form = FeedbackForm(
      Questionnaire.readFile(Array(text.utf8)).questionnaire,
      role: .host,
      mode: .virtual,
      scheme: SchemeDefinition()
    )
    #expect(form.questions.map(\.text) == ["One?"])
  }

  @Test func progress_counts_answers_that_fit_and_required_ones_that_are_left() throws {
    let form = try MadeForm.form()
    var entry = FeedbackEntry()
    #expect(
      form.progress(of: entry) == FeedbackProgress(answered: 0, questions: 9, requiredLeft: 2)
    )
    entry.answers = [
      "overall": .number(6), "length": .text("right"), "words": .text(" \n"),
      "next": .text("2021-1"), "again": .yesNo(false), "effort": .number(1),
    ]
    #expect(
      form.progress(of: entry) == FeedbackProgress(answered: 2, questions: 9, requiredLeft: 1)
    )
  }

  @Test func all_problems_come_at_once_in_the_order_of_the_form_and_strays_last() throws {
    let form = try MadeForm.form()
    var entry = FeedbackEntry()
    entry.answers = [
      "more": .number(1), "overall": .number(6), "effort": .number(1), "overal": .number(1),
      "zzz": .text("Zoe Planted"),
    ]
    let problems = form.problems(in: entry)
    #expect(problems.map(\.question) == ["overall", "length", "more", "effort", "overal", "zzz"])
    #expect(
      problems.map(\.problem) == [
        .notAStep(steps: 5), .required, .wrongKind(.text), .notPut(.visitor, .virtual),
        .noSuchQuestion(nearest: "overall"), .noSuchQuestion(nearest: nil),
      ]
    )
  }

  @Test(
    arguments: [
      ("overall", .number(1), nil), ("overall", .number(5), nil),
      ("overall", .number(0), .notAStep(steps: 5)), ("overall", .number(4.5), .notAStep(steps: 5)),
      ("overall", .number(.infinity), .notAStep(steps: 5)),
      ("overall", .number(.nan), .notAStep(steps: 5)), ("overall", .text("4"), .wrongKind(.rating)),
      ("overall", .yesNo(true), .wrongKind(.rating)), ("overall", nil, .required),
      ("overall", .text("  "), .required), ("stars", nil, nil),
      ("recommend", .number(0), nil), ("recommend", .number(10), nil),
      ("recommend", .number(-1), .outOfRange(minimum: 0, maximum: 10)),
      ("recommend", .number(9.5), .outOfRange(minimum: 0, maximum: 10)),
      ("length", .text("right"), nil),
      ("length", .text("rigt"), .noSuchOption("rigt", nearest: ["right"])),
      ("length", .text("Zoe Planted"), .noSuchOption("", nearest: [])),
      ("length", .choices(["right"]), .wrongKind(.choice)),
      ("outcomes", .choices([]), nil), ("outcomes", .choices(["new-skills", "new-contacts"]), nil),
      ("outcomes", .choices(["new-skills", "new-skills"]), .repeatedOption("new-skills")),
      ("outcomes", .choices(["new-skils"]), .noSuchOption("new-skils", nearest: ["New skills"])),
      ("outcomes", .text("new-skills"), .wrongKind(.choices)),
      ("again", .yesNo(true), nil), ("again", .text("y"), .wrongKind(.yesNo)),
      ("next", .text("2024-02-29"), nil), ("next", .text("2023-02-29"), .notADate),
      ("next", .number(20240229), .wrongKind(.date)),
      ("words", .text("twenty characters ok"), nil),
      ("words", .text("twenty characters ok \r\n\n"), nil),
      ("words", .text("twenty-one characters"), .tooLong(characters: 21, maximum: 20)),
      ("words", .text("a\u{1B}[A"), .controlCharacter(0x1B, at: 2)),
      ("words", .text("é\u{9B}"), .controlCharacter(0x9B, at: 2)),
      ("words", .text("a\tb\nc"), nil), ("words", .choices(["a"]), .wrongKind(.text)),
    ] as [(String, AnswerValue?, AnswerProblem?)]
  )
  func an_answer_fits_its_question_or_not(
    id: String,
    value: AnswerValue?,
    problem: AnswerProblem?
  ) throws {
    #expect(try MadeForm.form().problem(with: value, to: MadeForm.question(id)) == problem)
  }

  @Test func a_megabyte_is_refused_with_its_length_or_kept_whole() throws {
    let form = try MadeForm.form()
    let megabyte = String(repeating: "Žluťoučký kůň 😀\n", count: 62_500)
    let count = 62_500 * 16 - 1
    #expect(
      form.problem(with: .text(megabyte), to: try MadeForm.question("more"))
        == .tooLong(characters: count, maximum: FeedbackForm.usualMaximumLength)
    )
    var question = try MadeForm.question("more")
    question.maximumLength = 1_000_000
    #expect(form.problem(with: .text(megabyte), to: question) == nil)
  }

  @Test func marks_stacked_on_one_letter_are_counted_each() throws {
    let stacked = "z" + String(String.UnicodeScalarView(repeatElement("\u{301}", count: 30)))
    #expect(
      try MadeForm.form().problem(with: .text(stacked), to: MadeForm.question("words"))
        == .tooLong(characters: 31, maximum: 20)
    )
  }

  @Test func answers_are_stored_in_one_spelling_whatever_order_they_were_given_in() throws {
    let form = try MadeForm.form()
    var entry = FeedbackEntry()
    entry.answers["more"] = .text("\r\n  one  \r\ntwo\u{B}three\u{2028}\r\r")
    entry.answers["outcomes"] = .choices(["new-skills", "new-contacts"])
    entry.answers["next"] = .text(" 2021-06-10 ")
    entry.answers["again"] = .yesNo(false)
    entry.answers["overall"] = .number(4.0)
    entry.answers["length"] = .text("right")
    entry.answers["words"] = .text(" \t")
    entry.answers["recommend"] = .number(-0.0)
    #expect(
      String(decoding: JSONWriter.inline(.object(form.answers(of: entry))), as: UTF8.self)
        == #"{"overall": 4, "length": "right", "recommend": 0, "outcomes": ["new-contacts", "new-skills"], "again": false, "next": "2021-06-10", "more": "  one\ntwo\nthree"}"#
    )
  }

  @Test(arguments: [
    ("", ""), (" \r\n\t\n", ""), ("a", "a"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("a\n\r\nb", "a\n\nb"), ("\n\n a \n\n\n b\u{A0}\n\n", " a\n\n\n b"),
    ("a\u{85}b\u{2029}c", "a\nb\nc"),
    ("\u{FEFF}a👩‍💻 ", "\u{FEFF}a👩‍💻"), ("a\t\tb", "a\t\tb"),
  ])
  func a_text_has_one_spelling_and_keeps_it(text: String, normalised: String) {
    let once = FeedbackText.normalised(text)
    #expect(Array(once.utf8) == Array(normalised.utf8))
    #expect(Array(FeedbackText.normalised(once).utf8) == Array(once.utf8))
  }

  /// What Unicode says of white space, and the bytes that are looked for.
  @Test func all_white_space_of_unicode_and_nothing_else_is_cut_at_the_end() {
    for number in 0...0x1_FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let isCut = FeedbackText.normalised("a" + String(scalar)) == "a"
      if isCut != scalar.properties.isWhitespace { Issue.record("U+\(String(number, radix: 16))") }
    }
  }

  @Test(arguments: [
    "Ελλάδα", "Łódź", "Київ", "Þingvellir", "Ñandú", "ქართული", "Հայերեն", "עברית", "😀👩‍💻🇪🇺",
  ])
  func every_script_is_kept_byte_for_byte(text: String) {
    #expect(Array(FeedbackText.normalised(text).utf8) == Array(text.utf8))
  }
}
