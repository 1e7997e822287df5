import Screen
import Testing

@testable import Interface

/// The mouse, which does nothing that keys do not.
@Suite struct MouseTests {
  private static func app(_ keys: String = "") -> App {
    var app = App()
    app.press("m " + keys)
    return app
  }

  @Test func the_mouse_is_off_until_it_is_asked_for() {
    var app = App()
    #expect(!app.frame.wishes.mouse)
    #expect(!app.state.wantsMouse)
    app.press("m")
    #expect(app.frame.wishes.mouse)
    #expect(app.message?.hasPrefix("Mouse on") == true)
    app.press("m")
    #expect(!app.frame.wishes.mouse)
    #expect(app.message == "Mouse off")
  }

  @Test func a_click_selects_and_a_second_one_opens() {
    var app = Self.app()
    app.mouse(on: "BRILLIANT  ")
    #expect(app.selected == "brilliant")
    #expect(app.page == nil)
    #expect(app.shows("· BRILLIANT"))
    app.mouse(on: "BRILLIANT  ")
    #expect(app.page == "Partnership BRILLIANT")
  }

  @Test func a_click_in_another_pane_goes_there() {
    var app = Self.app()
    app.mouse(on: "blues-2")
    #expect(app.state.browse.focus == .exchanges)
    #expect(app.selected == "blues-2")
    #expect(app.shows("· blues-2"))
  }

  @Test func the_first_click_in_another_pane_never_opens() {
    var app = Self.app("Tab j Shift-Tab")
    app.mouse(on: "blues-1 ")
    #expect(app.page == nil)
    #expect(app.state.browse.focus == .exchanges)
  }

  @Test func the_wheel_moves_by_three() {
    var app = Self.app("5")
    app.mouse(.wheelDown, on: "Organisations")
    #expect(app.state.organisations.cursor == 3)
    app.mouse(.wheelUp, on: "Organisations")
    #expect(app.state.organisations.cursor == 0)
  }

  @Test func a_heading_sorts_and_again_reverses() {
    var app = Self.app("5")
    app.mouse(on: "city")
    #expect(app.state.organisations.sort == ListSort(column: "city"))
    app.mouse(on: "city")
    #expect(app.state.organisations.sort == ListSort(column: "city", isDescending: true))
  }

  @Test func a_tab_changes_the_screen() {
    var app = Self.app()
    app.mouse(on: "4 Documents")
    #expect(app.state.screen == .documents)
  }

  @Test func a_link_is_chosen_and_then_followed() {
    var app = Self.app("Tab / p l a s t Enter Enter")
    app.mouse(on: "visitor 4")
    #expect(app.textAtCursor.hasPrefix("▸ visitor 4"))
    app.mouse(on: "visitor 4")
    #expect(app.page == "Feedback extratex-1-visitor")
  }

  @Test func other_buttons_and_releases_do_nothing() {
    var app = Self.app()
    for action in [MouseEvent.Action.press(2), .press(3), .release] {
      app.mouse(action, on: "BRILLIANT")
      #expect(app.state.browse.partnerships.isOnAll)
    }
  }

  @Test func a_menu_takes_no_clicks() {
    var app = Self.app("?")
    app.mouse(on: "5 Organisations")
    #expect(app.state.screen == .browse)
  }
}
