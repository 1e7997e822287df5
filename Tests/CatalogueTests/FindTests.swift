import Catalogue
@testable import Scheme
import Testing

@Suite struct FindTests {
  let scheme: SchemeDefinition = {
    var scheme = SchemeDefinition()
    scheme.countries = [
      Country(code: Made.country, name: "Poland", eligible: true)
    ]
    scheme.formats = [NamedCode(id: "visit", name: "Study visit")]
    return scheme
  }()

  func found(_ text: String, in contents: CatalogueContents, on day: String? = nil) -> [String] {
    let catalogue = Catalogue(contents)
    return catalogue.find(Query(parsing: text), on: day.map(Made.day)).compactMap {
      catalogue.id(of: $0)?.text
    }
  }

  @Test func an_id_comes_first_then_starts_of_words_in_names_then_names_then_the_rest() {
    let contents = CatalogueContents.made(
      partnerships: [
        Made.partnership("p") { $0.summary = "About wool" },
        Made.partnership("q") { $0.title = "Steelwool" },
        Made.partnership("r") { $0.title = "Fine wool" },
      ],
      organisations: [Made.organisation("wool", "Mill")],
      exchanges: [Made.exchange("r-1") { $0.title = "Woollen cloth" }]
    )
    #expect(found("wool", in: contents) == ["wool", "r", "r-1", "q", "p"])
  }

  @Test func the_worst_of_several_words_decides() {
    let contents = CatalogueContents.made(
      documents: [
        Made.document("a", "Wool", date: "2021-01-02") { $0.body = "dyes" },
        Made.document("b", "Wool and dyes", date: "2021-01-01"),
      ]
    )
    #expect(found("wool dyes", in: contents) == ["b", "a"])
  }

  @Test func the_acronym_of_a_partnership_is_one_of_its_names() {
    let contents = CatalogueContents.made(
      partnerships: [
        Made.partnership("x1", "AAA") { $0.summary = "not BLUES" },
        Made.partnership("x2", "BLUES"),
      ]
    )
    #expect(found("blues", in: contents) == ["x2", "x1"])
  }

  @Test func an_empty_query_finds_nothing() {
    #expect(found("", in: .made(partnerships: [Made.partnership("p")])).isEmpty)
  }

  @Test func on_a_day_only_what_existed_then_is_found() {
    let contents = CatalogueContents.made(
      exchanges: [Made.exchange("p-1", [.proposed: "2021-01-08"]) { $0.title = "wool" }],
      feedback: [
        Made.feedback("p-1-host", on: "p-1", submitted: "2021-02-01T23:59:59Z")
      ],
      documents: [Made.document("d", "wool", date: "2030-01-01")]
    )
    #expect(found("wool", in: contents, on: "2021-01-07") == ["d"])
    #expect(found("wool", in: contents, on: "2021-01-08") == ["p-1", "d"])
    #expect(found("wool", in: contents, on: "2021-02-01") == ["p-1", "d", "p-1-host"])
  }

  @Test(arguments: [
    "e-1", "dyes", "cotton", "virtual", "\"study visit\"", "poland", "PL", "Lodz", "mill", "ACRO",
    "objective", "agenda", "other-code",
  ])
  func an_exchange_is_found_by_each_of_its_texts_and_by_names_it_links_to(word: String) {
    let contents = CatalogueContents.made(
      partnerships: [Made.partnership("p", "ACRO")],
      organisations: [
        Made.organisation("m", "A mill") {
          $0.city = "Łódź"
          $0.country = Made.country
        }
      ],
      exchanges: [
        Made.exchange("e-1", of: "p") {
          $0.title = "Natural dyes"
          $0.topics = ["cotton"]
          $0.formats = ["visit", "other-code"]
          $0.host = Made.id("m")
          $0.objectives = "An objective"
          $0.agenda = "The agenda"
        }
      ],
      scheme: scheme
    )
    #expect(found(word, in: contents).contains("e-1"))
  }

  @Test(arguments: ["f", "e-1", "dyes", "host-partnership", "thanks"])
  func feedback_is_found_by_its_texts_and_its_exchange(word: String) {
    let contents = CatalogueContents.made(
      exchanges: [Made.exchange("e-1") { $0.title = "Natural dyes" }],
      feedback: [
        Made.feedback("f", on: "e-1", as: .hostPartnership) {
          $0.answers = [Answer(question: "addedValue", value: .text("Many thanks"))]
        }
      ]
    )
    #expect(found(word, in: contents).contains("f"))
  }
}
