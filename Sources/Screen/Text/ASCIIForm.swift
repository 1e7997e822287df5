/// What stands for a character where only ASCII can be shown: one column for each column, so that
/// layouts made with Unicode text stay as they are.
public enum ASCIIForm {
  /// The letter or sign shown for a scalar of one column; `?` where nothing is like it.
  public static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return signs[scalar] ?? sign(inBlockOf: scalar) ?? letter(in: scalar) ?? "?"
  }

  /// The table of single signs; blocks of similar ones are in `sign(inBlockOf:)`.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "…": "~", "▸": ">", "▶": ">", "►": ">", "◂": "<", "◀": "<", "▲": "^", "▴": "^", "▼": "v",
    "▾": "v", "→": ">", "←": "<", "↑": "^", "↓": "v", "·": ".", "•": "*", "●": "*", "○": "o",
    "■": "#", "□": "-", "✓": "x", "✔": "x", "✗": "-", "✘": "-", "☐": "-", "☑": "x", "☒": "x",
    "\u{A0}": " ", "\u{202F}": " ", "×": "x", "÷": "/", "«": "<", "»": ">", "‹": "<", "›": ">",
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "‚": ",", "′": "'", "″": "\"",
    "¡": "!", "¿": "?", "¹": "1", "²": "2", "³": "3", "½": "%", "°": "o", "µ": "u", "€": "E",
    "£": "L", "¥": "Y", "¢": "c", "©": "c", "®": "r", "§": "S", "¶": "P", "±": "+", "≈": "~",
    "≤": "<", "≥": ">", "≠": "#", "−": "-", "ß": "s", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O",
    "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "ı": "i", "ĸ": "k", "ŋ": "n", "Ŋ": "N", "ſ": "s",
    "ª": "a", "º": "o", "\u{25CC}": "o",
  ]

  private static func sign(inBlockOf scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2010...0x2015: "-"
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x250C...0x254B, 0x2552...0x2570: "+"
    case 0x2581...0x2584: "_"
    case 0x2580, 0x2585...0x258C, 0x2593: "#"
    case 0x258D...0x258F, 0x2591, 0x2592: ":"
    case 0x2000...0x200A: " "
    default: nil
    }
  }

  /// The letter in names such as *Latin small letter L with stroke*: Łódź is shown as `Lodz`.
  private static func letter(in scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard let place = words.firstIndex(of: "LETTER"), place + 1 < words.count,
      words[place + 1].unicodeScalars.count == 1,
      let capital = words[place + 1].unicodeScalars.first, capital.isASCII
    else { return nil }
    guard words.contains("SMALL") else { return capital }
    return capital.properties.lowercaseMapping.unicodeScalars.first
  }
}

extension Displayable {
  /// The text in ASCII, of the same width; marks are dropped, and a wide character is `??`.
  public var ascii: Displayable {
    guard text.utf8.count != width else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch DisplayWidth.of(scalar) {
      case 1: scalars.append(ASCIIForm.of(scalar))
      case 2: scalars.append(contentsOf: ["?", "?"])
      default: break
      }
    }
    return Displayable(safe: String(scalars), width: width)
  }
}
