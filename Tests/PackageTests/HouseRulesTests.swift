import Foundation
import Testing

@Suite struct HouseRulesTests {
  @Test func the_sources_keep_the_house_rules() throws {
    for violation in try Package.sources(in: "Sources").flatMap(HouseRules.violations) {
      Issue.record("\(violation)")
    }
  }

  @Test(arguments: [
    "let a = try! read()", "  fatalError(\"never\")", "import Foundation",
    "public import FoundationEssentials", "final class Box: @unchecked Sendable {",
    "nonisolated(unsafe) var count = 0", "let a = \"https://\"; try! read()",
  ])
  func a_line_that_breaks_a_rule_is_named(line: String) {
    let file = SourceFile(path: "Sources/Scheme/Made.swift", text: "let before = 1\n" + line)
    let violations = HouseRules.violations(in: file)
    #expect(violations.count == 1)
    #expect(violations.first?.description.hasPrefix("Sources/Scheme/Made.swift:2: ") == true)
  }

  @Test(arguments: [
    "// Never try! here.", "/// Like fatalError( but kinder.", "let words = try read()  // no try!",
    "// Written once, before any other thread is there.\nnonisolated(unsafe) var count = 0",
    "// All access goes through the lock.\n@frozen\nfinal class Box: @unchecked Sendable {",
  ])
  func a_line_that_keeps_the_rules_is_not(text: String) {
    #expect(HouseRules.violations(in: SourceFile(path: "Sources/A/B.swift", text: text)).isEmpty)
  }

  @Test func the_read_me_shows_how_to_build_and_how_to_test() throws {
    let path = Package.root.appending(path: "README.md")
    // The package is built before its front page is written.
    guard FileManager.default.fileExists(atPath: path.path(percentEncoded: false)) else { return }
    let text = try String(contentsOf: path, encoding: .utf8)
    for command in ["swift run -c release clusterxchange", "swift test"] {
      #expect(text.contains(command), "README.md does not show '\(command)'")
    }
  }
}
