import Glibc
import Interface
import Scheme
import Screen
import Synchronization
import TestSupport
import Testing

@testable import Runtime
@testable import Store

/// The interface over a data directory of its own: what it asks for is done at once, and no time passes but what a
/// test lets pass.
struct Session {
  private(set) var state: State
  let folder: TemporaryDirectory
  let directory: DataDirectory
  let desk: Desk
  /// Milliseconds of the clock of events.
  private(set) var now = 1_000_000
  /// Whether the person has left.
  private(set) var hasLeft = false
  /// What was put on the clipboard, in order.
  private(set) var copied: [String] = []
  /// Done once, after the interface asked for a change and before it is made: what others do meanwhile.
  var meanwhile: (@Sendable () throws -> Void)?

  init(
    _ folder: TemporaryDirectory? = nil,
    size: Size = Size(width: 80, height: 40),
    _ change: (inout Settings) -> Void = { _ in }
  ) throws {
    self.folder = try folder ?? Self.made()
    directory = try DataDirectory.locate(option: self.folder["data"], environment: nil)
    desk = Desk(
      directory: directory,
      drafts: DraftFolder(path: self.folder["drafts"]),
      login: "anna",
      now: { Moment(secondsSinceEpoch: 1_623_300_000) }
    )
    var settings = Settings(directory: "data")
    change(&settings)
    guard let day = CivilDate("2021-06-10") else { preconditionFailure("no date") }
    state = State(settings: settings, size: size, hostDay: day)
    take(.loaded(directory.load()))
  }

  /// A small data directory in house layout.
  static func made() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.write(scheme, to: "data/scheme.json")
    try folder.write(questionnaire, to: "data/questionnaire.json")
    try folder.write(partnerships, to: "data/partnerships.json")
    try folder.write(organisations, to: "data/organisations.json")
    try folder.write(exchanges, to: "data/exchanges/blues.json")
    return folder
  }

  static let scheme = """
    {
      "format": 1,
      "today": "2021-06-10",
      "feedbackRoles": ["visitor", "host"],
      "outcomes": [{"id": "contacts", "name": "New contacts"}, {"id": "project", "name": "A project"}]
    }

    """
  static let questionnaire = """
    {
      "version": 3,
      "sections": [
        {"title": "Overall", "questions": [
          {"id": "overall", "kind": "rating", "text": "How was it?", "labels": ["bad", "fair", "good"], "required": true},
          {"id": "recommend", "kind": "score", "text": "Would you recommend it?"},
          {"id": "length", "kind": "choice", "text": "Was it long enough?", "options": [{"id": "short", "name": "too short"}, {"id": "right", "name": "right"}]},
          {"id": "outcomes", "kind": "choices", "text": "What came of it?", "list": "outcomes"},
          {"id": "again", "kind": "yes-no", "text": "Again?"},
          {"id": "when", "kind": "date", "text": "When?"},
          {"id": "words", "kind": "text", "text": "In your own words?", "maximumLength": 2000}
        ]}
      ]
    }

    """
  static let partnerships = """
    [
      {
        "id": "blues",
        "acronym": "BLUES"
      }
    ]

    """
  static let organisations = """
    [
      {
        "id": "clutex",
        "name": "CLUTEX",
        "contact": {"name": "Planted Person", "email": "planted@example.org"},
        "unknownToUs": [1,  2]
      },
      {
        "id": "spk",
        "name": "SPK"
      }
    ]

    """
  static let exchanges = """
    [
      {
        "id": "blues-1",
        "title": "First",
        "mode": "virtual",
        "visitor": "spk",
        "visitorPartnership": "blues",
        "host": "clutex",
        "milestones": {"proposed": "2021-01-08", "started": "2021-02-01", "completed": "2021-02-02"}
      },
      {
        "id": "blues-2",
        "title": "Second",
        "mode": "virtual",
        "visitorPartnership": "blues",
        "milestones": {"proposed": "2021-01-08"}
      }
    ]

    """
}

extension Session {
  /// Presses keys, spelt as the help spells them with blanks between.
  mutating func press(_ keys: String) {
    for spelling in keys.split(separator: " ") {
      guard let key = Key(parsing: String(spelling)) else { preconditionFailure("'\(spelling)'") }
      now += 100
      take(.input(.key(key), at: now))
    }
  }

  /// Types text letter by letter.
  mutating func type(_ text: String) {
    for character in text {
      now += 100
      take(.input(.key(character == "\n" ? .enter : .character(character)), at: now))
    }
  }

  mutating func paste(_ text: String) { take(.input(.paste(text), at: now)) }

  /// Lets time pass, and wakes the program if it asked for that.
  mutating func rest(_ milliseconds: Int) {
    now += milliseconds
    if let wakeUp = state.wakeUp, wakeUp <= now { take(.woken(at: now)) }
  }

  /// Cuts the line: what the loop does then with what was typed.
  func hangUp() {
    if let draft = state.unkeptDraft { _ = desk.keep(draft) }
  }

  /// Opens the program again on what the last session left.
  func again() throws -> Session { try Session(folder) }

  mutating func take(_ event: Event) {
    for effect in state.update(event) {
      switch effect {
      case .quit: hasLeft = true
      case .copy(let text): copied.append(text)
      case .store(let request):
        if request.isChange, let meanwhile {
          self.meanwhile = nil
          do { try meanwhile() } catch { preconditionFailure("\(error)") }
        }
        let answer = desk.answer(request)
        take(.store(answer))
        if case .saved = answer { take(.loaded(directory.load())) }
      default: break
      }
    }
  }

  /// The rows of the screen as one text.
  var picture: String { state.render().grid.rows().joined(separator: "\n") }

  func shows(_ text: String) -> Bool { picture.contains(text) }

  /// The last lines: hints, a question, or a message, which may take two of them.
  var bottom: String {
    state.render().grid.rows().suffix(2).map { row in
      String(row.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: " ")
  }

  /// The text of a file of the data directory.
  func text(_ file: String) -> String { folder.text("data/" + file) ?? "" }

  /// The lines in which a file differs from what it was, without those that are the same.
  func difference(of file: String, from old: String) -> [String] {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = text(file).split(separator: "\n", omittingEmptySubsequences: false)
    return zip(before, after).filter { $0 != $1 }.map { String($0.1) }
      + after.dropFirst(before.count).map(String.init)
  }

  /// How many drafts are on disk.
  var draftCount: Int { (try? DraftFolder(path: folder["drafts"]).all().count) ?? 0 }
}

extension StoreRequest {
  /// Whether it changes the data.
  fileprivate var isChange: Bool {
    switch self {
    case .edit, .add, .submit, .delete, .undo, .redo: true
    case .prepare, .keep, .discard, .history, .personal: false
    }
  }
}

/// A failed expectation shows the screen, and not the whole catalogue.
extension Session: CustomTestStringConvertible, CustomReflectable {
  var testDescription: String { "\n" + picture }
  var customMirror: Mirror { Mirror(self, children: []) }
}
