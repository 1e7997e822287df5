import Catalogue
import Scheme
import Testing

@Suite struct MissingFeedbackTests {
  private static let done: [Milestone: String] = [.completed: "2021-03-01"]

  private func missing(
    _ feedback: [Feedback],
    on day: String = "2021-06-10",
    roles: [FeedbackRole] = [.host, .visitor, .host]
  ) -> [String] {
    var contents = CatalogueContents.made(
      partnerships: [Made.partnership("extratex")],
      exchanges: [
        Made.exchange("extratex-1", Self.done),
        Made.exchange("extratex-2", [.started: "2021-03-01"]),
        Made.exchange("extratex-3", Self.done) { $0.group = Made.id("trip") },
        Made.exchange("extratex-4", Self.done) { $0.group = Made.id("trip") },
        Made.exchange("extratex-5", [.proposed: "2021-01-01"]) {
          $0.cancelled = Cancellation(date: Made.day("2021-02-01"))
        },
      ],
      feedback: feedback
    )
    contents.scheme.feedbackRoles = roles
    let catalogue = Catalogue(contents)
    return catalogue.missingFeedback(on: Made.day(day)).map {
      "\(catalogue.exchanges[Int($0.exchange)].id) \($0.role.rawValue)"
    }
  }

  @Test func each_completed_exchange_lacks_each_role_and_a_group_one_host() {
    #expect(
      missing([]) == [
        "extratex-1 visitor", "extratex-1 host", "extratex-3 visitor", "extratex-3 host",
        "extratex-4 visitor",
      ]
    )
    #expect(missing([], roles: [.visitor]).count == 3)
    #expect(missing([], on: "2021-02-28").isEmpty)
  }

  @Test func what_was_given_is_missing_no_more_but_only_from_its_day_on() {
    let given = [
      Made.feedback("a", on: "extratex-1", as: .visitor, submitted: "2021-05-01T09:00:00Z"),
      Made.feedback("b", on: "extratex-4", as: .host, submitted: "2021-05-01T09:00:00Z"),
      Made.feedback("c", on: "extratex-4", as: .hostPartnership, submitted: "2021-05-01T09:00:00Z"),
    ]
    #expect(missing(given) == ["extratex-1 host", "extratex-3 visitor", "extratex-4 visitor"])
    #expect(missing(given, on: "2021-04-30").count == 5)
  }
}
