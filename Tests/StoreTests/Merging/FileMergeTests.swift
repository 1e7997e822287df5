import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// The merge of three versions of a file, as git asks for it.
@Suite struct FileMergeTests {
  private static let base = MadeDirectory.exchanges

  private func merge(_ ours: String, _ theirs: String, base: String = base) throws -> FileMerge {
    try FileMerge(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }

  private func text(_ merge: FileMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  private func appended(_ id: String, _ title: String) -> String {
    Self.base.dropLast(3)
      + ",\n  {\n    \"id\": \"\(id)\",\n    \"title\": \"\(title)\"\n  }\n]\n"
  }

  @Test func different_members_of_one_record_merge_without_a_word() throws {
    let merge = try merge(
      Self.base.replacing("Plastics", with: "Ours"),
      Self.base.replacing("2021-02-02", with: "2021-02-09")
    )
    #expect(merge.isClean)
    #expect(
      text(merge)
        == Self.base.replacing("Plastics", with: "Ours")
        .replacing("2021-02-02", with: "2021-02-09")
    )
  }

  @Test func the_same_member_keeps_ours_and_names_theirs() throws {
    let merge = try merge(
      Self.base.replacing("Plastics", with: "Ours"),
      Self.base.replacing("Plastics", with: "Theirs")
    )
    #expect(merge.clashes.map(\.id) == ["extratex-1"])
    #expect(merge.clashes.map(\.path.description) == ["title"])
    #expect(
      text(merge)
        == Self.base.replacing("Plastics", with: "Ours").replacing(
          "\"participants\": null",
          with: "\"participants\": null,\n    \"clash\": {\"title\": {\"theirs\": \"Theirs\"}}"
        )
    )
  }

  @Test func new_records_of_both_sides_are_both_there_ours_first() throws {
    let merge = try merge(appended("extratex-4", "Ours"), appended("extratex-5", "Theirs"))
    #expect(merge.isClean)
    let merged = text(merge)
    let order = ["extratex-3", "extratex-4", "extratex-5"].map {
      merged.firstRange(of: $0)?.lowerBound
    }
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(order.count == 3)
  }

  @Test func two_new_records_with_one_id_are_both_kept_and_named() throws {
    let merge = try merge(appended("extratex-4", "Ours"), appended("extratex-4", "Theirs"))
    #expect(merge.doubledIDs == ["extratex-4"])
    #expect(text(merge).contains("Ours"))
    #expect(text(merge).contains("Theirs"))
  }

  @Test func the_same_new_record_on_both_sides_is_one() throws {
    let both = appended("extratex-4", "Both")
    let merge = try merge(both, both)
    #expect(merge.isClean)
    #expect(text(merge) == both)
  }

  @Test func a_record_that_one_side_deleted_is_gone() throws {
    let without = try #require(
      String(
        bytes: RecordFile(Array(Self.base.utf8), name: "").removing(at: 1),
        encoding: UTF8.self
      )
    )
    for merged in [try merge(without, Self.base), try merge(Self.base, without)] {
      #expect(merged.isClean)
      #expect(text(merged) == without)
    }
  }

  @Test func a_record_deleted_here_and_changed_there_stays_with_a_clash() throws {
    let without = try #require(
      String(
        bytes: RecordFile(Array(Self.base.utf8), name: "").removing(at: 1),
        encoding: UTF8.self
      )
    )
    let changed = Self.base.replacing("Natural dyes", with: "Changed")
    for merged in [try merge(without, changed), try merge(changed, without)] {
      #expect(merged.clashes.map(\.id) == ["extratex-2"])
      #expect(text(merged).contains("Changed"))
      #expect(text(merged).contains("\"clash\""))
    }
  }

  @Test func a_file_that_both_sides_made_has_no_base() throws {
    let merge = try merge(appended("a", "A"), appended("b", "B"), base: "")
    #expect(merge.isClean)
  }

  @Test func a_version_that_is_not_json_is_named() throws {
    #expect {
      try merge(Self.base, "[{")
    } throws: { error in
      if case .brokenFile("theirs", _)? = error as? SavingError { true } else { false }
    }
  }

  @Test func odd_spelling_of_what_did_not_change_stays() throws {
    let odd = "[{\"id\":\"x\",\"n\":1.50,\"t\":\"a\"},\n {\"id\":\"y\"}]"
    let merge = try merge(odd, odd.replacing("\"a\"", with: "\"b\""), base: odd)
    #expect(text(merge) == odd.replacing("\"a\"", with: "\"b\""))
  }
}

extension String {
  fileprivate init?(bytes: [UInt8], encoding: UTF8.Type) {
    self.init(validating: bytes, as: encoding)
  }
}
