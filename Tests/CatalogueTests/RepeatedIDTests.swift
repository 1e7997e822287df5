import Catalogue
import Scheme
import Testing

@Suite struct RepeatedIDTests {
  func contents() -> CatalogueContents {
    var contents = CatalogueContents()
    contents.files = [
      DataFile(path: "organisations.json", bytes: Array("[\n  {},\n  {}\n]\n".utf8)),
      DataFile(path: "exchanges/a.json", bytes: Array("[\n  {}\n]\n".utf8)),
    ]
    return contents
  }

  @Test func the_earlier_record_counts_and_the_later_is_a_finding_with_its_place() throws {
    var contents = contents()
    // Given in the wrong order on purpose: the place decides.
    contents.organisations = [
      Placed(Made.organisation("spk", "Later"), at: RecordPlace(file: 0, range: 10..<12)),
      Placed(Made.organisation("spk", "Earlier"), at: RecordPlace(file: 0, range: 4..<6)),
    ]
    let catalogue = Catalogue(contents)
    #expect(catalogue.organisations.map(\.name) == ["Earlier"])
    #expect(catalogue[organisation: Made.id("spk")]?.name == "Earlier")
    let finding = try #require(catalogue.findings.first)
    #expect(catalogue.findings.count == 1)
    #expect(finding.line == 3)
    #expect(finding.column == 3)
    #expect(finding.problem == .repeatedID(Made.id("spk"), file: "organisations.json", line: 2))
    #expect(catalogue.findings(of: Made.id("spk")) == [finding])
  }

  @Test func ids_are_unique_over_all_collections() throws {
    var contents = contents()
    contents.exchanges = [Placed(Made.exchange("spk"), at: RecordPlace(file: 1, range: 4..<6))]
    contents.organisations = [
      Placed(Made.organisation("spk"), at: RecordPlace(file: 0, range: 4..<6))
    ]
    let catalogue = Catalogue(contents)
    #expect(catalogue.exchanges.isEmpty)
    #expect(catalogue.reference(Made.id("spk"))?.kind == .organisation)
    let finding = try #require(catalogue.findings.first)
    #expect(finding.file == "exchanges/a.json")
    #expect(finding.problem == .repeatedID(Made.id("spk"), file: "organisations.json", line: 2))
  }

  @Test func of_three_each_later_one_names_the_first() {
    var contents = contents()
    contents.organisations = [10, 4].map {
      Placed(Made.organisation("spk"), at: RecordPlace(file: 0, range: $0..<$0 + 2))
    }
    contents.exchanges = [Placed(Made.exchange("spk"), at: RecordPlace(file: 1, range: 4..<6))]
    let catalogue = Catalogue(contents)
    let first = Problem.repeatedID(Made.id("spk"), file: "organisations.json", line: 2)
    #expect(catalogue.findings.map(\.problem) == [first, first])
    #expect(catalogue.findings.map(\.file) == ["exchanges/a.json", "organisations.json"])
  }

  @Test func records_whose_place_is_not_known_are_told_apart_all_the_same() {
    var contents = CatalogueContents()
    let nowhere = RecordPlace(file: 0, range: 0..<0)
    contents.organisations = [
      Placed(Made.organisation("a"), at: nowhere), Placed(Made.organisation("b"), at: nowhere),
      Placed(Made.organisation("a"), at: nowhere),
    ]
    let catalogue = Catalogue(contents)
    #expect(catalogue.organisations.map(\.id.text) == ["a", "b"])
    #expect(catalogue.findings.map(\.line) == [0])
  }

  @Test func places_and_bytes_follow_the_records_through_sorting() throws {
    var contents = CatalogueContents()
    contents.files = [DataFile(path: "organisations.json", bytes: Array("[{\"b\"},{\"a\"}]".utf8))]
    contents.organisations = [
      Placed(Made.organisation("b"), at: RecordPlace(file: 0, range: 1..<6)),
      Placed(Made.organisation("a"), at: RecordPlace(file: 0, range: 7..<12)),
    ]
    let catalogue = Catalogue(contents)
    let a = try #require(catalogue.reference(Made.id("a")))
    #expect(a.index == 0)
    #expect(catalogue.place(of: a)?.range == 7..<12)
    let bytes = try #require(catalogue.storedBytes(of: a))
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"a\"}")
    #expect(catalogue.storedBytes(of: RecordReference(.organisation, 2)) == nil)
  }
}
