import Screen
import Testing

@testable import Interface

/// Getting to a record and back.
@Suite struct ReachingTests {
  @Test(arguments: [
    // By its words: Tab into Exchanges, filter, and over to the feedback.
    "Tab / p l a s t Enter Tab",
    // By moving: down to EXTRATEX, over to its exchanges, down to the first.
    "j j j j j j Tab j",
  ])
  func the_feedback_of_extratex_1_is_in_sight_in_at_most_eight_keys(keys: String) {
    var app = App()
    app.press(keys.split(separator: " ").prefix(8).joined(separator: " "))
    #expect(app.shows("Feedback 2 · extratex-1"))
    #expect(app.shows("host    overall 5"))
  }

  @Test func a_partnership_limits_exchanges_and_an_exchange_limits_feedback() {
    var app = App()
    app.press("j")
    #expect(app.shows("Exchanges 4 of 94 · BLUES"))
    app.press("Tab j")
    #expect(app.shows("Feedback 0 · blues-1"))
    app.press("Shift-Tab j")
    #expect(app.shows("Exchanges 11 of 94 · BRILLIANT"))
    #expect(app.state.browse.exchanges.isOnAll)
  }

  @Test func enter_on_all_moves_to_the_next_pane() {
    var app = App()
    app.press("Enter")
    #expect(app.state.browse.focus == .exchanges)
    app.press("Enter")
    #expect(app.state.browse.focus == .feedback)
    #expect(app.page == nil)
  }

  @Test(arguments: [
    ("j Enter", "Partnership BLUES"), ("Tab j Enter", "Exchange blues-1"),
    ("Tab Tab Enter", "Feedback "), ("4 Enter", "Document "), ("5 Enter", "Organisation "),
  ])
  func enter_opens_the_page_of_each_kind_and_esc_leaves_it(keys: String, title: String) {
    var app = App()
    app.press(keys)
    let page = app.page ?? ""
    #expect(page.hasPrefix(title))
    #expect(app.line(1).hasPrefix(" " + page))
    #expect(app.escapeHint == "back")
    app.press("Esc")
    #expect(app.page == nil)
  }

  @Test(arguments: [
    ("2", "Figures ─"), ("4", "Documents 38"), ("5", "Organisations "), ("6", "Findings 0"),
  ])
  func each_screen_is_one_digit_away_and_esc_goes_home(key: String, title: String) {
    var app = App()
    app.press(key)
    #expect(app.line(1).hasPrefix(" " + title))
    #expect(app.escapeHint == "Browse")
    app.press("Esc")
    #expect(app.line(1).hasPrefix(" Partnerships 12"))
  }

  @Test func the_digit_of_a_screen_that_does_not_exist_says_so() {
    var app = App()
    app.press("3")
    #expect(app.message == "The screen Attention does not exist yet")
    #expect(!app.header.contains("Attention"))
  }

  @Test func digits_without_a_screen_answer_too() {
    var app = App()
    app.press("7")
    #expect(app.message == "7 does nothing here; ? lists what does")
  }

  @Test func esc_undoes_one_layer_at_a_time_and_the_hint_says_which() {
    var app = App()
    app.press("Tab Tab z / g o o d Enter Enter")
    app.press("/")
    #expect(app.bottom.contains("Search:"))
    var seen: [String?] = []
    for _ in 0..<5 {
      app.press("Esc")
      seen.append(app.escapeHint)
    }
    #expect(
      seen == ["back", "clear filter", "all panes", "Exchanges", "Partnerships"]
    )
    app.press("Esc")
    #expect(app.escapeHint == nil)
    #expect(app.bottom.contains("q quit"))
    app.press("Esc")
    #expect(app.message == "Nothing to go back from; q quits")
    #expect(app.effects == [])
  }

  @Test(arguments: ["Esc", "Backspace", "q"])
  func each_key_of_going_back_leaves_a_page(key: String) {
    var app = App()
    app.press("j Enter")
    app.press(key)
    #expect(app.page == nil)
    #expect(app.effects == [])
  }

  @Test func q_quits_at_home_from_every_pane() {
    for keys in ["", "Tab", "Tab Tab", "z", "/ b Enter"] {
      var app = App()
      app.press(keys + " q")
      #expect(app.effects == [.quit], "after '\(keys)'")
    }
  }

  @Test(arguments: ["2", "4", "5", "6", "5 / z a g Enter"])
  func q_on_another_screen_goes_home_first(keys: String) {
    var app = App()
    app.press(keys + " q")
    #expect(app.effects == [])
    #expect(app.state.screen == .browse)
    app.press("q")
    #expect(app.effects == [.quit])
  }

  @Test(arguments: [
    "", "Tab", "j Enter", "2", "/", "/ x", "@", "?", ":", "S", "3 M", "j Enter /", "z",
  ])
  func the_key_c_with_control_quits_from_everywhere_when_pressed_twice(keys: String) {
    var app = App()
    app.press(keys)
    app.press("^C")
    #expect(app.effects == [])
    #expect(app.bottom.contains("^C again quits"))
    app.press("^C")
    #expect(app.effects == [.quit])
  }

  @Test func another_key_between_disarms_the_quitting_key() {
    for between in ["j", "Esc", "x"] {
      var app = App()
      app.press("^C \(between) ^C")
      #expect(app.effects == [], "with \(between) between")
    }
    var pasting = App()
    pasting.press("^C")
    pasting.paste("text")
    pasting.press("^C")
    #expect(pasting.effects == [])
    var clicking = App()
    clicking.press("m ^C")
    clicking.mouse(on: "BLUES")
    clicking.press("^C")
    #expect(clicking.effects == [])
  }

  @Test(arguments: [("x", "x"), ("F7", "F7"), ("^X", "^X"), ("Alt-b", "Alt-b"), ("Ł", "Ł")])
  func a_key_without_meaning_answers(key: String, spelling: String) {
    var app = App()
    app.press(key)
    #expect(app.message == "\(spelling) does nothing here; ? lists what does")
    app.press("j")
    #expect(app.message == nil)
  }

  @Test(arguments: ["S x", "@ Tab", "/ F7", "? F7"])
  func a_key_without_meaning_in_a_menu_or_prompt_answers_too(keys: String) {
    var app = App()
    app.press(keys)
    #expect(app.bottom.contains("does nothing here"))
    #expect(app.state.layer != nil)
  }

  @Test func the_two_halves_of_the_home_key_lead_back_to_partnerships() {
    var app = App()
    app.press("Tab Tab 1")
    #expect(app.state.browse.focus == .partnerships)
    app.press("Tab 5 1")
    #expect(app.state.browse.focus == .exchanges)
  }
}
