import Catalogue
import Scheme
import Testing

@Suite struct LinksTests {
  let catalogue = Catalogue(
    .made(
      partnerships: [
        Made.partnership("extratex") {
          $0.coordinator = Made.id("ntt")
          $0.partners = [Made.id("clutex"), Made.id("ntt")]
        },
        Made.partnership("blues"),
      ],
      organisations: [
        Made.organisation("clutex"),
        Made.organisation("ntt"),
        Made.organisation("mill") { $0.memberOf = [Made.id("clutex")] },
      ],
      exchanges: [
        Made.exchange("extratex-10") {
          $0.visitor = Made.id("mill")
          $0.host = Made.id("ntt")
          $0.hostPartnership = Made.id("blues")
          $0.group = Made.id("travellers")
        },
        Made.exchange("extratex-2") { $0.group = Made.id("travellers") },
        Made.exchange("blues-1", of: "blues") { $0.host = Made.id("ntt") },
      ],
      feedback: [
        Made.feedback("extratex-2-visitor", on: "extratex-2", submitted: "2021-03-12T09:30:00Z"),
        Made.feedback("extratex-2-host", on: "extratex-2", submitted: "2021-03-15T09:30:00Z"),
      ],
      documents: [
        Made.document("guide", "A guide") {
          $0.partnerships = [Made.id("blues")]
          $0.exchanges = [Made.id("extratex-2")]
        }
      ]
    )
  )

  func index(_ id: String, _ kind: RecordKind) throws -> Int {
    try #require(catalogue.index(of: Made.id(id), kind))
  }

  @Test func an_exchange_belongs_to_its_visitors_partnership_alone() throws {
    let extratex = try index("extratex", .partnership)
    let blues = try index("blues", .partnership)
    #expect(
      catalogue.ids(.exchange, catalogue.exchanges(of: extratex)) == ["extratex-2", "extratex-10"]
    )
    #expect(catalogue.ids(.exchange, catalogue.exchanges(of: blues)) == ["blues-1"])
    #expect(
      catalogue.ids(.exchange, catalogue.exchanges(hostedByPartnership: blues)) == ["extratex-10"]
    )
  }

  @Test func an_organisation_knows_where_it_visited_and_what_it_hosted() throws {
    let ntt = try index("ntt", .organisation)
    let mill = try index("mill", .organisation)
    #expect(
      catalogue.ids(.exchange, catalogue.exchanges(hostedBy: ntt)) == ["blues-1", "extratex-10"]
    )
    #expect(catalogue.ids(.exchange, catalogue.exchanges(visitedBy: mill)) == ["extratex-10"])
    #expect(catalogue.exchanges(visitedBy: ntt).isEmpty)
  }

  @Test func those_who_travelled_as_one_are_found_from_each_of_them() throws {
    for id in ["extratex-2", "extratex-10"] {
      let exchange = try index(id, .exchange)
      let group = catalogue.exchanges(inGroupOf: exchange)
      #expect(catalogue.ids(.exchange, group) == ["extratex-2", "extratex-10"])
    }
    #expect(catalogue.exchanges(inGroupOf: try index("blues-1", .exchange)).isEmpty)
  }

  @Test func feedback_of_an_exchange_comes_newest_first() throws {
    let exchange = try index("extratex-2", .exchange)
    let feedback = catalogue.feedback(of: exchange)
    #expect(catalogue.ids(.feedback, feedback) == ["extratex-2-host", "extratex-2-visitor"])
    #expect(catalogue.exchange(ofFeedback: 0) == exchange)
  }

  @Test func a_coordinator_that_is_a_partner_too_has_its_partnership_once() throws {
    let ntt = try index("ntt", .organisation)
    #expect(catalogue.ids(.partnership, catalogue.partnerships(of: ntt)) == ["extratex"])
  }

  @Test func a_cluster_knows_its_members() throws {
    let clutex = try index("clutex", .organisation)
    #expect(catalogue.ids(.organisation, catalogue.members(of: clutex)) == ["mill"])
  }

  @Test func a_document_is_found_from_all_that_it_names() throws {
    for id in ["blues", "extratex-2"] {
      let reference = try #require(catalogue.reference(Made.id(id)))
      #expect(catalogue.ids(.document, catalogue.documents(about: reference)) == ["guide"])
    }
    let extratex = try #require(catalogue.reference(Made.id("extratex")))
    #expect(catalogue.documents(about: extratex).isEmpty)
  }

  @Test(arguments: [-1, 3, 1_000_000])
  func an_index_outside_the_collection_has_no_links(index: Int) {
    #expect(catalogue.exchanges(of: index).isEmpty)
    #expect(catalogue.exchanges(inGroupOf: index).isEmpty)
    #expect(catalogue.feedback(of: index).isEmpty)
    #expect(catalogue.host(ofExchange: index) == nil)
    #expect(catalogue.members(of: index).isEmpty)
  }
}
