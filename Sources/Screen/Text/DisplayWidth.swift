import CTerminal

/// Columns of characters: the one place of the program that knows them.
///
/// The C library's `wcwidth` decides, in a UTF-8 locale of its own, because that is what ncurses
/// advances by; see `cterminal_width.h`. Ambiguous characters take one column.
public enum DisplayWidth {
  /// Columns of a scalar: 0 for a combining one, 1 or 2, and nil for what cannot be shown
  /// (controls, most unassigned code points).
  public static func of(_ scalar: Unicode.Scalar) -> Int? {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    let width = Int(cterminal_width(scalar.value))
    return width < 0 ? nil : width
  }

  /// Columns of a character in the form in which it is shown.
  public static func of(_ character: Character) -> Int {
    Displayable(character).width
  }

  /// Columns of a text in the form in which it is shown, on one line.
  public static func of(_ text: String) -> Int {
    Displayable(text).width
  }
}
