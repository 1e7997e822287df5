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

  /// The commands that have every typed word in their name, keys or description.
  var commands: [Command] {
    let words = field.text.lowercased().split(separator: " ")
    return CommandTable.all.filter { command in
      guard context.map({ command.contexts.contains($0) }) ?? true else { return false }
      let text = "\(command.name) \(command.keyNames) \(command.documentation)".lowercased()
      return words.allSatisfy { text.contains($0) || isFuzzy($0, in: command.name) }
    }
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
