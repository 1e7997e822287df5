/// The spelling of keys in hints, help, key tables and tests: `^N`, `PgDn`, `Shift-Tab`, `Alt-b`,
/// `F1`, `Esc`, `Space`, `j`. Every key's description parses back to the same key.
extension Key: CustomStringConvertible {
  /// Reads a spelling; nil for one that names no key.
  ///
  /// Names of keys are read in any case.
  public init?(parsing spelling: String) {
    // By scalars: a combining mark after `Alt-` would else be one character with the dash.
    var rest = Substring(spelling).unicodeScalars
    var modifiers: Modifiers = []
    while let (prefix, modifier) = Key.prefixes.first(where: { Key.starts(rest, with: $0.0) }) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.unicodeScalars.count)
    }
    if rest.count > 1, rest.first == "^" {
      modifiers.insert(.control)
      rest = rest.dropFirst()
    }
    guard let code = Key.code(named: Substring(rest)) else { return nil }
    self.init(code, modifiers)
  }

  /// The spelling that stands in hints and help.
  public var description: String {
    var text = ""
    if modifiers.contains(.alt) { text += "Alt-" }
    if case .character(let character) = code {
      if modifiers.contains(.control) { text += "^" }
      text += Key.spelling(of: character, isControl: modifiers.contains(.control))
      return text
    }
    if modifiers.contains(.control) { text += "Ctrl-" }
    if modifiers.contains(.shift) { text += "Shift-" }
    if case .function(let number) = code { return text + "F\(number)" }
    return text + (Key.names.first { $0.code == code }?.name ?? "")
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("alt-", .alt), ("ctrl-", .control), ("shift-", .shift),
  ]

  private static let names: [(name: String, code: Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]

  private static func code(named name: Substring) -> Code? {
    if name.count == 1, let character = name.first {
      return isTypeable(character) ? .character(character) : nil
    }
    if let named = names.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return named.code
    }
    guard name.first == "F" || name.first == "f", let number = Int(name.dropFirst()),
      (1...63).contains(number), name.dropFirst() == "\(number)"
    else { return nil }
    return .function(number)
  }

  private static func spelling(of character: Character, isControl: Bool) -> String {
    if character == " " { return "Space" }
    return isControl && character.isASCII ? character.uppercased() : String(character)
  }

  private static func isTypeable(_ character: Character) -> Bool {
    character != " " && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func starts(_ text: Substring.UnicodeScalarView, with prefix: String) -> Bool {
    let count = prefix.unicodeScalars.count
    return text.count > count && String(text.prefix(count)).lowercased() == prefix
  }
}
