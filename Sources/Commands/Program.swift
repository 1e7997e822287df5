internal import ArgumentParser
internal import Glibc
internal import Screen

/// The door of the program: parses the arguments of the process and runs what they ask for.
public enum Program {
  /// Runs the program and ends the process with its exit status.
  public static func main() -> Never {
    // A reader that has seen enough, as `head` has, is found by the error of the next write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    StandardDescriptors.occupy()
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(run(arguments, in: .ofProcess()))
  }

  /// Runs the program within given surroundings; answers the exit status of the process.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    let status = perform(arguments, in: surroundings)
    surroundings.output.flush()
    guard let failure = surroundings.output.failure else { return status.rawValue }
    return report(.output(errno: failure), in: surroundings).rawValue
  }

  private static func perform(
    _ arguments: [String],
    in surroundings: Surroundings
  ) -> ExitStatus {
    var command: any ParsableCommand
    do {
      command = try Root.parseAsRoot(ClashOptions.completed(arguments))
      guard let verb = command as? any Verb else {
        // The parser's own commands: help.
        try command.run()
        return .done
      }
      do throws(CommandError) {
        return try verb.run(in: surroundings)
      } catch {
        return report(error, in: surroundings)
      }
    } catch {
      return report(parsing: error, in: surroundings)
    }
  }

  /// Says what is wrong and what to do, a line for each.
  private static func report(_ error: CommandError, in surroundings: Surroundings) -> ExitStatus {
    surroundings.tell("Error: " + error.words)
    if let remedy = error.remedy { surroundings.tell(remedy) }
    return error.exitStatus
  }

  /// The parser lists the values of an option one below the other.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { line in
      line.hasPrefix("  - ") ? String(line.dropFirst(4)) : String(line)
    }
    return ([lines.first ?? ""] + [lines.dropFirst().joined(separator: ", ")]).filter {
      !$0.isEmpty
    }
    .joined(separator: " ")
  }

  /// Help and version are results; anything else the parser has to say is an error.
  private static func report(parsing error: any Error, in surroundings: Surroundings) -> ExitStatus
  {
    let columns = surroundings.output.columns ?? 80
    let code = Root.exitCode(for: error).rawValue
    let full = Root.fullMessage(for: error, columns: columns)
    guard code != 0 else {
      // A command's own help is the parser's; that of the program is made to fit a screen.
      let isMain = full == Root.helpMessage(columns: columns)
      let isByEar = surroundings.isSet("ACCESSIBLE")
      let lines =
        isMain
        ? MainHelp(columns: isByEar ? nil : surroundings.output.columns).lines
        : Displayable.lines(full).map(\.text)
      for line in lines { surroundings.output.write(line: line) }
      return .done
    }
    surroundings.tell("Error: " + oneLine(Root.message(for: error)))
    // The last line of the whole message names the help; the usage before it is many lines long.
    if let hint = Displayable.lines(full).last(where: { !$0.isEmpty }), hint.text.hasPrefix("  See")
    {
      surroundings.tell(String(hint.text.dropFirst(2)))
    }
    return ExitStatus(rawValue: code)
  }
}
