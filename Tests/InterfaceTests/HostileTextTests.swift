import Catalogue
@testable import Scheme
import Screen
import Testing

@testable import Interface

/// Text in files is written by others: whatever stands in it, the screen stays what it is.
@Suite struct HostileTextTests {
  static let texts: [(name: String, text: String)] = [
    ("escape sequences", "a\u{1B}[2J\u{1B}[31mred\u{9B}5n\u{90}q\u{9C}z"),
    ("clipboard", "\u{1B}]52;c;cm0gLXJmIC8=\u{7}\u{1B}]0;title\u{1B}\\"),
    ("bidi", "\u{202E}live\u{2066}evil\u{2069}\u{200F}\u{61C}end\u{202C}"),
    ("marks", "e" + String(repeating: "\u{301}", count: 10_000) + "nd"),
    ("lines", "one\ntwo\r\nthree\u{2028}four\u{2029}five\u{85}six\u{B}seven"),
    ("tabs", "\ta\t\tb\u{0}c\u{8}\u{7F}"),
    ("zero width", "a\u{200B}b\u{FEFF}c\u{200D}d\u{2060}e\u{AD}f\u{E0041}g"),
    ("long wide word", String(repeating: "日", count: 5_000)),
    ("wide", "日本語の交流事業 👩‍👩‍👧‍👦 🇪🇺 한국어 ＦＵＬＬ"),
    ("long word", String(repeating: "x", count: 100_000)),
    ("long text", String(repeating: "word ", count: 4_000)),
  ]

  @Test(arguments: HostileTextTests.texts.map(\.name))
  func every_screen_and_page_holds(name: String) {
    let text = Self.texts.first { $0.name == name }?.text ?? ""
    let catalogue = Self.catalogue(filledWith: text)
    var app = App(catalogue)
    // One walk through all lists and pages, looked at on each stop.
    for keys in [
      "", "Tab j", "z", "z Enter", "G", "Esc Tab Enter", "Esc Shift-Tab Shift-Tab j Enter",
      "Tab Tab",
      "Esc 2", "4", "Enter", "PgDn", "Esc 5", "Enter", "PgDn PgDn Tab", "Esc 6", "1 S",
    ] {
      app.press(keys)
      Self.check(app, "\(name), \(keys)")
    }
    var wide = App(catalogue, size: Size(width: 150, height: 40))
    wide.press("Tab j")
    Self.check(wide, "\(name), wide")
  }

  @Test(arguments: HostileTextTests.texts.map(\.name))
  func dividers_stay_where_they_are(name: String) {
    let text = Self.texts.first { $0.name == name }?.text ?? ""
    var app = App(Self.catalogue(filledWith: text))
    app.press("Tab j")
    let grid = app.frame.grid
    let divider = app.state.screenLayout.divider
    for y in 1..<23 {
      let scalars = grid[Point(x: divider, y: y)].scalars
      #expect(
        scalars == (y == 1 ? ["┬"] : y == app.state.screenLayout.split ? ["├"] : ["│"]),
        "row \(y)"
      )
    }
  }

  @Test func what_a_person_types_and_pastes_holds_too() {
    for (name, text) in Self.texts where !["marks", "long word", "long text"].contains(name) {
      for keys in ["Tab /", "@", "?", "2 /"] {
        var app = App(.blues(2))
        app.press(keys)
        app.paste(text)
        Self.check(app, "\(name), \(keys)")
        app.press("Enter")
        Self.check(app, "\(name), \(keys) Enter")
      }
    }
  }

  private static func check(_ app: App, _ what: String) {
    Invariants.check(app.state, what)
    let frame = app.frame
    for y in 0..<app.state.size.height {
      for cell in frame.grid.cells(inRow: y) {
        for scalar in cell.scalars where isUnsafe(scalar) {
          Issue.record("U+\(String(scalar.value, radix: 16)) in row \(y), \(what)")
        }
      }
    }
    for scalar in frame.title?.text.unicodeScalars ?? "".unicodeScalars where isUnsafe(scalar) {
      Issue.record("U+\(String(scalar.value, radix: 16)) in the title, \(what)")
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// A record of every kind with the text, or its beginning, in every member that is text.
  static func catalogue(filledWith text: String) -> Catalogue {
    // The whole of a huge text once in each record is enough to see what it does.
    let short = String(String.UnicodeScalarView(text.unicodeScalars.prefix(400)))
    var partnership = Partnership(id: Made.id("blues"), acronym: text)
    partnership.title = text
    partnership.wave = short
    partnership.sector = short
    partnership.ecosystems = [short]
    partnership.coordinator = Made.id("org")
    partnership.partners = [Made.id("org")]
    partnership.grant = short
    partnership.website = short
    partnership.summary = short
    partnership.sources = [short]
    var organisation = Organisation(id: Made.id("org"), name: text)
    organisation.type = short
    organisation.subtype = short
    organisation.city = short
    organisation.region = short
    organisation.memberOf = [Made.id("org")]
    organisation.ecosystems = [short]
    organisation.website = short
    organisation.sources = [short]
    var exchange = Made.exchange("blues-1", text, held: "2021-02-01")
    exchange.formats = [short]
    exchange.visitor = Made.id("org")
    exchange.host = Made.id("org")
    exchange.ecosystems = [short]
    exchange.topics = [short, short]
    exchange.sessions = [Session(date: Made.day("2021-02-01"), title: short)]
    exchange.objectives = text
    exchange.agenda = short
    exchange.cancelled = Cancellation(date: Made.day("2021-02-02"), reason: short)
    exchange.forceMajeure = short
    exchange.sources = [short]
    var feedback = Made.feedback("blues-1-host", on: "blues-1", overall: 4)
    feedback.answers += [
      Answer(question: "addedValue", value: .text(text)),
      Answer(question: short, value: .choices([short, short])),
    ]
    var document = Document(id: Made.id("doc"), kind: .guide, title: text)
    document.authors = [short]
    document.url = short
    document.language = short
    document.tags = [short]
    document.body = text
    document.rule = short
    document.partnerships = [Made.id("blues")]
    document.exchanges = [Made.id("blues-1")]
    document.sources = [short]
    let finding = Finding(
      file: short,
      line: 1,
      column: 1,
      record: Made.id("blues-1"),
      problem: .wrongValue(member: short, expected: .oneOf([short]), found: short)
    )
    var question = Question(id: "addedValue", kind: .text, text: short)
    question.labels = [short]
    var section = QuestionSection()
    section.title = short
    section.questions = [question]
    var questionnaire = Questionnaire()
    questionnaire.sections = [section]
    var scheme = SchemeDefinition()
    scheme.name = short
    scheme.wave = short
    return .made(
      partnerships: [partnership],
      organisations: [organisation],
      exchanges: [exchange],
      feedback: [feedback],
      documents: [document],
      findings: [finding],
      questionnaire: questionnaire,
      scheme: scheme
    )
  }
}
