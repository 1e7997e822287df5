@testable import Scheme
import TestSupport
import Testing

@testable import Catalogue

/// Tables of results over random data, and an attacker who has all their numbers.
@Suite struct ResultsDisclosurePropertyTests {
  private static let day = Made.day("2021-06-10")

  private static func catalogue(_ numbers: inout SeededGenerator) -> Catalogue {
    var scheme = Made.scheme
    let codes = ["a", "b", "c", "d", "e"]
    scheme.ecosystems = codes.map { NamedCode(id: $0, name: $0) }
    scheme.formats = scheme.ecosystems
    let partnerships = ["p", "q", "r", "s"]
    var exchanges: [Exchange] = []
    var feedback: [Feedback] = []
    for number in 1...Int.random(in: 2...8, using: &numbers) {
      let partnership = partnerships.randomElement(using: &numbers) ?? "p"
      let id = "x-\(number)"
      exchanges.append(
        Made.held(id, of: partnership) { exchange in
          exchange.mode = Bool.random(using: &numbers) ? .virtual : .physical
          exchange.ecosystems = Array(
            codes.shuffled(using: &numbers).prefix(Int.random(in: 0...3, using: &numbers))
          )
          exchange.formats = Array(
            codes.shuffled(using: &numbers).prefix(Int.random(in: 1...2, using: &numbers))
          )
          exchange.host = Bool.random(using: &numbers) ? Made.id("h") : nil
        }
      )
      for person in 0..<Int.random(in: 0...6, using: &numbers) {
        var answers: [(String, AnswerValue)] = []
        if Int.random(in: 0...3, using: &numbers) > 0 {
          answers.append(("q", .number(Double(Int.random(in: 1...5, using: &numbers)))))
        }
        if Bool.random(using: &numbers) {
          answers.append(("recommend", .number(Double(Int.random(in: 0...10, using: &numbers)))))
        }
        feedback.append(Made.answers("\(id)-\(person)", on: id, answers))
      }
    }
    return Catalogue(
      .made(
        partnerships: partnerships.map { Made.partnership($0) },
        organisations: [Made.organisation("h")],
        exchanges: exchanges,
        feedback: feedback,
        scheme: scheme,
        questionnaire: Made.form([Made.rating("q"), Made.question("recommend", .score)])
      )
    )
  }

  /// The values of an exchange in a dimension, worked out again.
  private static func values(_ exchange: Exchange, _ dimension: Dimension) -> [String?] {
    func each(_ codes: [String]) -> [String?] { codes.isEmpty ? [nil] : codes }
    return switch dimension {
    case .partnership: [exchange.visitorPartnership.text]
    case .host: [exchange.host?.text]
    case .ecosystem: each(exchange.ecosystems)
    case .format: each(exchange.formats)
    case .mode: [exchange.mode.rawValue]
    default: []
    }
  }

  /// What one table says of one thing that people may have answered.
  private struct Column: Sendable {
    let name: String
    /// Whether a person answered it.
    let counts: @Sendable (Feedback) -> Bool
    /// How many people a group has, as shown; nil where it is hidden.
    let people: @Sendable (Results?) -> Int?
  }

  private static let columns = [
    Column(name: "people", counts: { _ in true }, people: { $0?.response.people }),
    Column(
      name: "q",
      counts: { $0["q"] != nil },
      people: { $0?.questions[0].answers?.people }
    ),
    Column(
      name: "recommend",
      counts: { $0["recommend"] != nil },
      people: { $0?.questions[1].answers?.people }
    ),
    Column(name: "nps", counts: { $0["recommend"] != nil }, people: { $0?.nps?.count }),
  ]

  @Test(arguments: 0..<40, [Dimension.partnership, .host, .ecosystem, .format, .mode])
  func no_number_of_few_people_follows_from_a_table(seed: Int, dimension: Dimension) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let catalogue = Self.catalogue(&numbers)
    let whole = catalogue.results(on: Self.day)
    let groups = catalogue.results(by: dimension, on: Self.day)
    for column in Self.columns {
      // The attacker knows which exchanges there are and how many people answered on each, and not what.
      let people = catalogue.exchanges.indices.map { exchange in
        catalogue.feedback(of: exchange, on: Self.day)
          .count { column.counts(catalogue.feedback[Int($0)]) }
      }
      func exchanges(of key: String?) -> [Int] {
        catalogue.exchanges.indices.filter {
          Self.values(catalogue.exchanges[$0], dimension).contains(key)
        }
      }
      let shown = groups.filter { column.people($0.results) != nil }
      let sums =
        (column.people(whole) == nil ? [] : [Array(catalogue.exchanges.indices)])
        + shown.map { exchanges(of: $0.key) }
      // What is shown is what the attacker takes it for.
      for group in shown {
        let sum = exchanges(of: group.key).reduce(0) { $0 + people[$1] }
        #expect(column.people(group.results) == sum, "\(column.name) of \(group.key ?? "none")")
      }
      let attack = Attack(people: people, sums: sums)
      #expect(attack.finds(fewerThan: 5) == [], "\(column.name)")
      for group in groups where column.people(group.results) == nil {
        #expect(!attack.knows(exchanges(of: group.key)), "\(column.name) of \(group.key ?? "none")")
      }
    }
  }

  @Test(arguments: 0..<40)
  func the_whole_less_the_shown_groups_is_nobody_or_five_and_says_nothing_of_one_group(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(1_000 + seed))
    let catalogue = Self.catalogue(&numbers)
    guard let whole = catalogue.results(on: Self.day)?.questions[0].answers else { return }
    let groups = catalogue.results(by: .partnership, on: Self.day)
    let all = catalogue.results(by: .partnership, on: Self.day, showingSmall: true)
    let shown = groups.compactMap { $0.results?.questions[0].answers }
    let rest = zip(whole.counts.indices, whole.counts).map { step, count in
      count - shown.reduce(0) { $0 + $1.counts[step] }
    }
    let people = whole.people - shown.reduce(0) { $0 + $1.people }
    #expect(people == 0 || people >= 5)
    #expect(rest.allSatisfy { $0 >= 0 } && rest.reduce(0, +) == people)
    let hidden = all.filter { one in
      groups.first { $0.key == one.key }?.results?.questions[0].answers == nil
    }.compactMap { $0.results?.questions[0].answers }.filter { $0.people > 0 }
    // Nobody is hidden alone.
    #expect(hidden.count != 1)
  }

  @Test(arguments: 0..<20)
  func without_hiding_the_groups_apart_add_up_to_the_whole(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(2_000 + seed))
    let catalogue = Self.catalogue(&numbers)
    let whole = try #require(catalogue.results(on: Self.day, showingSmall: true))
    for dimension in [Dimension.partnership, .host, .mode] {
      let groups = catalogue.results(by: dimension, on: Self.day, showingSmall: true)
      let counts = try groups.map { group in
        try #require(group.results?.questions[0].answers).counts
      }
      #expect(
        whole.questions[0].answers?.counts
          == (0..<5).map { step in counts.reduce(0) { $0 + $1[step] } }
      )
    }
  }
}
