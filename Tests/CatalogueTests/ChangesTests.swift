import Catalogue
import Scheme
import Testing

/// What others changed is counted by records, wherever those stand.
struct ChangesTests {
  @Test func a_record_that_only_moved_is_no_change() throws {
    let before = try catalogue(["a": "1", "b": "2"])
    let after = try catalogue(["b": "2", "a": "1"])
    #expect(after.changes(since: before).isEmpty)
  }

  @Test func changed_added_and_removed_records_are_counted_once_each() throws {
    let before = try catalogue(["a": "1", "b": "2", "c": "3"])
    let after = try catalogue(["a": "1", "b": "two", "d": "4"])
    #expect(after.changes(since: before).map(\.text).sorted() == ["b", "c", "d"])
  }

  /// A catalogue of partnerships, each stored in its own bytes.
  private func catalogue(_ records: KeyValuePairs<String, String>) throws -> Catalogue {
    var bytes: [UInt8] = []
    var contents = CatalogueContents()
    for (id, text) in records {
      let start = bytes.count
      bytes += Array(text.utf8)
      let record = Partnership(id: try #require(RecordID(id)), acronym: id)
      contents.partnerships.append(
        Placed(record, at: RecordPlace(file: 0, range: start..<bytes.count))
      )
    }
    contents.files = [DataFile(path: "partnerships.json", bytes: bytes)]
    return Catalogue(contents)
  }
}
