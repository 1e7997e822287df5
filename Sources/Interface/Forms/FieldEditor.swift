internal import Screen

/// What is typed into a field of a form: one line, or several.
enum FieldEditor: Hashable, Sendable {
  case line(TextField)
  case area(TextArea)

  init(_ text: String, isLong: Bool) {
    self = isLong ? .area(TextArea(text)) : .line(TextField(text))
  }

  var text: String {
    get {
      switch self {
      case .line(let field): field.text
      case .area(let area): area.text
      }
    }
    set {
      switch self {
      case .line(var field):
        field.text = newValue
        self = .line(field)
      case .area(var area):
        area.text = newValue
        self = .area(area)
      }
    }
  }

  /// Grows with every change of the text: texts of a megabyte are not compared for every key.
  var revision: Int {
    switch self {
    case .line(let field): field.revision
    case .area(let area): area.revision
    }
  }

  /// The number of characters, in constant time.
  var count: Int {
    switch self {
    case .line(let field): field.count
    case .area(let area): area.count
    }
  }

  /// Whether the caret is behind the last letter.
  var isAtEnd: Bool {
    switch self {
    case .line(let field): field.caret == count
    case .area(let area): area.caret == count
    }
  }

  /// Does what a key means in the field; false where it is the form's.
  mutating func handle(_ key: Key, _ size: Size) -> Bool {
    switch self {
    case .line(var field):
      self = .nothing
      defer { self = .line(field) }
      return field.handle(key)
    case .area(var area):
      self = .nothing
      defer { self = .area(area) }
      return area.handle(key, width: size.width, height: size.height)
    }
  }

  /// Takes pasted text, line breaks kept where there are lines.
  mutating func insert(_ pasted: String) {
    switch self {
    case .line(var field):
      self = .nothing
      field.insert(pasted)
      self = .line(field)
    case .area(var area):
      self = .nothing
      area.insert(pasted)
      self = .area(area)
    }
  }

  /// The rows that the field takes: what is typed, and a little room where one types.
  func height(width: Int, isFocused: Bool) -> Int {
    switch self {
    case .line: 1
    case .area(let area):
      min(isFocused ? Self.most : Self.mostUnfocused, max(1, area.lineCount(width: width)))
    }
  }

  /// Stands in for a field while it is changed: with a second holder all its characters would be copied first.
  private static let nothing = FieldEditor.line(TextField())

  /// The rows of the longest field: the rest of a small screen shows where one is.
  static let most = 8
  private static let mostUnfocused = 4
}
