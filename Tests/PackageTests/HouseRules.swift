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
    for (index, line) in file.lines.enumerated() {
      let code = SourceFile.code(of: line)
      for (word, reason) in banned where code.contains(word) {
        violations.append(Violation(file: file.path, line: index + 1, text: "'\(word)': \(reason)"))
      }
      for word in toBeProved where code.contains(word) && !isCommented(index, in: file.lines) {
        let text = "'\(word)' without a comment above it that proves it"
        violations.append(Violation(file: file.path, line: index + 1, text: text))
      }
      if Layering.importedModule(line)?.hasPrefix("Foundation") == true {
        let text = "'Foundation' costs start-up time and size; the C library does"
        violations.append(Violation(file: file.path, line: index + 1, text: text))
      }
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
