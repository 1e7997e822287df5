internal import Screen

/// Commands to read about and to run, limited by what is typed.
struct CommandMenu: Hashable, Sendable {
  /// The context whose commands are shown; nil for those of all contexts.
  let context: CommandContext?
  var field = TextField()
  var selected = 0

  init(context: CommandContext?) {
    self.context = context
  }

  /// The commands that have every typed word in their name, keys or description; those whose name or key is what is
  /// typed come first, so that Enter runs what was named.
  var commands: [Command] {
    let here = CommandTable.all.filter { command in
      context.map { command.contexts.contains($0) } ?? true
    }
    let typed = field.text.lowercased()
    let words = typed.split(separator: " ")
    guard !words.isEmpty else { return here }
    let found = here.compactMap { command in
      closeness(of: command, to: typed, words).map { (command: command, closeness: $0) }
    }
    return (0...3).flatMap { closeness in
      found.filter { $0.closeness == closeness }.map(\.command)
    }
  }

  /// How near a command is to what is typed, 0 for its very name or key; nil where it does not match.
  private func closeness(of command: Command, to typed: String, _ words: [Substring]) -> Int? {
    if command.name == typed || command.keys.contains(where: { $0.description == field.text }) {
      return 0
    }
    if words.allSatisfy({ command.name.contains($0) }) { return 1 }
    let text = "\(command.name) \(command.keyNames) \(command.documentation)".lowercased()
    if words.allSatisfy({ text.contains($0) }) { return 2 }
    return words.allSatisfy { text.contains($0) || isFuzzy($0, in: command.name) } ? 3 : nil
  }

  /// Whether the letters stand in a name in this order, with others between.
  private func isFuzzy(_ letters: Substring, in name: String) -> Bool {
    var rest = name[...]
    for letter in letters {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
