internal import Screen

/// The bottom line: the keys that do most here, and where the cursor is.
struct HintsDrawing {
  let state: State

  func draw(_ painter: inout Painter, in rect: Rect) {
    let position = Displayable([changes, self.position].compactMap { $0 }.joined(separator: " · "))
      .truncated(to: max(0, rect.width - 1))
    painter.put(
      position,
      at: Point(x: rect.maxX - position.width - 1, y: rect.minY),
      style: .muted
    )
    let room = rect.width - position.width - 3
    var x = 1
    for hint in hints {
      let key = Displayable(hint.key)
      let word = Displayable(" " + hint.word)
      guard x + key.width + word.width <= room else { break }
      x += painter.put(key, at: Point(x: rect.minX + x, y: rect.minY), style: .key)
      x += painter.put(word, at: Point(x: rect.minX + x, y: rect.minY), style: .muted) + 2
    }
  }

  /// The hints that hold now, the most useful first; Esc says which layer it would undo.
  private var hints: [(key: String, word: String)] {
    let context = state.keyContext
    switch state.layer {
    case .messages, .personal: return [("any key", "closes")]
    default: break
    }
    var hints = CommandTable.all.filter {
      $0.contexts.contains(context) && $0.hint != nil
        && ($0.disabledReason(state) == nil || $0.id == .add && state.changingReason == nil)
        // Elsewhere `a` adds what few people add; the help has it. Within a list it is the same word on every row: a
        // hint that comes and goes would be sent with every step.
        && ($0.id != .add || state.isPlaceOfFeedback)
        // In lists there is no room for it; whoever has opened a record is nearer to changing it.
        && ($0.id != .edit || context == .page)
    }.sorted { place($0) < place($1) }.map { ($0.key(in: context), word(of: $0)) }
    if context == .list || context == .page {
      if let back = state.backTarget {
        hints.insert(("Esc", back.hint), at: min(1, hints.count))
      } else {
        hints.append(("q", "quit"))
      }
    }
    return hints
  }

  private func place(_ command: Command) -> Int {
    let order: [CommandID] = [
      .open, .accept, .cancel, .takeTheirs, .takeMine, .nextField, .save, .leaveForm, .nextPane,
      .filter, .search, .add, .edit, .personal, .help, .sort, .zoom,
    ]
    return order.firstIndex(of: command.id) ?? order.count
  }

  /// What a command does here, in a word.
  private func word(of command: Command) -> String {
    let word = command.hint ?? ""
    guard let form = state.form else { return word }
    switch (command.id, form) {
    case (.save, .feedback(let screen)): return screen.stage == .questions ? "finish" : "store"
    case (.leaveForm, .feedback(let screen)) where screen.stage == .review: return "back"
    case (.leaveForm, .record(let open)) where open.clashes != nil: return "back"
    case (.leaveForm, _) where !form.isChanged: return "leave"
    case (.leaveForm, _): return state.size.width < 50 ? "keeps draft" : "leave (draft kept)"
    default: return word
    }
  }

  /// How many records others changed, until the person asks for the data to be read again.
  private var changes: String? {
    let count = state.changedByOthers.count
    return count == 0 ? nil : "\(count) changed by others, R"
  }

  /// Where the cursor is: `3/12 ▲ start` in a list, the part in sight of a page.
  private var position: String {
    if let form = state.form {
      if form.draft.problem != nil { return "no draft kept" }
      return form.draft.isKept && form.isChanged ? "draft saved" : ""
    }
    if let view = state.focusedPage {
      let layout = state.pageLayout(view)
      let last = view.window.offset + state.pageHeight
      guard layout.lines.count > state.pageHeight else { return "all" }
      return last >= layout.lines.count ? "end" : "\(last)/\(layout.lines.count)"
    }
    guard state.catalogue != nil, let list = state.focusedList else { return "" }
    let row = list.cursor + (list.kind.hasAll ? 0 : 1)
    var text =
      list.isOnAll ? "all \(list.rows.count)" : "\(list.rows.isEmpty ? 0 : row)/\(list.rows.count)"
    if let sort = list.sort {
      let arrow =
        state.settings.isAccessible
        ? (sort.isDescending ? "descending by" : "ascending by") : (sort.isDescending ? "▼" : "▲")
      text += " \(arrow) \(sort.column)"
    }
    return text
  }
}
