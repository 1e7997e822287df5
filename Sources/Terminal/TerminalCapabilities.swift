import CTerminal

/// What may be sent to the terminal at hand: found once, at the start, without asking it anything.
public struct TerminalCapabilities: Hashable, Sendable {
  /// The terminal type to start ncurses with, which may stand in for an unknown one.
  public let type: String
  /// Whether only ASCII may be shown: asked for, or the host has no UTF-8 locale.
  public let isASCII: Bool
  /// Whether the terminal is known to show bracketed frames at once (mode 2026).
  public let synchronizesOutput: Bool
  /// Whether the terminal is of a family that takes a window title.
  public let setsTitle: Bool
  /// Whether `NO_COLOR` asks for none.
  public let noColour: Bool

  /// Decides from the environment, and sets the process's `LC_CTYPE`, and nothing else of its
  /// locale, to one with UTF-8 if there is any: ncurses takes its character widths from it.
  ///
  /// - Parameter ascii: whether the person asked for ASCII; the locale is set all the same.
  public static func choose(
    environment: [String: String],
    ascii: Bool = false
  ) throws(TerminalError) -> TerminalCapabilities {
    let hasUTF8 = locales.contains { cterminal_set_ctype($0) && cterminal_ctype_is_utf8() }
    return try choose(environment: environment, ascii: ascii || !hasUTF8) { name in
      switch cterminal_type_of(name) {
      case CTERMINAL_TYPE_USABLE: .usable
      case CTERMINAL_TYPE_TOO_SIMPLE: .tooSimple
      default: .unknown
      }
    }
  }

  /// How a host describes a terminal type.
  enum Description { case unknown, tooSimple, usable }

  /// The person's own locale first: SSH often forwards one that the host lacks.
  static let locales = ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"]

  static func choose(
    environment: [String: String],
    ascii: Bool,
    describe: (String) -> Description
  ) throws(TerminalError) -> TerminalCapabilities {
    guard let wanted = environment["TERM"], !wanted.isEmpty else { throw .noTerminalType }
    return TerminalCapabilities(
      type: try usableType(for: wanted, describe: describe),
      isASCII: ascii,
      synchronizesOutput: isKnownToSynchronize(environment),
      setsTitle: family(of: wanted) != nil,
      noColour: environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    )
  }

  private static func usableType(
    for wanted: String,
    describe: (String) -> Description
  ) throws(TerminalError) -> String {
    switch describe(wanted) {
    case .usable: return wanted
    case .tooSimple: throw .tooSimple(type: wanted)
    case .unknown: break
    }
    guard wanted != "dumb" else { throw .tooSimple(type: wanted) }
    let substitutes = family(of: wanted)?.substitutes ?? ["vt100"]
    for name in substitutes where describe(name) == .usable { return name }
    throw .unknownType(wanted)
  }

  private struct Family {
    let prefix: String
    var substitutes = ["xterm-256color", "xterm", "vt100"]
  }

  /// Families of terminals that do what xterm does, as far as this program uses it.
  private static let families =
    [
      "xterm", "rxvt", "foot", "kitty", "alacritty", "wezterm", "ghostty", "konsole", "gnome",
      "vte", "st-", "contour", "putty", "iterm", "mintty", "eterm",
    ].map { Family(prefix: $0) }
    + ["screen", "tmux"].map {
      Family(prefix: $0, substitutes: ["screen-256color", "screen", "xterm-256color", "vt100"])
    }

  private static func family(of type: String) -> Family? {
    families.first { type.lowercased().hasPrefix($0.prefix) }
  }

  /// Only terminals known by name, and none behind a multiplexer, which answers for itself.
  private static func isKnownToSynchronize(_ environment: [String: String]) -> Bool {
    let type = environment["TERM"] ?? ""
    guard environment["TMUX"] == nil, environment["STY"] == nil,
      !type.hasPrefix("screen"), !type.hasPrefix("tmux")
    else { return false }
    let names = ["kitty", "foot", "alacritty", "wezterm", "ghostty", "contour"]
    let program = (environment["TERM_PROGRAM"] ?? "").lowercased()
    return names.contains { type.contains($0) || program.contains($0) }
  }
}
