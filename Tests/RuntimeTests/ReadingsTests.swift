import Catalogue
import Scheme
import Store
import TestSupport
import Testing

@testable import Runtime

/// Which of several readings are done and posted.
@Suite struct ReadingsTests {
  private let folder: TemporaryDirectory
  private var readings = Readings()

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write("{}", to: "scheme.json")
  }

  @Test mutating func what_someone_waits_for_is_posted_though_nothing_changed() throws {
    #expect(try read(readings.ask(isAwaited: true)) == "awaited")
    #expect(try read(readings.ask(isAwaited: true)) == "awaited")
  }

  @Test mutating func what_others_changed_is_posted_and_nothing_is_where_nothing_changed() throws {
    _ = try read(readings.ask(isAwaited: true))
    #expect(try read(readings.ask(isAwaited: false)) == nil)
    try folder.write(#"{"target": 5}"#, to: "scheme.json")
    #expect(try read(readings.ask(isAwaited: false)) == "of others")
    // Written anew with the same bytes.
    try folder.write(#"{"target": 5}"#, to: "scheme.json")
    #expect(try read(readings.ask(isAwaited: false)) == nil)
  }

  @Test mutating func the_newest_of_several_stands_for_all() throws {
    let first = readings.ask(isAwaited: true)
    let second = readings.ask(isAwaited: false)
    #expect(!readings.isNewest(first) && readings.isNewest(second))
    // The first is not done; who waits for it gets the second.
    #expect(try read(second) == "awaited")
    #expect(try read(readings.ask(isAwaited: false)) == nil)
  }

  @Test mutating func a_reading_asked_for_during_another_is_posted_after_it() throws {
    let first = readings.ask(isAwaited: true)
    let second = readings.ask(isAwaited: true)
    #expect(try read(first) == "awaited")
    #expect(try read(second) == "awaited")
  }

  @Test mutating func ones_own_changes_are_told_apart_until_they_were_read() throws {
    _ = try read(readings.ask(isAwaited: true))
    let own = try #require(RecordID("blues-1"))
    try folder.write(#"{"target": 5}"#, to: "scheme.json")
    #expect(try read(readings.ask(isAwaited: false, own: [own])) == "of others besides blues-1")
    try folder.write(#"{"target": 6}"#, to: "scheme.json")
    #expect(try read(readings.ask(isAwaited: false)) == "of others")
  }

  @Test mutating func before_the_reading_that_is_waited_for_none_is_posted() throws {
    _ = try read(readings.ask(isAwaited: true))
    let quiet = readings.ask(isAwaited: false)
    let awaited = readings.ask(isAwaited: true)
    try folder.write(#"{"target": 5}"#, to: "scheme.json")
    #expect(try read(quiet) == nil)
    #expect(try read(awaited) == "awaited")
  }

  @Test mutating func changes_never_stop_the_posts_however_fast_they_come() throws {
    _ = try read(readings.ask(isAwaited: true))
    for target in 1...5 {
      let number = readings.ask(isAwaited: false)
      try folder.write(#"{"target": \#(target)}"#, to: "scheme.json")
      _ = readings.ask(isAwaited: false)
      #expect(try read(number) == "of others")
    }
  }

  @Test mutating func changes_are_told_since_what_is_shown() throws {
    _ = try read(readings.ask(isAwaited: true))
    let directory = try DataDirectory.locate(option: folder.path, environment: nil)
    try folder.write(#"[{"id": "a", "acronym": "A"}]"#, to: "partnerships.json")
    let number = readings.ask(isAwaited: false)
    let loaded = directory.load(reusing: readings.last)
    guard case .ofOthers(let before, _) = readings.end(number, with: loaded) else {
      Issue.record("nothing is posted")
      return
    }
    #expect(loaded.catalogue.changes(since: before).map(\.text) == ["a"])
  }

  /// Does a reading and says why it is posted.
  private mutating func read(_ number: Int) throws -> String? {
    let directory = try DataDirectory.locate(option: folder.path, environment: nil)
    switch readings.end(number, with: directory.load(reusing: readings.last)) {
    case .awaited: return "awaited"
    case .ofOthers(_, let own):
      return (["of others"] + own.map { "besides \($0)" }).joined(separator: " ")
    case nil: return nil
    }
  }
}
