/// One cell of the screen: a spacing character with at most three combining ones, and its style.
///
/// Plain data of 20 bytes, so that rows compare and copy fast.
public struct Cell: Hashable, Sendable {
  /// The spacing character; a space where nothing is drawn.
  ///
  /// In a continuation it is 0.
  public internal(set) var base: UInt32
  /// The first combining character, or 0.
  public internal(set) var mark1: UInt32 = 0
  /// The second combining character, or 0.
  public internal(set) var mark2: UInt32 = 0
  /// The third combining character, or 0.
  public internal(set) var mark3: UInt32 = 0
  /// How it looks.
  public var style: Style
  /// Columns taken: 1 or 2; 0 for the right half of the wide character to the left.
  public internal(set) var width: UInt8

  init(base: Unicode.Scalar, width: Int, style: Style) {
    self.base = base.value
    self.width = UInt8(clamping: width)
    self.style = style
  }

  /// A space in the style of ordinary text.
  public static let blank = Cell.blank(.text)

  /// A space; its style matters where a theme gives the role a background or underline.
  public static func blank(_ style: Style) -> Cell { Cell(base: " ", width: 1, style: style) }

  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell {
    var cell = Cell(base: "\0", width: 0, style: style)
    cell.base = 0
    return cell
  }

  /// Whether the cell is the right half of the wide character to its left.
  public var isContinuation: Bool { width == 0 }

  /// The characters of the cell in order, the spacing one first; none in a continuation.
  public var scalars: [Unicode.Scalar] {
    isContinuation
      ? [] : [base].appendingMarks(mark1, mark2, mark3).compactMap(Unicode.Scalar.init)
  }

  /// Puts a combining character on the cell; a fourth one is dropped.
  mutating func add(mark: Unicode.Scalar) {
    if mark1 == 0 {
      mark1 = mark.value
    } else if mark2 == 0 {
      mark2 = mark.value
    } else if mark3 == 0 {
      mark3 = mark.value
    }
  }
}

extension [UInt32] {
  fileprivate func appendingMarks(_ marks: UInt32...) -> [UInt32] {
    self + marks.filter { $0 != 0 }
  }
}
