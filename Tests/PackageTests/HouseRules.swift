/// What STYLE.md forbids in the sources and the compiler lets through.
enum HouseRules {
  /// Words that stand in no source, and why.
  private static let banned = [
    (word: "try!", reason: "what a person or file can cause is thrown or kept as a finding"),
    (word: "fatalError(", reason: "what a person or file can cause is thrown or kept as a finding"),
  ]

  /// Words that are right only where a comment above them proves it.
  private static let toBeProved = ["@unchecked Sendable", "nonisolated(unsafe)"]

  static func violations(in file: SourceFile) -> [Violation] {
    var violations: [Violation] = []
    func note(_ index: Int, _ text: String) {
      violations.append(Violation(file: file.path, line: index + 1, text: text))
    }
    for (word, reason) in banned {
      for (index, line) in file.lines(with: word) where SourceFile.code(of: line).contains(word) {
        note(index, "'\(word)': \(reason)")
      }
    }
    for word in toBeProved {
      for (index, line) in file.lines(with: word)
      where SourceFile.code(of: line).contains(word) && !isCommented(index, in: file.lines) {
        note(index, "'\(word)' without a comment above it that proves it")
      }
    }
    for (index, line) in file.lines(with: "Foundation")
    where Layering.importedModule(line)?.hasPrefix("Foundation") == true {
      note(index, "'Foundation' costs start-up time and size; the C library does")
    }
    return violations
  }

  /// Whether a comment stands right above a line, attributes on lines of their own let through.
  private static func isCommented(_ index: Int, in lines: [String]) -> Bool {
    let above = lines[..<index].reversed().first { line in
      !line.drop { $0 == " " }.hasPrefix("@")
    }
    return above.map(SourceFile.isComment) ?? false
  }
}
