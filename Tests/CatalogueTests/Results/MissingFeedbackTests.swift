import Catalogue
import Scheme
import Testing

@Suite struct MissingFeedbackTests {
  private static func catalogue(
    _ exchanges: [Exchange],
    _ feedback: [Feedback] = [],
    roles: [FeedbackRole] = [.visitor, .host]
  ) -> Catalogue {
    var scheme = SchemeDefinition()
    scheme.feedbackRoles = roles
    return Catalogue(.made(exchanges: exchanges, feedback: feedback, scheme: scheme))
  }

  private static func missing(
    _ catalogue: Catalogue,
    on day: String = "2021-06-10",
    among exchanges: [Int32]? = nil
  ) -> [String] {
    catalogue.missingFeedback(on: Made.day(day), among: exchanges).map {
      "\(catalogue.exchanges[$0.exchange].id) \($0.role.rawValue)"
    }
  }

  @Test func of_each_completed_exchange_each_role_asked_is_missing_until_it_came() {
    let catalogue = Self.catalogue(
      [
        Made.held("extratex-1"), Made.held("extratex-2"),
        Made.exchange("extratex-3", [.started: "2021-02-01"]),
      ],
      [
        Made.feedback("f1", on: "extratex-1", as: .host),
        Made.feedback("f2", on: "extratex-1", as: .host),
        Made.feedback("f3", on: "extratex-2", as: .hostPartnership),
        Made.feedback("f4", on: "extratex-2", as: .host, submitted: "2021-06-11T00:00:00Z"),
      ]
    )
    #expect(
      Self.missing(catalogue) == ["extratex-1 visitor", "extratex-2 visitor", "extratex-2 host"]
    )
    #expect(Self.missing(catalogue, on: "2021-06-11").count == 2)
    #expect(Self.missing(catalogue, on: "2021-03-09") == [])
    #expect(Self.missing(catalogue, among: [1]) == ["extratex-2 visitor", "extratex-2 host"])
  }

  @Test func the_host_of_a_group_is_asked_once_and_answers_for_all() {
    let trip = ["extratex-1", "extratex-2", "extratex-3"].map { id in
      Made.held(id) { $0.group = Made.id("trip") }
    }
    #expect(
      Self.missing(Self.catalogue(trip)) == [
        "extratex-1 visitor", "extratex-1 host", "extratex-2 visitor", "extratex-3 visitor",
      ]
    )
    let answered = Self.catalogue(trip, [Made.feedback("f1", on: "extratex-3", as: .host)])
    #expect(
      Self.missing(answered) == ["extratex-1 visitor", "extratex-2 visitor", "extratex-3 visitor"]
    )
    // Also where only some of the group are looked at.
    #expect(Self.missing(answered, among: [1]) == ["extratex-2 visitor"])
  }

  @Test func without_roles_nothing_is_missing() {
    #expect(Self.missing(Self.catalogue([Made.held("extratex-1")], roles: [])) == [])
  }

  @Test func figures_count_what_the_list_names() {
    let catalogue = Catalogue(FiguresTests.contents)
    for day in ["2020-12-10", "2021-03-10", "2021-06-10", "2021-06-11"] {
      let response = catalogue.figures(on: Made.day(day)).feedback.response
      #expect(response.missing == Self.missing(catalogue, on: day).count)
    }
    // Two visitors and one host are asked, and all three answered.
    #expect(catalogue.figures(on: Made.day("2021-06-10")).feedback.response.rate == 1)
    #expect(catalogue.figures(on: Made.day("2021-03-10")).feedback.response.rate == 0)
    #expect(catalogue.figures(on: Made.day("2020-12-10")).feedback.response.rate == nil)
  }

  @Test func forms_that_nobody_asked_for_do_not_make_up_for_missing_ones() {
    let catalogue = Self.catalogue(
      [Made.held("extratex-1")],
      [
        Made.feedback("f1", on: "extratex-1", as: .visitor),
        Made.feedback("f2", on: "extratex-1", as: .visitorPartnership),
        Made.feedback("f3", on: "extratex-1", as: .hostPartnership),
      ]
    )
    let response = catalogue.figures(on: Made.day("2021-06-10")).feedback.response
    #expect(response.received == 3)
    #expect(response.expected == 2)
    #expect(response.rate == 0.5)
  }
}
