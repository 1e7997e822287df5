import CTerminal
import Screen
import TestSupport
import Testing

@testable import Terminal

struct TerminalCapabilitiesTests {
  /// `TERM`, the types the host describes, and the type used.
  @Test(arguments: [
    ("xterm-256color", ["xterm-256color"], "xterm-256color"),
    ("xterm-kitty", ["xterm-256color", "vt100"], "xterm-256color"),
    ("alacritty-direct", ["xterm", "vt100"], "xterm"),
    ("tmux-256color", ["screen", "xterm-256color"], "screen"),
    ("wyse60", ["xterm-256color", "vt100"], "vt100"),
    ("XTERM-weird", ["xterm-256color"], "xterm-256color"),
  ])
  func an_unknown_type_is_replaced_by_the_nearest_one(
    term: String,
    described: [String],
    used: String
  ) throws {
    let capabilities = try TerminalCapabilities.choose(
      environment: ["TERM": term],
      ascii: false
    ) { described.contains($0) ? .usable : .unknown }
    #expect(capabilities.type == used)
  }

  @Test(arguments: [
    ([:], TerminalError.noTerminalType), (["TERM": ""], .noTerminalType),
    (["TERM": "dumb"], .tooSimple(type: "dumb")), (["TERM": "wyse60"], .unknownType("wyse60")),
    (["TERM": "hardcopy"], .tooSimple(type: "hardcopy")),
  ])
  func a_terminal_without_full_screen_is_refused_with_the_fact(
    environment: [String: String],
    fact: TerminalError
  ) {
    #expect(throws: fact) {
      try TerminalCapabilities.choose(environment: environment, ascii: false) {
        $0 == "hardcopy" ? .tooSimple : .unknown
      }
    }
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], true),
    (["TERM": "xterm-256color"], false), (["TERM": "xterm-kitty", "TMUX": "/tmp/t,1,0"], false),
    (["TERM": "screen-256color", "TERM_PROGRAM": "ghostty"], false),
    (["TERM": "alacritty", "STY": "1.pts"], false),
  ])
  func frames_are_bracketed_only_where_that_is_known_to_work(
    environment: [String: String],
    isKnown: Bool
  ) throws {
    let capabilities = try TerminalCapabilities.choose(environment: environment, ascii: false) {
      _ in .usable
    }
    #expect(capabilities.synchronizesOutput == isKnown)
  }

  @Test(arguments: [(nil, false), ("", false), ("1", true), ("0", true)] as [(String?, Bool)])
  func no_color_counts_unless_it_is_empty(value: String?, noColour: Bool) throws {
    var environment = ["TERM": "xterm"]
    environment["NO_COLOR"] = value
    let capabilities = try TerminalCapabilities.choose(environment: environment, ascii: false) {
      _ in .usable
    }
    #expect(capabilities.noColour == noColour)
  }
}

extension CursesTests {
  struct Types {
    @Test(arguments: [
      ("xterm-256color", "xterm-256color"), ("vt100", "vt100"), ("linux", "linux"),
      ("xterm-nobody-has-this", "xterm-256color"), ("nobody-has-this", "vt100"),
    ])
    func the_host_describes_the_type_that_is_used(term: String, used: String) throws {
      let capabilities = try TerminalCapabilities.choose(environment: ["TERM": term])
      #expect(capabilities.type == used)
      #expect(!capabilities.isASCII)
      #expect(throws: Never.self) {
        try CursesScreen(type: capabilities.type, size: Size(width: 80, height: 24))
      }
    }

    @Test(arguments: ["C", "C.UTF-8"])
    func widths_do_not_depend_on_the_locale_of_the_process(locale: String) throws {
      try #require(cterminal_set_ctype(locale))
      defer { _ = useUTF8() }
      #expect(cterminal_width_is_exact())
      #expect(DisplayWidth.of("日") == 2 && DisplayWidth.of("é") == 1)
      #expect(DisplayWidth.of("\u{301}" as Unicode.Scalar) == 0)
      #expect(DisplayWidth.of("\u{9B}" as Unicode.Scalar) == nil)
    }

    @Test func a_dumb_terminal_is_refused() {
      #expect(throws: TerminalError.tooSimple(type: "dumb")) {
        try TerminalCapabilities.choose(environment: ["TERM": "dumb"])
      }
    }

    @Test func ascii_is_a_choice() throws {
      let environment = ["TERM": "xterm"]
      #expect(try TerminalCapabilities.choose(environment: environment, ascii: true).isASCII)
    }

    @Test func a_type_that_is_not_described_does_not_end_the_process() {
      #expect(throws: TerminalError.cannotStart(type: "nobody-has-this")) {
        try CursesScreen(type: "nobody-has-this", size: Size(width: 80, height: 24))
      }
    }
  }
}

struct ThemeTests {
  @Test(arguments: Theme.allCases, Role.allCases)
  func without_colour_no_role_has_one(theme: Theme, role: Role) {
    let appearance = theme.appearance(of: Style(role), level: .none)
    #expect(appearance.foreground == .own && appearance.background == .own)
  }

  @Test(arguments: Role.allCases)
  func mono_never_has_a_colour(role: Role) {
    let appearance = Theme.mono.appearance(of: Style(role), level: .full)
    #expect(appearance.foreground == .own && appearance.background == .own)
  }

  @Test(arguments: Theme.allCases, Role.allCases)
  func with_eight_colours_no_role_asks_for_a_ninth(theme: Theme, role: Role) {
    #expect((-1...7).contains(theme.appearance(of: Style(role), level: .eight).foreground.number))
  }

  @Test(arguments: Theme.allCases)
  func marker_and_text_are_plain_so_that_they_cost_nothing(theme: Theme) {
    for style in [Style.marker, .text] where theme != .highContrast {
      #expect(theme.appearance(of: style, level: .full) == Appearance())
    }
  }

  @Test(arguments: [(0, ColourLevel.none), (2, .none), (8, .eight), (88, .eight), (256, .full)])
  func the_level_is_that_of_the_terminal(colours: Int, level: ColourLevel) {
    #expect(ColourLevel(colours: colours, environment: [:]) == level)
    #expect(ColourLevel(colours: colours, environment: ["NO_COLOR": "1"]) == .none)
  }

  @Test func delays_in_a_description_are_not_sent() {
    let bytes = Array("\u{1B}[5m$<2>x$<50/>$".utf8)
    #expect(Padding.removed(from: bytes) == Array("\u{1B}[5mx$".utf8))
  }
}
