/// Text being typed: its characters, the caret, what was cut, and what can be undone; the common
/// part of the fields of one line and of several.
///
/// The caret counts characters as a person does; the text is kept as typed, while only its
/// displayable form is drawn. A line feed ends a line; where there is none, the text is one line.
struct EditableText: Hashable, Sendable {
  /// The characters, as typed.
  private(set) var characters: [Character]
  /// What each character takes on a row.
  private(set) var advances: [Advance]
  /// Characters before the caret, from 0 to the number of characters.
  private(set) var caret: Int
  /// What was cut last, for `^Y`.
  var cut: [Character] = []
  /// Whether the last key cut something: cuts in a row are kept together.
  var isCutting = false
  /// Grows with every change of the text, so that a change is seen without comparing texts.
  private(set) var revision = 0
  private var history = EditHistory()

  /// A text with the caret at its end.
  init(_ characters: [Character]) {
    self.characters = characters
    advances = characters.map(Advance.init)
    caret = characters.count
  }

  /// The characters as one text.
  ///
  /// Byte by byte, which takes a third of the time of a text put together from characters.
  var text: String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(characters.count)
    for character in characters {
      for byte in character.utf8 { utf8.append(byte) }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Puts the caret at a place, held within the text; what is typed there is a step of undo of its
  /// own.
  mutating func moveCaret(to place: Int) {
    history.endStep()
    caret = min(max(0, place), characters.count)
  }

  /// Replaces characters, notes that for undo and puts the caret after the new ones.
  ///
  /// Joining text can join characters: a combining mark typed after a letter becomes part of it.
  mutating func replace(
    _ range: Range<Int>,
    with new: [Character],
    as kind: EditHistory.Kind = .other
  ) {
    var (edit, newCaret) = joining(new, at: range)
    edit.trim()
    guard !edit.removed.isEmpty || !edit.inserted.isEmpty else {
      caret = newCaret
      return
    }
    history.note(
      EditHistory.Step(edit: edit, caretBefore: caret, caretAfter: newCaret),
      as: kind
    )
    apply(edit)
    caret = newCaret
  }

  /// Inserts characters at the caret.
  mutating func insert(_ new: [Character], as kind: EditHistory.Kind) {
    guard !new.isEmpty else { return }
    replace(caret..<caret, with: new, as: kind)
  }

  /// Removes characters and puts the caret where they began.
  mutating func remove(_ range: Range<Int>, as kind: EditHistory.Kind = .other) {
    guard !range.isEmpty else { return }
    replace(range, with: [], as: kind)
  }

  /// Takes the last step back; false where there is none.
  mutating func undo() -> Bool {
    guard let step = history.undo() else { return false }
    apply(step.edit.inverse)
    caret = step.caretBefore
    return true
  }

  /// Does again what was taken back last; false where there is nothing.
  mutating func redo() -> Bool {
    guard let step = history.redo() else { return false }
    apply(step.edit)
    caret = step.caretAfter
    return true
  }

  private mutating func apply(_ edit: Edit) {
    revision += 1
    characters.replaceSubrange(edit.before, with: edit.inserted)
    advances.replaceSubrange(edit.before, with: edit.inserted.lazy.map(Advance.init))
  }

  /// The change that `new` in place of `range` is once characters are joined at its ends, and the
  /// caret after it.
  ///
  /// Where a character ends depends on nothing before its beginning, so the text is looked at from
  /// the character before the change to the first place after it where a character began before
  /// as well; that is the next one, unless flags are put before flags.
  private func joining(_ new: [Character], at range: Range<Int>) -> (edit: Edit, caret: Int) {
    let start = max(0, range.lowerBound - 1)
    let before = characters[start..<range.lowerBound]
    var reach = 1
    while true {
      let end = min(characters.count, range.upperBound + reach)
      let joined = Array(String(before + new + characters[range.upperBound..<end]))
      let isSettled =
        end == range.upperBound || end == characters.count
        || joined.last?.utf8.count == characters[end - 1].utf8.count
      if isSettled {
        let edit = Edit(place: start, removed: Array(characters[start..<end]), inserted: joined)
        return (edit, start + EditableText.count(of: joined, within: before + new))
      }
      reach *= 2
    }
  }

  /// Characters that begin within the scalars of `part`, which `joined` begins with.
  private static func count(of joined: [Character], within part: ArraySlice<Character>) -> Int {
    var rest = part.reduce(0) { $0 + $1.utf8.count }
    var count = 0
    while rest > 0, count < joined.count {
      rest -= joined[count].utf8.count
      count += 1
    }
    return count
  }
}

extension Edit {
  /// Leaves out the characters at both ends that stay what they are, scalar by scalar.
  fileprivate mutating func trim() {
    let most = min(removed.count, inserted.count)
    var leading = 0
    while leading < most, isSame(removed[leading], inserted[leading]) { leading += 1 }
    var trailing = 0
    while trailing < most - leading,
      isSame(removed[removed.count - 1 - trailing], inserted[inserted.count - 1 - trailing])
    {
      trailing += 1
    }
    guard leading > 0 || trailing > 0 else { return }
    place += leading
    removed = Array(removed[leading..<removed.count - trailing])
    inserted = Array(inserted[leading..<inserted.count - trailing])
  }

  /// Characters are equal however they are written; a text is kept as it is written.
  private func isSame(_ left: Character, _ right: Character) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }
}
