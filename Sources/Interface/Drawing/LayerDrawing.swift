internal import Scheme
internal import Screen

/// Draws the menu that stands over the screen, if one does.
struct LayerDrawing {
  let state: State

  func draw(_ painter: inout Painter, in body: Rect) {
    // By ear the rest of a row would be heard behind the menu's.
    if state.settings.isAccessible, state.keyContext == .menu { painter.fill(body) }
    switch state.layer {
    case .commands(let menu): draw(menu, &painter, body)
    case .sort(let selected): drawSort(selected, &painter, body)
    case .messages: drawMessages(&painter, body)
    case .personal(let id, let facts): drawPersonal(id, facts, &painter, body)
    case .role(let menu): drawRoles(menu, &painter, body)
    case .filter, .search, .asOf, .confirm, nil: break
    }
  }

  private func draw(_ menu: CommandMenu, _ painter: inout Painter, _ body: Rect) {
    let commands = menu.commands
    let place = menu.context.map { $0.title.lowercased() } ?? "everywhere"
    let rect = body.centred(Size(width: min(90, body.width), height: body.height))
    let rows = box("Commands \(place): type to search, Enter runs", rect, &painter)
    let field = rows.top(1)
    painter.put("/", at: field.origin, style: .prompt)
    let caret = menu.field.draw(&painter, in: field.droppingLeft(1))
    painter.placeCursor(at: caret)
    let lines = rows.droppingTop(1)
    let window = ScrollWindow().showing(menu.selected, count: commands.count, height: lines.height)
    // As narrow as all commands of here allow, searched for or not: the rest is for what they do.
    let all = CommandMenu(context: menu.context).commands
    let widest = (
      key: all.map { Displayable($0.keyNames).width }.max() ?? 0,
      name: all.map { Displayable($0.name).width }.max() ?? 0
    )
    let keyWidth = min(widest.key, 18, rows.width / 4)
    let nameWidth = min(widest.name, 22, rows.width / 3)
    for (line, index) in window.rows(count: commands.count, height: lines.height).enumerated() {
      let command = commands[index]
      let row = lines.row(line)
      if index == menu.selected {
        drawMarker(&painter, row.origin)
        // The caret is where one types, but whoever has moved wants to hear where to.
        if state.settings.isAccessible, index > 0 { painter.placeCursor(at: row.origin) }
      }
      let reason = command.contexts.contains(contextBelow) ? command.disabledReason(state) : nil
      painter.put(
        Displayable(command.keyNames).fitted(to: keyWidth),
        at: Point(x: row.minX + 2, y: row.minY),
        style: .key
      )
      painter.put(
        Displayable(command.name).fitted(to: nameWidth),
        at: Point(x: row.minX + 3 + keyWidth, y: row.minY)
      )
      let rest = row.droppingLeft(4 + keyWidth + nameWidth)
      painter.put(
        Displayable(reason.map { "not now: \($0)" } ?? command.documentation)
          .truncated(to: rest.width),
        at: rest.origin,
        style: .muted
      )
    }
    if commands.isEmpty {
      painter.put(
        Displayable("No command matches — Esc closes").truncated(to: rows.width),
        at: lines.origin,
        style: .muted
      )
    }
  }

  /// The context in which a command chosen in the menu would run.
  private var contextBelow: CommandContext {
    var below = state
    below.layer = nil
    return below.keyContext
  }

  private func drawSort(_ selected: Int, _ painter: inout Painter, _ body: Rect) {
    guard let list = state.focusedList else { return }
    let names = ["as in the catalogue"] + state.sortableColumns(of: list).map(\.id)
    let rect = body.centred(Size(width: 34, height: names.count + 2))
    let rows = box("Sort by", rect, &painter)
    let window = ScrollWindow().showing(selected, count: names.count, height: rows.height)
    for (line, index) in window.rows(count: names.count, height: rows.height).enumerated() {
      let row = rows.row(line)
      painter.put(
        Displayable(names[index]).truncated(to: row.width - 2),
        at: Point(x: row.minX + 2, y: row.minY)
      )
      guard index == selected else { continue }
      drawMarker(&painter, row.origin)
      painter.placeCursor(at: row.origin)
    }
  }

  private func drawRoles(_ menu: RoleMenu, _ painter: inout Painter, _ body: Rect) {
    let rows = box(
      "Feedback on \(menu.exchange) as",
      body.centred(Size(width: 64, height: menu.roles.count + 2)),
      &painter
    )
    for (index, role) in menu.roles.enumerated() {
      let row = rows.row(index)
      painter.put(
        Displayable("\(index + 1) \(Wording.meaning(of: role))").truncated(to: row.width - 2),
        at: Point(x: row.minX + 2, y: row.minY)
      )
      guard index == menu.selected else { continue }
      drawMarker(&painter, row.origin)
      painter.placeCursor(at: row.origin)
    }
  }

  private func drawMessages(_ painter: inout Painter, _ body: Rect) {
    let width = min(80, body.width)
    // Wrapped, since the line that showed a message first may have cut it; the newest stay in sight.
    let lines = state.messages.suffix(body.height)
      .flatMap { Displayable($0).wrapped(to: max(1, width - 4)) }
      .suffix(max(1, body.height - 2))
    let rect = body.centred(Size(width: width, height: lines.count + 2))
    let rows = box("Messages: any key closes", rect, &painter)
    for (line, text) in lines.enumerated() {
      painter.put(text.truncated(to: rows.width), at: rows.row(line).origin)
    }
    painter.placeCursor(at: rows.origin)
  }

  private func drawPersonal(
    _ id: RecordID,
    _ facts: [PersonalFact],
    _ painter: inout Painter,
    _ body: Rect
  ) {
    let width = min(80, body.width)
    let page = Page(title: "", blocks: PersonalFact.blocks(facts))
    let lines = PageLayout(page, width: width - 4).lines
    let rect = body.centred(Size(width: width, height: lines.count + 2))
    let rows = box("Personal, \(id): any key closes", rect, &painter)
    for (index, line) in lines.prefix(rows.height).enumerated() {
      let row = rows.row(index)
      for piece in line {
        painter.put(
          piece.text.truncated(to: max(0, row.width - piece.x)),
          at: Point(x: row.minX + piece.x, y: row.minY),
          style: piece.style
        )
      }
    }
    if lines.count > rows.height, rows.height > 0 {
      let row = rows.row(rows.height - 1)
      painter.fill(row)
      painter.put(
        Displayable("More of it: clusterxchange show \(id) --personal").truncated(to: row.width),
        at: row.origin,
        style: .muted
      )
    }
    painter.placeCursor(at: rows.origin)
  }

  private func drawMarker(_ painter: inout Painter, _ point: Point) {
    // By ear the cursor alone says which row it is.
    guard !state.settings.isAccessible else { return }
    painter.put("▸", at: point, style: .marker)
  }

  /// An empty box with a title; returns the room inside.
  private func box(_ title: String, _ rect: Rect, _ painter: inout Painter) -> Rect {
    painter.fill(rect)
    painter.box(rect)
    let text = Displayable(" \(title) ").truncated(to: max(0, rect.width - 2))
    painter.put(text, at: Point(x: rect.minX + 1, y: rect.minY), style: .focusedBorder)
    return rect.inset(horizontally: 2, vertically: 1)
  }
}

/// Draws the line in which something is typed, in place of the hints.
struct PromptDrawing {
  let state: State

  /// Columns that a message beside the field leaves for what is typed: a date and the caret.
  private static let typedWidth = 14

  /// Draws the prompt if one is open; false where none is.
  func draw(_ painter: inout Painter, in line: Rect) -> Bool {
    let label: Displayable
    let field: TextField
    switch state.layer {
    case .filter(let typed, _): (label, field) = ("/", typed)
    case .search(let typed): (label, field) = ("Search: ", typed)
    case .asOf(let typed): (label, field) = ("As of: ", typed)
    case .commands, .sort, .messages, .personal, .confirm, .role, nil: return false
    }
    var room = line
    if let message = state.message {
      let text = Displayable(" \(message.text)")
        .truncated(to: max(line.width / 2, line.width - label.width - Self.typedWidth))
      room = line.droppingRight(text.width + 1)
      painter.put(
        text,
        at: Point(x: line.maxX - text.width, y: line.minY),
        style: message.isProblem ? .warning : .muted
      )
    } else {
      let text = Displayable(" \(state.settings.spoken(hint)) ").truncated(to: line.width / 2)
      room = line.droppingRight(text.width + 1)
      painter.put(text, at: Point(x: line.maxX - text.width, y: line.minY), style: .muted)
    }
    let width = painter.put(
      label.truncated(to: max(0, room.width - 8)),
      at: Point(x: room.minX + 1, y: room.minY),
      style: .prompt
    )
    let caret = field.draw(&painter, in: room.droppingLeft(1 + width))
    painter.placeCursor(at: caret)
    return true
  }

  /// What the keys of the prompt do, and what they have done so far.
  private var hint: String {
    switch state.layer {
    case .filter:
      let list = state.focusedList
      return "\(list?.rows.count ?? 0) of \(list?.total ?? 0) · Enter keeps · Esc cancels"
    case .asOf: return "YYYY-MM-DD, empty is today · Enter looks · Esc cancels"
    default: return "Enter looks · n and N go on · Esc cancels"
    }
  }
}
