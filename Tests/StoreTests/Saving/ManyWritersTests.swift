import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Several processes at once, and processes that are killed.
///
/// Each test runs in a process of its own, which has no other tests' threads and so can fork safely.
@Suite struct ManyWritersTests {
  @Test func eight_processes_with_two_hundred_changes_each_lose_none() async throws {
    await #expect(processExitsWith: .success) {
      useMemory()
      let made = try MadeDirectory()
      let file = "exchanges/extratex.json"
      let (writers, changes) = (8, 200)
      let children = (0..<writers).map { writer in
        forked {
          let context = SavingContext.test(login: "writer\(writer)", wait: 600_000)
          for number in 0..<changes {
            // Half of them to one list of all, half to a record that three or four writers share.
            let isShared = number.isMultiple(of: 2)
            let id = RecordID.named(isShared ? "extratex-1" : "extratex-\(2 + writer % 2)")
            let member = isShared ? "log" : "writer\(writer)"
            let word = JSONValue.string("\(writer).\(number)")
            let saved: Void? = try? made.directory.update([file], context) {
              files throws(SavingError) in
              _ = try files.edit(id, in: file, LockedFiles.Cause(action: .edit)) { record in
                let words = record[member]?.array ?? []
                return [MemberChange(MemberPath(member), to: .array(words + [word]))]
              }
            }
            if saved == nil { return 1 }
          }
          return 0
        }
      }
      for child in children { #expect(status(of: child) == 0) }
      var present: Set<JSONValue> = []
      for id in ["extratex-1", "extratex-2", "extratex-3"] {
        for member in try made.directory.stored(.named(id)).members.members {
          if member.name != "topics" { present.formUnion(member.value.array ?? []) }
        }
      }
      #expect(present.count == writers * changes)
      let history = try made.directory.history()
      #expect(history.entries.count == writers * changes)
      #expect(history.unreadable == [])
      #expect(made.leftovers() == [])
    }
  }

  /// Killed between any two system calls, and within a write, over two files and the history.
  @Test func files_are_whole_at_whatever_call_their_writer_is_killed() async throws {
    await #expect(processExitsWith: .success) {
      useMemory()
      let counter = Counter()
      let counting = SystemFaults { _ in
        _ = counter.advance()
        return nil
      }
      let counted = try MadeDirectory()
      try SystemFaults.$current.withValue(counting) {
        try counted.directory.delete(.named("extratex-2"), .test())
      }
      for place in 1..<counter.advance() {
        let made = try MadeDirectory()
        let child = forked {
          let calls = Counter()
          let faults = SystemFaults { call in
            let number = calls.advance()
            if number == place, call == .write { return .short(7) }
            if number == place || number == place + 1 { kill(getpid(), SIGKILL) }
            return nil
          }
          SystemFaults.$current.withValue(faults) {
            try? made.directory.delete(.named("extratex-2"), .test())
          }
          return 0
        }
        #expect(status(of: child) == SIGKILL, "at call \(place)")
        made.expectWhole("extratex-2", place)
      }
    }
  }

  /// How many savings are killed; a thousand where the environment asks for them.
  static let kills = getenv("CLUSTERXCHANGE_KILLS").flatMap { Int(String(cString: $0)) } ?? 150

  @Test func a_file_is_whole_whenever_its_writer_is_killed() async throws {
    await #expect(processExitsWith: .success) {
      useMemory()
      let made = try MadeDirectory()
      let file = "exchanges/extratex.json"
      var random = SeededGenerator(seed: 11)
      for _ in 0..<Self.kills {
        let pipe = try WordPipe()
        let child = forked {
          pipe.closeReading()
          let context = SavingContext.test(login: "killed")
          for number in 0... {
            let change = MemberChange(MemberPath("title"), to: .string("Title \(number)"))
            _ = try? made.directory.edit(.named("extratex-1"), [change], context)
            pipe.tell()
          }
          return 0
        }
        pipe.closeWriting()
        // At work for certain, and then for a random span that no clock measures.
        pipe.hear()
        var spin = UInt64.random(in: 0..<2_000_000, using: &random)
        while spin > 0 { spin -= 1 }
        kill(child, SIGKILL)
        #expect(status(of: child) == SIGKILL)
        pipe.closeReading()
        let records = try RecordFile(SystemCalls.contents(of: made.folder[file]), name: file)
        #expect(records.elements.map(\.id) == ["extratex-1", "extratex-2", "extratex-3"])
        let lines = differingLines(MadeDirectory.exchanges, made.text(file))
        #expect(lines.allSatisfy { $0.dropFirst().hasPrefix("    \"title\": \"") })
      }
      // The next save needs no repair and sweeps what was left.
      let change = MemberChange(MemberPath("title"), to: "Plastics")
      _ = try made.directory.edit(.named("extratex-1"), [change], .test(wait: 0))
      #expect(made.text(file) == MadeDirectory.exchanges)
      #expect(made.leftovers() == [])
      #expect(try made.directory.history().entries.contains { $0.by == "anna" })
    }
  }
}

extension MadeDirectory {
  /// Every file is JSON, and a record that was on its way to the bin is somewhere.
  fileprivate func expectWhole(_ id: String, _ place: Int) {
    let history = try? directory.history()
    let isChanged =
      text("exchanges/extratex.json") != MadeDirectory.exchanges
      || text("deleted/exchanges/extratex.json") != ""
    let isSaid = history.map { $0.entries.count + $0.cutShort.count == 1 } ?? false
    #expect(!isChanged || isSaid, "the history says what was cut short at call \(place)")
    #expect(history?.unreadable.count ?? 0 <= 1)
    var found = 0
    for file in ["exchanges/extratex.json", "deleted/exchanges/extratex.json"] {
      guard let bytes = try? SystemCalls.contents(of: folder[file]) else { continue }
      let records = try? RecordFile(bytes, name: file)
      #expect(records != nil, "\(file) at call \(place)")
      found += records?.elements.count { $0.id == id } ?? 0
    }
    #expect(found > 0, "at call \(place)")
    // Nobody has to mend anything, and no lock is left.
    #expect(throws: Never.self) {
      try directory.edit(
        .named("extratex-1"),
        [MemberChange(MemberPath("title"), to: "Next")],
        .test(wait: 0)
      )
    }
  }
}
