internal import Scheme
internal import Screen

/// Draws the form that has the screen: its title with how far one is, its items, and help on the one under the cursor.
struct FormDrawing {
  let state: State
  let form: OpenForm

  func draw(_ painter: inout Painter, in body: Rect) {
    let (title, badge) = heading
    painter.horizontalLine(at: body.origin, length: body.width)
    let progress = Displayable(badge.isEmpty ? "" : " \(badge) ").truncated(to: body.width * 2 / 3)
    painter.put(
      Displayable(" \(title) ").truncated(to: body.width - progress.width),
      at: body.origin,
      style: .focusedBorder
    )
    painter.put(progress, at: Point(x: body.maxX - progress.width, y: body.minY), style: .accent)
    let rows = body.droppingTop(1).droppingBottom(body.height > 2 ? 1 : 0)
    painter.placeCursor(at: rows.origin)
    drawItems(&painter, rows.droppingLeft(1))
    guard body.height > 2 else { return }
    painter.put(
      Displayable(help).truncated(to: max(0, body.width - 2)),
      at: Point(x: body.minX + 1, y: body.maxY - 1),
      style: .muted
    )
  }

  private var heading: (title: String, badge: String) {
    switch form {
    case .record(let open):
      let count = open.fields.count(where: \.isChanged)
      let badge =
        open.clashes.map { "\($0.left) to choose" } ?? (count == 0 ? "" : "\(count) changed")
      switch open.subject {
      case .edit(let id, let kind): return ("Edit \(kind.name) \(id)", badge)
      case .add(let kind): return ("New \(kind.name)", badge)
      case .feedback, .correction: return ("", badge)
      }
    case .feedback(let screen):
      if case .stored(let id) = screen.stage { return ("Feedback \(id)", "stored") }
      let title =
        screen.corrected.map { "Correct \($0.id)" }
        ?? "Feedback on \(screen.exchange) as \(Wording.role(screen.role))"
      if screen.stage == .review { return (title, "last page") }
      let progress = screen.form.progress(of: screen.entry)
      let isNarrow = state.size.width < 60
      return (title, isNarrow ? Wording.shortProgress(progress) : Wording.progress(progress))
    }
  }

  private func drawItems(_ painter: inout Painter, _ rect: Rect) {
    let rect = rect.left(min(rect.width, state.formWidth))
    let flow = state.formFlow(of: form)
    switch form {
    case .record(let open) where open.clashes != nil:
      flow.draw(&painter, in: rect, open.window, focus: form.focus) { _, field, _ in field.origin }
    case .record(let open):
      let drawing = state.drawing(of: open)
      flow.draw(&painter, in: rect, open.window, focus: open.focus) {
        drawing.drawField(&$0, $1, $2)
      }
    case .feedback(let screen):
      if case .stored(let id) = screen.stage { return drawStored(id, screen, &painter, rect) }
      let drawing = state.drawing(of: screen)
      flow.draw(&painter, in: rect, screen.window, focus: screen.focus) {
        drawing.drawField(&$0, $1, $2)
      }
    }
  }

  /// The confirmation: under which id it is stored, and who may see what.
  private func drawStored(
    _ id: RecordID,
    _ screen: FeedbackScreen,
    _ painter: inout Painter,
    _ rect: Rect
  ) {
    var block = FormBlock()
    let consent = screen.entry.consent
    for text in [
      "Thank you. Your feedback is stored as \(id).", "", Wording.whoSeesFeedback,
      "As you chose: \(Wording.meaning(of: consent.publish)); "
        + (consent.contact ? "you may be asked again." : "nobody will ask you again."),
      "", "Enter or Esc closes this page.",
    ] {
      block.add(wrapping: text, at: 1, width: rect.width)
    }
    FormFlow([block]).draw(&painter, in: rect, ScrollWindow(), focus: 0) { _, field, _ in
      field.origin
    }
  }

  private var help: String {
    switch form {
    case .record(let open):
      return open.clashes == nil
        ? state.help(on: open)
        : "Others changed these members while you did; t takes their version, m yours"
    case .feedback(let screen): return state.help(on: screen)
    }
  }
}

extension State {
  func drawing(of screen: FeedbackScreen) -> FeedbackDrawing {
    FeedbackDrawing(
      screen: screen,
      isAccessible: settings.isAccessible,
      width: formWidth,
      height: formRows
    )
  }

  /// The items of a form, set into the width that they have.
  func formFlow(of form: OpenForm) -> FormFlow {
    switch form {
    case .record(let open):
      if let choosing = open.clashes {
        return ClashDrawing(
          choosing: choosing,
          kind: open.kind,
          isAccessible: settings.isAccessible,
          width: formWidth
        ).flow
      }
      return drawing(of: open).flow
    case .feedback(let screen): return drawing(of: screen).flow
    }
  }

  /// Scrolls the form so that the item under the cursor can be seen.
  mutating func keepFormInSight() {
    guard let form else { return }
    let flow = formFlow(of: form)
    switch form {
    case .record(var open):
      open.window = flow.showing(form.focus, open.window, height: formRows)
      self.form = .record(open)
    case .feedback(var screen):
      screen.window = flow.showing(screen.focus, screen.window, height: formRows)
      self.form = .feedback(screen)
    }
  }

  /// One line on the question under the cursor: which keys answer it.
  func help(on screen: FeedbackScreen) -> String {
    guard let item = screen.focusedItem else { return "" }
    switch item.entering {
    case .steps(let steps, _):
      let ten = steps.contains(10) ? ", 10 or x for ten" : ""
      return "\(steps.lowerBound)–\(min(9, steps.upperBound)) answers\(ten), Backspace clears"
    case .one(let codes): return "1–\(min(9, codes.count)) answers, Backspace clears"
    case .several: return "Space or a digit marks, arrows move, Tab goes on"
    case .yesNo: return "y or n answers, Backspace clears"
    case .date: return "YYYY-MM-DD; t today, + and - a day"
    case .text, .line:
      guard let room = screen.room else { return "" }
      // From near the end on only: a count that changes with every letter is sent with every letter.
      guard room.used * 10 > room.most * 9 else {
        return item.entering == .text
          ? "Enter begins a new line, Tab goes on" : "Optional; Tab goes on"
      }
      return "\(Wording.grouped(room.used)) of \(Wording.grouped(room.most)) characters"
    case .nothing: return "Enter goes back to this question"
    }
  }
}
