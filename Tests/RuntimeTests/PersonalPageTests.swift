import Scheme
import Screen
import TestSupport
import Testing

@testable import Interface
@testable import Runtime
@testable import Store

/// The key of a record's page that shows who stands behind it.
@Suite struct PersonalPageTests {
  /// The page of CLUTEX, the first organisation.
  private static let organisation = "5 Enter"
  /// The page of the newest feedback on `blues-1`.
  private static let feedback = "Tab j Tab Enter"

  @Test func the_contact_of_an_organisation_is_shown_until_any_key() throws {
    var session = try Session()
    session.press(Self.organisation + " P")
    #expect(session.shows("Personal, clutex: any key closes"))
    #expect(session.shows("Planted Person") && session.shows("planted@example.org"))
    for key in ["j", "Enter", "Down", "Esc", "q", "y", "P"] {
      var other = session
      other.press(key)
      #expect(other.state.layer == nil && other.state.trail.count == 1, "\(key)")
      #expect(!other.shows("Planted Person"), "\(key)")
      #expect(other.copied.isEmpty, "\(key)")
    }
  }

  @Test func who_gave_a_feedback_is_looked_up_beside_it() throws {
    var session = try Session(PlantedData.made())
    session.press(Self.feedback)
    #expect(!PlantedData.leaks(session.picture))
    session.press("P")
    #expect(session.shows("Zoe Quimper") && session.shows("zq@xyzzy.example"))
  }

  @Test func where_nobody_is_stored_that_is_said() throws {
    var session = try Session()
    session.press("5 j Enter P")
    #expect(session.shows("Nothing personal is stored about this record"))
  }

  @Test(arguments: ["j Enter", "Tab j Enter", "2"])
  func other_pages_say_whose_page_it_works_on(keys: String) throws {
    var session = try Session()
    session.press(keys + " P")
    #expect(session.state.layer == nil)
    #expect(session.bottom.contains("Persons stand only behind an organisation or a feedback"))
  }

  @Test func an_answer_that_comes_when_the_page_is_gone_is_not_shown() throws {
    var session = try Session()
    session.press("5 j Enter")
    let late = StoreAnswer.personal(
      try #require(RecordID("clutex")),
      [PersonalFact(name: "name", value: "Planted Person")]
    )
    session.take(.store(late))
    #expect(session.state.layer == nil)
    #expect(!session.shows("Planted Person"))
  }

  @Test func a_file_that_cannot_be_read_is_named_and_not_quoted() throws {
    let folder = try PlantedData.made()
    try folder.write("[{\"name\": \"Zoe Quimperlé\"", to: "data/respondents/blues.json")
    var session = try Session(folder)
    session.press(Self.feedback + " P")
    #expect(session.bottom.contains("'respondents/blues.json' is not a list of respondents"))
    #expect(!PlantedData.leaks(session.state.messages.joined()))
  }

  @Test func it_works_on_another_day_and_where_nothing_may_be_changed() throws {
    var session = try Session { $0.isReadOnly = true }
    session.press("@")
    session.type("2021-03-01")
    session.press("Enter " + Self.organisation + " P")
    #expect(session.shows("Planted Person"))
  }

  @Test func what_does_not_fit_is_left_to_the_prompt() throws {
    let folder = try Session.made()
    let members = (1...40).map { "\"m\($0)\": \"Planted \($0)\"" }.joined(separator: ", ")
    try folder.write(
      "[{\"id\": \"clutex\", \"name\": \"CLUTEX\", \"contact\": {\(members)}}]\n",
      to: "data/organisations.json"
    )
    var session = try Session(folder, size: Size(width: 60, height: 15))
    session.press("5 Enter P")
    #expect(session.shows("Planted 1"))
    #expect(session.shows("More of it: clusterxchange show clutex --personal"))
    #expect(!session.shows("Planted 40"))
  }

  @Test func read_by_ear_nothing_else_is_heard_beside_it() throws {
    var session = try Session { $0.isAccessible = true }
    session.press(Self.organisation + " P")
    let rows = session.state.render().grid.rows().filter { $0.contains { $0 != " " } }
    #expect(rows.contains { $0.contains("Planted Person") })
    #expect(!rows.contains { $0.contains("History") })
  }
}
