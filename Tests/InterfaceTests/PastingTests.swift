import Screen
import Testing

@testable import Interface

/// Text that comes or goes as a whole: pasting and copying.
@Suite struct PastingTests {
  @Test(arguments: ["", "j Enter", "2", "S", "? Esc"])
  func pasted_text_runs_nothing_where_nothing_is_typed(keys: String) {
    var app = App()
    app.press(keys)
    let before = app.screen.dropLast()
    app.paste("q\nd\ny^C5")
    #expect(app.message == "Pasted text was not taken: nothing is being typed here")
    #expect(app.screen.dropLast() == before)
    #expect(app.effects == [])
  }

  @Test func pasted_text_goes_into_a_field_with_its_line_breaks_as_spaces() {
    var app = App()
    app.press("Tab /")
    app.paste("plastics\nCircular\n")
    #expect(app.bottom.hasPrefix(" /plastics Circular"))
    #expect(app.state.browse.exchanges.filter == "plastics Circular")
    #expect(app.state.layer != nil)
    #expect(app.effects == [])
  }

  @Test func a_message_that_is_too_long_for_a_row_takes_two() {
    var app = App(size: Size(width: 40, height: 12))
    app.paste("x")
    #expect(
      app.screen.suffix(2) == [" Pasted text was not taken: nothing is", " being typed here"]
    )
    var byEar = App(size: Size(width: 40, height: 12)) { $0.isAccessible = true }
    byEar.paste("x")
    #expect(byEar.bottom.hasSuffix("…"))
  }

  @Test func pasted_text_in_the_help_searches_and_runs_nothing() {
    var app = App()
    app.press("?")
    app.paste("quit\n")
    #expect(app.effects == [])
    #expect(app.shows("/quit"))
  }

  @Test func a_cell_and_a_record_are_copied_and_announced() {
    var app = App()
    app.press("Tab / p l a s t Enter y")
    #expect(app.effects == [.copy("extratex-1")])
    #expect(app.message == "Copied 'extratex-1'")
    app.press("Y")
    guard case .copy(let text) = app.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("title\tPlastics") || text.contains("title Plastics"))
    #expect(app.message == "Copied \(text.split(separator: "\n").count) lines to the clipboard")
  }

  @Test func a_link_and_a_page_are_copied() {
    var app = App()
    app.press("Tab / p l a s t Enter Enter y")
    #expect(app.effects == [.copy("EXTRATEX")])
    app.press("Y")
    guard case .copy(let text) = app.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Exchange extratex-1\n"))
    #expect(text.contains("Plastics and the circular economy"))
  }

  @Test func what_is_copied_has_no_control_characters() {
    let title = "a\u{1B}]52;c;cm0gLXJm\u{7}b\u{202E}c\u{0}"
    var app = App(
      .made(partnerships: [Made.partnership("blues")], exchanges: [Made.exchange("blues-1", title)])
    )
    app.press("Tab j l y Y Enter Y")
    #expect(app.effects.count == 3)
    for case .copy(let text) in app.effects {
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test func copying_that_is_switched_off_is_refused_with_its_reason() {
    var app = App { $0.mayCopy = false }
    app.press("j y")
    #expect(app.message == "Copying is switched off for this run")
    app.press("Y")
    #expect(app.effects == [])
  }

  @Test func there_is_nothing_to_copy_on_all() {
    var app = App()
    app.press("y")
    #expect(app.message == "There is nothing to copy here")
    #expect(app.effects == [])
  }
}
