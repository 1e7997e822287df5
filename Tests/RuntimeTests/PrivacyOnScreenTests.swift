import Glibc
import JSON
import Scheme
import Screen
import TestSupport
import Testing

@testable import Interface
@testable import Runtime
@testable import Store

/// Persons planted among respondents and contacts are on no screen, in no message, on no clipboard and in no draft,
/// but for the layer that is there to show them.
@Suite struct PrivacyOnScreenTests {
  /// How a person looks at the program.
  enum Look: String, CaseIterable, Sendable {
    case usual, large, accessible

    var size: Size { self == .large ? Size(width: 140, height: 45) : Size(width: 80, height: 24) }

    func session(_ folder: TemporaryDirectory) throws -> Session {
      try Session(folder, size: size) { $0.isAccessible = self == .accessible }
    }
  }

  /// Data with a history that has changes of what is personal in it.
  private static func folder() throws -> TemporaryDirectory {
    let folder = try PlantedData.made()
    let session = try Session(folder)
    let context = SavingContext(login: "anna", now: session.desk.now)
    let organisation = try #require(RecordID("clutex"))
    let base = try session.directory.stored(organisation).members
    var edited = base
    edited["contact"] = .object(["name": .string("Planted Anew")])
    edited["city"] = .string("Liberec")
    _ = try session.directory.edit(organisation, base: base, edited: edited, context)
    return folder
  }

  @Test(arguments: Look.allCases)
  func nothing_that_can_be_reached_shows_a_planted_person(look: Look) throws {
    let folder = try Self.folder()
    var walk = Walk()
    let start = try look.session(folder)
    for screen in ["1", "1 Tab", "1 Tab Tab", "1 z", "1 Tab z", "1 Tab Tab z", "4", "5", "6"] {
      walk.list(start, screen)
    }
    walk.page(pressing("2", in: start), "2")
    #expect(walk.leaks == [])
    // What was walked through; a page that cannot be reached proves nothing.
    let seen = walk.seen.map { "\($0)" }.joined(separator: "\n")
    for kind in ["record(", "results(", "texts(", "missing(", "history("] {
      #expect(seen.contains(kind), "\(kind)")
    }
    for id in ["clutex", "spk", "blues", "blues-1", "blues-2", "blues-1-1", "blues-1-6"] {
      #expect(seen.contains(id), "\(id)")
    }
    #expect(walk.forms > 5)
    #expect(walk.copies > 20)
    let drafts = Self.text(under: "drafts", of: folder)
    #expect(drafts.contains("\"edit\"") || drafts.contains("clutex"))
    #expect(!PlantedData.leaks(drafts))
    #expect(!PlantedData.leaks(folder.text("data/journal.jsonl") ?? ""))
  }

  @Test(arguments: ["5", "1 Tab Tab"], PlantedData.words)
  func nobody_is_found_on_screen_by_a_planted_word(list: String, word: String) throws {
    var session = try Session(Self.folder())
    session.press(list + " /")
    session.type(word)
    #expect(session.state.focusedList?.rows.isEmpty == true)
  }

  @Test func what_the_layer_showed_is_nowhere_when_it_is_closed() throws {
    let folder = try Self.folder()
    for page in ["5 Enter", "Tab j Tab Enter"] {
      var session = try Session(folder)
      session.press(page + " P")
      #expect(PlantedData.leaks(session.picture))
      session.press("Esc Y y M")
      #expect(!PlantedData.leaks(session.picture))
      #expect(session.copied.count == 2)
      #expect(!PlantedData.leaks(session.copied.joined()))
      session.press("Esc Esc")
      #expect(!PlantedData.leaks(session.picture + session.state.messages.joined()))
    }
  }

  /// The names and texts of all files under a name.
  private static func text(under name: String, of directory: TemporaryDirectory) -> String {
    guard let folder = opendir(directory[name]) else { return directory.text(name) ?? "" }
    defer { closedir(folder) }
    var text = ""
    while let entry = readdir(folder) {
      let inner = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard inner != ".", inner != ".." else { continue }
      text += inner + "\n" + Self.text(under: name + "/" + inner, of: directory)
    }
    return text
  }
}

private func pressing(_ keys: String, in session: Session) -> Session {
  var session = session
  session.press(keys)
  return session
}

/// Goes wherever keys lead, and looks at everything.
private struct Walk {
  private(set) var seen: Set<PageSubject> = []
  private(set) var leaks: [String] = []
  /// The records on which everything was tried, on their pages and in lists.
  private var tried: Set<String> = []
  private(set) var forms = 0
  private(set) var copies = 0

  mutating func look(_ session: Session, _ keys: String) {
    let texts = [session.picture] + session.state.messages + session.copied
    copies += session.copied.count
    if texts.contains(where: { PlantedData.leaks($0) }) {
      leaks.append(keys + "\n" + session.picture)
    }
  }

  /// All rows of a list, the pages behind them, and what can be done to each.
  mutating func list(_ start: Session, _ screen: String) {
    var session = pressing(screen, in: start)
    for _ in 0..<(session.state.focusedList?.count ?? 0) {
      look(session, screen)
      deeds(session, screen)
      let opened = pressing("Enter", in: session)
      if !opened.state.trail.isEmpty { page(opened, screen + " Enter") }
      session.press("j")
    }
  }

  /// A page from top to bottom, and all that it leads to.
  mutating func page(_ session: Session, _ keys: String) {
    if let subject = session.state.trail.last?.subject {
      guard seen.insert(subject).inserted else { return }
    }
    look(session, keys)
    var below = session
    while let offset = below.state.focusedPage?.window.offset {
      below.press("PgDn")
      guard below.state.focusedPage?.window.offset != offset else { break }
      look(below, keys + " PgDn")
    }
    deeds(session, keys)
    guard let view = session.state.focusedPage else { return }
    var linked = pressing("g", in: session)
    for _ in session.state.pageLayout(view).links {
      let opened = pressing("Enter", in: linked)
      look(opened, keys + " Enter")
      if opened.state.trail.count > session.state.trail.count { page(opened, keys + " Enter") }
      linked.press("Tab")
    }
  }

  /// What can be done on the record at hand, short of changing it.
  private mutating func deeds(_ session: Session, _ keys: String) {
    let place = session.state.trail.last.map { "\($0.subject)" } ?? ""
    let row = session.state.recordUnderCursor?.text ?? "\(session.state.screen)"
    guard tried.insert(place.isEmpty ? row : place).inserted else { return }
    for deed in ["y", "Y", "M", "?", ":", "d", "d n", "S", "@", "y Y M", "a", "a 1 n"] {
      look(pressing(deed, in: session), keys + " " + deed)
    }
    for deed in ["e", "a", "a 1 y", "a 2 y"] {
      var form = pressing(deed, in: session)
      guard form.state.form != nil else { continue }
      forms += 1
      // Every field once, something typed, what is kept of it, and what it says on saving.
      for _ in 0..<30 {
        form.press("Tab")
        look(form, keys + " " + deed + " Tab")
      }
      form.type("z")
      form.rest(2_000)
      look(form, keys + " " + deed + " z")
      form.press("F1")
      look(form, keys + " " + deed + " F1")
      form.press("Esc Esc")
      look(form, keys + " " + deed + " Esc")
      look(pressing("e", in: form), keys + " " + deed + " again")
    }
  }
}
