/// What a character does to the row it stands in: the columns it takes, and whether a row or a line
/// may end with it.
///
/// One byte, so that a text of any length is measured once and then wrapped at any width by going
/// through a few bytes.
struct Advance: Hashable, Sendable {
  private let rawValue: UInt8

  private init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A line break; it takes no column.
  static let lineBreak = Advance(rawValue: 0xFF)
  /// A space of one column, after which a row may end.
  static let space = Advance(rawValue: 0xFE)
  /// What is no place to end a row, in columns from 0; none has more than a handful.
  static func glyph(_ columns: Int) -> Advance {
    Advance(rawValue: UInt8(min(max(0, columns), 0xFD)))
  }

  /// The advance of a character in the form in which it is shown; a line feed alone ends a line.
  ///
  /// Takes no longer for a character of a million marks than for one of five.
  init(_ character: Character) {
    switch character.unicodeScalars.first?.value {
    case 0x0A: self = .lineBreak
    case 0x09, 0x0D, 0x2028, 0x2029: self = .space
    case 0x20 where character.utf8.count == 1: self = .space
    default: self = .glyph(DisplayWidth.of(character))
    }
  }

  /// Columns taken.
  var columns: Int {
    switch self {
    case .lineBreak: 0
    case .space: 1
    default: Int(rawValue)
    }
  }
}
