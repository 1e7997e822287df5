import Catalogue
import Scheme
import Screen
import Testing

@testable import Interface

/// Looking at another day.
@Suite struct DayTests {
  @Test func the_header_shows_a_pinned_day_as_such() {
    #expect(App().header.hasSuffix("pinned 2021-06-10"))
    #expect(!App(.empty).header.contains("pinned"))
    #expect(App(.empty).header.hasSuffix(" 2021-06-10"))
  }

  @Test func an_earlier_day_lists_fewer_and_says_read_only() {
    var app = App()
    let today = app.state.browse.exchanges.rows.count
    app.press("@")
    app.type("2021-03-01")
    app.press("Enter")
    #expect(app.message == "Looking at 1 Mar 2021; nothing can be changed meanwhile")
    #expect(app.state.browse.exchanges.rows.count < today)
    #expect(app.header.contains("2021-03-01"))
    app.resize(to: Size(width: 120, height: 24))
    #expect(app.header.hasSuffix("read-only, as of 2021-03-01"))
  }

  @Test func figures_follow_the_day() {
    var app = App()
    app.press("2 @")
    app.type("2021-03-01")
    app.press("Enter")
    #expect(app.line(1).hasSuffix("as of 2021-03-01"))
    #expect(app.line(containing: "Completed")?.contains(" 80 ") == false)
  }

  @Test(arguments: ["2021-13-01", "yesterday", "2021-02-29", "21-3-1"])
  func nonsense_is_refused_with_its_reason_and_stays_open(text: String) {
    var app = App()
    app.press("@")
    app.type(text)
    app.press("Enter")
    #expect(app.message == "Expected a date 'YYYY-MM-DD', found '\(text)'")
    #expect(app.bottom.contains(text))
    #expect(app.state.layer != nil)
    app.press("^U")
    app.type("2021-03-01")
    app.press("Enter")
    #expect(app.state.day == Made.day("2021-03-01"))
  }

  @Test func an_empty_date_is_today() {
    var app = App(asOf: Made.day("2021-03-01"))
    #expect(app.header.contains("2021-03-01"))
    app.press("@ ^U Enter")
    #expect(app.message == "Looking at today, 10 Jun 2021")
    #expect(app.header.hasSuffix("pinned 2021-06-10"))
  }

  @Test func esc_keeps_the_day() {
    var app = App(asOf: Made.day("2021-03-01"))
    app.press("@ ^U Esc")
    #expect(app.state.day == Made.day("2021-03-01"))
  }

  @Test func the_pinned_day_asked_for_is_today_and_not_another_day() {
    let app = App(asOf: Made.day("2021-06-10"))
    #expect(app.header.hasSuffix("pinned 2021-06-10"))
  }

  @Test func a_new_day_of_the_host_counts_anew_where_nothing_is_pinned() {
    let later = Made.exchange("blues-1", held: "2021-06-11")
    var app = App(.made(partnerships: [Made.partnership("blues")], exchanges: [later]))
    #expect(app.line(containing: "BLUES")?.hasPrefix("   BLUES") == true)
    #expect(app.line(containing: " All ")?.contains("0  0  0") == true)
    app.take(.dayChanged(Made.day("2021-06-11")))
    #expect(app.line(containing: " All ")?.contains("1  0  0") == true)
    #expect(app.header.hasSuffix("2021-06-11"))
  }

  @Test func the_cursor_stays_on_its_record_when_the_day_changes() {
    var app = App()
    app.press("Tab / p l a s t Enter j Esc @")
    app.type("2021-06-09")
    app.press("Enter")
    #expect(app.selected == "extratex-4")
  }
}
