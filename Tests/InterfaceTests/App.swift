import Catalogue
import Scheme
import Screen
import Store
import TestSupport
import Testing

@testable import Interface

/// The whole interface in the hands of a test: press keys, look at the screen.
///
/// Time stands still but for what a test lets pass: a second between two keys, unless a key is held.
struct App {
  private(set) var state: State
  /// Everything that was asked of the outside, in order.
  private(set) var effects: [Effect] = []
  /// Whether a draft is on disk as soon as it was sent there.
  var keepsDrafts = true
  /// Milliseconds of the clock of events.
  private(set) var now = 1_000_000

  /// The program with a catalogue loaded.
  init(
    _ catalogue: Catalogue = .sample,
    size: Size = Size(width: 80, height: 24),
    asOf: CivilDate? = nil,
    _ change: (inout Settings) -> Void = { _ in }
  ) {
    self = App.loading(size: size, asOf: asOf, change)
    load(catalogue)
  }

  /// The program before anything is loaded.
  static func loading(
    size: Size = Size(width: 80, height: 24),
    asOf: CivilDate? = nil,
    _ change: (inout Settings) -> Void = { _ in }
  ) -> App {
    var settings = Settings(directory: "data")
    change(&settings)
    return App(
      state: State(settings: settings, size: size, hostDay: Made.day("2021-06-10"), asOf: asOf)
    )
  }

  private init(state: State) { self.state = state }
}

/// A failed expectation shows the screen, and not the whole catalogue.
extension App: CustomTestStringConvertible, CustomReflectable {
  var testDescription: String { "\n" + picture }
  var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a person and the world do.
extension App {
  /// Presses keys, spelt as the help spells them with blanks between: `j Tab / p l a s t Enter`.
  mutating func press(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for spelling in keys.split(separator: " ") {
      guard let key = Key(parsing: String(spelling)) else {
        Issue.record("'\(spelling)' is no key", sourceLocation: sourceLocation)
        continue
      }
      now += 1_000
      take(.input(.key(key), at: now))
    }
  }

  /// Types text letter by letter.
  mutating func type(_ text: String) {
    for character in text {
      now += 1_000
      take(.input(.key(.character(character)), at: now))
    }
  }

  /// Holds a key, which repeats every 30 ms.
  mutating func hold(_ spelling: String, times: Int) {
    guard let key = Key(parsing: spelling) else { return }
    now += 1_000
    for _ in 0..<times {
      now += 30
      take(.input(.key(key), at: now))
    }
  }

  /// Lets time pass, and wakes the program if it asked for that.
  mutating func rest(_ milliseconds: Int) {
    now += milliseconds
    if let wakeUp = state.wakeUp, wakeUp <= now { take(.woken(at: now)) }
  }

  mutating func paste(_ text: String) {
    now += 1_000
    take(.input(.paste(text), at: now))
  }

  /// Uses the mouse on the first letter of a text on the screen.
  mutating func mouse(
    _ action: MouseEvent.Action = .press(1),
    on text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let place = place(of: text) else {
      Issue.record("'\(text)' is not on the screen:\n\(picture)", sourceLocation: sourceLocation)
      return
    }
    now += 1_000
    take(.input(.mouse(MouseEvent(action, at: place)), at: now))
  }

  mutating func load(_ catalogue: Catalogue) { take(.loaded(catalogue)) }

  mutating func resize(to size: Size) { take(.resized(size)) }

  /// Takes an event; a form that asks whether it may open is told that it may, and a draft is kept at once.
  mutating func take(_ event: Event) {
    for effect in state.update(event) {
      effects.append(effect)
      switch effect {
      case .store(.prepare(let subject)):
        take(.store(.prepared(subject, FormPreparation())))
      case .store(.keep(let draft)) where keepsDrafts: take(.store(.kept(draft.subject)))
      case .store(.discard(let subject)) where keepsDrafts: take(.store(.kept(subject)))
      default: break
      }
    }
  }
}

/// What a person sees.
extension App {
  var frame: Frame { state.render() }

  /// The rows of the screen, without the blanks at their ends.
  var screen: [String] { frame.grid.rows().map(trimmed) }

  /// The screen as one text, for messages and golden files.
  var picture: String { screen.joined(separator: "\n") + "\n" }

  /// The cell of the hardware cursor.
  var cursor: Point? { frame.cursor }

  /// The row the cursor is on.
  var cursorLine: String { line(cursor?.y ?? -1) }

  /// The cursor's row from the cursor on.
  var textAtCursor: String {
    let frame = frame
    guard let cursor = frame.cursor else { return "" }
    let cells = frame.grid.cells(inRow: cursor.y).dropFirst(cursor.x)
    var text = ""
    for cell in cells { text.unicodeScalars.append(contentsOf: cell.scalars) }
    return trimmed(text)
  }

  /// A row of the screen, empty outside of it.
  func line(_ number: Int) -> String {
    let screen = screen
    return screen.indices.contains(number) ? screen[number] : ""
  }

  /// The first row that contains a text.
  func line(containing text: String) -> String? { screen.first { $0.contains(text) } }

  func shows(_ text: String) -> Bool { line(containing: text) != nil }

  /// The first line: screens and date.
  var header: String { line(0) }

  /// The last line: hints, a prompt or a message.
  var bottom: String { screen.last ?? "" }

  /// The message that answered the last key.
  var message: String? { state.message?.text }

  /// The title of the page that is open, nil where none is.
  var page: String? { state.trail.last?.view.page.title }

  /// What the next Esc would undo, as the hint line says; nil where it says nothing.
  var escapeHint: String? {
    guard let start = bottom.firstRange(of: "Esc ") else { return nil }
    let rest = bottom[start.upperBound...]
    return String(rest.firstRange(of: "  ").map { rest[..<$0.lowerBound] } ?? rest)
  }

  /// The id of the record under the cursor of the list in focus.
  var selected: String? { state.recordUnderCursor?.text }

  /// Where a text begins on the screen.
  func place(of text: String) -> Point? {
    for (y, row) in frame.grid.rows().enumerated() {
      if let range = row.firstRange(of: text) {
        return Point(x: DisplayWidth.of(String(row[..<range.lowerBound])), y: y)
      }
    }
    return nil
  }

  private func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
