import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Taking changes back and doing them again.
@Suite struct UndoTests {
  let made: MadeDirectory
  let file = "exchanges/extratex.json"
  let anna = SavingContext.test(login: "anna")
  let ben = SavingContext.test(login: "ben")

  init() throws { made = try MadeDirectory() }

  private func set(
    _ id: String,
    _ name: String,
    _ value: JSONValue?,
    _ context: SavingContext
  ) throws {
    _ = try made.directory.edit(
      .named(id),
      [MemberChange(MemberPath(name), to: value)],
      context
    )
  }

  @Test func undo_takes_back_the_callers_own_last_change() throws {
    try set("extratex-1", "title", "Anna's", anna)
    try set("extratex-2", "title", "Ben's", ben)
    let undone = try made.directory.undo(anna)
    #expect(undone.map(\.by) == ["anna"])
    #expect(made.text(file).contains("\"title\": \"Plastics\""))
    #expect(made.text(file).contains("\"title\": \"Ben's\""))
  }

  @Test func undo_and_redo_go_back_and_forth() throws {
    try set("extratex-1", "title", "One", anna)
    try set("extratex-1", "title", "Two", anna)
    let two = made.text(file)
    _ = try made.directory.undo(anna)
    let one = made.text(file)
    _ = try made.directory.undo(anna)
    #expect(made.text(file) == MadeDirectory.exchanges)
    #expect(throws: SavingError.nothingToTakeBack) { try made.directory.undo(anna) }
    _ = try made.directory.redo(anna)
    #expect(made.text(file) == one)
    _ = try made.directory.redo(anna)
    #expect(made.text(file) == two)
    #expect(throws: SavingError.nothingToTakeBack) { try made.directory.redo(anna) }
    _ = try made.directory.undo(anna)
    #expect(made.text(file) == one)
  }

  @Test func a_member_that_someone_changed_since_stays_theirs() throws {
    try set("extratex-1", "title", "Anna's", anna)
    let change = try #require(try made.directory.history().entries.last).change
    try set("extratex-1", "title", "Ben's", ben)
    #expect(throws: SavingError.cannotTakeBack(change: change, .changedSince(["title"]))) {
      try made.directory.undo(anna)
    }
    #expect(made.text(file).contains("Ben's"))
  }

  @Test func another_member_that_someone_changed_since_does_no_harm() throws {
    try set("extratex-1", "planned", ["start": "2021-03-01", "end": "2021-03-10"], anna)
    try set("extratex-1", "planned", ["start": "2021-03-01", "end": "2021-03-11"], ben)
    _ = try made.directory.undo(anna)
    #expect(
      made.text(file).contains("\"planned\": {\"start\": \"2021-02-02\", \"end\": \"2021-03-11\"}")
    )
  }

  @Test func a_personal_member_stands_in_the_history_without_its_value() throws {
    try set("clutex", "contact", ["name": "Somebody else"], anna)
    let journal = made.text("journal.jsonl")
    #expect(journal.contains("\"contact\""))
    #expect(!journal.contains("Somebody"))
    let change = try #require(try made.directory.history().entries.last).change
    #expect(throws: SavingError.cannotTakeBack(change: change, .personal(["contact"]))) {
      try made.directory.undo(anna)
    }
  }

  @Test func an_added_record_goes_into_the_bin_and_comes_back() throws {
    let added = try made.directory.add(
      ["mode": "virtual", "visitorPartnership": "extratex"],
      to: .exchange,
      anna
    )
    let with = made.text(file)
    _ = try made.directory.undo(anna)
    #expect(made.text(file) == MadeDirectory.exchanges)
    _ = try made.directory.redo(anna)
    #expect(made.text(file) == with)
    #expect(try made.directory.stored(added.id).file == file)
  }

  @Test func an_added_record_that_others_name_by_now_stays() throws {
    _ = try made.directory.add(["id": "new", "name": "New"], to: .organisation, anna)
    try set("extratex-2", "host", "new", ben)
    #expect(throws: SavingError.referredTo(.named("new"), by: [.named("extratex-2")])) {
      try made.directory.undo(anna)
    }
  }

  @Test func a_change_is_taken_back_once() throws {
    try set("extratex-1", "title", "Anna's", anna)
    let change = try #require(try made.directory.history().entries.last).change
    _ = try made.directory.undo(change: change, ben)
    #expect(throws: SavingError.cannotTakeBack(change: change, .alreadyDone)) {
      try made.directory.undo(change: change, anna)
    }
    #expect(throws: SavingError.nothingToTakeBack) { try made.directory.undo(anna) }
  }

  @Test func a_renumbering_with_its_references_is_taken_back_as_one() throws {
    let renumbering = try made.directory.renumber(.named("extratex-1"), anna)
    #expect(renumbering.new == .named("extratex-4"))
    #expect(renumbering.references == [.named("extratex-1-host")])
    #expect(made.text("feedback/extratex.json").contains("\"exchange\": \"extratex-4\""))
    #expect(
      throws: SavingError.recordRenumbered(.named("extratex-1"), to: .named("extratex-4"))
    ) { try made.directory.stored(.named("extratex-1")) }
    let undone = try made.directory.undo(anna)
    #expect(undone.count == 2)
    #expect(made.text(file) == MadeDirectory.exchanges)
    #expect(made.text("feedback/extratex.json") == MadeDirectory.feedback)
  }

  @Test func of_a_doubled_id_the_later_record_gets_a_new_one() throws {
    try made.folder.write(
      MadeDirectory.exchanges.replacing("extratex-3", with: "extratex-1"),
      to: file
    )
    let renumbering = try made.directory.renumber(.named("extratex-1"), anna)
    #expect(!renumbering.isFollowed)
    #expect(renumbering.references == [.named("extratex-1-host")])
    #expect(made.text(file) == MadeDirectory.exchanges)
    #expect(made.text("feedback/extratex.json") == MadeDirectory.feedback)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func undoing_a_hundred_random_changes_gives_back_the_original_bytes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let files = ["organisations.json", "partnerships.json", file, "feedback/extratex.json"]
    let before = files.map(made.text)
    var done = 0
    while done < 100 {
      let ids = try made.presentIDs(of: [.exchange, .feedback, .organisation])
      let id = try #require(ids.randomElement(using: &random))
      do throws(SavingError) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: try made.directory.delete(id, anna)
        case 1:
          _ = try made.directory.add(
            ["mode": "virtual", "visitorPartnership": "extratex", "topics": []],
            to: .exchange,
            anna
          )
        case 2: _ = try made.directory.renumber(id, anna)
        case 3...5:
          // A member away, wherever it stands.
          let names = try made.directory.stored(id).members.members.map(\.name)
          let name = names.randomElement(using: &random) ?? ""
          guard !["id", "contact"].contains(name) else { continue }
          _ = try made.directory.edit(id, [MemberChange(MemberPath(name), to: nil)], anna)
        default:
          let (path, value) = Self.randomChange(&random)
          guard let path = MemberPath(path) else { continue }
          let receipt = try made.directory.edit(id, [MemberChange(path, to: value)], anna)
          if receipt.changed.isEmpty { continue }
        }
        done += 1
      } catch {
        // Refused: required, referred to, of the wrong kind. Nothing was written.
        continue
      }
    }
    let entries = try made.directory.history().entries
    let batches = Set(entries.map(\.batch)).count
    #expect(batches >= 95)
    for _ in 0..<batches { _ = try made.directory.undo(anna) }
    #expect(throws: SavingError.nothingToTakeBack) { try made.directory.undo(anna) }
    for (file, bytes) in zip(files, before) { #expect(made.text(file) == bytes, "\(file)") }
  }

  private static func randomChange(
    _ random: inout SeededGenerator
  ) -> (path: [String], value: JSONValue) {
    let texts: [JSONValue] = [
      "x", "Łódź \"\u{202E}\"", "", nil, .number(JSONNumber(15)), ["a", 2], ["k": ["l": nil]],
    ]
    let names = ["title", "city", "unknown", "answers", "group", "agenda", "website", "sources"]
    let name = names.randomElement(using: &random) ?? "title"
    let value = texts.randomElement(using: &random) ?? nil
    if Bool.random(using: &random) { return ([name], value) }
    return (
      [["planned", "unknown", "answers"].randomElement(using: &random) ?? "planned", name], value
    )
  }
}

extension MadeDirectory {
  func presentIDs(of kinds: [RecordKind]) throws -> [RecordID] {
    let finder = RecordFinder(directory)
    return try finder.files.filter { RecordKind(file: $0).map(kinds.contains) ?? false }
      .flatMap { file in
        try RecordFile(finder.contents(of: file), name: file).elements
          .compactMap { $0.id.flatMap { RecordID($0) } }
      }
  }
}
