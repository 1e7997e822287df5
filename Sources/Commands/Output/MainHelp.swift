internal import ArgumentParser
internal import Screen

/// The help of the program as a whole: all commands by what they are for, on one screen of 80×24.
///
/// The parser's own has a line for each command, which is more than a terminal shows at once.
struct MainHelp {
  /// The width of the terminal; nil where the text goes to a pipe or is read by ear, where a command is a line.
  let columns: Int?

  private var width: Int { columns ?? 80 }

  /// The lines of the help.
  var lines: [String] {
    let configuration = Root.configuration
    let usage = ["USAGE: " + (configuration.usage ?? "")]
    return paragraph("OVERVIEW: " + configuration.abstract) + usage
      + paragraph(configuration.discussion)
      + configuration.groupedSubcommands.flatMap { group in
        [group.name.uppercased() + ":"] + rows(of: group.subcommands.map(Entry.init))
      } + paragraph("See 'clusterxchange help <command>' for more on one.")
  }

  private func paragraph(_ text: String) -> [String] {
    Displayable(text).wrapped(to: width).map(\.text)
  }

  /// The commands below each other, in two columns where there is room for both.
  private func rows(of entries: [Entry]) -> [String] {
    let half = width / 2
    guard columns != nil, entries.allSatisfy({ $0.line.width < half }) else {
      return entries.map(\.line.text)
    }
    let rowCount = (entries.count + 1) / 2
    return (0..<rowCount).map { row in
      let first = entries[row].line
      let second = entries.indices.contains(row + rowCount) ? entries[row + rowCount].line : nil
      return second.map { (first.padded(to: half) + $0).text } ?? first.text
    }
  }
}

extension MainHelp {
  /// A command as the help has it.
  private struct Entry {
    let line: Displayable

    init(_ command: any ParsableCommand.Type) {
      let configuration = command.configuration
      // The parser shows the abstract as a sentence of its own, which it is not among others.
      let text =
        configuration.abstract.hasSuffix(".")
        ? String(configuration.abstract.dropLast()) : configuration.abstract
      line =
        Displayable("  " + (configuration.commandName ?? "")).padded(to: 12) + Displayable(text)
    }
  }
}
