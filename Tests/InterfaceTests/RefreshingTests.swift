import Catalogue
import Scheme
import Screen
import Testing

@testable import Interface

/// Data that is read again, and data that is still being read.
@Suite struct RefreshingTests {
  @Test func refreshing_asks_for_the_files_again_and_says_when_they_are_read() {
    var app = App(.blues(3))
    app.press("R")
    #expect(app.effects == [.reload])
    app.load(.blues(4))
    #expect(app.message == "Read again: 9 records")
    #expect(app.shows("Exchanges 4"))
  }

  @Test func the_cursor_stays_on_its_record_when_rows_before_it_come_and_go() {
    var app = App(.blues(9))
    app.press("Tab j j j j j")
    #expect(app.selected == "blues-5")
    app.load(.blues(9, without: [1, 2]))
    #expect(app.selected == "blues-5")
    #expect(app.shows("Feedback 1 · blues-5"))
    app.load(.blues(30))
    #expect(app.selected == "blues-5")
  }

  @Test func the_row_under_the_cursor_stays_where_it_is_on_the_screen() {
    var app = App(.blues(60))
    app.press("Tab G k k k")
    let line = app.cursor?.y
    #expect(app.selected == "blues-57")
    app.load(.blues(60, without: [1, 2, 3, 20]))
    #expect(app.selected == "blues-57")
    #expect(app.cursor?.y == line)
    app.load(.blues(60))
    #expect(app.cursor?.y == line)
  }

  @Test(arguments: ["/ e x", "S", "?", "@", "j d"])
  func rows_do_not_move_under_someone_who_types_or_chooses(keys: String) {
    var app = App(.blues(9))
    app.press("Tab j j " + keys)
    let before = app.screen
    app.load(.blues(9, without: [1, 2]))
    #expect(app.screen == before)
    app.press("Esc")
    #expect(app.shows("Exchanges 7"))
    #expect(app.state.layer == nil)
  }

  @Test func the_newest_of_what_came_while_typing_is_shown() {
    var app = App(.blues(9))
    app.press("Tab / e x")
    app.load(.blues(9, without: [1]))
    app.load(.blues(5))
    app.press("Enter")
    #expect(app.shows("Exchanges 5"))
    #expect(app.state.browse.exchanges.filter == "ex")
  }

  @Test func findings_keep_their_row_too() {
    let others = (1...4).map {
      Finding(file: "a.json", line: $0, column: 1, problem: .missing(member: "id"))
    }
    let last = Finding(file: "z.json", line: 9, column: 1, problem: .missing(member: "id"))
    var app = App(.made(findings: others + [last]))
    app.press("6 G")
    #expect(app.cursorLine.contains("z.json"))
    app.load(.made(findings: [others[0], last]))
    #expect(app.cursorLine.contains("z.json"))
  }

  @Test func every_list_keeps_its_record() {
    func catalogue(_ names: [String]) -> Catalogue {
      .made(
        partnerships: names.map { Made.partnership($0) },
        organisations: names.map { Made.organisation("o-" + $0, $0) },
        documents: names.map { Document(id: Made.id("d-" + $0), kind: .guide, title: $0) }
      )
    }
    var app = App(catalogue(["b", "d", "f"]))
    app.press("j j 4 j 5 j")
    app.load(catalogue(["a", "b", "c", "d", "e", "f"]))
    #expect(app.selected == "o-d")
    app.press("4")
    #expect(app.selected == "d-d")
    app.press("1")
    #expect(app.selected == "d")
  }

  @Test func the_cursor_goes_to_the_next_record_when_its_own_is_gone() {
    var app = App(.blues(9))
    app.press("Tab j j j")
    app.load(.blues(9, without: [1, 3]))
    #expect(app.selected == "blues-4")
    app.press("G")
    app.load(.blues(2))
    #expect(app.selected == "blues-2")
  }

  @Test func all_stays_all() {
    var app = App(.blues(3))
    app.load(.blues(5))
    #expect(app.state.browse.partnerships.isOnAll)
    #expect(app.state.browse.exchanges.isOnAll)
  }

  @Test func a_filter_stays_and_is_applied_to_the_new_rows() {
    var app = App(.blues(12))
    app.press("Tab / 1 2 Enter")
    app.load(.blues(12, without: [1]))
    #expect(app.state.browse.exchanges.filter == "12")
    #expect(app.selected == "blues-12")
  }

  @Test func the_page_of_a_record_that_is_gone_says_so() {
    var app = App(.blues(3))
    app.press("Tab j Enter")
    app.load(.blues(3, without: [1]))
    #expect(app.line(1).hasSuffix(" gone"))
    #expect(app.shows("This record is no longer in the data. Esc goes back."))
    app.press("Enter")
    #expect(app.message == "This page has no links")
    app.press("Esc")
    #expect(app.selected == "blues-2")
  }

  @Test func loading_shows_a_count_that_grows() {
    var app = App.loading()
    #expect(app.shows("Reading data …"))
    app.take(.loading(LoadingCount(filesRead: 3, files: 27, records: 1)))
    #expect(app.shows("Reading data: 3 of 27 files, 1 record"))
    app.take(.loading(LoadingCount(filesRead: 26, files: 27, records: 204)))
    #expect(app.shows("Reading data: 26 of 27 files, 204 records"))
    app.load(.sample)
    #expect(!app.shows("Reading"))
  }

  @Test func loading_answers_help_quitting_and_unknown_keys() {
    var app = App.loading()
    app.press("q")
    #expect(app.effects == [.quit])
    app = App.loading()
    app.press("?")
    #expect(app.shows("Commands while loading"))
    app.press("Esc j")
    #expect(app.message == "j does nothing here; ? lists what does")
    app.press("^C ^C")
    #expect(app.effects == [.quit])
  }

  @Test func keys_while_loading_do_not_survive_it() {
    var app = App.loading()
    app.press("? d o w n")
    app.load(.sample)
    app.press("Esc")
    #expect(app.state.browse.partnerships.isOnAll)
  }

  @Test func what_could_not_be_read_is_said_once_loading_is_done() {
    let app = App(.made(findings: [Broken.file]))
    #expect(app.message == "1 finding: 6 shows what could not be read or does not fit")
    #expect(app.header.contains("Findings 1"))
  }

  @Test func enter_on_a_finding_opens_the_editor_at_its_place() {
    var app = App(
      .made(findings: [Broken.file, Broken.date]),
      size: Size(width: 120, height: 24)
    )
    app.press("6")
    #expect(app.shows("exchanges/blues.json:14:9"))
    #expect(app.shows("started: expected a date 'YYYY-MM-DD', found '2021-13-01'"))
    app.press("j Enter")
    #expect(app.effects == [.edit(file: "exchanges/blues.json", line: 14, column: 9)])
  }

  @Test func findings_are_filtered_by_their_words() {
    var app = App(.made(findings: [Broken.file, Broken.date]))
    app.press("6 / 2 0 2 1 - 1 3 Enter")
    #expect(app.shows("Findings 1 of 2 · /2021-13"))
    app.press("Enter")
    #expect(app.effects == [.edit(file: "exchanges/blues.json", line: 14, column: 9)])
  }

  @Test func an_editor_that_fails_is_told_with_its_reason() {
    var app = App(.blues(1))
    app.take(.editorFailed("The editor 'vi' did not start"))
    #expect(app.message == "The editor 'vi' did not start")
    app.take(.suspendRefused)
    #expect(app.message?.hasPrefix("Cannot suspend") == true)
  }
}

/// Findings as a loader makes them.
enum Broken {
  static let file = Finding(file: "documents.json", problem: .unreadable(errno: 13))
  static let date = Finding(
    file: "exchanges/blues.json",
    line: 14,
    column: 9,
    record: Made.id("blues-1"),
    problem: .wrongValue(member: "started", expected: .date, found: "2021-13-01")
  )
}
