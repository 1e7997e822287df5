import Catalogue
@testable import Scheme
import Testing

@Suite struct FiguresTests {
  /// Three partnerships, six exchanges, seven persons.
  static let contents: CatalogueContents = {
    var scheme = SchemeDefinition()
    scheme.target = 600
    scheme.feedbackRoles = [.visitor, .host]
    scheme.ecosystems = [NamedCode(id: "textiles", name: "Textiles")]
    let done: [Milestone: String] = [.proposed: "2020-12-10", .completed: "2021-03-10"]
    return .made(
      partnerships: [
        Made.partnership("blues"), Made.partnership("extratex") { $0.plannedExchanges = 50 },
        Made.partnership("idle"),
      ],
      organisations: [Made.organisation("spk", "Slovak Plastics Cluster")],
      exchanges: [
        Made.exchange("extratex-1", done) {
          $0.ecosystems = ["textiles", "mobility"]
          $0.group = Made.id("trip")
          $0.host = Made.id("spk")
          $0.milestones[.started] = Made.day("2021-02-02")
        },
        Made.exchange("extratex-2", done) {
          $0.mode = .physical
          $0.ecosystems = ["textiles"]
          $0.group = Made.id("trip")
        },
        Made.exchange("extratex-3", [.started: "2021-05-01"]),
        Made.exchange("blues-1", of: "blues", [.committed: "2021-05-01"]),
        Made.exchange("blues-2", of: "blues", [.matched: "2021-05-01"]),
        Made.exchange("blues-3", of: "blues", [.proposed: "2021-05-01"]) {
          $0.cancelled = Cancellation(date: Made.day("2021-05-20"))
        },
      ],
      feedback: [
        Made.feedback("f1", on: "extratex-1", as: .visitor, overall: 5, recommend: 10),
        Made.feedback("f2", on: "extratex-1", as: .visitor, overall: 4, recommend: 9),
        Made.feedback("f3", on: "extratex-1", as: .host, overall: 4, recommend: 8),
        Made.feedback("f4", on: "extratex-2", as: .visitor, overall: 2, recommend: 6),
        Made.feedback("f5", on: "extratex-2", as: .hostPartnership, recommend: 0),
        Made.feedback(
          "f6",
          on: "extratex-2",
          as: .host,
          submitted: "2021-06-11T00:00:00Z",
          overall: 1
        ),
        Made.feedback("f7", on: "nowhere", as: .host, overall: 1, recommend: 1),
      ],
      scheme: scheme
    )
  }()

  let catalogue = Catalogue(contents)
  let day = Made.day("2021-06-10")

  @Test func exchanges_are_counted_by_their_state_on_the_day() {
    let figures = catalogue.figures(on: day)
    #expect(figures.asOf == day)
    #expect(figures.completed == 2)
    #expect(figures.completedVirtual == 1)
    #expect(figures.completedPhysical == 1)
    #expect(figures.ongoing == 1)
    #expect(figures.upcoming == 1)
    #expect(figures.inPreparation == 1)
    #expect(figures.cancelled == 1)
    #expect(figures.target == 600)
  }

  @Test func only_partnerships_with_a_completed_exchange_are_counted() {
    // EXTRATEX; BLUES has none completed, IDLE no exchange at all.
    #expect(catalogue.figures(on: day).partnerships == 1)
  }

  @Test func expected_feedback_is_roles_times_completed_with_one_host_form_for_a_group() {
    // Two visitors, and one host for both, since they travelled as one.
    #expect(catalogue.figures(on: day).feedback.expected == 3)
  }

  @Test func hosts_of_exchanges_without_a_group_are_all_asked() {
    var contents = Self.contents
    contents.exchanges = contents.exchanges.map { placed in
      var exchange = placed.record
      exchange.group = nil
      return Placed(exchange, at: placed.place)
    }
    // Two visitors and two hosts.
    #expect(Catalogue(contents).figures(on: day).feedback.expected == 4)
  }

  @Test func received_feedback_counts_each_exchange_and_role_once() {
    // extratex-1: visitor (two persons) and host; extratex-2: visitor and host's partnership. f6 is of
    // tomorrow, f7 of no exchange.
    #expect(catalogue.figures(on: day).feedback.received == 4)
  }

  @Test func mean_and_score_count_persons_of_all_roles() {
    let feedback = catalogue.figures(on: day).feedback
    // overall: (5 + 4 + 4 + 2) / 4
    #expect(feedback.mean == 3.75)
    // recommend 10 9 | 8 | 6 0: two promoters and two detractors of five.
    #expect(feedback.nps == 0)
  }

  @Test func the_score_is_a_percentage_that_is_not_rounded() {
    let catalogue = Catalogue(
      .made(
        exchanges: [Made.exchange("e-1")],
        feedback: [
          Made.feedback("a", on: "e-1", recommend: 9), Made.feedback("b", on: "e-1", recommend: 7),
          Made.feedback("c", on: "e-1", recommend: 6.5),
        ]
      )
    )
    // One promoter, no detractor (0 to 6), of three.
    #expect(catalogue.figures(on: day).feedback.nps == 100.0 / 3)
  }

  @Test func without_answers_there_is_no_mean_and_no_score() {
    let feedback = catalogue.figures(on: Made.day("2021-03-10")).feedback
    #expect(feedback.received == 0)
    #expect(feedback.mean == nil)
    #expect(feedback.nps == nil)
    #expect(feedback.expected == 3)
  }

  @Test(arguments: [
    ("2020-12-09", 0, 0), ("2020-12-10", 2, 0), ("2021-03-09", 1, 0), ("2021-03-10", 0, 2),
  ])
  func a_milestone_counts_from_its_very_day_on(day: String, preparing: Int, completed: Int) {
    let figures = catalogue.figures(on: Made.day(day))
    #expect(figures.inPreparation == preparing)
    #expect(figures.completed == completed)
  }

  @Test(arguments: [("2021-06-10", 4), ("2021-06-11", 5)])
  func feedback_counts_from_the_day_it_was_submitted_on(day: String, received: Int) {
    #expect(catalogue.figures(on: Made.day(day)).feedback.received == received)
  }

  @Test func figures_of_some_exchanges_have_no_target() throws {
    let blues = try #require(catalogue.index(of: Made.id("blues"), .partnership))
    let figures = catalogue.figures(on: day, among: Array(catalogue.exchanges(of: blues)))
    #expect(figures.completed == 0)
    #expect(figures.upcoming == 1)
    #expect(figures.target == nil)
  }

  @Test(arguments: Figure.allCases)
  func every_figure_names_as_many_records_as_it_counts(figure: Figure) {
    let figures = catalogue.figures(on: day)
    let exchanges = catalogue.exchanges(behind: figure, on: day).count
    let feedback = catalogue.feedback(behind: figure, on: day)
    switch figure {
    case .completed: #expect(exchanges == figures.completed)
    case .completedVirtual: #expect(exchanges == figures.completedVirtual)
    case .completedPhysical: #expect(exchanges == figures.completedPhysical)
    case .ongoing: #expect(exchanges == figures.ongoing)
    case .upcoming: #expect(exchanges == figures.upcoming)
    case .inPreparation: #expect(exchanges == figures.inPreparation)
    case .cancelled: #expect(exchanges == figures.cancelled)
    case .partnerships, .feedbackExpected: #expect(exchanges == figures.completed)
    case .feedbackReceived:
      #expect(catalogue.ids(.feedback, feedback).sorted() == ["f1", "f2", "f3", "f4", "f5"])
    case .feedbackMean:
      #expect(catalogue.ids(.feedback, feedback).sorted() == ["f1", "f2", "f3", "f4"])
    case .feedbackNPS: #expect(feedback.count == 5)
    }
  }

  @Test func counts_beside_a_partnership_are_completed_ongoing_and_upcoming() {
    let counts = catalogue.partnershipCounts(on: day)
    #expect(catalogue.partnerships.map(\.acronym) == ["BLUES", "EXTRATEX", "IDLE"])
    #expect(counts.map(\.completed) == [0, 2, 0])
    #expect(counts.map(\.ongoing) == [0, 1, 0])
    #expect(counts.map(\.upcoming) == [1, 0, 0])
    #expect(catalogue.totalCounts(on: day).completed == 2)
  }

  @Test func what_is_computed_of_an_exchange_is_as_of_the_day() throws {
    let index = try #require(catalogue.index(of: Made.id("extratex-1"), .exchange))
    let computed = catalogue.computed(index, on: day)
    #expect(computed.state == .completed)
    #expect(computed.milestone == .completed)
    // 2 February to 10 March 2021, a Tuesday to a Wednesday: five weeks of five and two more days.
    #expect(computed.workingDays == 27)
    #expect(computed.feedback == 3)
    #expect(computed.rating == 13.0 / 3)
    let before = catalogue.computed(index, on: Made.day("2020-12-09"))
    #expect(before.state == nil)
    #expect(before.milestone == nil)
    #expect(before.feedback == 0)
    #expect(before.rating == nil)
  }
}
