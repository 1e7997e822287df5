import Screen
import Testing

@testable import Interface

/// Panes that depend on the row under the cursor wait while a key is held, so that a slow line is
/// not filled with rows nobody looks at.
@Suite struct HeldKeyTests {
  @Test func a_single_key_is_followed_at_once() {
    var app = App()
    app.press("j")
    #expect(app.shows("Exchanges 4 of 94 · BLUES"))
    #expect(app.state.wakeUp == nil)
  }

  @Test func a_held_key_leaves_dependent_panes_until_it_rests() {
    var app = App()
    app.hold("Down", times: 6)
    #expect(app.selected == "extratex")
    // The first key was followed, the repeats not.
    #expect(app.shows("· BLUES"))
    #expect(app.state.wakeUp == app.now + 100)
    app.rest(99)
    #expect(app.shows("· BLUES"))
    app.rest(1)
    #expect(app.shows("Exchanges 12 of 94 · EXTRATEX"))
    #expect(app.state.wakeUp == nil)
  }

  @Test func the_counts_of_the_row_itself_never_wait() {
    var app = App()
    app.hold("Down", times: 6)
    #expect(app.cursorLine.contains("EXTRATEX"))
    #expect(app.bottom.hasSuffix("6/12"))
  }

  @Test(arguments: ["Tab", "/", "Enter", "@", "z", "x", "5"])
  func any_other_key_brings_them_up_to_date_first(key: String) {
    var app = App()
    app.hold("Down", times: 6)
    app.press(key)
    #expect(app.state.browse.owner == app.state.browse.partnerships.selected)
    #expect(app.state.wakeUp == nil)
  }

  @Test func enter_right_after_a_held_key_opens_the_row_under_the_cursor() {
    var app = App()
    app.press("Tab")
    app.hold("Down", times: 5)
    app.hold("Enter", times: 1)
    #expect(app.page == "Exchange brilliant-1")
  }

  @Test func a_click_right_after_a_held_key_finds_everything_up_to_date() {
    var app = App()
    app.press("m")
    app.hold("Down", times: 6)
    app.mouse(on: "Feedback")
    #expect(app.state.browse.owner == app.state.browse.partnerships.selected)
    #expect(app.state.wakeUp == nil)
  }

  @Test func data_that_arrives_meanwhile_is_shown_at_once() {
    var app = App()
    app.hold("Down", times: 6)
    app.load(.sample)
    #expect(app.shows("Exchanges 12 of 94 · EXTRATEX"))
  }

  @Test func the_pane_nothing_depends_on_never_waits() {
    var app = App()
    app.press("Tab Tab")
    app.hold("Down", times: 6)
    #expect(app.state.wakeUp == nil)
    app.press("5")
    app.hold("Down", times: 6)
    #expect(app.state.wakeUp == nil)
  }
}
