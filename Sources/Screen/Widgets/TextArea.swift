/// Several lines of text being typed, wrapped between words.
///
/// The text is kept as typed, control characters and all; only its displayable form is drawn. A
/// megabyte is wrapped by looking at a byte for each character, and only what is visible is drawn.
public struct TextArea: Hashable, Sendable {
  var content: EditableText
  /// The rows for the width used last, so that they are not worked out for every frame.
  private var wrapped: WrappedRows?
  /// The rows shown last.
  var window = ScrollWindow()
  /// The column that Up and Down keep to, in rows that are shorter.
  var goal: Int?
  /// Whether the caret, where a word is broken, stands at the end of the row rather than at the
  /// beginning of the next one.
  var leansBack = false

  /// An area with a text, the caret at its end.
  ///
  /// Every kind of line break becomes a line feed.
  public init(_ text: String = "") {
    content = EditableText(TextArea.characters(text))
  }

  static func characters(_ text: String) -> [Character] {
    text.map { Sanitiser.endsLine($0) || $0.unicodeScalars.first == "\u{85}" ? "\n" : $0 }
  }

  /// The text as typed, lines ended by line feeds.
  ///
  /// Setting it puts the caret at the end and can be undone.
  public var text: String {
    get { content.text }
    set {
      content.replace(0..<content.characters.count, with: TextArea.characters(newValue))
      textChanged()
    }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { content.characters.isEmpty }

  /// Characters before the caret, from 0 to the number of characters.
  public var caret: Int { content.caret }

  /// The number of characters, in constant time.
  public var count: Int { content.characters.count }

  /// Grows with every change of the text, so that a change is seen without comparing texts.
  public var revision: Int { content.revision }

  /// Inserts pasted text at the caret, as one step of undo, with its line breaks.
  public mutating func insert(_ pasted: String) {
    content.isCutting = false
    content.insert(TextArea.characters(pasted), as: .other)
    textChanged()
  }

  /// Rows that the text takes in a width, at least 1.
  ///
  /// Constant time for the width of the last key, else linear in the text.
  public func lineCount(width: Int) -> Int { rows(width: width).count }

  /// The rows for a width of the area.
  func rows(width: Int) -> WrappedRows {
    let columns = WrappedRows.columns(width: width)
    if let wrapped, wrapped.columns == columns { return wrapped }
    return WrappedRows(content.advances, columns: columns)
  }

  /// Works the rows out for a width and keeps them until the text changes.
  mutating func wrap(width: Int) -> WrappedRows {
    let rows = rows(width: width)
    wrapped = rows
    return rows
  }

  /// Follows a change of the text.
  mutating func textChanged() {
    goal = nil
    leansBack = false
    if let columns = wrapped?.columns {
      wrapped = WrappedRows(content.advances, columns: columns)
    }
  }
}
