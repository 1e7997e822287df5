internal import Scheme
internal import Screen

extension CommandTable {
  /// The day looked at, help, messages, and the program itself.
  static let looking: [Command] = [
    Command(
      .asOf,
      "as of",
      "Look at another day; an empty date is today",
      keys: "@",
      in: reading
    ) {
      $0.layer = .asOf(TextField($0.chosenDay?.description ?? ""))
      return []
    },
    Command(
      .help,
      "help",
      "The commands of here, searchable; Enter runs one",
      keys: "? F1",
      in: everywhere,
      hint: "help"
    ) {
      $0.layer = .commands(CommandMenu(context: $0.keyContext))
      return []
    },
    Command(
      .palette,
      "commands",
      "All commands by name, key or description; Enter runs one",
      keys: ":",
      in: anywhere
    ) {
      $0.layer = .commands(CommandMenu(context: nil))
      return []
    },
    Command(
      .messages,
      "messages",
      "Former messages again",
      keys: "M",
      in: anywhere,
      disabled: { $0.messages.isEmpty ? "There was no message yet" : nil }
    ) {
      $0.layer = .messages
      return []
    },
    Command(
      .personal,
      "personal",
      "The contact of an organisation, or who gave the feedback",
      keys: "P",
      in: [.page],
      hint: "person",
      disabled: { $0.personalReason }
    ) { state in state.trail.last?.record.map { [.store(.personal($0))] } ?? [] },
    Command(
      .mouse,
      "mouse",
      "Mouse on or off; off leaves selecting text to the terminal",
      keys: "m",
      in: reading
    ) { state in
      state.isMouseOn.toggle()
      state.say(
        state.isMouseOn
          ? "Mouse on: click selects, a second click opens, the wheel scrolls; m turns it off"
          : "Mouse off"
      )
      return []
    },
    Command(
      .copyCell,
      "copy cell",
      "Copy the cell under the column cursor, or the link, to the clipboard",
      keys: "y",
      in: reading,
      disabled: { $0.copyingReason }
    ) { $0.copy($0.textUnderCursor) },
    Command(
      .copyRecord,
      "copy record",
      "Copy the row with all its columns, or the page, to the clipboard",
      keys: "Y",
      in: reading,
      disabled: { $0.copyingReason }
    ) { $0.copy($0.recordText) },
    Command(.refresh, "refresh", "Read the data directory again", keys: "R", in: reading) {
      $0.loading = LoadingCount(filesRead: 0, files: 0, records: 0)
      $0.changedByOthers = []
      return [.reload]
    },
    Command(.redraw, "redraw", "Draw the whole screen anew", keys: "^L", in: everywhere) { _ in
      [.redraw]
    },
    Command(.suspend, "suspend", "Back to the shell until 'fg'", keys: "^Z", in: everywhere) { _ in
      [.suspend]
    },
    Command(.quit, "quit", "Leave the program", keys: "q", in: [.loading], hint: "quit") { _ in
      [.quit]
    },
    Command(
      .quitAnywhere,
      "quit from anywhere",
      "Leave the program, pressed twice",
      keys: "^C",
      in: Set(CommandContext.allCases)
    ) { state in
      if state.isQuitArmed { return [.quit] }
      state.isQuitArmed = true
      let isLost = state.form.map { $0.isChanged && $0.draft.problem != nil } ?? false
      state.say(isLost ? "^C again quits and loses what you typed" : "^C again quits")
      return []
    },
  ]

  /// Keys of prompts and menus.
  static let prompts: [Command] = [
    Command(
      .accept,
      "accept",
      "Take what is typed or chosen",
      keys: "Enter",
      in: [.prompt, .menu],
      hint: "accept"
    ) { $0.acceptLayer() },
    Command(
      .cancel,
      "cancel",
      "Leave without taking it",
      keys: "Esc",
      in: [.prompt, .menu],
      hint: "cancel"
    ) { $0.cancelLayer() },
    Command(
      .menuDown,
      "next choice",
      "The next row",
      keys: "Down ^N",
      in: [.prompt, .menu]
    ) { $0.moveInLayer(1) },
    Command(
      .menuUp,
      "previous choice",
      "The row before",
      keys: "Up ^P",
      in: [.prompt, .menu]
    ) { $0.moveInLayer(-1) },
  ]
}
