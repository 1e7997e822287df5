import JSON
import Scheme
import Testing

@Suite struct QuestionnaireFaultTests {
  /// What is wrong with a form, each at the text that stands at its place.
  private func faults(_ text: String) -> [(fault: QuestionnaireFault?, at: String)] {
    let bytes = Array(text.utf8)
    return Questionnaire.readFile(bytes).problems.map { placed in
      let rest = String(decoding: bytes[placed.offset...].prefix(24), as: UTF8.self)
      guard case .questionnaire(let fault) = placed.problem else { return (nil, rest) }
      return (fault, rest)
    }
  }

  @Test(
    arguments: [
      (#""kind": "choice""#, .noOptions(question: "q"), #"{"id": "q""#),
      (#""kind": "choices", "options": []"#, .noOptions(question: "q"), "[]"),
      (
        #""kind": "choice", "list": "outcome""#, .unknownList(question: "q", list: "outcome"),
        #""outcome""#
      ),
      (
        #""kind": "choices", "options": [{"id": "a"}, {"id": "b"}, {"id": "a"}]"#,
        .repeatedOption(question: "q", option: "a"), #"[{"id": "a"}, {"id""#
      ),
      (#""kind": "rating", "labels": ["good"]"#, .oneLabel(question: "q"), #"["good"]"#),
      (#""kind": "text", "maximum": 4"#, .unheeded(question: "q", member: "maximum"), "4"),
      (
        #""kind": "rating", "list": "formats""#, .unheeded(question: "q", member: "list"),
        #""formats""#
      ),
      (
        #""kind": "choice", "list": "formats", "options": [{"id": "a"}]"#,
        .unheeded(question: "q", member: "options"), #"[{"id": "a"}]"#
      ),
    ] as [(String, QuestionnaireFault, String)]
  )
  func a_question_that_cannot_work_is_named_with_its_place(
    members: String,
    fault: QuestionnaireFault,
    place: String
  ) {
    let question = #"{"id": "q", "text": "Why?", \#(members)}"#
    for text in [
      #"{"sections": [{"questions": [\#(question)]}]}"#,
      // An earlier version is read with the same eyes.
      #"{"version": 2, "earlier": [{"version": 1, "sections": [{"questions": [\#(question)]}]}]}"#,
    ] {
      let found = faults(text)
      #expect(found.map(\.fault) == [fault])
      #expect(found.first?.at.hasPrefix(place) == true, "\(found)")
    }
  }

  @Test(arguments: [
    (#""id": "", "text": "Why?""#, "sections.questions.id"),
    (#""id": "q", "text": " \n""#, "sections.questions.text"),
  ])
  func what_is_there_and_says_nothing_is_named(members: String, member: String) {
    let found = faults(#"{"sections": [{"questions": [{"kind": "text", \#(members)}]}]}"#)
    #expect(found.map(\.fault) == [.blank(member: member)])
  }

  @Test func a_repeated_id_is_found_in_whatever_section_but_not_in_another_version() {
    let question = #"{"id": "q", "kind": "text", "text": "Why?"}"#
    let sections = #""sections": [{"questions": [\#(question)]}, {"questions": [\#(question)]}]"#
    #expect(faults("{\(sections)}").map(\.fault) == [.repeatedQuestion("q")])
    let once = #""sections": [{"questions": [\#(question)]}]"#
    #expect(
      faults(#"{"version": 2, \#(once), "earlier": [{"version": 1, \#(once)}]}"#).isEmpty
    )
  }

  @Test(
    arguments: [
      (#"{"version": 2, "earlier": [{"version": 1}]}"#, []),
      (#"{"version": 2, "earlier": [{"version": 2}]}"#, [.repeatedVersion(2)]),
      (#"{"version": 3, "earlier": [{"version": 1}, {"version": 1}]}"#, [.repeatedVersion(1)]),
      (#"{"version": 2, "earlier": [{"version": 3}]}"#, [.versionNotHigher(2, than: 3)]),
      (#"{"earlier": [{"version": 1}], "version": 5}"#, []),
      (
        #"{"version": 3, "earlier": [{"version": 2, "earlier": [{"version": 1}]}]}"#,
        [.nestedEarlier]
      ),
    ] as [(String, [QuestionnaireFault])]
  )
  func versions_that_cannot_be_told_apart_are_named(text: String, expected: [QuestionnaireFault]) {
    #expect(faults(text).map(\.fault) == expected)
  }
}
