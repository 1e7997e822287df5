import Scheme
import Testing

@Suite struct OrganisationReadingTests {
  static let whole = RecordText([
    "id": #""mill""#, "name": #""The Mill""#, "type": #""sme""#, "subtype": #""incubator""#,
    "country": #""EL""#, "city": #""Volos""#, "region": #""EL61""#, "memberOf": #"["clutex"]"#,
    "eccpProfiled": "false", "ecosystems": #"["textiles"]"#, "website": #""https://example.org""#,
    "location": #"{"latitude": 39.36, "longitude": -22.94}"#,
    "contact": #"{"name": "Planted Name", "email": "planted@mill.example.org"}"#,
    "visitorProfile":
      #"{"motivation": "To see", "seeks": ["looms"], "languages": ["el", "en"], "availableFrom": "2021-03-01", "availableUntil": "2021-06-30"}"#,
    "hostProfile": #"{"offers": ["a tour"]}"#, "sources": #"["https://example.org"]"#,
    "illustrative": "true",
  ])

  @Test func every_member_is_read_but_the_contact_only_as_being_there() throws {
    let reading = Self.whole.read(Organisation.self)
    #expect(reading.problems.isEmpty)
    let mill = try #require(reading.records.first?.record)
    var expected = Organisation(id: Made.id("mill"), name: "The Mill")
    expected.type = "sme"
    expected.subtype = "incubator"
    expected.country = CountryCode("GR")
    expected.city = "Volos"
    expected.region = "EL61"
    expected.memberOf = [Made.id("clutex")]
    expected.eccpProfiled = false
    expected.ecosystems = ["textiles"]
    expected.website = "https://example.org"
    expected.hasContact = true
    expected.sources = ["https://example.org"]
    expected.illustrative = true
    // These have no public initialiser: nothing outside the module makes them.
    expected.location = mill.location
    expected.visitorProfile = mill.visitorProfile
    expected.hostProfile = mill.hostProfile
    #expect(mill == expected)
    #expect(mill.location?.latitude == 39.36)
    #expect(mill.location?.longitude == -22.94)
    #expect(mill.visitorProfile?.motivation == "To see")
    #expect(mill.visitorProfile?.seeks == ["looms"])
    #expect(mill.visitorProfile?.languages == ["el", "en"])
    #expect(mill.visitorProfile?.availableFrom == Made.day("2021-03-01"))
    #expect(mill.visitorProfile?.availableUntil == Made.day("2021-06-30"))
    #expect(mill.hostProfile?.offers == ["a tour"])
    #expect(!"\(mill)".contains("Planted"))
  }

  @Test(arguments: [
    WrongValue("type", "1", .text, "a number"), WrongValue("subtype", "[]", .text, "a list"),
    WrongValue("country", #""Greece""#, .country, "Greece"),
    WrongValue("country", #""gr""#, .country, "gr"), WrongValue("city", "{}", .text, "an object"),
    WrongValue("region", "61", .text, "a number"),
    WrongValue("memberOf", #""clutex""#, .list, "a text"),
    WrongValue("eccpProfiled", #""no""#, .trueOrFalse, "a text"),
    WrongValue("ecosystems", "true", .list, "true or false"),
    WrongValue("website", "1", .text, "a number"),
    WrongValue("location", "[39, 22]", .object, "a list"),
    WrongValue(
      "location",
      #"{"latitude": 91, "longitude": 22}"#,
      .within(-90, 90),
      nil,
      inner: "latitude",
      at: 13
    ),
    WrongValue(
      "location",
      #"{"latitude": 39, "longitude": "22"}"#,
      .number,
      "a text",
      inner: "longitude",
      at: 30
    ),
    WrongValue("visitorProfile", "1", .object, "a number"),
    WrongValue("hostProfile", "[]", .object, "a list"),
    WrongValue("sources", "1", .list, "a number"),
    WrongValue("illustrative", "0", .trueOrFalse, "a number"),
  ])
  func a_wrong_value_is_one_problem_and_leaves_the_rest(wrong: WrongValue) {
    wrong.expectAlone(in: Self.whole, Organisation.self)
  }

  @Test func half_a_location_is_missing_its_other_half() {
    let text = Self.whole.replacing("location", with: #"{"latitude": 39.36}"#)
    let reading = text.read(Organisation.self)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.missing(member: "location.longitude"), at: text.offset(of: "location"))
      ]
    )
    #expect(reading.records.map(\.record.location) == [nil])
  }

  @Test(arguments: [("null", false), (nil, false), ("{}", true), (#""Planted Name""#, true)])
  func whatever_stands_as_a_contact_is_there_and_no_problem(value: String?, isThere: Bool) {
    let reading = Self.whole.replacing("contact", with: value).read(Organisation.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.records.map(\.record.hasContact) == [isThere])
  }

  @Test(arguments: ["id", "name"])
  func without_a_required_member_there_is_no_record(member: String) {
    let reading = Self.whole.replacing(member, with: "null").read(Organisation.self)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.problem) == [PlacedProblem(.missing(member: member), at: 1)])
  }
}
