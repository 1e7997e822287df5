import Screen
import Testing

@testable import Interface

/// Reading pages.
@Suite struct PageTests {
  /// The page of extratex-1.
  private static func page(size: Size = Size(width: 80, height: 24)) -> App {
    var app = App(size: size)
    app.press("Tab / p l a s t Enter Enter")
    return app
  }

  @Test func links_are_followed_and_left_one_by_one() {
    var app = Self.page()
    let titles = ["Exchange extratex-1", "Partnership EXTRATEX", "Organisation clutex"]
    #expect(app.page == titles[0])
    app.press("Enter")
    #expect(app.page == titles[1])
    app.press("Enter")
    #expect(app.page?.hasPrefix("Organisation ") == true)
    app.press("Esc")
    #expect(app.page == titles[1])
    app.press("Esc")
    #expect(app.page == titles[0])
    app.press("Esc")
    #expect(app.page == nil)
    #expect(app.selected == "extratex-1")
  }

  @Test func tab_goes_round_the_links_and_the_cursor_is_on_the_marker() {
    var app = Self.page()
    let links = app.state.focusedPage.map { app.state.pageLayout($0).links.count } ?? 0
    #expect(links > 4)
    var targets: [Point?] = []
    for _ in 0..<links {
      #expect(app.textAtCursor.hasPrefix("▸ "))
      targets.append(app.cursor)
      app.press("Tab")
    }
    #expect(Set(targets).count == links)
    #expect(app.cursor == targets[0])
    app.press("Shift-Tab")
    #expect(app.cursor == targets.last)
  }

  @Test func down_passes_over_no_link_and_no_line() {
    var app = Self.page(size: Size(width: 40, height: 10))
    var seen = Set(app.screen)
    var links: Set<Int> = []
    for _ in 0..<80 {
      if let link = app.state.focusedPage?.link { links.insert(link) }
      app.press("j")
      seen.formUnion(app.screen)
    }
    #expect(app.bottom.hasSuffix("end"))
    let layout = app.state.focusedPage.map { app.state.pageLayout($0) }
    #expect(links.count == layout?.links.count)
    for word in ["Signatures", "Topics", "Documents", "Source"] {
      #expect(seen.contains { $0.contains(word) })
    }
  }

  @Test func search_finds_words_and_n_goes_on() {
    var app = App(size: Size(width: 80, height: 12))
    app.press("2 / o v e r a l l Enter")
    #expect(app.shows("Overall"))
    let first = app.state.figures.lastFound
    app.press("n")
    #expect(app.state.figures.lastFound != first)
    app.press("N")
    #expect(app.state.figures.lastFound == first)
  }

  @Test func search_goes_round_the_end() {
    var app = App(size: Size(width: 80, height: 12))
    app.press("2 / e x t r a t e x Enter")
    let first = app.state.figures.lastFound
    app.press("n")
    #expect(app.state.figures.lastFound == first)
  }

  @Test func words_that_are_not_there_are_said_not_to_be() {
    var app = Self.page()
    app.press("/ x y z z y Enter")
    #expect(app.message == "'xyzzy' is not on this page")
  }

  @Test func n_without_a_search_says_what_is_missing() {
    var app = Self.page()
    app.press("n")
    #expect(app.message == "Nothing to look for yet; / asks for words")
  }

  @Test func a_page_follows_the_width_of_the_screen() {
    var app = Self.page()
    let wide = app.screen
    app.resize(to: Size(width: 50, height: 24))
    #expect(app.screen != wide)
    for row in app.frame.grid.rows() { #expect(DisplayWidth.of(row) == 50) }
    app.resize(to: Size(width: 80, height: 24))
    #expect(app.screen == wide)
  }

  @Test func a_page_under_another_one_follows_the_width_too() {
    var app = Self.page()
    app.press("Enter")
    app.resize(to: Size(width: 50, height: 24))
    app.press("Esc")
    #expect(
      app.screen
        == {
          var other = Self.page(size: Size(width: 50, height: 24)); other.press("Tab Shift-Tab");
          return other.screen
        }()
    )
  }

  @Test func the_findings_of_a_record_are_one_link_away() {
    var app = App(
      .made(
        partnerships: [Made.partnership("blues")],
        exchanges: [Made.exchange("blues-1", held: "2021-02-01")],
        findings: [Broken.date]
      )
    )
    app.press("Tab j Enter")
    #expect(app.shows("1 finding"))
    // Behind the findings there is only the way to the history.
    app.press("Shift-Tab Shift-Tab Enter")
    #expect(app.state.screen == .findings)
    #expect(app.shows("exchanges/blues.json:14:9"))
  }
}
