/// What came from the person at the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text pasted at once; it never runs commands. Line breaks are line feeds.
  case paste(String)
  /// A click or the wheel, where the frame wished for it.
  case mouse(MouseEvent)
  /// Whether the terminal's window came to the front.
  case focus(Bool)
}

/// A click or a turn of the wheel.
public struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    /// Button 1 is the left one, 2 the middle, 3 the right.
    case press(Int)
    case release
    case wheelUp
    case wheelDown
  }

  /// What the mouse did.
  public let action: Action
  /// The cell, from zero.
  public let position: Point
  /// Keys held down meanwhile, as far as the terminal reports them.
  public let modifiers: Modifiers

  /// A mouse event at a cell of the screen.
  public init(_ action: Action, at position: Point, modifiers: Modifiers = []) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
  }
}
