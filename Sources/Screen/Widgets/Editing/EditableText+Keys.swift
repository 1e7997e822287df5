/// The keys of readline, as all fields have them.
extension EditableText {
  /// What a key did.
  enum Outcome: Hashable, Sendable {
    /// It means nothing in a text.
    case ignored
    /// At most the caret changed.
    case moved
    /// The text changed.
    case changed
  }

  /// Does what a key means in a text.
  mutating func handle(_ key: Key) -> Outcome {
    let wasCutting = isCutting
    isCutting = false
    // A line is broken by Enter, where that is a key of the field.
    if let character = key.typed, !Sanitiser.endsLine(character) {
      insert([character], as: character == " " ? .other : .typing)
      return .changed
    }
    if let motion = EditableText.motions[key] {
      moveCaret(to: place(motion))
      return .moved
    }
    if let motion = EditableText.cuts[key] {
      cut(to: placeOfCut(motion), continuing: wasCutting)
      return .changed
    }
    switch key {
    case .backspace, .control("h"): remove(max(0, caret - 1)..<caret, as: .erasing)
    case .delete, .control("d"): remove(caret..<min(characters.count, caret + 1), as: .erasing)
    case .control("y"): insert(cut, as: .other)
    case .control("t"): transpose()
    case .control("_"): return undo() ? .changed : .moved
    case .control("r"): return redo() ? .changed : .moved
    default:
      isCutting = wasCutting
      return .ignored
    }
    return .changed
  }

  /// Where a key moves to, or cuts to.
  enum Motion: Hashable, Sendable {
    case start, end, characterBack, characterForward, wordBack, wordForward, blankBack
  }

  private static let motions: [Key: Motion] = [
    .home: .start, .control("a"): .start,
    .end: .end, .control("e"): .end,
    .left: .characterBack, .control("b"): .characterBack,
    .right: .characterForward, .control("f"): .characterForward,
    .alt("b"): .wordBack, Key(.left, .control): .wordBack, Key(.left, .alt): .wordBack,
    .alt("f"): .wordForward, Key(.right, .control): .wordForward, Key(.right, .alt): .wordForward,
  ]

  private static let cuts: [Key: Motion] = [
    .control("u"): .start, .control("k"): .end, .control("w"): .blankBack,
    .alt("d"): .wordForward, Key(.delete, .control): .wordForward,
    Key(.backspace, .alt): .wordBack, Key(.backspace, .control): .wordBack,
  ]

  private func place(_ motion: Motion) -> Int {
    switch motion {
    case .start: lineStart
    case .end: lineEnd
    case .characterBack: max(0, caret - 1)
    case .characterForward: min(characters.count, caret + 1)
    case .wordBack: back(over: EditableText.isWord)
    case .blankBack: back { !$0.isWhitespace }
    case .wordForward: forward(over: EditableText.isWord)
    }
  }

  /// A cut to an end of the line where the caret already is takes the line break there.
  private func placeOfCut(_ motion: Motion) -> Int {
    let place = place(motion)
    guard place == caret else { return place }
    switch motion {
    case .start: return max(0, place - 1)
    case .end: return min(characters.count, place + 1)
    default: return place
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private func back(over isPart: (Character) -> Bool) -> Int {
    var place = caret
    while place > 0, !isPart(characters[place - 1]) { place -= 1 }
    while place > 0, isPart(characters[place - 1]) { place -= 1 }
    return place
  }

  private func forward(over isPart: (Character) -> Bool) -> Int {
    var place = caret
    while place < characters.count, !isPart(characters[place]) { place += 1 }
    while place < characters.count, isPart(characters[place]) { place += 1 }
    return place
  }

  private mutating func cut(to place: Int, continuing: Bool) {
    isCutting = true
    let range = min(place, caret)..<max(place, caret)
    guard !range.isEmpty else {
      isCutting = continuing
      return
    }
    let piece = Array(characters[range])
    if continuing {
      cut = place < caret ? piece + cut : cut + piece
    } else {
      cut = piece
    }
    remove(range)
  }

  /// Exchanges the characters around the caret; at the end of the line, the two before it.
  private mutating func transpose() {
    let right = min(caret, lineEnd - 1)
    guard right > lineStart else { return }
    replace(right - 1..<right + 1, with: [characters[right], characters[right - 1]])
  }
}
