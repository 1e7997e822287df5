import Scheme
import Testing

@Suite struct PartnershipReadingTests {
  static let whole = RecordText([
    "id": #""extratex""#, "acronym": #""EXTRATEX""#, "title": #""Textile and transport""#,
    "wave": #""Pilot""#, "sector": #""Textile""#, "ecosystems": #"["textiles"]"#,
    "coordinator": #""ntt""#, "partners": #"["clutex", "ntt"]"#, "start": #""2020-02-03""#,
    "end": #""2022-05-31""#, "plannedExchanges": "50", "grant": #""874137""#,
    "website": #""https://extratex.example.org""#, "summary": #""Six clusters""#,
    "sources": #"["https://example.org"]"#, "illustrative": "true",
  ])

  @Test func every_member_is_read() {
    var partnership = Partnership(id: Made.id("extratex"), acronym: "EXTRATEX")
    partnership.title = "Textile and transport"
    partnership.wave = "Pilot"
    partnership.sector = "Textile"
    partnership.ecosystems = ["textiles"]
    partnership.coordinator = Made.id("ntt")
    partnership.partners = [Made.id("clutex"), Made.id("ntt")]
    partnership.start = Made.day("2020-02-03")
    partnership.end = Made.day("2022-05-31")
    partnership.plannedExchanges = 50
    partnership.grant = "874137"
    partnership.website = "https://extratex.example.org"
    partnership.summary = "Six clusters"
    partnership.sources = ["https://example.org"]
    partnership.illustrative = true
    let reading = Self.whole.read(Partnership.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.records.map(\.record) == [partnership])
    #expect(partnership.members == [Made.id("ntt"), Made.id("clutex")])
  }

  @Test(arguments: [
    WrongValue("title", "1", .text, "a number"), WrongValue("wave", "[]", .text, "a list"),
    WrongValue("sector", "{}", .text, "an object"),
    WrongValue("ecosystems", "1", .list, "a number"),
    WrongValue("coordinator", #""N T T""#, .recordID, "N T T"),
    WrongValue("partners", #""ntt""#, .list, "a text"),
    WrongValue("start", #""2020""#, .date, "2020"),
    WrongValue("end", "20220531", .date, "a number"),
    WrongValue("plannedExchanges", #""fifty""#, .wholeNumber, "a text"),
    WrongValue("grant", "[874137]", .text, "a list"), WrongValue("website", "1", .text, "a number"),
    WrongValue("summary", "true", .text, "true or false"),
    WrongValue("sources", "{}", .list, "an object"),
    WrongValue("illustrative", "1", .trueOrFalse, "a number"),
  ])
  func a_wrong_value_is_one_problem_and_leaves_the_rest(wrong: WrongValue) {
    wrong.expectAlone(in: Self.whole, Partnership.self)
  }

  @Test(arguments: [("874137", "874137"), ("874137.0", "874137.0"), (#""LIFE 21""#, "LIFE 21")])
  func a_grant_is_kept_as_it_is_written(value: String, grant: String) {
    let reading = Self.whole.replacing("grant", with: value).read(Partnership.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.records.first?.record.grant == grant)
  }

  @Test func both_required_members_are_named_where_both_are_missing() {
    let reading = RecordText(["title": #""No name""#]).read(Partnership.self)
    #expect(reading.records.isEmpty)
    #expect(
      reading.problems.map(\.problem.problem) == [
        .missing(member: "id"), .missing(member: "acronym"),
      ]
    )
  }
}
