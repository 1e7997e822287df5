/// What was done to a text and can be taken back, and what was taken back and can be done again.
///
/// Letters typed in a row are one step.
struct EditHistory: Hashable, Sendable {
  /// What a change was; two of the same kind in a row, except `other`, undo together.
  enum Kind: Hashable, Sendable {
    case typing, erasing, other
  }

  /// A change with the caret before and after it.
  struct Step: Hashable, Sendable {
    var edit: Edit
    var caretBefore: Int
    var caretAfter: Int
  }

  /// Steps kept; nobody undoes further in a field.
  static let mostSteps = 200
  /// Bytes of text that all steps but the last one may keep: pasting a megabyte and cutting it
  /// again, over and over, must not fill the memory.
  static let mostBytes = 4 << 20

  private var done: [Step] = []
  private var undone: [Step] = []
  private var bytes = 0
  private var last = Kind.other

  /// Notes a change.
  ///
  /// Linear in what the step changed so far.
  mutating func note(_ step: Step, as kind: Kind) {
    undone = []
    var step = step
    if kind != .other, kind == last, let before = done.last,
      let joined = before.edit.joined(with: step.edit)
    {
      done.removeLast()
      bytes -= before.edit.cost
      step = Step(edit: joined, caretBefore: before.caretBefore, caretAfter: step.caretAfter)
    }
    last = kind
    push(step)
  }

  /// The next change begins a step of its own.
  mutating func endStep() { last = .other }

  /// The step to take back, nil where there is none.
  mutating func undo() -> Step? {
    last = .other
    guard let step = done.popLast() else { return nil }
    bytes -= step.edit.cost
    undone.append(step)
    return step
  }

  /// The step to do again, nil where there is none: after a change nothing is.
  mutating func redo() -> Step? {
    last = .other
    guard let step = undone.popLast() else { return nil }
    push(step)
    return step
  }

  private mutating func push(_ step: Step) {
    done.append(step)
    bytes += step.edit.cost
    var dropped = 0
    while done.count - dropped > 1,
      done.count - dropped > EditHistory.mostSteps || bytes > EditHistory.mostBytes
    {
      bytes -= done[dropped].edit.cost
      dropped += 1
    }
    done.removeFirst(dropped)
  }
}
