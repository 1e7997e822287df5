import Scheme
import TestSupport
import Testing

@testable import Catalogue

/// The score on a record's page, which is worked out without the other answers.
@Suite struct ShownScoreTests {
  private static let days = ["2020-01-01", "2021-03-11", "2021-06-10"].map { Made.day($0) }

  private static func catalogue(seed: UInt64) -> Catalogue {
    var numbers = SeededGenerator(seed: seed)
    let partnerships = ["p", "q", "r", "s"]
    var exchanges: [Exchange] = []
    var feedback: [Feedback] = []
    for number in 1...Int.random(in: 2...9, using: &numbers) {
      let id = "x-\(number)"
      exchanges.append(Made.held(id, of: partnerships.randomElement(using: &numbers) ?? "p"))
      for person in 0..<Int.random(in: 0...9, using: &numbers) {
        var answers: [(String, AnswerValue)] = [("q", .number(3))]
        if Int.random(in: 0...3, using: &numbers) > 0 {
          answers.append(("recommend", .number(Double(Int.random(in: 0...10, using: &numbers)))))
        }
        feedback.append(Made.answers("\(id)-\(person)", on: id, answers))
      }
    }
    return Catalogue(
      .made(
        partnerships: partnerships.map { Made.partnership($0) },
        exchanges: exchanges,
        feedback: feedback,
        scheme: Made.scheme,
        questionnaire: Made.form([Made.rating("q"), Made.question("recommend", .score)])
      )
    )
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func it_is_what_all_results_of_the_scope_have(seed: UInt64) {
    let catalogue = Self.catalogue(seed: seed)
    let scopes =
      [ResultsScope.all, .partnership(Made.id("nobody")), .exchange(Made.id("nothing"))]
      + catalogue.partnerships.map { .partnership($0.id) }
      + catalogue.exchanges.map { .exchange($0.id) }
    for day in Self.days {
      for scope in scopes {
        let score = catalogue.shownScore(of: scope, on: day)
        let results = catalogue.results(of: scope, on: day)
        #expect(score == results.map { ShownScore(nps: $0.nps) }, "\(scope) \(day)")
      }
    }
  }

  @Test func the_random_tables_hide_a_group_a_score_only_and_nothing() {
    let day = Made.day("2021-06-10")
    var seen: Set<String> = []
    for seed in 0..<60 as Range<UInt64> {
      let catalogue = Self.catalogue(seed: seed)
      for exchange in catalogue.exchanges {
        let partnership = ResultsScope.partnership(exchange.visitorPartnership)
        for scope in [.exchange(exchange.id), partnership] {
          let score = catalogue.shownScore(of: scope, on: day)
          seen.insert(score.map { $0.nps == nil ? "no score" : "all" } ?? "nothing")
        }
      }
    }
    #expect(seen == ["no score", "all", "nothing"])
  }

  @Test func no_page_of_a_record_waits_for_the_results_of_all_partnerships() {
    let catalogue = Self.catalogue(seed: 1)
    let day = Made.day("2021-06-10")
    for exchange in catalogue.exchanges {
      _ = catalogue.shownScore(of: .exchange(exchange.id), on: day)
      _ = catalogue.shownScore(of: .partnership(exchange.visitorPartnership), on: day)
    }
    #expect(catalogue.keptPartnershipResults.key == nil)
    catalogue.prepareResults(on: day)
    #expect(catalogue.keptPartnershipResults.key == day)
    #expect(catalogue.keptResults.key == day)
    #expect(catalogue.results(of: .all, on: day) == catalogue.results(on: day))
  }

  @Test func what_was_prepared_for_a_day_is_kept() {
    let catalogue = Self.catalogue(seed: 1)
    catalogue.prepareScores(on: Self.days[2])
    #expect(catalogue.keptPartnershipParts.key == Self.days[2])
    #expect(catalogue.keptPartnershipResults.key == nil)
  }
}
