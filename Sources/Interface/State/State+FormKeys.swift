internal import Catalogue
internal import JSON
internal import Scheme
internal import Screen

/// Keys on forms.
extension State {
  /// The room of a form: title above, help and hints below.
  var formRows: Int { max(1, screenLayout.body.height - 2) }
  var formWidth: Int { screenLayout.pageWidth }

  /// Lets the form have a key; false where it is a command's.
  mutating func typeIntoForm(_ key: Key) -> Bool {
    guard form?.isSaving == false else { return false }
    switch form {
    case .record(var open)?:
      if open.clashes != nil { return chooseVersion(key, &open) }
      // One holder alone: a text that two hold is copied before it changes.
      self.form = nil
      let isTaken = take(key, into: &open)
      self.form = .record(open)
      guard isTaken else { return false }
    case .feedback(var screen)?:
      let size = Size(width: drawing(of: screen).fieldWidth, height: FieldEditor.most)
      // One holder alone: a text that two hold is copied before it changes.
      self.form = nil
      let taken = screen.take(key, today: today, size)
      guard taken != .notTaken else {
        self.form = .feedback(screen)
        return false
      }
      if taken == .answered { screen.draft.change(at: now) }
      self.form = .feedback(screen)
    case nil: return false
    }
    keepCursorsInSight()
    return true
  }

  private func take(_ key: Key, into open: inout RecordForm) -> Bool {
    guard open.fields.indices.contains(open.focus) else { return false }
    let index = open.focus
    let before = open.fields[index].editor.revision
    if open.fields[index].type == .date, let typed = key.typed,
      let date = DateTyping.date(typing: typed, in: open.fields[index].editor.text, today: today)
    {
      open.fields[index].editor.text = date
    } else if key == .right, open.fields[index].editor.isAtEnd,
      let completed = completion(of: open)
    {
      open.fields[index].editor.text = completed
    } else {
      let width = drawing(of: open).fieldWidth
      let size = Size(width: width, height: FieldEditor.most)
      guard open.fields[index].editor.handle(key, size) else { return false }
    }
    if open.fields[index].editor.revision != before {
      open.fields[index].problem = nil
      open.draft.change(at: now)
    }
    return true
  }

  private mutating func chooseVersion(_ key: Key, _ open: inout RecordForm) -> Bool {
    switch key {
    case .character("t"): open.clashes?.choose(.theirs)
    case .character("m"): open.clashes?.choose(.mine)
    default: return false
    }
    form = .record(open)
    if open.clashes?.left == 0 { say("All chosen; ^S saves") }
    keepCursorsInSight()
    return true
  }

  /// Takes pasted text into the form; false where nothing is typed there.
  mutating func pasteIntoForm(_ text: String) -> Bool {
    guard let form, !form.isSaving else { return false }
    switch form {
    case .record(var open):
      guard open.clashes == nil, open.fields.indices.contains(open.focus) else { return false }
      open.fields[open.focus].editor.insert(text)
      open.fields[open.focus].problem = nil
      open.draft.change(at: now)
      self.form = .record(open)
    case .feedback(var screen):
      guard screen.paste(text) else { return false }
      screen.draft.change(at: now)
      self.form = .feedback(screen)
      // Nothing is cut: too much is kept whole, and said at once.
      if let room = screen.room, room.used > room.most {
        say(
          "\(Wording.grouped(room.used)) characters are kept, but at most \(Wording.grouped(room.most)) can be stored",
          isProblem: true
        )
      }
    }
    keepCursorsInSight()
    return true
  }

  /// Moves the cursor of the form by items.
  mutating func moveInForm(_ step: Int) -> [Effect] {
    guard let form, !form.isSaving else { return [] }
    switch form {
    case .record(var open):
      if open.clashes != nil {
        open.clashes?.move(step)
      } else {
        checkField(of: &open)
        open.focus = min(max(0, open.focus + step), max(0, open.fields.count - 1))
      }
      self.form = .record(open)
    case .feedback(var screen):
      screen.move(step)
      self.form = .feedback(screen)
    }
    keepCursorsInSight()
    return []
  }

  /// Looks at the field that one leaves.
  private func checkField(of open: inout RecordForm) {
    guard let catalogue, open.fields.indices.contains(open.focus),
      open.fields[open.focus].isChanged
    else { return }
    var looked = open
    _ = looked.note(problems(of: open, catalogue))
    open.fields[open.focus].problem = looked.fields[open.focus].problem
  }

  func drawing(of open: RecordForm) -> RecordFormDrawing {
    RecordFormDrawing(form: open, isAccessible: settings.isAccessible, width: formWidth)
  }
}
