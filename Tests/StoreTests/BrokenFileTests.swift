import Catalogue
import Scheme
import Store
import TestSupport
import Testing

/// A file that is not JSON hides its own records, and is the only thing that is called wrong.
struct BrokenFileTests {
  @Test func a_reference_into_a_broken_file_is_not_called_wrong() throws {
    let catalogue = try load(exchanges: "[1,]")

    #expect(
      catalogue.findings.map(\.problem.rule) == ["file-shape", "json-syntax"]
    )
  }

  @Test func the_same_reference_is_wrong_where_the_file_is_whole() throws {
    let catalogue = try load(exchanges: "[]")

    #expect(catalogue.findings.map(\.problem.rule) == ["reference"])
    #expect(catalogue.findings.first?.file == "documents.json")
  }

  /// A directory with a document about `blues-1`, and a file of exchanges with this text.
  private func load(exchanges: String) throws -> Catalogue {
    let folder = try TemporaryDirectory()
    try folder.write("{}", to: "scheme.json")
    try folder.write(
      #"[{"id": "recap", "kind": "news", "title": "Recap", "exchanges": ["blues-1"]}]"#,
      to: "documents.json"
    )
    try folder.write(exchanges, to: "exchanges/blues.json")
    return try withExtendedLifetime(folder) {
      try DataDirectory.locate(option: folder.path, environment: nil).load()
    }
  }
}
