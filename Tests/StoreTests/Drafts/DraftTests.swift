import Glibc
import JSON
import Scheme
import TestSupport
import Testing

@testable import Store

/// Drafts of forms.
@Suite struct DraftTests {
  let made: MadeDirectory
  let state: TemporaryDirectory
  let folder: DraftFolder

  init() throws {
    made = try MadeDirectory()
    state = try TemporaryDirectory()
    folder = try #require(DraftFolder(environment: ["XDG_STATE_HOME": state.path]))
  }

  private func draft(
    _ text: String,
    on record: String? = "extratex-1",
    role: FeedbackRole? = .host,
    login: String = "anna",
    at second: Int64 = 0
  ) -> Draft {
    Draft(
      key: Draft.Key(
        made.directory,
        kind: .feedback,
        record: record.map(RecordID.named),
        role: role,
        login: login
      ),
      written: Moment(secondsSinceEpoch: second),
      base: nil,
      fields: ["answers": ["addedValue": .string(text)]]
    )
  }

  @Test func a_draft_is_read_as_it_was_written() throws {
    var draft = draft("Half a sent")
    draft.base = ["id": "extratex-1-host", "n": .number(try #require(JSONNumber("1.50")))]
    try folder.write(draft)
    #expect(try folder.draft(draft.key) == draft)
  }

  @Test func only_the_person_can_look_into_the_folder_and_the_drafts() throws {
    let old = umask(0)
    defer { umask(old) }
    let draft = draft("Private")
    try folder.write(draft)
    #expect(try SystemCalls.status(of: folder.path).permissions == 0o700)
    #expect(try SystemCalls.status(of: state["clusterxchange"]).permissions == 0o700)
    let file = folder.path + "/" + draft.key.fileName
    #expect(try SystemCalls.status(of: file).permissions == 0o600)
  }

  @Test func a_later_draft_of_the_same_form_takes_the_place_of_the_earlier() throws {
    try folder.write(draft("One"))
    try folder.write(draft("Two"))
    #expect(try folder.all().map(\.fields) == [draft("Two").fields])
    #expect(try SystemCalls.names(in: folder.path).count == 1)
  }

  @Test func every_part_of_the_key_makes_another_draft() throws {
    let other = try MadeDirectory()
    var elsewhere = draft("e")
    elsewhere.key = Draft.Key(
      other.directory,
      kind: .feedback,
      record: .named("extratex-1"),
      role: .host,
      login: "anna"
    )
    let drafts = [
      draft("a"), draft("b", on: nil), draft("c", role: .visitor), draft("d", login: "ben"),
      elsewhere,
    ]
    for draft in drafts { try folder.write(draft) }
    for draft in drafts { #expect(try folder.draft(draft.key) == draft) }
  }

  @Test func the_last_written_draft_is_listed_first() throws {
    try folder.write(draft("Old", on: "extratex-1", at: 1))
    try folder.write(draft("New", on: "extratex-2", at: 2))
    #expect(try folder.all().map(\.key.record?.text) == ["extratex-2", "extratex-1"])
  }

  @Test func a_discarded_draft_is_gone() throws {
    let draft = draft("Gone")
    try folder.write(draft)
    #expect(try folder.discard(draft.key))
    #expect(try !folder.discard(draft.key))
    #expect(try folder.draft(draft.key) == nil)
  }

  @Test func without_a_folder_there_are_no_drafts() throws {
    #expect(try folder.all() == [])
  }

  @Test func a_file_that_is_no_draft_is_left_alone() throws {
    try folder.write(draft("Mine"))
    try state.write("{", to: "clusterxchange/drafts/torn.json")
    #expect(try folder.all().count == 1)
    #expect(try SystemCalls.names(in: folder.path).count == 2)
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/clusterxchange/drafts"),
      (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/clusterxchange/drafts"),
      (["HOME": "/h"], "/h/.local/state/clusterxchange/drafts"),
      ([:], nil),
    ] as [([String: String], String?)]
  )
  func the_folder_is_where_state_is_kept(_ environment: [String: String], _ path: String?) {
    #expect(DraftFolder(environment: environment)?.path == path)
  }

  @Test(arguments: [SystemCall.open, .write, .synchronise, .rename])
  func a_draft_that_cannot_be_written_leaves_the_earlier_one(_ call: SystemCall) throws {
    try folder.write(draft("Earlier"))
    #expect(throws: SavingError.self) {
      try withFault(.fails(ENOSPC), in: call, number: 0) { try folder.write(draft("Later")) }
    }
    #expect(try folder.all().map(\.fields) == [draft("Earlier").fields])
    #expect(try SystemCalls.names(in: folder.path).count == 1)
  }
}
