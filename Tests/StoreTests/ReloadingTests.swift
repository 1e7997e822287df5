import Glibc
import Scheme
import TestSupport
import Testing

@testable import Catalogue
@testable import Store

/// A directory read again gives what reading everything gives, whatever happened to the files meanwhile.
struct ReloadingTests {
  /// Steps of no length: a test's files are known to change their size whenever they change.
  private static var atOnce: Settling { Settling(step: 0, elsewhere: 0) }

  @Test func only_the_files_that_changed_are_read_again() throws {
    let folder = try DataFolder([
      "partnerships.json": DataFolder.partnerships("a", "b"),
      "exchanges/a.json": DataFolder.exchanges("a-1"),
      "exchanges/b.json": DataFolder.exchanges("b-1"),
    ])
    let directory = try folder.locate()
    var loaded = directory.load(reusing: nil, settling: Self.atOnce)
    #expect(loaded.filesRead == 4)
    try folder.directory.write(DataFolder.exchanges("b-1", "b-2"), to: "exchanges/b.json")
    loaded = directory.load(reusing: loaded, settling: Self.atOnce)
    #expect(loaded.filesRead == 1)
    #expect(loaded.catalogue.exchangeIDs == ["a-1", "b-1", "b-2"])
    let again = directory.load(reusing: loaded, settling: Self.atOnce)
    #expect(again.filesRead == 0)
    #expect(again.catalogue.isSame(as: loaded.catalogue))
  }

  @Test func what_was_written_a_moment_before_it_was_read_is_read_again() throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    let directory = try folder.locate()
    let loaded = directory.load(reusing: nil)
    // Of the same size, and on most file systems within the same tick of the clock.
    try folder.directory.write(DataFolder.exchanges("a-2"), to: "exchanges/a.json")
    let again = directory.load(reusing: loaded)
    #expect(again.filesRead == 2)
    #expect(again.catalogue.exchangeIDs == ["a-2"])
  }

  @Test func a_file_that_is_only_touched_makes_no_new_catalogue() throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    let directory = try folder.locate()
    let loaded = directory.load(reusing: nil)
    let again = directory.load(reusing: loaded)
    #expect(again.filesRead == 2)
    // The very same, not one made of the same bytes.
    #expect(again.catalogue.identity == loaded.catalogue.identity)
  }

  @Test func dates_in_the_future_are_not_relied_on() throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    var times = [timespec](repeating: timespec(tv_sec: 4_000_000_000, tv_nsec: 0), count: 2)
    #expect(utimensat(AT_FDCWD, folder.path + "/exchanges/a.json", &times, 0) == 0)
    let directory = try folder.locate()
    let loaded = directory.load(reusing: nil, settling: Self.atOnce)
    let again = directory.load(reusing: loaded, settling: Self.atOnce)
    #expect(again.filesRead == 1)
  }

  @Test func a_record_hidden_by_a_repeated_id_comes_back_when_the_other_goes() throws {
    let folder = try DataFolder([
      "exchanges/a.json": DataFolder.exchanges("a-1"),
      "exchanges/b.json": DataFolder.exchanges("a-1", "b-1"),
    ])
    let directory = try folder.locate()
    let loaded = directory.load(reusing: nil, settling: Self.atOnce)
    #expect(loaded.catalogue.exchangeIDs == ["a-1", "b-1"])
    try folder.directory.write("[]", to: "exchanges/a.json")
    let again = directory.load(reusing: loaded, settling: Self.atOnce)
    #expect(again.catalogue.exchangeIDs == ["a-1", "b-1"])
    #expect(again.catalogue.places(of: .exchange).map(\.file) == [2, 2])
    #expect(again.catalogue.changes(since: loaded.catalogue).isEmpty)
    expectSame(again.catalogue, directory.load())
  }

  @Test func a_scheme_of_a_newer_format_ends_reading_and_an_older_one_begins_it_again() throws {
    let folder = try DataFolder(["exchanges/a.json": DataFolder.exchanges("a-1")])
    let directory = try folder.locate()
    var loaded = directory.load(reusing: nil, settling: Self.atOnce)
    for text in [#"{"format": 2}"#, "{ }", #"{"format": 3}"#] {
      try folder.directory.write(text, to: "scheme.json")
      loaded = directory.load(reusing: loaded, settling: Self.atOnce)
      expectSame(loaded.catalogue, directory.load())
    }
  }

  @Test(arguments: [true, false], 0..<4)
  func any_changes_give_what_reading_everything_gives(isAtOnce: Bool, part: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var files = try RandomFiles(seed: seed, changesSizes: isAtOnce)
    let directory = try files.folder.locate()
    var loaded: LoadedData?
    var filesRead = 0
    for step in 0..<60 {
      for _ in 0..<files.count(upTo: 3) { try files.change() }
      let settling = isAtOnce ? Self.atOnce : Settling()
      let next = directory.load(reusing: loaded, settling: settling)
      let whole = directory.load(reusing: nil)
      expectSame(next.catalogue, whole.catalogue, "seed \(seed), step \(step): \(files.done)")
      if let before = loaded?.catalogue {
        expectSame(
          changes: next.catalogue.changes(since: before),
          from: before,
          to: next.catalogue,
          "seed \(seed), step \(step): \(files.done)"
        )
      }
      if loaded != nil { filesRead += next.filesRead * 100 / max(1, whole.filesRead) }
      loaded = next
    }
    // Else nothing was reused, and nothing was tried.
    if isAtOnce { #expect(filesRead / 60 < 70) }
  }

  private func expectSame(
    _ found: Catalogue,
    _ whole: Catalogue,
    _ comment: Comment? = nil
  ) {
    #expect(found.files == whole.files, comment)
    #expect(found.findings == whole.findings, comment)
    #expect(found.scheme == whole.scheme, comment)
    #expect(found.questionnaire == whole.questionnaire, comment)
    #expect(found.partnerships == whole.partnerships, comment)
    #expect(found.organisations == whole.organisations, comment)
    #expect(found.exchanges == whole.exchanges, comment)
    #expect(found.feedback == whole.feedback, comment)
    #expect(found.documents == whole.documents, comment)
    for kind in RecordKind.allCases {
      #expect(found.places(of: kind) == whole.places(of: kind), comment)
    }
    #expect(Set(found.references.keys) == Set(whole.references.keys), comment)
    for id in whole.references.keys {
      #expect(found.reference(id) == whole.reference(id), comment)
    }
    for exchange in whole.exchanges.indices {
      #expect(Array(found.feedback(of: exchange)) == Array(whole.feedback(of: exchange)), comment)
    }
    for partnership in whole.partnerships.indices {
      #expect(
        Array(found.exchanges(of: partnership)) == Array(whole.exchanges(of: partnership)),
        comment
      )
    }
  }

  /// The changes by the bytes of each record, looked at one by one.
  private func expectSame(
    changes: Set<RecordID>,
    from before: Catalogue,
    to after: Catalogue,
    _ comment: Comment
  ) {
    func bytes(_ id: RecordID, _ catalogue: Catalogue) -> [UInt8]? {
      catalogue.reference(id).flatMap { catalogue.storedBytes(of: $0) }.map(Array.init)
    }
    let ids = Set(before.references.keys).union(after.references.keys)
    let expected = ids.filter { id in
      before.reference(id)?.kind != after.reference(id)?.kind
        || bytes(id, before) != bytes(id, after)
    }
    #expect(changes == expected, comment)
  }
}
