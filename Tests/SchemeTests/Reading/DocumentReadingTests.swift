import Scheme
import Testing

@Suite struct DocumentReadingTests {
  static let whole = RecordText([
    "id": #""faq-visits""#, "kind": #""faq""#, "title": #""How often may one visit?""#,
    "date": #""2021-02-03""#, "authors": #"["Support Office"]"#, "url": #""https://example.org""#,
    "language": #""en""#, "tags": #"["rules"]"#, "body": #""Once.\n\nFrom **one** cluster.""#,
    "rule": #""visits-once""#, "partnerships": #"["blues"]"#, "exchanges": #"["blues-1"]"#,
    "sources": #"["https://example.org/faq"]"#, "illustrative": "true",
  ])

  @Test func every_member_is_read() {
    var document = Document(
      id: Made.id("faq-visits"),
      kind: .faq,
      title: "How often may one visit?"
    )
    document.date = Made.day("2021-02-03")
    document.authors = ["Support Office"]
    document.url = "https://example.org"
    document.language = "en"
    document.tags = ["rules"]
    document.body = "Once.\n\nFrom **one** cluster."
    document.rule = "visits-once"
    document.partnerships = [Made.id("blues")]
    document.exchanges = [Made.id("blues-1")]
    document.sources = ["https://example.org/faq"]
    document.illustrative = true
    let reading = Self.whole.read(Document.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.records.map(\.record) == [document])
  }

  @Test(arguments: [
    WrongValue("date", #""3 February""#, .date, "3 February"),
    WrongValue("authors", #""Support Office""#, .list, "a text"),
    WrongValue("url", "1", .text, "a number"),
    WrongValue("language", "[]", .text, "a list"), WrongValue("tags", "{}", .list, "an object"),
    WrongValue("body", "1", .text, "a number"), WrongValue("rule", "1", .text, "a number"),
    WrongValue("partnerships", "1", .list, "a number"),
    WrongValue("exchanges", "1", .list, "a number"),
    WrongValue("sources", "1", .list, "a number"),
    WrongValue("illustrative", "[]", .trueOrFalse, "a list"),
  ])
  func a_wrong_value_is_one_problem_and_leaves_the_rest(wrong: WrongValue) {
    wrong.expectAlone(in: Self.whole, Document.self)
  }

  @Test(arguments: ["id", "kind", "title"])
  func without_a_required_member_there_is_no_record(member: String) {
    let reading = Self.whole.replacing(member, with: nil).read(Document.self)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.problem) == [PlacedProblem(.missing(member: member), at: 1)])
  }

  @Test func an_unknown_kind_names_those_there_are() {
    let text = Self.whole.replacing("kind", with: #""film""#)
    let kinds = ["webinar", "presentation", "guide", "faq", "news"]
    #expect(
      text.read(Document.self).problems.map(\.problem) == [
        PlacedProblem(
          .wrongValue(member: "kind", expected: .oneOf(kinds), found: "film"),
          at: text.offset(of: "kind")
        )
      ]
    )
  }
}
