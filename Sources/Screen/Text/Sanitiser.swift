/// Brings text, a grapheme at a time, into the form that `Displayable` promises.
struct Sanitiser {
  /// UTF-8: a view of scalars to which several are appended at once is copied each time.
  private var bytes: [UInt8] = []
  private var width = 0

  /// The text in that form, and its columns.
  ///
  /// What is removed may bring together characters that were apart, so the text is gone through
  /// until nothing changes; most often that is once.
  static func sanitised(_ text: String) -> (text: String, width: Int) {
    var text = text
    while true {
      var pass = Sanitiser()
      for character in text { pass.append(character) }
      let isStable = text.utf8.elementsEqual(pass.bytes)
      text = String(decoding: pass.bytes, as: UTF8.self)
      if isStable { return (text, pass.width) }
    }
  }

  /// One character in that form; what is beyond the few scalars that can be shown is not looked at.
  static func sanitised(_ character: Character) -> (text: String, width: Int) {
    var pass = Sanitiser()
    pass.append(character)
    let text = String(decoding: pass.bytes, as: UTF8.self)
    // What comes out of a pass as a single scalar comes out of the next one as well.
    return text.unicodeScalars.count == 1 ? (text, pass.width) : sanitised(text)
  }

  /// Marks kept on one character; more are only ever seen in text meant to spoil a screen.
  static let mostMarks = 3
  /// Scalars beyond which a grapheme is reduced whatever it is: ncurses keeps five in a cell.
  static let mostScalars = 5
  /// Invisible scalars in a row beyond which nothing is looked for behind them.
  static let mostInvisible = 64

  static func endsLine(_ character: Character) -> Bool {
    // Nothing joins a line break but a line feed a carriage return; and comparing characters would
    // put the marks of each into order first, however many there are.
    switch character.unicodeScalars.first?.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: true
    default: false
    }
  }

  mutating func append(_ character: Character) {
    let bytes = character.utf8
    if bytes.count == 1, let ascii = bytes.first, ascii >= 0x20, ascii < 0x7F {
      append(Unicode.Scalar(ascii), width: 1)
    } else if character.unicodeScalars.first == "\t" || Sanitiser.endsLine(character) {
      append(" ", width: 1)
    } else {
      append(grapheme: character.unicodeScalars)
    }
  }

  private mutating func append(grapheme: Character.UnicodeScalarView) {
    var base: (scalar: Unicode.Scalar, width: Int)?
    var marks: [Unicode.Scalar] = []
    var count = 0
    var isContested = false
    for scalar in grapheme {
      count += 1
      // A reduced grapheme is its base: a million more scalars are not gone through.
      if count > Sanitiser.mostScalars, base != nil || !marks.isEmpty { break }
      if count > Sanitiser.mostInvisible { return append("\u{FFFD}", width: 1) }
      if let letter = Sanitiser.letter(ofRegionalIndicator: scalar) {
        append(letter, width: 1)
      } else if Sanitiser.isRemoved(scalar) {
        isContested = isContested || base != nil
      } else if let syllable = Hangul.joined(base?.scalar, scalar) {
        base = (syllable, 2)
      } else if DisplayWidth.of(scalar) == 0 {
        marks.append(scalar)
      } else if base == nil {
        base = DisplayWidth.of(scalar).map { (scalar, $0) } ?? (Sanitiser.visible(scalar), 1)
      } else {
        isContested = true
      }
    }
    guard let base = base ?? Sanitiser.carrier(of: marks) else { return }
    append(base.scalar, width: base.width)
    guard !isContested, count <= Sanitiser.mostScalars else { return }
    for mark in marks.lazy.filter(\.properties.isGraphemeExtend).prefix(Sanitiser.mostMarks) {
      append(mark, width: 0)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, width columns: Int) {
    bytes.append(contentsOf: scalar.utf8)
    width += columns
  }

  /// A mark without a letter is shown on a dotted circle, as in a code chart; what takes no room
  /// and is no mark (a letter of a Hangul syllable) cannot be shown alone.
  private static func carrier(of marks: [Unicode.Scalar]) -> (scalar: Unicode.Scalar, width: Int)? {
    guard !marks.isEmpty else { return nil }
    return marks.contains(where: \.properties.isGraphemeExtend) ? ("\u{25CC}", 1) : ("\u{FFFD}", 1)
  }

  /// A flag is two of these; one terminal draws a flag, the next two boxes of unknown width.
  ///
  /// The letters say the same.
  private static func letter(ofRegionalIndicator scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(UInt8(0x41 + scalar.value - 0x1F1E6))
  }

  /// Joiners, variation selectors, tags, directional marks and overrides, soft hyphens, fillers:
  /// whatever a terminal may act upon without showing it.
  private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
      || [.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  /// C0 controls and DEL have pictures; anything else without a width is a replacement character.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}

/// Korean syllables written as their letters, as some systems store names: whole syllables are of
/// one width everywhere, letters are not.
private enum Hangul {
  /// The syllable of a beginning and one more letter; nil where they make none.
  static func joined(_ beginning: Unicode.Scalar?, _ letter: Unicode.Scalar) -> Unicode.Scalar? {
    guard let first = beginning?.value else { return nil }
    let next = letter.value
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(next) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + (next - 0x1161)) * 28)
    }
    let isOpen = (0xAC00...0xD7A3).contains(first) && (first - 0xAC00) % 28 == 0
    guard isOpen, (0x11A8...0x11C2).contains(next) else { return nil }
    return Unicode.Scalar(first + next - 0x11A7)
  }
}
