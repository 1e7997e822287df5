import Screen

/// The modes that frames wish for and ncurses does not know: what is on, and the bytes to change it.
struct TerminalModes {
  private var paste = false
  private var mouse = false
  private var title: Displayable?

  static let beginningOfFrame = Array("\u{1B}[?2026h".utf8)
  static let endOfFrame = Array("\u{1B}[?2026l".utf8)

  /// The bytes that bring the modes to what a frame wishes.
  mutating func change(to wishes: TerminalWishes, title: Displayable?) -> [UInt8] {
    var text = ""
    if wishes.bracketedPaste != paste {
      paste = wishes.bracketedPaste
      text += paste ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    }
    if wishes.mouse != mouse {
      mouse = wishes.mouse
      // Presses and the wheel only; reports of motion would cost a line bytes for nothing.
      text += mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
    }
    if let title, title != self.title {
      self.title = title
      text += "\u{1B}]2;\(title.text)\u{1B}\\"
    }
    return Array(text.utf8)
  }

  /// The bytes that turn off what is on.
  mutating func undo() -> [UInt8] {
    var nothing = TerminalWishes()
    nothing.bracketedPaste = false
    defer { title = nil }
    return change(to: nothing, title: nil)
  }
}

extension TerminalWishes {
  /// Every mode on.
  static var everything: TerminalWishes {
    var wishes = TerminalWishes()
    wishes.mouse = true
    wishes.bracketedPaste = true
    return wishes
  }
}
