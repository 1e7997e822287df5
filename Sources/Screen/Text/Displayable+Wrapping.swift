extension Displayable {
  /// The text in lines of at most `columns`, broken between words; a word that is longer than a
  /// line is broken where the line ends.
  ///
  /// Never empty; spaces at a break are dropped, those that begin the text (an indent) are kept. A
  /// wide character in a single column is left out.
  public func wrapped(to columns: Int) -> [Displayable] {
    guard columns > 0 else { return [.empty] }
    guard width > columns else { return [self] }
    var wrapping = Wrapping(columns: columns)
    for word in words { wrapping.add(word) }
    return wrapping.finished()
  }

  /// Alternating runs of other characters and of spaces, in order.
  private var words: [Displayable] {
    var words: [Displayable] = []
    var run = String.UnicodeScalarView()
    var width = 0
    var isBlank = false
    for scalar in text.unicodeScalars {
      if (scalar == " ") != isBlank, !run.isEmpty {
        words.append(Displayable(safe: String(run), width: width))
        run.removeAll()
        width = 0
      }
      isBlank = scalar == " "
      run.append(scalar)
      width += DisplayWidth.of(scalar) ?? 0
    }
    words.append(Displayable(safe: String(run), width: width))
    return words
  }
}

/// The lines made so far, the one being filled, and the spaces that come before its next word.
private struct Wrapping {
  let columns: Int
  private var lines: [Displayable] = []
  private var line = Displayable.empty
  private var gap = Displayable.empty

  init(columns: Int) { self.columns = columns }

  mutating func add(_ word: Displayable) {
    if word.text.utf8.first == 0x20 {
      gap = word
    } else if line.width + gap.width + word.width <= columns {
      line += gap + word
      gap = .empty
    } else if line.isEmpty, lines.isEmpty, gap.width > 0, gap.width < columns {
      // The indent of the first line stays although its word is too long for the rest.
      line = gap
      gap = .empty
      addInPieces(word)
    } else {
      endLine()
      addInPieces(word)
    }
  }

  mutating func finished() -> [Displayable] {
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func addInPieces(_ word: Displayable) {
    var rest = word
    while line.width + rest.width > columns {
      let piece = rest.prefix(columns - line.width)
      if piece.isEmpty, line.isEmpty {
        rest = rest.droppingFirstCharacter()
      } else {
        line += piece
        rest = rest.dropping(piece)
        endLine()
      }
    }
    line += rest
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(line) }
    line = .empty
    gap = .empty
  }
}

extension Displayable {
  fileprivate func dropping(_ piece: Displayable) -> Displayable {
    let rest = text.unicodeScalars.dropFirst(piece.text.unicodeScalars.count)
    return Displayable(safe: String(rest), width: width - piece.width)
  }

  fileprivate func droppingFirstCharacter() -> Displayable {
    guard let first = text.unicodeScalars.first else { return .empty }
    let tail = text.unicodeScalars.dropFirst().drop { DisplayWidth.of($0) == 0 }
    return Displayable(safe: String(tail), width: width - (DisplayWidth.of(first) ?? 0))
  }
}
