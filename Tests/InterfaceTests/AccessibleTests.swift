import Catalogue
import Scheme
import Screen
import TestSupport
import Testing

@testable import Interface

/// Reading by ear: a screen reader says the row the cursor is on.
@Suite struct AccessibleTests {
  private static func app(_ keys: String = "", size: Size = Size(width: 100, height: 24)) -> App {
    var app = App(size: size) { $0.isAccessible = true }
    app.press(keys)
    return app
  }

  @Test func a_session_is_heard_as_kept() {
    var app = Self.app()
    var text = "start: \(app.textAtCursor)\n"
    let keys =
      "j k Tab j j z z / p l a s t Enter Enter Tab Tab Esc Esc S Down Enter @ 2 0 2 1 - 0 3 Enter Esc 5 j ? Down Down Esc 6 2 j"
    for key in keys.split(separator: " ") {
      app.press(String(key))
      text += "\(key): \(app.textAtCursor)\n"
      if let message = app.message { text += "    \(message)\n" }
    }
    expectGolden(text, named: "heard")
  }

  @Test(arguments: EverySizeTests.places)
  func no_sign_of_drawing_stands_on_any_screen(keys: String) {
    for size in [
      Size(width: 80, height: 24), Size(width: 160, height: 50), Size(width: 40, height: 10),
    ] {
      let app = Self.app(keys, size: size)
      for row in app.screen {
        let isDrawing = row.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }
        // A dot stands in Catalan names too, but not by itself.
        #expect(!isDrawing && !row.contains(" · ") && !row.hasPrefix(" ·"), "'\(row)'")
      }
    }
  }

  @Test func one_pane_is_shown_at_a_time_on_the_widest_screen() {
    var app = Self.app(size: Size(width: 200, height: 50))
    #expect(app.shows("1 of 3, Partnerships"))
    #expect(!app.shows("Exchanges"))
    app.press("Tab")
    #expect(app.shows("2 of 3, Exchanges"))
    #expect(!app.shows("Partnerships 12"))
  }

  @Test func the_state_of_an_exchange_is_in_words() {
    let app = Self.app("Tab")
    #expect(app.shows("completed"))
    #expect(app.shows("cancelled"))
    for row in app.screen.dropFirst(4).dropLast() {
      let words = row.split(separator: " ")
      #expect(!["done", "next", "prep", "off", "now"].contains { words.contains($0) }, "'\(row)'")
    }
  }

  @Test func what_is_not_known_is_said_to_be_unknown() {
    var exchange = Made.exchange("blues-1", held: "2021-02-01")
    exchange.title = nil
    var app = App(
      .made(
        partnerships: [Made.partnership("blues")],
        exchanges: [exchange],
        feedback: [Made.feedback("blues-1-host", on: "blues-1")]
      ),
      size: Size(width: 100, height: 30)
    ) { $0.isAccessible = true }
    for keys in ["Tab j", "Tab", "Shift-Tab Enter", "2"] {
      app.press(keys)
      #expect(app.shows("unknown"), "after \(keys)")
      #expect(!app.screen.contains { $0.hasSuffix("–") || $0.contains("–  ") }, "after \(keys)")
    }
  }

  @Test func the_counts_of_a_partnership_say_what_they_count() {
    #expect(Self.app("j").textAtCursor.contains("4 completed"))
    #expect(Self.app().textAtCursor.contains("80 completed"))
  }

  @Test func the_order_of_a_list_is_said_in_words() {
    var app = Self.app("5 l s")
    app.press("k")
    #expect(app.bottom.hasSuffix("ascending by country"))
    #expect(!app.line(2).contains("▲"))
  }

  @Test func moving_in_a_menu_is_heard() {
    #expect(
      Self.app("? Down Down").textAtCursor.hasPrefix(
        "  PgDn ^F       page down          A screenful down"
      )
    )
    #expect(Self.app("Tab S Down").textAtCursor == "  id")
  }
}
