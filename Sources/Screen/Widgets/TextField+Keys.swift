extension TextField {
  /// Does what a key means in a line of text; false when it means nothing here, so that the
  /// surrounding form may use it.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    let wasCutting = isCutting
    isCutting = false
    if let character = key.typed {
      insert([character], as: character == " " ? .other : .typing)
      return true
    }
    if let motion = TextField.motions[key] {
      history.endStep()
      caret = place(motion)
      return true
    }
    if let motion = TextField.cuts[key] {
      cut(to: place(motion), continuing: wasCutting)
      return true
    }
    switch key {
    case .backspace, .control("h"): remove(max(0, caret - 1)..<caret, as: .erasing)
    case .delete, .control("d"): remove(caret..<min(characters.count, caret + 1), as: .erasing)
    case .control("y"): if !cut.isEmpty { insert(cut, as: .other) }
    case .control("t"): transpose()
    case .control("_"): undo()
    default: return false
    }
    return true
  }

  enum Motion: Sendable {
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
    case .start: 0
    case .end: characters.count
    case .characterBack: max(0, caret - 1)
    case .characterForward: min(characters.count, caret + 1)
    case .wordBack: back(over: TextField.isWord)
    case .blankBack: back { $0 != " " }
    case .wordForward: forward(over: TextField.isWord)
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

  /// Exchanges the characters around the caret; at the end of the text, the two before it.
  private mutating func transpose() {
    let right = min(caret, characters.count - 1)
    guard right > 0 else { return }
    var changed = characters
    changed.swapAt(right - 1, right)
    replace(with: changed, caret: right + 1)
  }

  private mutating func undo() {
    guard let moment = history.pop() else { return }
    characters = moment.characters
    caret = moment.caret
  }
}
