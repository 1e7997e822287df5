/// A line of text being typed: the text, the caret, what was cut, and what can be undone.
///
/// The caret counts characters as a person does; the text is kept as typed, while only its
/// displayable form is drawn. The keys are readline's (`TextField+Keys.swift`).
public struct TextField: Hashable, Sendable {
  /// The characters, as typed.
  var characters: [Character]
  /// Characters before the caret, from 0 to the number of characters.
  public internal(set) var caret: Int
  /// What was cut last, for `^Y`.
  var cut: [Character] = []
  /// Whether the last key cut something: cuts in a row are kept together.
  var isCutting = false
  var history = UndoHistory()

  /// A field with a text, the caret at its end.
  ///
  /// Line breaks become spaces.
  public init(_ text: String = "") {
    characters = TextField.line(text)
    caret = characters.count
  }

  private static func line(_ text: String) -> [Character] {
    text.map { Sanitiser.endsLine($0) ? " " : $0 }
  }

  /// The text as typed.
  ///
  /// Setting it puts the caret at the end and can be undone.
  public var text: String {
    get { String(characters) }
    set {
      let line = TextField.line(newValue)
      replace(with: line, caret: line.count)
    }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Inserts pasted text at the caret, as one step of undo.
  ///
  /// Line breaks become spaces, those at the very end are dropped.
  public mutating func insert(_ pasted: String) {
    var pasted = pasted.map { Sanitiser.endsLine($0) ? "\n" : $0 }
    while pasted.last == "\n" { pasted.removeLast() }
    guard !pasted.isEmpty else { return }
    insert(pasted.map { $0 == "\n" ? " " : $0 }, as: .other)
  }

  mutating func insert(_ new: [Character], as step: UndoHistory.Step) {
    var changed = characters
    changed.insert(contentsOf: new, at: caret)
    replace(with: changed, caret: caret + new.count, as: step)
  }

  /// Removes characters and puts the caret where they began.
  mutating func remove(_ range: Range<Int>, as step: UndoHistory.Step = .other) {
    guard !range.isEmpty else { return }
    var changed = characters
    changed.removeSubrange(range)
    replace(with: changed, caret: range.lowerBound, as: step)
  }

  /// Changes text and caret and notes the old ones for undo.
  mutating func replace(
    with changed: [Character],
    caret newCaret: Int,
    as step: UndoHistory.Step = .other
  ) {
    history.note(.init(characters: characters, caret: caret), before: step)
    // Joining text can join characters: a combining mark typed after a letter becomes part of it.
    let normalised = Array(String(changed))
    characters = normalised
    caret =
      normalised.count == changed.count
      ? newCaret : String(changed.prefix(newCaret)).count
    caret = min(caret, characters.count)
  }
}

/// Earlier texts of a field.
///
/// Letters typed in a row are one step.
struct UndoHistory: Hashable, Sendable {
  /// What a change was; two of the same kind in a row, except `other`, undo together.
  enum Step: Hashable, Sendable {
    case typing, erasing, other
  }

  struct Moment: Hashable, Sendable {
    var characters: [Character]
    var caret: Int
  }

  /// Steps kept; a field is a line, and nobody undoes further.
  static let limit = 200

  private var moments: [Moment] = []
  private var last = Step.other

  mutating func note(_ moment: Moment, before step: Step) {
    defer { last = step }
    guard step == .other || step != last || moments.isEmpty else { return }
    moments.append(moment)
    if moments.count > UndoHistory.limit { moments.removeFirst() }
  }

  /// The next change begins a step of its own.
  mutating func endStep() { last = .other }

  mutating func pop() -> Moment? {
    last = .other
    return moments.popLast()
  }
}
