internal import Interface
internal import Screen

/// Talks to the person: lines out on the stream beside the results, lines in.
///
/// Results go to standard output alone, so that a script finds the id there whatever was said on the way.
struct Conversation {
  let input: LineInput
  let surroundings: Surroundings
  let look: Look

  init(_ shared: SharedOptions, in surroundings: Surroundings) {
    self.surroundings = surroundings
    input = surroundings.input
    look = Look(
      columns: surroundings.errors.columns,
      isASCII: shared.ascii,
      isAccessible: shared.isAccessible(in: surroundings),
      isBold: shared.look(in: surroundings).isBold && surroundings.errors.columns != nil
    )
  }

  /// Says some lines.
  func say(_ said: [FeedbackDialogue.Said]) {
    for part in said {
      switch part {
      case .heading(let text):
        line("")
        line(look.heading(look.text(text).text))
      case .line(let text): for part in set(text) { line(part) }
      case .verbatim(let text): line(look.text(text).text)
      case .prompt(let text):
        // Who types sees it and types behind it; in the transcript of a script it is a line like all others.
        let text = look.text(text).text
        if input.isTerminal { surroundings.errors.write(text.utf8) } else { line(text) }
      }
    }
    surroundings.errors.flush()
  }

  func say(_ text: String) { say([.line(text)]) }

  private func line(_ text: String) { surroundings.errors.write(line: text) }

  /// A line broken between words to the width of a terminal, what follows as far in as it began; whole for the ear.
  private func set(_ text: String) -> [String] {
    let indent = text.prefix { $0 == " " }.count
    let whole = look.text(text)
    guard let columns = look.columns, !look.isAccessible, columns > indent + 20 else {
      return [whole.text]
    }
    let body = look.text(String(text.dropFirst(indent)))
    return body.wrapped(to: columns - indent - 1).map { (Displayable.spaces(indent) + $0).text }
  }

  /// Waits for a line.
  func next() -> LineInput.Event { input.next() }

  /// Why a line was not taken, in words.
  static func words(_ fault: LineInput.Fault) -> String {
    switch fault {
    case .notUTF8: "That line was left out: its bytes are not UTF-8. Write it again."
    case .cut(let most):
      "That line was left out: a terminal passes \(Wording.grouped(most)) bytes in one line and drops what is behind. "
        + "Write it again in shorter lines."
    case .tooLong(let most):
      "That line was left out: it has more than \(Wording.grouped(most)) bytes. Write it again in shorter lines."
    }
  }
}
