internal import Screen

/// All commands of the program.
enum CommandTable {
  /// Every command once, in the order of the help.
  static let all: [Command] =
    movement + opening + changing + finding + arranging + screens + looking + prompts + forms

  /// Whatever is not typing.
  static let anywhere: Set<CommandContext> = [.list, .page, .loading]
  /// What holds on forms too.
  static let everywhere: Set<CommandContext> = [
    .list, .page, .loading, .form, .versions, .confirmation,
  ]
  static let reading: Set<CommandContext> = [.list, .page]

  /// The command a key means in a context.
  static func command(for key: Key, in context: CommandContext) -> Command? {
    byKey[KeyPlace(key: key, context: context)]
  }

  static subscript(id: CommandID) -> Command? { byID[id] }

  private struct KeyPlace: Hashable {
    let key: Key
    let context: CommandContext
  }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  private static let byKey: [KeyPlace: Command] = {
    var table: [KeyPlace: Command] = [:]
    for command in all {
      for context in command.contexts {
        for key in command.keys { table[KeyPlace(key: key, context: context)] = command }
      }
    }
    return table
  }()
}
