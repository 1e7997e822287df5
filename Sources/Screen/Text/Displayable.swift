/// Text that is safe to show: the only text a painter accepts.
///
/// Text in files is written by others, so anything that could move the cursor, reorder a line or
/// start a control sequence is gone by the time a value of this type exists:
///
/// - a tab or line break is a space; other controls are shown (`␛`), C1 controls as `�`;
/// - bidirectional controls, zero-width and other ignorable characters are removed;
/// - a character keeps at most three combining marks;
/// - a character of which terminals disagree how wide it is (emoji sequences, conjuncts) is
///   reduced to its first base character, flags to their letters.
///
/// What is left is a run of spacing characters of one or two columns, each followed by at most
/// three marks of none; grid, ncurses and terminal then agree on every column.
public struct Displayable: Hashable, Sendable {
  /// The text as it is shown.
  public let text: String
  /// Columns taken.
  public let width: Int

  /// One line: tabs and line breaks become spaces.
  ///
  /// Linear in the text.
  public init(_ text: String) {
    if let width = Displayable.widthIfPlain(text) {
      self.init(safe: text, width: width)
    } else {
      let sanitised = Sanitiser.sanitised(text)
      self.init(safe: sanitised.text, width: sanitised.width)
    }
  }

  /// One character; `Displayable(String(character))`, but in constant time whatever it is made of.
  init(_ character: Character) {
    let sanitised = Sanitiser.sanitised(character)
    self.init(safe: sanitised.text, width: sanitised.width)
  }

  /// Takes text that is already in the form described above.
  init(safe text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// No text.
  public static let empty = Displayable(safe: "", width: 0)

  /// Whether it takes no column.
  public var isEmpty: Bool { text.isEmpty }

  /// The text's lines: line feed, carriage return, both together and Unicode's line and paragraph
  /// separators end a line; a last empty line is kept.
  ///
  /// Never empty.
  public static func lines(_ text: String) -> [Displayable] {
    text.split(omittingEmptySubsequences: false, whereSeparator: Sanitiser.endsLine)
      .map { Displayable(String($0)) }
  }

  /// So many spaces; none for a negative count.
  public static func spaces(_ count: Int) -> Displayable {
    let columns = max(0, count)
    return Displayable(safe: String(repeating: " ", count: columns), width: columns)
  }

  /// One text after the other.
  public static func + (left: Displayable, right: Displayable) -> Displayable {
    Displayable(safe: left.text + right.text, width: left.width.plus(right.width))
  }

  /// Appends a text.
  public static func += (left: inout Displayable, right: Displayable) {
    left = left + right
  }

  /// The bytes of printable ASCII are their own width; most text takes this way.
  private static func widthIfPlain(_ text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else { return nil }
      count += 1
    }
    return count
  }
}

extension Displayable: ExpressibleByStringInterpolation {
  /// A literal is sanitised like any other text.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Displayable: CustomStringConvertible {
  /// The text as it is shown, so that it can stand in an interpolation.
  public var description: String { text }
}

extension Sequence<Displayable> {
  /// The texts in order with a separator between them.
  public func joined(separator: Displayable = .empty) -> Displayable {
    var text = ""
    var width = 0
    for (index, part) in enumerated() {
      if index > 0 {
        text += separator.text
        width += separator.width
      }
      text += part.text
      width += part.width
    }
    return Displayable(safe: text, width: width)
  }
}
