/// Keys held down with another one.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// One bit for each modifier.
  public let rawValue: UInt8

  /// The set of modifiers with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Control; with a letter it is written `^N`.
  public static let control = Modifiers(rawValue: 1)
  /// Alt or Meta; many terminals send it as Escape before the key.
  public static let alt = Modifiers(rawValue: 2)
  /// Shift, told apart only on keys that are not characters: `A` is `A`.
  public static let shift = Modifiers(rawValue: 4)
}

/// A key as pressed, with its modifiers.
public struct Key: Hashable, Sendable {
  /// The keys a terminal can tell apart.
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
  }

  /// Which key.
  public let code: Code
  /// What was held down with it.
  public let modifiers: Modifiers

  /// A key with modifiers, in one form for each meaning: control makes a letter small, and Shift
  /// is dropped from characters, which already show it.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    guard case .character(let character) = code else {
      self.code = code
      self.modifiers = modifiers
      return
    }
    let isControl = modifiers.contains(.control)
    self.code = isControl ? .character(Key.small(character)) : code
    self.modifiers = modifiers.subtracting(.shift)
  }

  /// A character typed by itself.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// A character typed with Control: `control("n")` is `^N`.
  public static func control(_ character: Character) -> Key { Key(.character(character), .control) }

  /// A character typed with Alt.
  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }

  /// A function key; F1 is 1.
  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// The character, if one was typed without Control or Alt.
  public var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }

  private static func small(_ character: Character) -> Character {
    guard character.isASCII, let small = character.lowercased().first else { return character }
    return small
  }
}

/// The keys without modifiers, so that a table of keys reads `.pageDown`.
extension Key {
  /// Return, also on the number pad.
  public static let enter = Key(.enter)
  /// Tab.
  public static let tab = Key(.tab)
  /// Tab with Shift.
  public static let backTab = Key(.tab, .shift)
  /// Escape by itself.
  public static let escape = Key(.escape)
  /// The key that deletes to the left.
  public static let backspace = Key(.backspace)
  /// The key that deletes to the right.
  public static let delete = Key(.delete)
  /// Insert.
  public static let insert = Key(.insert)
  /// Arrow up.
  public static let up = Key(.up)
  /// Arrow down.
  public static let down = Key(.down)
  /// Arrow left.
  public static let left = Key(.left)
  /// Arrow right.
  public static let right = Key(.right)
  /// Home.
  public static let home = Key(.home)
  /// End.
  public static let end = Key(.end)
  /// Page up.
  public static let pageUp = Key(.pageUp)
  /// Page down.
  public static let pageDown = Key(.pageDown)
  /// The space bar.
  public static let space = Key.character(" ")
}
