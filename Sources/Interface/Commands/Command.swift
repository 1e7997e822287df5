internal import Screen

/// Something a key or the palette does: the one description that dispatch, hints, help and tests read.
struct Command: Sendable {
  let id: CommandID
  /// The name in the palette and the help.
  let name: String
  /// One line on what it does.
  let documentation: String
  let keys: [Key]
  /// Where its keys work.
  let contexts: Set<CommandContext>
  /// Its word in the hint line, nil where it is not offered there.
  let hint: String?
  /// Why it cannot be done now; nil where it can.
  let disabledReason: @Sendable (State) -> String?
  let run: @Sendable (inout State) -> [Effect]

  init(
    _ id: CommandID,
    _ name: String,
    _ documentation: String,
    keys: String,
    in contexts: Set<CommandContext>,
    hint: String? = nil,
    disabled: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.name = name
    self.documentation = documentation
    self.keys = keys.split(separator: " ").compactMap { Key(parsing: String($0)) }
    self.contexts = contexts
    self.hint = hint
    disabledReason = disabled
    self.run = run
  }

  /// The key to name where keys are read: one that is not typed into a field.
  func key(in context: CommandContext) -> String {
    let named = context == .form ? keys.first { $0.typed == nil } : keys.first
    return (named ?? keys.first)?.description ?? ""
  }

  /// The keys as the key table writes them.
  var keyNames: String { keys.map(\.description).joined(separator: " ") }
}

/// Where keys are read: what stands on top decides.
enum CommandContext: Hashable, Sendable, CaseIterable {
  /// A list with a cursor.
  case list
  /// A text with links.
  case page
  /// The data is not there yet.
  case loading
  /// A line is being typed.
  case prompt
  /// A menu over the screen.
  case menu
  /// A form.
  case form
  /// Two versions of a record's members, of which one is to be chosen.
  case versions
  /// A question that `y` answers.
  case question
  /// The last word of a form.
  case confirmation

  /// A heading for the commands of the context.
  var title: String {
    switch self {
    case .list: "In lists"
    case .page: "On pages"
    case .loading: "While loading"
    case .prompt: "While typing"
    case .menu: "In menus"
    case .form: "On forms"
    case .versions: "Between two versions"
    case .question: "Asked a question"
    case .confirmation: "When it is stored"
    }
  }
}

/// The names of all commands.
enum CommandID: String, CaseIterable, Sendable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, top, bottom
  case columnLeft, columnRight, nextPane, previousPane, nextLink, previousLink
  case browse, figures, attention, documents, organisations, findings
  case open, back, close, quit, quitAnywhere
  case filter, search, nextMatch, previousMatch
  case sort, sortMenu, zoom
  case asOf, mouse, copyCell, copyRecord
  case help, palette, messages, personal, refresh, redraw, suspend
  case accept, cancel, menuDown, menuUp
  case add, edit, delete, undo, redo
  case nextField, previousField, save, leaveForm, discard, firstField, lastField
  case takeTheirs, takeMine, confirm, done
}
