internal import Screen

/// How text is to look where it goes.
struct Look {
  /// The width of the terminal; nil to a pipe or file.
  var columns: Int?
  var isASCII = false
  /// For reading by ear.
  var isAccessible = false
  /// Whether headings are bold.
  var isBold = false

  /// A text in the form in which it is written.
  func text(_ text: String) -> Displayable { form(Displayable(text)) }

  /// A text in the form in which it is written.
  func form(_ text: Displayable) -> Displayable { isASCII ? text.ascii : text }

  /// A heading of a line that is written already in its form.
  func heading(_ line: String) -> String { isBold ? "\u{1B}[1m\(line)\u{1B}[0m" : line }
}
