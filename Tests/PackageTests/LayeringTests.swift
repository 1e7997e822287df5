import Testing

@Suite struct LayeringTests {
  @Test func every_file_imports_only_what_the_design_allows_its_target() throws {
    let files = try Package.sources(in: "Sources")
    #expect(files.count > 100, "the sources were not found")
    for violation in files.flatMap(Layering.design.violations) {
      Issue.record("\(violation)")
    }
  }

  @Test(arguments: [
    ("import Catalogue", "Catalogue"), ("public import JSON", "JSON"),
    ("  internal import Store", "Store"), ("@testable import Scheme", "Scheme"),
    ("@preconcurrency public import Runtime", "Runtime"),
    ("@_spi(Testing) import Screen", "Screen"), ("import struct Foundation.URL", "Foundation"),
    ("private import func Glibc.stat", "Glibc"), ("import\tTerminal", "Terminal"),
    ("// import Store", nil), ("important Store", nil), ("let a = \"import Store\"", nil),
    ("/// import Store", nil),
  ])
  func an_import_is_seen_in_every_spelling(line: String, module: String?) {
    #expect(Layering.importedModule(line) == module)
  }

  @Test func a_module_the_design_does_not_allow_is_named_with_its_line() {
    let file = SourceFile(
      path: "Sources/Scheme/Reading/Made.swift",
      text: "// Made up.\npublic import JSON\ninternal import Store\nimport Glibc\n"
    )
    #expect(
      Layering.design.violations(in: file).map(\.description) == [
        "Sources/Scheme/Reading/Made.swift:3: 'Scheme' may not import 'Store'"
      ]
    )
  }

  @Test func only_the_command_line_may_import_the_argument_parser() {
    for target in Layering.design.allowed.keys {
      let file = SourceFile(path: "Sources/\(target)/Made.swift", text: "import ArgumentParser")
      #expect(Layering.design.violations(in: file).isEmpty == (target == "Commands"))
    }
  }

  @Test func a_target_outside_the_design_is_a_violation() {
    let file = SourceFile(path: "Sources/Helpers/Made.swift", text: "")
    #expect(
      Layering.design.violations(in: file).map(\.description) == [
        "Sources/Helpers/Made.swift:1: 'Helpers' is no target of the design"
      ]
    )
  }

  @Test func the_design_has_no_circle() {
    var placed: Set<String> = ["ArgumentParser"]
    var left = Layering.design.allowed
    while let next = left.first(where: { $0.value.isSubset(of: placed) }) {
      placed.insert(next.key)
      left[next.key] = nil
    }
    #expect(left.isEmpty)
  }
}
