import Screen
import TestSupport
import Testing

@testable import Interface

/// The one table that dispatch, hints, help and palette read.
@Suite struct CommandTableTests {
  @Test func every_command_stands_in_the_table_exactly_once() {
    #expect(
      CommandTable.all.map(\.id.rawValue).sorted() == CommandID.allCases.map(\.rawValue).sorted()
    )
  }

  @Test func every_command_has_a_key_wherever_it_works() {
    for command in CommandTable.all {
      #expect(!command.keys.isEmpty, "\(command.id)")
      #expect(!command.contexts.isEmpty, "\(command.id)")
      for context in command.contexts {
        for key in command.keys {
          #expect(
            CommandTable.command(for: key, in: context)?.id == command.id,
            "\(key) \(context)"
          )
        }
      }
    }
  }

  @Test func no_two_commands_share_a_key_in_one_context() {
    for context in CommandContext.allCases {
      var owners: [Key: CommandID] = [:]
      for command in CommandTable.all where command.contexts.contains(context) {
        for key in command.keys {
          #expect(owners[key] == nil, "\(key) is \(command.id) and more \(context)")
          owners[key] = command.id
        }
      }
    }
  }

  @Test func every_command_has_one_line_of_documentation() {
    for command in CommandTable.all {
      #expect(!command.name.isEmpty && command.name == command.name.lowercased())
      #expect((5...70).contains(command.documentation.count), "\(command.id)")
      #expect(command.documentation.first?.isUppercase == true, "\(command.id)")
      #expect(command.documentation.last != ".", "\(command.id)")
      #expect(!command.documentation.contains("\n"))
    }
  }

  @Test func the_key_table_is_as_kept() {
    var text = ""
    for context in CommandContext.allCases {
      text += (text.isEmpty ? "" : "\n") + context.title + "\n"
      for command in CommandTable.all where command.contexts.contains(context) {
        let keys = Displayable(command.keyNames).fitted(to: 15).text
        let name = Displayable(command.name).fitted(to: 18).text
        text += "  \(keys) \(name) \(command.documentation)\n"
      }
    }
    expectGolden(text, named: "keys")
  }

  /// Places from which commands are tried: every context, every kind of list and page.
  static let places = [
    "", "j", "Tab", "Tab j", "Tab Tab", "z", "/ x q x q Enter", "Tab / w o o l Enter", "2", "4",
    "5", "6",
    "j Enter", "Tab j Enter", "Tab Tab Enter", "4 Enter", "5 Enter", "2 / x Enter", "@", "/", "S",
    "?", ":", "x M", "@ 2 0 1 9 - 0 1 - 0 1 Enter", "m",
  ]

  @Test(arguments: CommandTableTests.places)
  func every_command_can_be_run_everywhere(keys: String) {
    for size in [Size(width: 80, height: 24), Size(width: 30, height: 6)] {
      var start = App(size: size)
      start.press(keys)
      for command in CommandTable.all {
        var state = start.state
        if let reason = command.disabledReason(state) {
          #expect(reason.first?.isUppercase == true && reason.last != ".", "\(command.id)")
          #expect(reason.count > 10, "\(command.id)")
        }
        _ = state.run(command)
        Invariants.check(state, "\(keys) then \(command.id)")
      }
    }
  }

  @Test func every_command_can_be_run_while_loading() {
    for command in CommandTable.all where command.contexts.contains(.loading) {
      var state = App.loading().state
      _ = state.run(command)
      Invariants.check(state, "loading then \(command.id)")
    }
  }

  @Test(arguments: ["", "j Enter"])
  func help_lists_exactly_the_commands_of_its_context_with_their_reasons(keys: String) {
    var app = App(size: Size(width: 140, height: 60))
    app.press(keys)
    let context = app.state.keyContext
    app.press("?")
    let rows = app.screen.dropFirst(3).prefix { !$0.contains("└") }.filter { $0.contains("│ ") }
    let expected = CommandTable.all.filter { $0.contexts.contains(context) }
    for command in expected { #expect(rows.contains { $0.contains(command.name) }) }
    let shown = rows.map { $0.filter { $0 != "│" && $0 != " " } }.filter { !$0.isEmpty }
    #expect(shown.count == expected.count)
    #expect(app.shows("not now: The screen Attention d"))
  }

  @Test func help_is_searched_by_name_key_and_description_and_enter_runs() {
    var app = App()
    app.press("?")
    app.type("organisations")
    app.press("Enter")
    #expect(app.state.screen == .organisations)
    app.press("? P g D n")
    #expect(app.shows("page down"))
    app.press("Enter")
    #expect(app.state.organisations.cursor > 10)
  }

  @Test func a_command_that_cannot_be_done_answers_from_the_help_too() {
    var app = App()
    app.press("?")
    app.type("attention")
    app.press("Enter")
    #expect(app.message == "The screen Attention does not exist yet")
  }

  @Test func help_says_when_nothing_matches_and_enter_does_nothing() {
    var app = App()
    app.press("?")
    app.type("xyzzy")
    #expect(app.shows("No command matches — Esc closes"))
    app.press("Enter")
    #expect(app.effects == [])
  }

  @Test func the_palette_runs_a_command_of_here() {
    var app = App()
    app.press("Tab :")
    app.type("zoom")
    app.press("Enter")
    #expect(app.state.browse.isZoomed)
  }

  @Test func the_palette_finds_letters_in_order_with_others_between() {
    var app = App()
    app.press(":")
    app.type("hpd")
    #expect(app.shows("half page down"))
  }

  @Test func the_palette_says_where_a_command_works_that_does_not_work_here() {
    var app = App()
    app.press(":")
    app.type("next link")
    app.press("Enter")
    #expect(app.message == "'next link' works: on pages")
  }

  @Test func moving_in_the_palette_chooses() {
    var app = App()
    app.press(": Down Down Up Enter")
    #expect(app.state.browse.partnerships.cursor == 0)
    app.press(": Down Down Down Down Down Down Down Down Down Down Down Down Down Enter")
    #expect(app.message == nil || app.message?.isEmpty == false)
  }

  @Test func former_messages_can_be_read_again() {
    var app = App()
    app.press("M")
    #expect(app.message == "There was no message yet")
    app.press("x 3 M")
    #expect(app.shows("x does nothing here; ? lists what does"))
    #expect(app.shows("The screen Attention does not exist yet"))
    app.press("j")
    #expect(app.state.layer == nil)
    #expect(app.state.browse.partnerships.isOnAll)
  }

  @Test func a_message_that_its_line_cut_is_read_whole_among_the_former_ones() {
    var app = App()
    app.take(.editorFailed((1...40).map { "word\($0)" }.joined(separator: " ")))
    #expect(!app.shows("word40"))
    app.press("M")
    #expect(app.shows("word40"))
    for key in ["Down", "Enter", "Esc", "q", "x"] {
      var closed = app
      closed.press(key)
      #expect(closed.state.layer == nil && closed.message == nil, "\(key)")
    }
  }

  @Test func redrawing_and_suspending_are_asked_of_the_outside() {
    var app = App()
    app.press("^L ^Z")
    #expect(app.effects == [.redraw, .suspend])
  }
}
