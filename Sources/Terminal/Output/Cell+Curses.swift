import CTerminal
import Screen

extension Cell {
  /// The cell for ncurses; a continuation has no character.
  func curses(_ look: Palette.Look) -> cterminal_cell {
    cterminal_cell(
      scalars: (base, mark1, mark2, mark3),
      attributes: look.attributes,
      pair: look.pair
    )
  }

  /// The cell in ASCII: the one place where full-screen text is transliterated.
  ///
  /// The halves of a wide character are a `?` each.
  func ascii(_ look: Palette.Look) -> cterminal_cell {
    let shown: Unicode.Scalar =
      width == 1 ? Unicode.Scalar(base).map(ASCIIForm.of) ?? "?" : "?"
    return cterminal_cell(
      scalars: (shown.value, 0, 0, 0),
      attributes: look.attributes,
      pair: look.pair
    )
  }
}

/// Delays in terminfo strings, such as `$<5>`: they are for terminals of the seventies, and would
/// stand on the screen if sent as they are.
enum Padding {
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}

extension [UInt8] {
  /// The bytes without any occurrence of others.
  func removing(_ others: [UInt8]) -> [UInt8] {
    guard let first = others.first else { return self }
    var kept: [UInt8] = []
    var rest = self[...]
    while let byte = rest.first {
      if byte == first, rest.starts(with: others) {
        rest = rest.dropFirst(others.count)
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
