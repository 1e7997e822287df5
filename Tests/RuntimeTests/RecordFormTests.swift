import Glibc
import Interface
import JSON
import Scheme
import Screen
import Synchronization
import TestSupport
import Testing

@testable import Runtime
@testable import Store

/// Records changed on the screen, from the key to the file.
@Suite struct RecordFormTests {
  /// Keys that open the form of `blues-1`; the cursor is on its title.
  private static let open = "Tab j e"

  private static func id(_ text: String) -> RecordID {
    guard let id = RecordID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }

  @Test func one_member_changed_is_one_line_of_the_file() throws {
    var session = try Session()
    session.press(Self.open)
    session.type(" visit")
    session.press("^S")
    #expect(session.bottom.contains("Saved title of 'blues-1'; u takes it back"))
    #expect(
      session.difference(of: "exchanges/blues.json", from: Session.exchanges)
        == ["    \"title\": \"First visit\","]
    )
    #expect(session.shows("First visit"))
    #expect(session.draftCount == 0)
  }

  @Test func undo_and_redo_are_keys_and_give_the_bytes_back() throws {
    var session = try Session()
    session.press(Self.open + " x ^S u")
    #expect(session.bottom.contains("Took back: edit of 'blues-1' (title); U does it again"))
    #expect(session.text("exchanges/blues.json") == Session.exchanges)
    session.press("U")
    #expect(session.bottom.contains("Did again: edit of 'blues-1' (title)"))
    #expect(session.text("exchanges/blues.json").contains("\"Firstx\""))
    session.press("u u")
    #expect(session.bottom.contains("You have no change that could be taken back"))
  }

  @Test func a_record_is_deleted_after_y_and_brought_back() throws {
    var session = try Session()
    session.press("Tab j j d n")
    #expect(session.text("exchanges/blues.json") == Session.exchanges)
    session.press("d y")
    #expect(!session.text("exchanges/blues.json").contains("blues-2"))
    #expect(session.text("deleted/exchanges/blues.json").contains("blues-2"))
    session.press("u")
    #expect(session.text("exchanges/blues.json") == Session.exchanges)
  }

  @Test func a_record_that_others_name_is_not_deleted() throws {
    var session = try Session()
    session.press("5 d y")
    #expect(session.bottom.contains("'clutex' is named by blues-1"))
    #expect(session.text("organisations.json") == Session.organisations)
  }

  @Test func a_new_record_is_appended() throws {
    var session = try Session()
    session.press("5 a")
    session.type("torino")
    session.press("Tab")
    session.type("Torino Wireless")
    session.press("^S")
    #expect(session.bottom.contains("Added 'torino' to organisations.json"))
    #expect(
      session.text("organisations.json").hasSuffix(
        "  {\n    \"id\": \"torino\",\n    \"name\": \"Torino Wireless\"\n  }\n]\n"
      )
    )
  }

  @Test func a_new_exchange_gets_its_id_and_its_partnership() throws {
    var session = try Session()
    session.press("j a Tab")
    session.type("Third")
    session.press("Tab")
    session.type("physical")
    session.press("^S")
    #expect(session.bottom.contains("Added 'blues-3' to exchanges/blues.json"))
    #expect(session.text("exchanges/blues.json").contains("\"visitorPartnership\": \"blues\""))
  }

  @Test func a_new_record_without_what_is_required_is_not_saved() throws {
    var session = try Session()
    session.press("5 a Tab")
    session.type("No id")
    session.press("^S")
    #expect(session.shows("id is missing"))
    #expect(session.text("organisations.json") == Session.organisations)
  }

  // MARK: Others meanwhile

  @Test func members_that_others_changed_are_kept_and_told() throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    let (directory, context) = (session.directory, Self.others)
    session.meanwhile = {
      _ = try directory.edit(
        Self.id("blues-1"),
        [MemberChange(MemberPath("mode"), to: "physical")],
        context
      )
    }
    session.press("^S")
    #expect(
      session.bottom.contains(
        "Saved title of 'blues-1'; also kept mode, changed by others meanwhile"
      )
    )
    #expect(session.text("exchanges/blues.json").contains("\"First!\""))
    #expect(session.text("exchanges/blues.json").contains("\"physical\""))
  }

  @Test(arguments: [("t", "Theirs"), ("m", "First!")])
  func the_same_member_is_shown_in_both_versions_and_chosen(key: String, kept: String) throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    session.meanwhile = Self.retitling(session)
    session.press("^S")
    #expect(session.shows("theirs: Theirs"))
    #expect(session.shows("mine: First!"))
    #expect(session.shows("before: First"))
    #expect(session.draftCount == 1)
    session.press("^S")
    #expect(session.bottom.contains("1 member still to choose"))
    session.press(key + " ^S")
    #expect(session.text("exchanges/blues.json").contains("\"\(kept)\""))
    #expect(session.draftCount == 0)
  }

  @Test func esc_leaves_the_versions_and_the_draft_is_still_there() throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    session.meanwhile = Self.retitling(session)
    session.press("^S Esc Esc")
    #expect(session.text("exchanges/blues.json").contains("\"Theirs\""))
    #expect(session.draftCount == 1)
    session.press("e")
    #expect(session.shows("Going on with your draft"))
    #expect(session.shows("First!"))
  }

  @Test func a_draft_of_a_record_that_changed_meanwhile_is_merged() throws {
    var first = try Session()
    first.press(Self.open)
    first.type("!")
    first.hangUp()
    try Self.retitling(first)()
    var second = try first.again()
    second.press(Self.open + " ^S")
    #expect(second.shows("theirs: Theirs"))
    second.press("m ^S")
    #expect(second.text("exchanges/blues.json").contains("\"First!\""))
  }

  @Test func a_record_deleted_meanwhile_is_said_and_the_draft_kept() throws {
    var session = try Session()
    session.press("Tab j j e")
    session.type("!")
    let (directory, context) = (session.directory, Self.others)
    session.meanwhile = { try directory.delete(Self.id("blues-2"), context) }
    session.press("^S")
    #expect(session.bottom.contains("The record 'blues-2' was deleted. y brings it back"))
    session.press("n")
    #expect(session.shows("Second!"))
    #expect(session.draftCount == 1)
    #expect(!session.text("exchanges/blues.json").contains("blues-2"))
    session.press("^S y")
    #expect(session.bottom.contains("Saved title of 'blues-2'"))
    #expect(session.text("exchanges/blues.json").contains("\"Second!\""))
    #expect(!session.text("deleted/exchanges/blues.json").contains("blues-2"))
    #expect(session.draftCount == 0)
  }

  @Test func a_record_renumbered_meanwhile_is_saved_under_its_new_id() throws {
    var session = try Session()
    session.press("Tab j j e")
    session.type("!")
    let (directory, context) = (session.directory, Self.others)
    session.meanwhile = { _ = try directory.renumber(Self.id("blues-2"), context) }
    session.press("^S")
    #expect(session.bottom.contains("'blues-2' is 'blues-3' now; ^S saves to that"))
    session.press("^S")
    #expect(session.bottom.contains("Saved title of 'blues-3'"))
    #expect(session.text("exchanges/blues.json").contains("\"Second!\""))
    #expect(session.draftCount == 0)
  }

  @Test func a_file_broken_meanwhile_stays_as_it_is_and_the_draft_is_kept() throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    let folder = session.folder
    session.meanwhile = {
      try folder.write("[{\"id\": \"blues-1\",", to: "data/exchanges/blues.json")
    }
    session.press("^S")
    #expect(session.bottom.contains("cannot be changed"))
    #expect(session.text("exchanges/blues.json") == "[{\"id\": \"blues-1\",")
    #expect(session.draftCount == 1)
  }

  // MARK: Privacy

  @Test func a_contact_is_not_shown_and_stays_as_it_is() throws {
    var session = try Session()
    session.press("5 e")
    for _ in 0..<25 {
      #expect(!session.picture.lowercased().contains("planted"))
      session.press("Tab")
    }
    session.press(Array(repeating: "Shift-Tab", count: 40).joined(separator: " ") + " x")
    session.rest(1_000)
    #expect(!Self.drafts(session).lowercased().contains("planted"))
    session.press("^S")
    #expect(
      session.difference(of: "organisations.json", from: Session.organisations)
        == ["    \"name\": \"CLUTEXx\","]
    )
    #expect(!session.text("journal.jsonl").lowercased().contains("planted"))
  }

  @Test func a_contact_that_is_typed_takes_the_place_of_what_was_there() throws {
    var session = try Session()
    session.press("5 e " + Array(repeating: "Tab", count: 12).joined(separator: " "))
    #expect(session.shows("▸ contact.name"))
    session.type("Someone Else")
    session.press("^S")
    #expect(
      session.text("organisations.json").contains(
        "\"contact\": {\"name\": \"Someone Else\", \"email\": \"planted@example.org\"}"
      )
    )
    #expect(!session.text("journal.jsonl").contains("Someone"))
  }

  // MARK: When saving fails

  @Test(arguments: [
    (SystemCall.open, EACCES), (.write, ENOSPC), (.write, EDQUOT), (.synchronise, EIO),
    (.rename, EROFS), (.open, EMFILE), (.lock, ENOLCK), (.read, EIO), (.status, EIO),
  ])
  func a_call_that_fails_is_told_in_words_with_file_and_draft_as_they_were(
    call: SystemCall,
    number: Int32
  ) throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    session.rest(1_000)
    #expect(session.draftCount == 1)
    let faults = SystemFaults { $0 == call ? .fails(number) : nil }
    SystemFaults.$current.withValue(faults) { session.press("^S") }
    let words = String(cString: strerror(number))
    #expect(session.bottom.contains(words), "\(session.bottom)")
    #expect(session.text("exchanges/blues.json") == Session.exchanges)
    #expect(session.draftCount == 1)
    session.press("^S")
    #expect(session.text("exchanges/blues.json").contains("\"First!\""))
  }

  @Test func where_drafts_cannot_be_kept_is_said_before_anything_is_typed() throws {
    let folder = try Session.made()
    try folder.write("in the way", to: "drafts")
    var session = try Session(folder)
    session.press(Self.open)
    #expect(session.bottom.contains("Drafts cannot be kept here, so save before you leave"))
    session.type("!")
    session.press("^S")
    #expect(session.text("exchanges/blues.json").contains("\"First!\""))
  }

  @Test func where_drafts_cannot_be_kept_nothing_typed_is_left_without_a_question() throws {
    let folder = try Session.made()
    try folder.write("in the way", to: "drafts")
    var session = try Session(folder)
    session.press(Self.open)
    session.type("!")
    session.press("Esc")
    #expect(session.bottom.contains("No draft can be kept. Leave without saving?"))
    session.press("n")
    #expect(session.shows("First!"))
    session.press("^C")
    #expect(session.bottom.contains("^C again quits and loses what you typed"))
    session.press("Esc y")
    #expect(!session.shows("Edit exchange"))
    #expect(session.text("exchanges/blues.json") == Session.exchanges)
  }

  @Test func a_form_whose_draft_cannot_be_written_as_it_is_left_stays_open() throws {
    var session = try Session()
    session.press(Self.open)
    session.type("!")
    let faults = SystemFaults { $0 == .write ? .fails(ENOSPC) : nil }
    SystemFaults.$current.withValue(faults) { session.press("Esc") }
    #expect(session.bottom.contains("The draft could not be kept"))
    #expect(session.shows("First!"))
    session.type("!")
    session.rest(1_000)
    session.press("Esc")
    #expect(session.bottom.contains("The draft is kept"))
    #expect(session.draftCount == 1)
  }

  @Test func line_breaks_of_another_system_are_no_change_of_the_person() throws {
    let folder = try Session.made()
    let exchanges = Session.exchanges.replacing("\"First\"", with: "\"First\\r\\nline\"")
    try folder.write(exchanges, to: "data/exchanges/blues.json")
    var session = try Session(folder)
    session.press(Self.open + " ^S")
    #expect(session.bottom.contains("Nothing was changed"))
    #expect(session.text("exchanges/blues.json") == exchanges)
  }

  @Test func a_scheme_that_cannot_be_read_makes_forms_refuse_before_they_open() throws {
    var session = try Session()
    try session.folder.write("{", to: "data/scheme.json")
    session.press(Self.open)
    #expect(session.bottom.contains("nothing can be changed here"))
    #expect(!session.shows("Edit exchange"))
  }

  @Test func the_history_of_a_record_is_one_link_away() throws {
    var session = try Session()
    session.press(Self.open + " ! ^S Enter Shift-Tab Enter")
    #expect(session.shows("History of blues-1"))
    #expect(session.shows("anna"))
    #expect(session.shows("title"))
  }

  private static let others = SavingContext(login: "ben") {
    Moment(secondsSinceEpoch: 1_623_300_001)
  }

  /// Somebody else gives `blues-1` another title.
  private static func retitling(_ session: Session) -> @Sendable () throws -> Void {
    let directory = session.directory
    return {
      _ = try directory.edit(
        id("blues-1"),
        [MemberChange(MemberPath("title"), to: "Theirs")],
        others
      )
    }
  }

  /// All bytes of all drafts.
  private static func drafts(_ session: Session) -> String {
    let folder = DraftFolder(path: session.folder["drafts"])
    return ((try? folder.all()) ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }
}
