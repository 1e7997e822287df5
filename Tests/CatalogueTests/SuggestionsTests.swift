import Catalogue
import Scheme
import Testing

@Suite struct SuggestionsTests {
  let catalogue = Catalogue(
    .made(
      partnerships: [Made.partnership("extratex"), Made.partnership("blues")],
      organisations: [Made.organisation("clutex"), Made.organisation("slovak-plastics-cluster")],
      exchanges: [
        Made.exchange("extratex-1"), Made.exchange("extratex-2"), Made.exchange("extratex-12"),
      ],
      feedback: [Made.feedback("extratex-1-visitor", on: "extratex-1")]
    )
  )

  @Test(arguments: [
    ("extratxe-1", "extratex-1"), ("EXTRATEX", "extratex"), ("extratex_12", "extratex-12"),
    ("bleus", "blues"), ("clútex", "clutex"), ("plastics", "slovak-plastics-cluster"),
    ("slovak", "slovak-plastics-cluster"), ("extratex-1-visitr", "extratex-1-visitor"),
    ("Extratex 2", "extratex-2"), ("blues-nothing-more", "blues"),
  ])
  func the_likeliest_id_comes_first(typed: String, id: String) {
    #expect(catalogue.suggestions(near: typed).first?.text == id)
  }

  @Test(arguments: ["nothing-here", "zzz", "", "---", "x", "é", "😀"])
  func nothing_absurdly_far_is_suggested(typed: String) {
    #expect(catalogue.suggestions(near: typed).isEmpty)
  }

  @Test func as_many_as_asked_for_at_most_and_in_a_fixed_order() {
    let suggestions = catalogue.suggestions(near: "extratex-3", limit: 2)
    #expect(suggestions.map(\.text) == ["extratex-1", "extratex-2"])
    #expect(catalogue.suggestions(near: "extratex-3", limit: 0).isEmpty)
  }
}
