import Screen
import TestSupport
import Testing

@testable import Interface

/// What the screens look like.
@Suite struct GoldenScreenTests {
  @Test(arguments: [
    ("start", ""), ("exchanges-filtered", "Tab / p l a s t Enter"),
    ("partnership", "j j j j j j Enter"), ("exchange", "Tab / p l a s t Enter Enter"),
    ("feedback", "Tab / p l a s t Enter Tab Enter"),
    ("organisation", "5 / l o d z Enter Enter"), ("document", "4 j j j Enter"),
    ("figures", "2"), ("results", "2 Enter"), ("texts", "2 Tab Tab Enter"),
    ("missing", "2 Tab Tab Tab Enter"), ("partnership-results", "j j j j j j Enter PgDn"),
    ("partnership-hidden", "j Enter PgDn"), ("documents", "4"), ("organisations", "5"),
    ("findings-none", "6"),
    ("zoomed", "Tab z"), ("help", "?"), ("palette", ": s o r t"), ("sort-menu", "Tab S Down"),
    ("prompt", "Tab / w o o l"), ("day-refused", "@ 2 0 2 1 - 1 3 - 0 1 Enter"),
    ("messages", "x 3 M"),
  ])
  func screens_of_80_by_24_are_as_kept(name: String, keys: String) {
    var app = App()
    app.press(keys)
    expectGolden(app.picture, named: name)
  }

  @Test(arguments: [(60, 15), (59, 14), (140, 45), (20, 4), (19, 3)])
  func the_home_screen_of_other_sizes_is_as_kept(width: Int, height: Int) {
    var app = App(size: Size(width: width, height: height))
    app.press("j j Tab j")
    expectGolden(app.picture, named: "home-\(width)x\(height)")
  }

  @Test func figures_and_results_of_a_small_screen_are_as_kept() {
    var app = App(size: Size(width: 60, height: 15))
    app.press("2 PgDn")
    expectGolden(app.picture, named: "figures-60x15")
    app.press("Enter")
    expectGolden(app.picture, named: "results-60x15")
  }

  @Test(arguments: [
    ("start", ""), ("exchange", "Tab / p l a s t Enter Enter"), ("results", "2 Enter"),
    ("day", "@ 2 0 2 1 - 0 3 - 0 1 Enter"),
  ])
  func roles_are_as_kept(name: String, keys: String) {
    var app = App()
    app.press(keys)
    expectGolden(app.frame.grid.styleMap(), named: "roles-\(name)")
  }

  @Test func findings_are_as_kept() {
    var app = App(.made(findings: [Broken.file, Broken.date]), size: Size(width: 100, height: 10))
    app.press("6 j")
    expectGolden(app.frame.grid.styleMap(), named: "findings")
  }

  @Test func loading_is_as_kept() {
    var app = App.loading(size: Size(width: 80, height: 6))
    app.take(.loading(LoadingCount(filesRead: 3, files: 27, records: 120)))
    expectGolden(app.picture, named: "loading")
  }

  @Test(arguments: [
    ("exchanges", "Tab j"), ("exchange", "Tab / p l a s t Enter Enter"), ("help", "?"),
    ("results", "2 Enter"),
  ])
  func screens_for_reading_by_ear_are_as_kept(name: String, keys: String) {
    var app = App { $0.isAccessible = true }
    app.press(keys)
    expectGolden(app.picture, named: "accessible-\(name)")
  }

  @Test func borders_of_ascii_are_as_kept() {
    let app = App(size: Size(width: 80, height: 15)) { $0.isASCII = true }
    expectGolden(app.picture, named: "ascii")
  }
}
