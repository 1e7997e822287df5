import Screen

/// A colour as terminals number them: the first eight everywhere, up to 255 where there are 256.
struct Colour: Hashable, Sendable {
  /// The number; -1 is the terminal's own.
  let number: Int

  static let own = Colour(number: -1)
  static let black = Colour(number: 0)
  static let red = Colour(number: 1)
  static let green = Colour(number: 2)
  static let yellow = Colour(number: 3)
  static let blue = Colour(number: 4)
  static let magenta = Colour(number: 5)
  static let cyan = Colour(number: 6)
  static let white = Colour(number: 7)
}

/// How many colours may be used.
public enum ColourLevel: Hashable, Sendable {
  case none
  case eight
  case full

  /// The level of a terminal with so many colours; without any where the person set `NO_COLOR`.
  public init(colours: Int, environment: [String: String]) {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false || colours < 8 {
      self = .none
    } else {
      self = colours < 256 ? .eight : .full
    }
  }
}

/// How a style looks: colours and attributes.
struct Appearance: Hashable, Sendable {
  var foreground = Colour.own
  var background = Colour.own
  var attributes: Attributes = []
}

/// Attributes a terminal can show; the numbers are those of `cterminal_cell`.
struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let bold = Attributes(rawValue: 1)
  static let underline = Attributes(rawValue: 2)
  static let reverse = Attributes(rawValue: 4)
  static let dim = Attributes(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `Emphasis` has the same first three bits.
  init(_ emphasis: Emphasis) { rawValue = emphasis.rawValue & 7 }
}

/// What each role looks like.
///
/// Every role that matters differs from ordinary text by an attribute or a word beside it too, so
/// that nothing is told by colour alone.
public enum Theme: String, CaseIterable, Sendable {
  /// The terminal's own foreground and background with its eight base colours, which are readable
  /// on dark and light grounds alike because the person chose them.
  case `default`
  /// Attributes only.
  case mono
  /// Bold text and reversed badges, with few bright colours.
  case highContrast = "high-contrast"
  /// Blue and orange, which the common colour vision deficiencies keep apart.
  case colourBlind = "colour-blind"

  func appearance(of style: Style, level: ColourLevel) -> Appearance {
    var appearance = Appearance(attributes: attributes(of: style.role, level: level))
    appearance.attributes.formUnion(Attributes(style.emphasis))
    if level != .none, let colour = foreground(of: style.role, level: level) {
      appearance.foreground = colour
    }
    return appearance
  }

  private func attributes(of role: Role, level: ColourLevel) -> Attributes {
    let hasColour = level != .none && self != .mono
    switch role {
    case .title, .heading, .activeTab, .key, .focusedBorder: return .bold
    // The marker moves with every key; an attribute would double what that costs.
    case .marker: return []
    case .badge: return .reverse
    case .match, .link, .field: return .underline
    case .error: return .bold
    case .warning, .accent: return hasColour && self != .highContrast ? [] : .bold
    case .muted, .border, .tab: return self == .highContrast ? [] : hasColour ? [] : .dim
    default: return self == .highContrast ? .bold : []
    }
  }

  private func foreground(of role: Role, level: ColourLevel) -> Colour? {
    switch self {
    case .mono: nil
    case .default: Theme.base[role]
    case .highContrast: Theme.strong[role]
    case .colourBlind: (level == .full ? Theme.blueAndOrange : Theme.blueAndYellow)[role]
    }
  }

  private static let base: [Role: Colour] = [
    .accent: .cyan, .focusedBorder: .cyan, .activeTab: .cyan,
    .good: .green, .warning: .yellow, .error: .red, .prompt: .magenta, .match: .yellow,
    .series1: .blue, .series2: .green, .series3: .yellow, .series4: .magenta, .series5: .cyan,
    .series6: .red,
  ]

  private static let strong: [Role: Colour] = [
    .error: .red, .warning: .yellow, .good: .green,
    .series1: .yellow, .series2: .cyan, .series3: .green, .series4: .magenta, .series5: .red,
  ]

  /// The palette of Okabe and Ito, at the nearest of the 256 colours.
  private static let blueAndOrange: [Role: Colour] = [
    .accent: .skyBlue, .focusedBorder: .skyBlue, .activeTab: .skyBlue,
    .good: .deepBlue, .warning: .orange, .error: .vermilion, .prompt: .skyBlue, .match: .orange,
    .series1: .deepBlue, .series2: .orange, .series3: .skyBlue, .series4: .vermilion,
    .series5: .rose, .series6: .teal,
  ]

  private static let blueAndYellow: [Role: Colour] = [
    .accent: .cyan, .focusedBorder: .cyan, .activeTab: .cyan,
    .good: .blue, .warning: .yellow, .error: .yellow, .prompt: .cyan, .match: .yellow,
    .series1: .blue, .series2: .yellow, .series3: .cyan, .series4: .white,
  ]
}

extension Colour {
  fileprivate static let deepBlue = Colour(number: 25)
  fileprivate static let skyBlue = Colour(number: 74)
  fileprivate static let orange = Colour(number: 178)
  fileprivate static let vermilion = Colour(number: 166)
  fileprivate static let rose = Colour(number: 175)
  fileprivate static let teal = Colour(number: 36)
}
