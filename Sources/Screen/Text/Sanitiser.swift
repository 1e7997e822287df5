/// Brings text, a grapheme at a time, into the form that `Displayable` promises.
struct Sanitiser {
  private(set) var scalars = String.UnicodeScalarView()
  private(set) var width = 0

  /// Marks kept on one character; more are only ever seen in text meant to spoil a screen.
  static let mostMarks = 3
  /// Scalars beyond which a grapheme is reduced whatever it is: ncurses keeps five in a cell.
  static let mostScalars = 5

  static func endsLine(_ character: Character) -> Bool {
    switch character {
    case "\n", "\r", "\r\n", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  mutating func append(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      append(Unicode.Scalar(ascii), width: 1)
    } else if character == "\t" || Sanitiser.endsLine(character) {
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
      if let letter = Sanitiser.letter(ofRegionalIndicator: scalar) {
        append(letter, width: 1)
        continue
      }
      if Sanitiser.isRemoved(scalar) {
        isContested = isContested || base != nil
        continue
      }
      let width = DisplayWidth.of(scalar)
      if width == 0 {
        marks.append(scalar)
      } else if base == nil {
        base = width.map { (scalar, $0) } ?? (Sanitiser.visible(scalar), 1)
      } else {
        isContested = true
      }
    }
    guard let base = base ?? Sanitiser.carrier(of: marks) else { return }
    append(base.scalar, width: base.width)
    guard !isContested, count <= Sanitiser.mostScalars else { return }
    scalars.append(contentsOf: marks.prefix(Sanitiser.mostMarks))
  }

  private mutating func append(_ scalar: Unicode.Scalar, width columns: Int) {
    scalars.append(scalar)
    width += columns
  }

  /// A mark without a letter is shown on a dotted circle, as in a code chart.
  private static func carrier(of marks: [Unicode.Scalar]) -> (scalar: Unicode.Scalar, width: Int)? {
    marks.isEmpty ? nil : ("\u{25CC}", 1)
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
    scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
      || scalar.value == 0x2028 || scalar.value == 0x2029
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
