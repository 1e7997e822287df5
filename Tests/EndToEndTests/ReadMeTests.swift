import Foundation
import Screen
import TestSupport
import Testing

/// The front page shows what the program does, to the letter.
struct ReadMeTests {
  private let lines: [String]

  init() throws {
    let folder = URL(filePath: BuiltProgram.sample).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The lines of the first code block behind a line.
  private func block(behind line: String) throws -> [String] {
    let start = try #require(lines.firstIndex(of: line))
    return Array(lines[start...].drop { $0 != "```" }.dropFirst().prefix { $0 != "```" })
  }

  @Test func its_picture_is_what_the_program_draws() throws {
    let picture = try block(behind: "# clusterxchange")
    let terminal = try BuiltProgram.browse(size: Size(width: 80, height: picture.count))
    terminal.press("jjjjjj" + Keys.tab + "j")
    #expect(terminal.waitForText("Feedback 2 · extratex-1"))
    #expect(terminal.waitUntilIdle())
    let rows = terminal.screen.rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    #expect(rows == picture)
  }

  @Test func its_commands_print_what_it_says() throws {
    var commands = 0
    var printed: [String] = []
    for line in try block(behind: "The same from a prompt:") {
      if line.hasPrefix("$ clusterxchange ") {
        let words = line.split(separator: " ").dropFirst(2).map { String($0) }
        let arguments = words.prefix { $0 != "|" && $0 != "&&" }
        let run = try BuiltProgram.run(Array(arguments) + ["--data", BuiltProgram.sample])
        #expect(run.status == .exited(0), "\(line)")
        printed = (run.output + run.errors).split(separator: "\n").map { String($0) }
        commands += 1
      } else if line != "…", line != "everything fits" {
        // What is left out at the end of a long line is a sign for that.
        let kept = line.split(separator: "…").first.map { String($0) } ?? ""
        let isPrinted = printed.contains { kept == line ? $0.hasPrefix(kept) : $0.contains(kept) }
        #expect(isPrinted, "\(line)")
      }
    }
    #expect(commands > 5)
  }

  @Test(arguments: ["## Give feedback", "## Change records", "## Your own data"])
  func every_command_it_names_exists(section: String) throws {
    let start = try #require(lines.firstIndex(of: section))
    let text = lines[start...].dropFirst().prefix { !$0.hasPrefix("## ") }.joined(separator: "\n")
    let named = text.matches(of: /clusterxchange ([a-z]+)/).map { String($0.1) }
    #expect(!named.isEmpty)
    for command in named {
      let help = try BuiltProgram.run(["help", command])
      #expect(help.output.contains("USAGE: clusterxchange \(command)"), "\(command)")
    }
  }
}
