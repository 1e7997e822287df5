import Screen
import TestSupport
import Testing

/// Every terminal type and locale is usable, or is told in a line why not.
struct TerminalTypeTests {
  @Test(arguments: [
    "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "rxvt", "unknown-thing", "xterm-unknown", "screen.unknown",
  ])
  func a_terminal_that_can_place_its_cursor_is_usable(type: String) throws {
    let terminal = try BuiltProgram.browse(environment: ["TERM": type])
    terminal.press("\t", rest: 120)
    terminal.press(Keys.down, rest: 120)
    #expect(terminal.screen.rows[2].contains("  All"))
    #expect(terminal.screen.rows[3].contains("▸ blues-1"))
    #expect(terminal.screen.cursor.y == 3)
    // As terminals that no longer switch to application mode send them.
    terminal.press("\u{1B}OB\u{1B}OA5", rest: 120)
    #expect(terminal.screen.rows[1].contains("Organisations "))
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: ["dumb", "", nil] as [String?])
  func a_terminal_that_cannot_is_refused_in_words(type: String?) throws {
    let terminal = try BuiltProgram.start(environment: ["TERM": type])
    #expect(terminal.waitForExit() == .exited(64))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(terminal.screen.text.contains(type == "dumb" ? "'dumb' cannot" : "TERM is not set"))
    #expect(terminal.screen.text.contains("'list'"))
  }

  @Test(
    arguments: [
      ["LANG": nil], ["LANG": "C"], ["LANG": "de_DE.UTF-8"], ["LC_ALL": "de_DE.UTF-8"],
      ["LANG": "en_US.ISO-8859-1"], ["LC_ALL": "C"], ["LC_ALL": "C.UTF-8"],
      ["LC_CTYPE": "nonsense"],
    ] as [[String: String?]]
  )
  func every_locale_shows_names_as_they_are_written(locale: [String: String?]) throws {
    let terminal = try BuiltProgram.browse(environment: locale)
    terminal.press("5")
    terminal.press("/goteborgs", rest: 120)
    #expect(terminal.screen.contains("Göteborgs Återbruk"))
    #expect(terminal.screen.unknown == [])
  }

  @Test func without_colour_no_colour_is_sent() throws {
    let coloured = try BuiltProgram.browse()
    #expect(coloured.output.colourNumbers.contains { $0 != 39 && $0 != 49 })
    for environment in [["NO_COLOR": "1"], ["TERM": "vt220"]] {
      let terminal = try BuiltProgram.browse(environment: environment)
      for keys in ["\t", "2", "4", "6", "5", "\r"] { terminal.press(keys, rest: 110) }
      #expect(terminal.output.colourNumbers == [])
      #expect(terminal.screen.unknown == [])
    }
  }

  @Test func ascii_is_ascii_to_the_last_byte() throws {
    let terminal = try BuiltProgram.browse(["--ascii"])
    for keys in ["\t", Keys.down, "\r", "2", "4", "6", "5", "\r", "?"] {
      terminal.press(keys, rest: 110)
    }
    terminal.send("\u{3}\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.output.filter { $0 >= 0x80 } == [])
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [["--accessible"], []])
  func reading_by_ear_has_no_lines_and_no_blocks(arguments: [String]) throws {
    let terminal = try BuiltProgram.browse(
      arguments,
      environment: arguments.isEmpty ? ["ACCESSIBLE": "1"] : [:]
    )
    for keys in ["\t", Keys.down, "\r", "2", "4", "5", "\r", "?", Keys.escape + "s"] {
      terminal.press(keys, rest: 110)
    }
    let drawn = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(drawn.filter { (0x2500..<0x25A0).contains($0.value) }.isEmpty)
    #expect(terminal.screen.unknown == [])
    // A screen reader follows the cursor, which is never hidden.
    #expect(
      !String(decoding: terminal.output, as: UTF8.self).dropFirst(200).contains("\u{1B}[?25l")
    )
  }

  @Test(arguments: ["default", "mono", "high-contrast", "colour-blind"])
  func every_theme_draws_the_same_words(theme: String) throws {
    let terminal = try BuiltProgram.browse(["--theme", theme])
    let plain = try BuiltProgram.browse()
    #expect(terminal.screen.rows == plain.screen.rows)
    #expect(terminal.screen.unknown == [])
    if theme == "mono" { #expect(terminal.output.colourNumbers == []) }
  }
}

extension [UInt8] {
  /// The numbers in sequences that set attributes which stand for colours, the reset ones apart.
  fileprivate var colourNumbers: Set<Int> {
    var found: Set<Int> = []
    for part in String(decoding: self, as: UTF8.self).split(separator: "\u{1B}[").dropFirst() {
      let numbers = part.prefix { $0.isNumber || $0 == ";" }
      guard part.dropFirst(numbers.count).first == "m" else { continue }
      found.formUnion(numbers.split(separator: ";").compactMap { Int($0) })
    }
    return found.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
  }
}
