import Scheme
import Testing

@Suite struct AnswerParsingTests {
  private func parse(_ text: String, _ id: String) throws -> AnswerValue? {
    try MadeForm.form().answer(
      parsing: text,
      to: MadeForm.question(id),
      today: Made.day("2021-06-10")
    )
  }

  @Test(
    arguments: [
      ("overall", "4", .number(4)), ("overall", " 4 ", .number(4)), ("overall", "4.0", .number(4)),
      ("overall", "04", .number(4)), ("overall", "Good", .number(4)),
      ("overall", "very g", .number(5)), ("overall", "bad", .number(2)),
      ("recommend", "0", .number(0)), ("recommend", "10", .number(10)),
      ("recommend", "1e1", .number(10)),
      ("length", "2", .text("right")), ("length", "too-short", .text("too-short")),
      ("length", "TOO LONG", .text("too-long")), ("length", "rig", .text("right")),
      ("outcomes", "1 3", .choices(["new-contacts", "new-skills"])),
      ("outcomes", "3,1,3", .choices(["new-contacts", "new-skills"])),
      ("outcomes", "joint project, of any size", .choices(["joint-project"])),
      ("outcomes", "new skills; 1", .choices(["new-contacts", "new-skills"])),
      ("outcomes", "joint new-skills", .choices(["joint-project", "new-skills"])),
      ("outcomes", ",", nil),
      ("again", "Y", .yesNo(true)), ("again", "no", .yesNo(false)),
      ("next", "t", .text("2021-06-10")), ("next", "2021-03-01", .text("2021-03-01")),
      ("words", "  a  \r\n", .text("  a")), ("words", "4", .text("4")),
      ("overall", "", nil), ("words", " \n ", nil), ("next", "", nil),
    ] as [(String, String, AnswerValue?)]
  )
  func what_is_typed_is_read(id: String, text: String, value: AnswerValue?) throws {
    let parsed = try parse(text, id)
    #expect(parsed.flatMap { $0.isBlank ? nil : $0 } == value)
  }

  @Test(
    arguments: [
      ("overall", "6", .notAStep(steps: 5)), ("overall", "4.5", .notAStep(steps: 5)),
      ("overall", "very", .notAStep(steps: 5)),
      ("stars", "good", .notAStep(steps: 5)),
      ("overall", "99999999999999999999", .notAStep(steps: 5)),
      ("recommend", "11", .outOfRange(minimum: 0, maximum: 10)),
      ("recommend", "ten", .outOfRange(minimum: 0, maximum: 10)),
      ("length", "4", .noSuchOption("4", nearest: [])),
      ("length", "0", .noSuchOption("0", nearest: [])),
      ("length", "ri", .noSuchOption("ri", nearest: [])),
      ("length", "too", .noSuchOption("too", nearest: ["too short", "too long"])),
      ("length", "rihgt", .noSuchOption("rihgt", nearest: ["right"])),
      ("outcomes", "1 nothing", .noSuchOption("nothing", nearest: [])),
      ("outcomes", "new-skils", .noSuchOption("new-skils", nearest: ["New skills"])),
      ("again", "maybe", .notYesNo), ("next", "2021-02-30", .notADate),
      ("next", "10.6.2021", .notADate),
      ("words", "twenty-one characters", .tooLong(characters: 21, maximum: 20)),
      ("words", "\u{1B}[A", .controlCharacter(0x1B, at: 1)),
    ] as [(String, String, AnswerProblem)]
  )
  func what_is_no_answer_is_refused(id: String, text: String, problem: AnswerProblem) throws {
    #expect(throws: problem) { try parse(text, id) }
  }

  @Test func whatever_is_typed_never_traps_and_what_is_read_fits() throws {
    let form = try MadeForm.form()
    let pieces = [
      "4", "-", " ", ",", "new", "y", "t", "2021-02-29", "\u{1B}", "é", "\r\n", "0x1", ".",
    ]
    var number = 1
    for question in form.questions {
      for _ in 0..<400 {
        var text = ""
        for _ in 0..<number % 5 + 1 {
          number = (number &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
          text += pieces[(number >> 8) % pieces.count]
        }
        do {
          let value = try form.answer(parsing: text, to: question, today: Made.day("2021-06-10"))
          if let value { #expect(question.problem(with: value) == nil, "\(text)") }
        } catch { _ = error }
      }
    }
  }
}
