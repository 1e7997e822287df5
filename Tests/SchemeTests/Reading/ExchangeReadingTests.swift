import Scheme
import Testing

@Suite struct ExchangeReadingTests {
  static let whole = RecordText([
    "id": #""extratex-1""#, "title": #""Plastics""#, "mode": #""physical""#,
    "formats": #"["seminar"]"#, "group": #""extratex-2021""#, "visitor": #""mill""#,
    "visitorPartnership": #""extratex""#, "host": #""spk""#, "hostPartnership": #""blues""#,
    "ecosystems": #"["textiles"]"#, "topics": #"["plastics", "circular economy"]"#,
    "planned": #"{"start": "2021-02-02", "end": "2021-03-10"}"#,
    "sessions":
      #"[{"date": "2021-02-02", "title": "First", "format": "seminar"}, {"date": "2021-03-03"}]"#,
    "distanceKilometres": "812.5", "participants": "4", "objectives": #""To learn""#,
    "agenda": #""Day one""#,
    "signatures":
      #"{"visitor": "2021-01-15", "visitorPartnership": "2021-01-16", "host": "2021-01-17", "hostPartnership": "2021-01-18"}"#,
    "milestones":
      #"{"proposed": "2020-12-01", "matched": "2020-12-02", "committed": "2020-12-03", "started": "2020-12-04", "completed": "2020-12-05", "reported": "2020-12-06", "validated": "2020-12-07", "paid": "2020-12-08"}"#,
    "cancelled": #"{"date": "2021-01-19", "reason": "Borders closed"}"#, "lumpSum": "780",
    "forceMajeure": #""Flood""#, "sources": #"["https://example.org"]"#, "illustrative": "true",
  ])

  @Test func every_member_is_read() {
    var exchange = Exchange(
      id: Made.id("extratex-1"),
      visitorPartnership: Made.id("extratex"),
      mode: .physical
    )
    exchange.title = "Plastics"
    exchange.formats = ["seminar"]
    exchange.group = Made.id("extratex-2021")
    exchange.visitor = Made.id("mill")
    exchange.host = Made.id("spk")
    exchange.hostPartnership = Made.id("blues")
    exchange.ecosystems = ["textiles"]
    exchange.topics = ["plastics", "circular economy"]
    exchange.planned = Period(start: Made.day("2021-02-02"), end: Made.day("2021-03-10"))
    exchange.sessions = [
      Session(date: Made.day("2021-02-02"), title: "First", format: "seminar"),
      Session(date: Made.day("2021-03-03")),
    ]
    exchange.distanceKilometres = 812.5
    exchange.participants = 4
    exchange.objectives = "To learn"
    exchange.agenda = "Day one"
    exchange.signatures.visitor = Made.day("2021-01-15")
    exchange.signatures.visitorPartnership = Made.day("2021-01-16")
    exchange.signatures.host = Made.day("2021-01-17")
    exchange.signatures.hostPartnership = Made.day("2021-01-18")
    for (milestone, day) in zip(Milestone.allCases, 1...) {
      exchange.milestones[milestone] = Made.day("2020-12-0\(day)")
    }
    exchange.cancelled = Cancellation(date: Made.day("2021-01-19"), reason: "Borders closed")
    exchange.lumpSum = 780
    exchange.forceMajeure = "Flood"
    exchange.sources = ["https://example.org"]
    exchange.illustrative = true

    let reading = Self.whole.read(Exchange.self)
    #expect(reading.problems.isEmpty)
    #expect(reading.isWhole)
    #expect(reading.records.map(\.record) == [exchange])
    #expect(reading.records.map(\.range) == [1..<Self.whole.bytes.count - 1])
  }

  @Test(arguments: [
    WrongValue("title", "5", .text, "a number"), WrongValue("formats", #""a""#, .list, "a text"),
    WrongValue("group", #""A B""#, .recordID, "A B"),
    WrongValue("visitor", "7", .recordID, "a number"),
    WrongValue("host", #""""#, .recordID, ""),
    WrongValue("hostPartnership", "[]", .recordID, "a list"),
    WrongValue("ecosystems", "{}", .list, "an object"),
    WrongValue("topics", "true", .list, "true or false"),
    WrongValue("planned", "5", .object, "a number"),
    WrongValue("sessions", "{}", .list, "an object"),
    WrongValue("distanceKilometres", "-1", .within(0, 20_040), nil),
    WrongValue("distanceKilometres", #""far""#, .number, "a text"),
    WrongValue("distanceKilometres", "1e999", .number, nil),
    WrongValue("participants", "1.5", .wholeNumber, nil),
    WrongValue("participants", "-1", .within(0, 1_000_000), nil),
    WrongValue("participants", "9223372036854775807", .within(0, 1_000_000), nil),
    WrongValue("participants", "9223372036854775808", .wholeNumber, nil),
    WrongValue("objectives", "[]", .text, "a list"), WrongValue("agenda", "{}", .text, "an object"),
    WrongValue("signatures", "[]", .object, "a list"),
    WrongValue("milestones", #""x""#, .object, "a text"),
    WrongValue("cancelled", "true", .object, "true or false"),
    WrongValue("lumpSum", #""780""#, .wholeNumber, "a text"),
    WrongValue("forceMajeure", "1", .text, "a number"),
    WrongValue("sources", "1", .list, "a number"),
    WrongValue("illustrative", #""yes""#, .trueOrFalse, "a text"),
    WrongValue("title", #""\ud800""#, .text, nil),
    WrongValue("group", #""\ud800""#, .recordID, nil),
  ])
  func a_wrong_value_is_one_problem_and_leaves_the_rest(wrong: WrongValue) {
    wrong.expectAlone(in: Self.whole, Exchange.self)
  }

  @Test(arguments: [
    (
      "planned", #"{"start": "2021-02-30", "end": "2021-03-10"}"#, "planned.start",
      Expected.date,
      "2021-02-30", 10
    ),
    ("planned", #"{"end": 5}"#, "planned.end", .date, "a number", 8),
    ("signatures", #"{"host": "soon"}"#, "signatures.host", .date, "soon", 9),
    ("milestones", #"{"paid": "2021-13-01"}"#, "milestones.paid", .date, "2021-13-01", 9),
    ("sessions", #"[{"date": "2021-02-02"}, 7]"#, "sessions", .object, "a number", 25),
    ("sessions", #"[{"date": "never"}]"#, "sessions.date", .date, "never", 10),
    (
      "sessions", #"[{"date": "2021-02-02", "format": 1}]"#, "sessions.format", .text, "a number",
      34
    ),
    ("cancelled", #"{"date": "x"}"#, "cancelled.date", .date, "x", 9),
    (
      "cancelled", #"{"date": "2021-02-02", "reason": 0}"#, "cancelled.reason", .text, "a number",
      33
    ),
    ("topics", #"["a", 5, "b"]"#, "topics", .text, "a number", 6),
  ])
  func a_wrong_value_further_in_is_named_with_the_way_to_it(
    member: String,
    value: String,
    name: String,
    expected: Expected,
    found: String,
    distance: Int
  ) {
    let text = Self.whole.replacing(member, with: value)
    let problem = Problem.wrongValue(member: name, expected: expected, found: found)
    let reading = text.read(Exchange.self)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(problem, at: text.offset(of: member) + distance)
      ]
    )
    #expect(reading.problems.map(\.record) == [Made.id("extratex-1")])
    #expect(reading.records.count == 1)
  }

  @Test func what_is_right_beside_a_wrong_value_in_one_list_or_object_is_kept() {
    let topics = Self.whole.replacing("topics", with: #"["a", 5, null, "b"]"#)
    #expect(topics.read(Exchange.self).records.first?.record.topics == ["a", "b"])
    let planned = Self.whole.replacing("planned", with: #"{"start": 1, "end": "2021-03-10"}"#)
    #expect(
      planned.read(Exchange.self).records.first?.record.planned
        == Period(end: Made.day("2021-03-10"))
    )
    let sessions = Self.whole.replacing(
      "sessions",
      with: #"[{"date": "never"}, {"date": "2021-02-02"}, null]"#
    )
    #expect(
      sessions.read(Exchange.self).records.first?.record.sessions.map(\.date) == [
        Made.day("2021-02-02")
      ]
    )
  }

  @Test func each_session_without_a_date_is_a_problem_of_its_own() {
    let text = Self.whole.replacing(
      "sessions",
      with: #"[{"date": "never"}, {"title": "Second"}, {"date": null}]"#
    )
    let start = text.offset(of: "sessions")
    #expect(
      text.read(Exchange.self).problems.map(\.problem) == [
        PlacedProblem(
          .wrongValue(member: "sessions.date", expected: .date, found: "never"),
          at: start + 10
        ),
        PlacedProblem(.missing(member: "sessions.date"), at: start + 20),
        PlacedProblem(.missing(member: "sessions.date"), at: start + 41),
      ]
    )
  }

  @Test func a_cancellation_without_a_date_is_missing_it() {
    let text = Self.whole.replacing("cancelled", with: #"{"reason": "Rejected"}"#)
    let reading = text.read(Exchange.self)
    #expect(
      reading.problems.map(\.problem) == [
        PlacedProblem(.missing(member: "cancelled.date"), at: text.offset(of: "cancelled"))
      ]
    )
    #expect(reading.records.map(\.record.cancelled) == [nil])
  }

  @Test(arguments: ["id", "visitorPartnership", "mode"], [nil, "null"])
  func without_a_required_member_there_is_no_record(member: String, value: String?) {
    let reading = Self.whole.replacing(member, with: value).read(Exchange.self)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.problem) == [PlacedProblem(.missing(member: member), at: 1)])
    #expect(reading.problems.map(\.record) == [member == "id" ? nil : Made.id("extratex-1")])
  }

  @Test(arguments: [
    WrongValue("id", #""Extratex 1""#, .recordID, "Extratex 1"),
    WrongValue("visitorPartnership", "1", .recordID, "a number"),
    WrongValue("mode", #""hybrid""#, .oneOf(["virtual", "physical"]), "hybrid"),
    WrongValue("mode", "1", .oneOf(["virtual", "physical"]), "a number"),
  ])
  func an_unusable_required_member_is_one_problem_and_not_missing_as_well(wrong: WrongValue) {
    let text = Self.whole.replacing(wrong.member, with: wrong.value)
    let reading = text.read(Exchange.self)
    let problem = Problem.wrongValue(
      member: wrong.member,
      expected: wrong.expected,
      found: wrong.found
    )
    #expect(reading.records.isEmpty)
    #expect(
      reading.problems.map(\.problem) == [PlacedProblem(problem, at: text.offset(of: wrong.member))]
    )
  }

  @Test func null_is_unknown_and_no_problem_wherever_nothing_is_required() {
    for (name, _) in Self.whole.members
    where !["id", "visitorPartnership", "mode"].contains(name) {
      let reading = Self.whole.replacing(name, with: "null").read(Exchange.self)
      let absent = Self.whole.replacing(name, with: nil).read(Exchange.self)
      #expect(reading.problems.isEmpty, "\(name)")
      #expect(reading.records.map(\.record) == absent.records.map(\.record), "\(name)")
    }
  }

  @Test func a_long_wrong_value_is_shown_by_its_beginning_and_in_whole_characters() throws {
    let text = Self.whole.replacing("group", with: "\"" + String(repeating: "€", count: 200) + "\"")
    let problem = try #require(text.read(Exchange.self).problems.first?.problem.problem)
    let found = String(repeating: "€", count: 60)
    #expect(problem == .wrongValue(member: "group", expected: .recordID, found: found))
  }
}
