import JSON
import TestSupport
import Testing

@testable import Store
import Scheme

/// Three versions of one record brought together.
@Suite struct RecordMergeTests {
  private static let base: JSONObject = [
    "id": "x-1", "title": "Old", "planned": ["start": "1", "end": "2"], "topics": ["a"],
    "group": nil,
  ]

  private static func changed(_ changes: (String, JSONValue?)...) -> JSONObject {
    var object = base
    for (name, value) in changes { object[name] = value }
    return object
  }

  private func merge(
    _ present: JSONObject,
    _ edited: JSONObject,
    _ choice: ClashChoice = .ask
  ) -> RecordMerge {
    RecordMerge(base: Self.base, present: present, edited: edited, choosing: choice)
  }

  @Test func different_members_are_both_kept_and_told() {
    let merge = merge(Self.changed(("title", "Theirs")), Self.changed(("group", "mine")))
    #expect(merge.changes == [MemberChange(MemberPath("group"), to: "mine", after: "topics")])
    #expect(merge.theirs == [MemberPath("title")])
    #expect(merge.clashes == [])
  }

  @Test func different_members_of_one_member_are_both_kept() throws {
    let merge = merge(
      Self.changed(("planned", ["start": "9", "end": "2"])),
      Self.changed(("planned", ["start": "1", "end": "8"]))
    )
    #expect(merge.changes.map(\.path.description) == ["planned.end"])
    #expect(merge.clashes == [])
  }

  @Test func the_same_member_is_a_clash_with_all_three_versions() {
    let merge = merge(Self.changed(("title", "Theirs")), Self.changed(("title", "Mine")))
    #expect(
      merge.clashes == [
        MemberClash(path: MemberPath("title"), base: "Old", theirs: "Theirs", mine: "Mine")
      ]
    )
    #expect(merge.changes == [])
  }

  @Test func the_same_change_by_both_is_none() {
    let both = Self.changed(("title", "Same"), ("topics", nil))
    let merge = merge(both, both)
    #expect(merge.changes == [])
    #expect(merge.clashes == [])
  }

  @Test func lists_are_one_value() {
    let merge = merge(Self.changed(("topics", ["a", "b"])), Self.changed(("topics", ["c"])))
    #expect(merge.clashes.map(\.path.description) == ["topics"])
  }

  @Test(arguments: [true, false])
  func a_member_against_the_whole_it_is_in_is_one_clash_of_the_whole(_ isWholeMine: Bool) {
    let whole = Self.changed(("planned", nil))
    let part = Self.changed(("planned", ["start": "9", "end": "8"]))
    let merge = isWholeMine ? merge(part, whole) : merge(whole, part)
    #expect(merge.clashes.map(\.path.description) == ["planned"])
  }

  @Test func a_member_taken_away_by_one_and_changed_by_the_other_is_a_clash() {
    let merge = merge(Self.changed(("title", nil)), Self.changed(("title", "Mine")))
    #expect(merge.clashes.map(\.theirs) == [nil])
  }

  @Test func a_chosen_side_is_taken_and_the_rest_still_asked() {
    let theirs = Self.changed(("title", "T"), ("group", "t"), ("topics", ["t"]))
    let mine = Self.changed(("title", "M"), ("group", "m"), ("topics", ["m"]))
    #expect(merge(theirs, mine, .mine).changes.count == 3)
    #expect(merge(theirs, mine, .theirs).changes == [])
    let some = merge(
      theirs,
      mine,
      .each([MemberPath("title"): .mine, MemberPath("group"): .theirs])
    )
    #expect(some.changes.map(\.value) == ["M"])
    #expect(some.clashes.map(\.path.description) == ["topics"])
  }

  @Test(arguments: [nil, .null] as [JSONValue?])
  func an_object_made_by_both_is_merged_by_member(_ none: JSONValue?) {
    let merge = RecordMerge(
      base: JSONObject(none.map { [JSONObject.Member(name: "cancelled", value: $0)] } ?? []),
      present: ["cancelled": ["date": 1, "by": ["who": "a"]]],
      edited: ["cancelled": ["reason": 2, "by": ["when": "b"]]],
      choosing: .each([MemberPath("cancelled").appending("by"): .theirs])
    )
    #expect(merge.clashes == [])
    #expect(merge.changes.map(\.path.description) == ["cancelled.reason", "cancelled.by.when"])
    #expect(merge.theirs.map(\.description) == ["cancelled.date", "cancelled.by.who"])
  }

  @Test func what_was_decided_against_others_is_not_said_to_be_kept() {
    let theirs = Self.changed(("title", "T"), ("group", "t"))
    let mine = Self.changed(("title", "M"))
    #expect(merge(theirs, mine, .mine).theirs.map(\.description) == ["group"])
    #expect(merge(theirs, mine, .theirs).theirs.map(\.description) == ["title", "group"])
  }

  /// What a merge leaves is what applying it gives, whatever the three versions are.
  @Test func a_merge_takes_every_change_of_mine_and_none_of_the_base() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let versions = (0..<3).map { _ in Self.randomObject(&random, depth: 2) }
      let merge = RecordMerge(base: versions[0], present: versions[1], edited: versions[2])
      let asked = Set(merge.clashes.map(\.path))
      var merged = versions[1]
      for change in merge.changes { merged.set(change.value, at: change.path.names[...]) }
      for change in versions[0].changes(to: versions[2]) {
        for leaf in change.leaves {
          let isAsked = asked.contains { $0.overlaps(leaf.path) }
          #expect(isAsked || merged[leaf.path] == leaf.value)
        }
      }
      let all = RecordMerge(
        base: versions[0],
        present: versions[1],
        edited: versions[2],
        choosing: .mine
      )
      #expect(all.clashes.isEmpty)
    }
  }

  private static func randomObject(_ random: inout SeededGenerator, depth: Int) -> JSONObject {
    var object = JSONObject()
    for name in ["a", "b", "c"] where Int.random(in: 0..<4, using: &random) > 0 {
      let isDeep = depth > 0 && Bool.random(using: &random)
      object[name] =
        isDeep
        ? .object(randomObject(&random, depth: depth - 1))
        : .number(JSONNumber(Int.random(in: 0..<3, using: &random)))
    }
    return object
  }
}

extension MemberChange {
  /// The change as changes of what is in no object any more.
  fileprivate var leaves: [MemberChange] {
    guard let members = value?.object?.members, !members.isEmpty else { return [self] }
    return members.flatMap { MemberChange(path.appending($0.name), to: $0.value).leaves }
  }
}

extension JSONObject {
  fileprivate mutating func set(_ value: JSONValue?, at names: ArraySlice<String>) {
    guard let name = names.first else { return }
    guard names.count > 1 else {
      self[name] = value
      return
    }
    var inner = self[name]?.object ?? JSONObject()
    inner.set(value, at: names.dropFirst())
    self[name] = .object(inner)
  }
}

/// Editing from a base that is no longer what stands in the file.
@Suite struct EditFromBaseTests {
  let made: MadeDirectory
  let context = SavingContext.test()

  init() throws { made = try MadeDirectory() }

  private func save(
    _ change: (inout JSONObject) -> Void,
    afterOthers others: () throws -> Void,
    choosing choice: ClashChoice = .ask
  ) throws -> SaveReceipt {
    let base = try made.directory.stored(.named("extratex-1")).members
    var edited = base
    change(&edited)
    try others()
    return try made.directory.edit(
      .named("extratex-1"),
      base: base,
      edited: edited,
      choosing: choice,
      context
    )
  }

  private func theirs(_ name: String, _ value: JSONValue) throws {
    let change = MemberChange(MemberPath(name), to: value)
    _ = try made.directory.edit(.named("extratex-1"), [change], .test(login: "ben"))
  }

  @Test func both_sides_of_a_peaceful_merge_are_in_the_file() throws {
    let receipt = try save {
      $0["title"] = "Mine"
    } afterOthers: {
      try theirs("agenda", "Theirs")
    }
    #expect(receipt.others.map(\.description) == ["agenda"])
    #expect(receipt.record.members["title"] == "Mine")
    #expect(receipt.record.members["agenda"] == "Theirs")
  }

  @Test func a_clash_writes_nothing_until_it_is_chosen() throws {
    let clash = MemberClash(
      path: MemberPath("title"),
      base: "Plastics",
      theirs: "Theirs",
      mine: "Mine"
    )
    #expect(throws: SavingError.clash(.named("extratex-1"), [clash])) {
      try save {
        $0["title"] = "Mine"
      } afterOthers: {
        try theirs("title", "Theirs")
      }
    }
    #expect(made.text("exchanges/extratex.json").contains("Theirs"))
    #expect(try made.directory.history().entries.count == 1)
  }

  @Test func a_chosen_version_is_written() throws {
    let receipt = try save(
      { $0["title"] = "Mine" },
      afterOthers: { try theirs("title", "Theirs") },
      choosing: .mine
    )
    #expect(receipt.record.members["title"] == "Mine")
  }

  @Test func a_record_deleted_meanwhile_is_said_to_be_in_the_bin() throws {
    #expect {
      try save {
        $0["title"] = "Mine"
      } afterOthers: {
        try made.directory.delete(.named("extratex-1-host"), context)
        try made.directory.delete(.named("extratex-1"), context)
      }
    } throws: { error in
      if case .recordDeleted? = error as? SavingError { true } else { false }
    }
  }

  @Test func a_record_renumbered_meanwhile_is_said_to_be_so() throws {
    #expect(
      throws: SavingError.recordRenumbered(.named("extratex-1"), to: .named("extratex-4"))
    ) {
      try save {
        $0["title"] = "Mine"
      } afterOthers: {
        _ = try made.directory.renumber(.named("extratex-1"), context)
      }
    }
  }

  @Test func a_file_broken_meanwhile_stays_as_it_is() throws {
    #expect {
      try save {
        $0["title"] = "Mine"
      } afterOthers: {
        try made.folder.write("[{\"id\": \"extratex-1\",", to: "exchanges/extratex.json")
      }
    } throws: { error in
      if case .brokenFile? = error as? SavingError { true } else { false }
    }
    #expect(made.text("exchanges/extratex.json") == "[{\"id\": \"extratex-1\",")
  }
}
