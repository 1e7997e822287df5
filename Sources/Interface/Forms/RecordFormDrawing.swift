internal import Catalogue
internal import JSON
internal import Scheme
internal import Screen

/// Sets the fields of a record's form into blocks: labels left, values right, problems under their fields.
struct RecordFormDrawing {
  let form: RecordForm
  let isAccessible: Bool
  let width: Int

  /// Columns of the labels with the marker before and the space behind them.
  private var labelWidth: Int { min(26, width * 2 / 5) }
  /// Columns of the fields.
  var fieldWidth: Int { max(1, width - labelWidth) }

  var flow: FormFlow {
    FormFlow(form.fields.indices.map(block))
  }

  private func block(_ index: Int) -> FormBlock {
    let field = form.fields[index]
    let isFocused = index == form.focus
    var block = FormBlock()
    let label = Displayable(field.path.description).truncated(to: labelWidth - 3)
    var first = [PageLayout.Piece(x: 2, text: label, style: field.isChanged ? .accent : .muted)]
    if isFocused, !isAccessible {
      first.insert(PageLayout.Piece(x: 0, text: "▸", style: .marker), at: 0)
    }
    let height = field.editor.height(width: fieldWidth, isFocused: isFocused)
    block.field = Rect(x: labelWidth, y: 0, width: fieldWidth, height: height)
    block.lines = [first] + Array(repeating: [], count: height - 1)
    if !isFocused, let note = note(field) {
      block.lines[0].append(
        PageLayout.Piece(
          x: labelWidth,
          text: Displayable(note).truncated(to: fieldWidth),
          style: .muted
        )
      )
      block.field = nil
    }
    if let problem = field.problem {
      for line in Displayable(problem).wrapped(to: fieldWidth).prefix(3) {
        block.add(line, at: labelWidth, .error)
      }
    }
    return block
  }

  /// What stands in a field that is empty.
  private func note(_ field: RecordField) -> String? {
    guard field.editor.count == 0 else { return nil }
    if field.isPersonal { return "personal: kept, and not shown" }
    return field.isRequired ? "required" : nil
  }

  /// Draws what is typed in a field; the one under the cursor as a field, the others as plain text.
  func drawField(_ painter: inout Painter, _ rect: Rect, _ index: Int) -> Point {
    switch form.fields[index].editor {
    case .line(let field) where index == form.focus: return field.draw(&painter, in: rect)
    case .line(let field):
      painter.put(Displayable(field.text).truncated(to: rect.width), at: rect.origin)
      return rect.origin
    case .area(let area): return area.draw(&painter, in: rect)
    }
  }
}

/// Draws the versions of members that two people changed, side by side where there is room.
struct ClashDrawing {
  let choosing: ClashChoosing
  let kind: RecordKind
  let isAccessible: Bool
  let width: Int

  var flow: FormFlow { FormFlow(choosing.clashes.indices.map(block)) }

  private func block(_ index: Int) -> FormBlock {
    let clash = choosing.clashes[index]
    let side = choosing.chosen[clash.path]
    var block = FormBlock()
    var head = [PageLayout.Piece(x: 2, text: Displayable(clash.path.description), style: .heading)]
    if index == choosing.selected, !isAccessible {
      head.insert(PageLayout.Piece(x: 0, text: "▸", style: .marker), at: 0)
    }
    let state = side.map { $0 == .mine ? "mine is taken" : "theirs is taken" } ?? "not chosen yet"
    head.append(
      PageLayout.Piece(
        x: 4 + Displayable(clash.path.description).width,
        text: Displayable(state),
        style: side == nil ? .warning : .good
      )
    )
    block.lines.append(head)
    let mine = version("mine", clash.mine, isTaken: side == .mine)
    let theirs = version("theirs", clash.theirs, isTaken: side == .theirs)
    let before = "before: " + text(clash.base)
    if width >= 60, !isAccessible {
      let half = (width - 5) / 2
      let left = theirs.wrapped(to: half)
      let right = mine.wrapped(to: half)
      for row in 0..<min(6, max(left.count, right.count)) {
        var pieces: [PageLayout.Piece] = []
        if row < left.count { pieces.append(.init(x: 4, text: left[row], style: .text)) }
        if row < right.count { pieces.append(.init(x: 5 + half, text: right[row], style: .text)) }
        block.lines.append(pieces)
      }
    } else {
      for text in [theirs, mine] {
        for line in text.wrapped(to: max(1, width - 4)).prefix(6) { block.add(line, at: 4) }
      }
    }
    for line in Displayable(before).wrapped(to: max(1, width - 4)).prefix(2) {
      block.add(line, at: 4, .muted)
    }
    block.lines.append([])
    return block
  }

  private func version(_ whose: String, _ value: JSONValue?, isTaken: Bool) -> Displayable {
    let text = whose + ": " + text(value)
    return Displayable(isTaken ? "[\(text)]" : text)
  }

  private func text(_ value: JSONValue?) -> String {
    let text = MemberType.text.text(of: value)
    return text.isEmpty ? "(nothing)" : text
  }
}
