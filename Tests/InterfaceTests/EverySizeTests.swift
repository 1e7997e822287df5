import Screen
import Testing

@testable import Interface

/// Screens of every size.
@Suite struct EverySizeTests {
  /// Keys that lead to each screen, pane, kind of page and layer.
  static let places = [
    "", "Tab j", "Tab Tab", "z", "Tab / p l a s t", "/ x q x q Enter", "2", "4", "5 l s", "6",
    "j Enter", "Tab j Enter", "Tab Tab Enter", "4 Enter", "5 Enter", "?", "S", "x M", "@ 2",
    "Tab j e", "Tab j e x PgDn PgDn", "5 e t e x t", "Tab j a", "Tab j a Enter",
    "Tab j a Enter 4 4 PgDn PgDn PgDn Down a b Enter c", "Tab j d",
    "Tab j a Enter 4 4 4 2 2 9 ^S", "Tab j Enter G Shift-Tab Enter",
    "2 Enter", "2 Tab Tab Enter",
  ]

  @Test(arguments: EverySizeTests.places)
  func every_screen_can_be_drawn_at_every_size(keys: String) {
    var app = App()
    app.press(keys)
    let sizes = (1...60).flatMap { width in (1...30).map { Size(width: width, height: $0) } }
    for size in sizes {
      app.resize(to: size)
      Invariants.check(app.state, "\(keys) at \(size.width)×\(size.height)")
    }
  }

  @Test func a_screen_without_cells_is_drawn_too() {
    for size in [Size.zero, Size(width: 0, height: 5), Size(width: 5, height: 0)] {
      let app = App(size: size)
      #expect(app.frame.grid.size == size)
    }
  }

  @Test func the_screens_own_limits_hold() {
    #expect(App(size: Size(width: 19, height: 4)).picture.hasPrefix("need 20×4"))
    #expect(App(size: Size(width: 20, height: 3)).picture.hasPrefix("need 20×4"))
    #expect(!App(size: Size(width: 20, height: 4)).picture.hasPrefix("need"))
    #expect(App(size: Size(width: 59, height: 24)).shows("1 of 3 · Partnerships"))
    #expect(App(size: Size(width: 80, height: 14)).shows("1 of 3 · Partnerships"))
    #expect(!App(size: Size(width: 60, height: 15)).shows("1 of 3"))
  }

  @Test(arguments: [60, 80, 100, 139, 140, 200])
  func the_header_never_loses_the_date(width: Int) {
    #expect(App(size: Size(width: width, height: 20)).header.contains("2021-06-10"))
  }
}
