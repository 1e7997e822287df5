import Screen
import TestSupport
import Testing

/// The mouse is the terminal's until it is asked for, and what is copied is what is shown.
struct MouseAndClipboardTests {
  @Test func the_mouse_is_asked_for_by_its_key_alone() throws {
    let terminal = try BuiltProgram.browse()
    for keys in ["\t", Keys.down, "\r", "q", "5", "1"] { terminal.press(keys) }
    #expect(terminal.screen.modes.isDisjoint(with: [9, 1000, 1002, 1003, 1005, 1006, 1015]))
    // A report that comes all the same is no key.
    let rows = terminal.screen.rows
    terminal.press("\u{1B}[<0;10;6M\u{1B}[<0;10;6m")
    #expect(terminal.screen.rows == rows)
    terminal.press("m")
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006]))
    terminal.press("m")
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  @Test func a_click_selects_a_second_one_opens_and_the_wheel_scrolls() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("5")
    terminal.press("m")
    let name = terminal.screen.rows[5]
    terminal.press("\u{1B}[<0;10;6M\u{1B}[<0;10;6m")
    #expect(terminal.screen.rows[5].hasPrefix(" ▸"))
    #expect(terminal.screen.cursor == Point(x: 1, y: 5))
    terminal.press("\u{1B}[<65;10;6M")
    #expect(terminal.screen.rows[8].hasPrefix(" ▸"))
    terminal.press("\u{1B}[<64;10;6M\u{1B}[<0;10;6M\u{1B}[<0;10;6m")
    let words = name.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(terminal.screen.rows[1].contains("Organisation"))
    #expect(terminal.screen.contains(words))
  }

  @Test func what_is_copied_is_the_text_under_the_cursor() throws {
    let terminal = try BuiltProgram.browse()
    terminal.press("\t", rest: 110)
    terminal.press(Keys.down, rest: 110)
    terminal.press("y")
    // "blues-1"
    #expect(terminal.screen.unknown == ["OSC 52;c;Ymx1ZXMtMQ=="])
    #expect(terminal.screen.contains("Copied 'blues-1'"))
  }
}
