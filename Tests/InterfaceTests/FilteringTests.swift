import Screen
import Testing

@testable import Interface

/// Limiting and arranging lists.
@Suite struct FilteringTests {
  @Test func a_filter_works_as_it_is_typed_and_puts_the_cursor_on_the_first_match() {
    var app = App()
    app.press("Tab / p")
    let many = app.state.browse.exchanges.rows.count
    app.type("last")
    #expect(app.state.browse.exchanges.rows.count < many)
    #expect(app.shows("Exchanges 3 of 94 · /plast"))
    #expect(app.selected == "extratex-1")
    #expect(app.bottom.hasPrefix(" /plast"))
    #expect(app.bottom.contains("3 of 94"))
  }

  @Test func esc_in_the_prompt_restores_the_former_filter() {
    var app = App()
    app.press("Tab / w o o l Enter")
    let wool = app.screen.dropLast()
    app.press("/ ^U p l a s t")
    #expect(app.screen.dropLast() != wool)
    app.press("Esc")
    #expect(app.state.browse.exchanges.filter == "wool")
    #expect(app.screen.dropLast() == wool)
  }

  @Test func backspace_in_an_empty_prompt_leaves_it() {
    var app = App()
    app.press("/ b Backspace Backspace")
    #expect(app.state.layer == nil)
    #expect(app.state.browse.partnerships.filter == "")
  }

  @Test func accents_and_case_do_not_matter() {
    var app = App()
    app.press("5 / l o d z Enter")
    #expect(app.shows("Łódź"))
  }

  @Test func down_in_the_prompt_moves_in_the_list_below() {
    var app = App()
    app.press("Tab / p l a s t Down")
    #expect(app.selected == "extratex-4")
    app.press("Enter")
    #expect(app.selected == "extratex-4")
  }

  @Test func all_of_a_filtered_list_is_all_that_the_filter_leaves() {
    var app = App()
    app.press("/ b l u e s Enter Up")
    #expect(app.state.browse.partnerships.isOnAll)
    #expect(app.state.browse.exchanges.rows.count == 4)
    #expect(app.line(containing: " All ")?.contains("4  0  0") == true)
  }

  @Test func an_empty_list_says_why_and_what_to_press() {
    var app = App()
    app.press("5 / x q x q Enter")
    #expect(app.shows("No organisation matches 'xqxq' — Esc clears, / changes"))
    app.press("Enter")
    #expect(app.message == "The list is empty")
    app.press("Esc 6")
    #expect(app.shows("No findings: every file could be read, and everything fits"))
    app.press("1 @ 2 0 0 0 - 0 1 - 0 1 Enter")
    #expect(app.shows("No exchanges on 1 Jan 2000"))
    #expect(app.shows("— @ looks at another"))
  }

  @Test(arguments: [
    ("", "partnerships.json"), ("4", "documents.json"), ("5", "organisations.json"),
  ])
  func an_empty_catalogue_names_the_file_that_has_no_record(key: String, file: String) {
    var app = App(.empty)
    app.press(key)
    #expect(app.shows(file))
  }

  @Test func a_column_sorts_and_the_same_key_again_reverses() {
    var app = App()
    app.press("5 l")
    #expect(app.message == "Column 2 of 5: country, s sorts by it")
    app.press("s")
    #expect(app.message == "Sorted by country")
    let first = app.state.organisations.rows
    #expect(app.shows("country▲"))
    app.press("s")
    #expect(app.message == "Sorted by country, from the last")
    #expect(app.shows("country▼"))
    #expect(app.state.organisations.rows != first)
    #expect(Set(app.state.organisations.rows) == Set(first))
  }

  @Test func the_cursor_stays_on_its_record_when_the_order_changes() {
    var app = App()
    app.press("Tab / p l a s t Enter j")
    app.press("S Down Down Enter")
    #expect(app.state.browse.exchanges.sort == ListSort(column: "title"))
    #expect(app.selected == "extratex-4")
  }

  @Test func the_menu_lists_every_order_and_the_catalogues_own() {
    var app = App()
    app.press("Tab S")
    for name in ["as in the catalogue", "id", "title", "start", "rating", "partnership"] {
      #expect(app.shows(name))
    }
    app.press("Down Enter")
    #expect(app.message == "Sorted by id")
    app.press("S Up Enter")
    #expect(app.message == "In the catalogue's own order")
    #expect(app.state.browse.exchanges.sort == nil)
  }

  @Test func choosing_the_same_order_again_reverses_it() {
    var app = App()
    app.press("Tab S Down Enter S Enter")
    #expect(app.state.browse.exchanges.sort == ListSort(column: "id", isDescending: true))
  }

  @Test func esc_leaves_the_menu_with_nothing_changed() {
    var app = App()
    app.press("Tab S Down Down Esc")
    #expect(app.state.layer == nil)
    #expect(app.state.browse.exchanges.sort == nil)
  }

  @Test func findings_cannot_be_sorted_and_say_so() {
    var app = App()
    app.press("6 s")
    #expect(app.message == "Findings stay in file order")
    app.press("S")
    #expect(app.message == "Findings stay in file order")
  }

  @Test func zoom_gives_the_pane_the_screen_and_all_its_columns() {
    var app = App(size: Size(width: 200, height: 24))
    app.press("Tab z")
    #expect(!app.shows("Partnerships 12"))
    for column in Columns.exchanges { #expect(app.line(2).contains(column.title)) }
    #expect(app.escapeHint == "all panes")
    app.press("z")
    #expect(app.shows("Partnerships 12"))
  }

  @Test func a_screen_of_one_pane_does_not_zoom() {
    var app = App()
    app.press("4 z")
    #expect(app.message == "This screen has one pane only")
  }

  @Test(arguments: [80, 59, 200])
  func headings_are_whole_words_where_their_values_are_narrower(width: Int) {
    var app = App(size: Size(width: width, height: 24))
    app.press("z")
    for title in ["done", "now", "next"] { #expect(app.line(2).contains(title)) }
  }

  @Test func a_query_from_the_command_line_is_there_from_the_start() {
    let app = App { $0.query = "plast" }
    #expect(app.shows("Exchanges 3 of 94 · /plast"))
    #expect(app.selected == "extratex-1")
  }
}
