/// A line of text being typed.
///
/// The keys are readline's (`EditableText+Keys.swift`), among them an undo of its own: `^_`, and
/// `^R` to do again what was undone.
public struct TextField: Hashable, Sendable {
  var content: EditableText

  /// A field with a text, the caret at its end.
  ///
  /// Line breaks become spaces.
  public init(_ text: String = "") {
    content = EditableText(TextField.line(text))
  }

  private static func line(_ text: String) -> [Character] {
    text.map { Sanitiser.endsLine($0) ? " " : $0 }
  }

  /// The text as typed.
  ///
  /// Setting it puts the caret at the end and can be undone.
  public var text: String {
    get { content.text }
    set { content.replace(0..<content.characters.count, with: TextField.line(newValue)) }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { content.characters.isEmpty }

  /// Characters before the caret, from 0 to the number of characters.
  public var caret: Int { content.caret }

  /// The number of characters, in constant time.
  public var count: Int { content.characters.count }

  /// Grows with every change of the text, so that a change is seen without comparing texts.
  public var revision: Int { content.revision }

  /// Inserts pasted text at the caret, as one step of undo.
  ///
  /// Line breaks become spaces, those at the very end are dropped.
  public mutating func insert(_ pasted: String) {
    var pasted = Substring(pasted)
    while pasted.last.map(Sanitiser.endsLine) == true { pasted.removeLast() }
    content.insert(TextField.line(String(pasted)), as: .other)
  }

  /// Does what a key means in a line of text; false when it means nothing here, so that the
  /// surrounding form may use it.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool { content.handle(key) != .ignored }
}
