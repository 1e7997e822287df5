import Catalogue
import Scheme
import Testing

/// The results of the sample on 10 June 2021, worked out again by hand from the counts of its answers.
@Suite struct SampleResultsTests {
  /// What comes of one question: how often each step was given, and the arithmetic of mean and median.
  struct Row: Sendable, CustomTestStringConvertible {
    let id: String
    let counts: [Int]
    let people: Int
    var mean: Double?
    var median: Double?

    var testDescription: String { id }
  }

  static let rows = [
    // 2·1 + 3·9 + 4·34 + 5·30 = 2 + 27 + 136 + 150 = 315. The 37th and 38th of 74: 10 gave at most 3, 44 at most 4.
    Row(
      id: "overall",
      counts: [0, 1, 9, 34, 30],
      people: 74,
      mean: 315.0 / 74,
      median: 4
    ),
    // 2·2 + 3·10 + 4·30 + 5·25 = 4 + 30 + 120 + 125 = 279. The 34th of 67: 12 gave at most 3, 42 at most 4.
    Row(id: "preparation", counts: [0, 2, 10, 30, 25], people: 67, mean: 279.0 / 67, median: 4),
    // 2·3 + 3·14 + 4·21 + 5·29 = 6 + 42 + 84 + 145 = 277. The 34th of 67: 17 gave at most 3, 38 at most 4.
    Row(id: "relevance", counts: [0, 3, 14, 21, 29], people: 67, mean: 277.0 / 67, median: 4),
    // too-short 9, right 63, too-long 2.
    Row(id: "duration", counts: [9, 63, 2], people: 74),
    // fully 30, mostly 33, partly 10, not 1.
    Row(id: "objectives", counts: [30, 33, 10, 1], people: 74),
    // 4·1 + 6·3 + 7·6 + 8·22 + 9·31 + 10·11 = 4 + 18 + 42 + 176 + 279 + 110 = 629, and 629 / 74 = 8.5. The 37th and
    // 38th of 74: 32 gave at most 8, 63 at most 9.
    Row(
      id: "recommend",
      counts: [0, 0, 0, 0, 1, 0, 3, 6, 22, 31, 11],
      people: 74,
      mean: 8.5,
      median: 9
    ),
    // 2·1 + 3·11 + 4·28 + 5·24 = 2 + 33 + 112 + 120 = 267. The 32nd and 33rd of 64: 12 gave at most 3, 40 at most 4.
    Row(
      id: "partnershipSupport",
      counts: [0, 1, 11, 28, 24],
      people: 64,
      mean: 267.0 / 64,
      median: 4
    ),
    // 2·5 + 3·10 + 4·26 + 5·21 = 10 + 30 + 104 + 105 = 249. The 31st and 32nd of 62: 15 gave at most 3, 41 at most 4.
    Row(id: "itTool", counts: [0, 5, 10, 26, 21], people: 62, mean: 249.0 / 62, median: 4),
    // 1·1 + 2·3 + 3·9 + 4·23 + 5·25 = 1 + 6 + 27 + 92 + 125 = 251. The 31st of 61: 13 gave at most 3, 36 at most 4.
    Row(id: "technical", counts: [1, 3, 9, 23, 25], people: 61, mean: 251.0 / 61, median: 4),
    // 2·1 + 3·7 + 4·16 + 5·18 = 2 + 21 + 64 + 90 = 177. The 21st and 22nd of 42: 8 gave at most 3, 24 at most 4.
    Row(
      id: "practicalArrangements",
      counts: [0, 1, 7, 16, 18],
      people: 42,
      mean: 177.0 / 42,
      median: 4
    ),
    // Put to those who travelled; nobody did yet.
    Row(id: "lumpSum", counts: [0, 0, 0, 0, 0], people: 0),
    // 1·1 + 2·2 + 3·9 + 4·16 + 5·18 = 1 + 4 + 27 + 64 + 90 = 186. The 23rd and 24th of 46: 12 gave at most 3, 28 at most 4.
    Row(id: "host", counts: [1, 2, 9, 16, 18], people: 46, mean: 186.0 / 46, median: 4),
    // 3·3 + 4·5 + 5·7 = 9 + 20 + 35 = 64. The 8th of 15: 3 gave at most 3, 8 at most 4.
    Row(id: "visitorPreparation", counts: [0, 0, 3, 5, 7], people: 15, mean: 64.0 / 15, median: 4),
    // 3·4 + 4·6 + 5·8 = 12 + 24 + 40 = 76. The 9th and 10th of 18: 4 gave at most 3, 10 at most 4.
    Row(id: "effort", counts: [0, 0, 4, 6, 8], people: 18, mean: 76.0 / 18, median: 4),
    // In the order of the scheme's list, from new-contacts to cluster-strategy; people chose several.
    Row(id: "outcomes", counts: [22, 16, 13, 7, 15, 17, 13, 15, 3, 2, 4, 0, 21, 5], people: 74),
    // yes 22, no 45.
    Row(id: "followUpPlanned", counts: [22, 45], people: 67),
    Row(id: "followUp", counts: [], people: 15),
    // yes 44, no 14.
    Row(id: "repeatPhysically", counts: [44, 14], people: 58),
    Row(id: "addedValue", counts: [], people: 74),
    Row(id: "toImprove", counts: [], people: 48),
  ]

  private static func results() throws -> Results {
    try #require(try Sample.load().results(on: try SampleTests.day("2021-06-10")))
  }

  @Test func its_questions_are_those_of_the_form_in_its_order() throws {
    let results = try Self.results()
    #expect(results.questions.map(\.id) == Self.rows.map(\.id))
  }

  @Test(arguments: rows)
  func a_question_has_the_numbers_worked_out_by_hand(row: Row) throws {
    let results = try Self.results()
    let answers = try #require(results.questions.first { $0.id == row.id }?.answers)
    #expect(answers.counts == row.counts)
    #expect(answers.people == row.people)
    // To the last digit.
    #expect(answers.mean == row.mean)
    #expect(answers.median == row.median)
  }

  @Test func its_score_and_its_response_are_those_worked_out_by_hand() throws {
    let results = try Self.results()
    // 31 nines and 11 tens less a four and 3 sixes: 42 − 4 = 38 of 74.
    let score = NetPromoterScore(promoters: 31 + 11, detractors: 1 + 3, of: 74)
    #expect(results.nps == score)
    #expect(results.nps?.value == 3_800.0 / 74)
    // 80 completed exchanges × 2 roles = 160 forms, less 4 hosts who received two or three visitors of a group at once.
    #expect(results.response.expected == 160 - 4)
    // Of the 74 received, 70 were asked for and the others are of partnerships: 156 − 70 = 86.
    #expect(results.response.received == 74)
    #expect(results.response.missing == 156 - 70)
    #expect(results.response.rate == 70.0 / 156)
    #expect(results.response.people == 74)
  }

  @Test func of_eleven_partnerships_the_three_of_fewer_than_five_people_are_hidden() throws {
    let day = try SampleTests.day("2021-06-10")
    let groups = try Sample.load().results(by: .partnership, on: day)
    #expect(groups.count == 11)
    // 2 + 3 + 2 people: seven together, who hide each other.
    #expect(
      groups.filter { $0.results == nil }.map(\.key)
        == ["blues", "smartctclusters", "smartsports4goodlife"]
    )
    let celis = try #require(groups.first { $0.key == "celis" }?.results)
    // 4 + 5 + 5 + 3 + 4 = 21 of five; 9, 9 and 10 less a 6.
    #expect(celis.questions[0].answers?.counts == [0, 0, 1, 2, 2])
    #expect(celis.questions[0].answers?.mean == 21.0 / 5)
    #expect(celis.nps == NetPromoterScore(promoters: 3, detractors: 1, of: 5))
    #expect(celis.nps?.value == 40)
  }

  @Test func its_texts_are_shown_as_their_writers_allow() throws {
    let day = try SampleTests.day("2021-06-10")
    let questions = try Sample.load().texts(on: day)
    #expect(questions.map(\.question.id) == ["followUp", "addedValue", "toImprove"])
    // 11 by name and 4 without; 24 and 45, and 5 not at all; 11 and 33, and 4 not at all.
    #expect(questions.map(\.texts.count) == [11 + 4, 24 + 45, 11 + 33])
    #expect(questions.map { $0.texts.count { $0.source != nil } } == [11, 24, 11])
    #expect(questions.map(\.withheld) == [0, 5, 4])
    #expect(questions.allSatisfy { !$0.hidesSmall })
  }

  @Test func its_missing_forms_are_as_many_as_are_counted() throws {
    let catalogue = try Sample.load()
    let day = try SampleTests.day("2021-06-10")
    let missing = catalogue.missingFeedback(on: day)
    #expect(missing.count == 86)
    #expect(Set(missing).count == 86)
    // Those of blues-1 and blues-2 travelled as one, so that their host is asked once; the visitor of blues-3 answered.
    #expect(
      missing.prefix(4).map { "\(catalogue.exchanges[$0.exchange].id) \($0.role.rawValue)" }
        == ["blues-1 visitor", "blues-1 host", "blues-2 visitor", "blues-3 host"]
    )
  }
}
