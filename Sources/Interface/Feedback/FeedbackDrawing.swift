internal import Scheme
internal import Screen

/// Sets the items of a feedback's form into blocks: the question, its answers with their words, its problem.
struct FeedbackDrawing {
  let screen: FeedbackScreen
  let isAccessible: Bool
  let width: Int
  /// Rows of the screen that the form has; texts have no box around them where there are few.
  let height: Int

  private static let indent = 4
  /// Columns of the fields.
  var fieldWidth: Int { max(1, width - Self.indent - (hasBoxes ? 4 : 0)) }
  /// Whether there is an empty line between two questions.
  private var isAiry: Bool { screen.stage == .questions && height >= 14 }
  private var hasBoxes: Bool { !isAccessible && height >= 14 && width >= 30 }

  var flow: FormFlow {
    let items = screen.items
    var blocks: [FormBlock] = []
    for (index, entry) in items.enumerated() {
      var block = self.block(entry.item, isFocused: index == screen.focus, section: entry.section)
      let isLast = index == items.count - 1
      if !isLast, isAiry || items[index + 1].section != nil { block.lines.append([]) }
      blocks.append(block)
    }
    return FormFlow(blocks)
  }

  private func block(_ item: FeedbackItem, isFocused: Bool, section: String?) -> FormBlock {
    var block = FormBlock()
    if let section {
      block.add(Displayable(section).truncated(to: width), at: 0, .heading)
      if item == .publish {
        block.add(wrapping: Wording.whoSeesFeedback, at: 2, width: width, .muted)
      }
    }
    let marked = block.lines.count
    let required: Displayable = item.isRequired ? " required" : .empty
    for (line, text) in Displayable(item.text).wrapped(to: max(1, width - 3 - required.width))
      .enumerated()
    {
      var pieces = [PageLayout.Piece(x: 2, text: text, style: .text)]
      if line == 0, item.isRequired {
        pieces.append(
          PageLayout.Piece(x: width - required.width, text: required, style: .muted)
        )
      }
      block.lines.append(pieces)
    }
    if isFocused, !isAccessible, block.lines.indices.contains(marked) {
      block.lines[marked].insert(PageLayout.Piece(x: 0, text: "▸", style: .marker), at: 0)
    }
    block.cursor = Point(x: 0, y: marked)
    if case .given(let question, let value) = item {
      let words = value.map { Wording.answer($0, to: question) } ?? "no answer"
      for line in Displayable.lines(words) {
        block.add(
          wrapping: line.text,
          at: Self.indent,
          width: width,
          value == nil ? .muted : .accent
        )
      }
    } else if item.entering.isTyped {
      addField(item, to: &block, isFocused: isFocused)
    } else {
      addOptions(item, to: &block, isFocused: isFocused)
    }
    if let remark = screen.remark(on: item) {
      block.add(wrapping: remark, at: Self.indent, width: width, .warning)
    }
    if let problem = screen.problems[item.id] {
      block.add(
        wrapping: Wording.answerProblem(problem),
        at: Self.indent,
        width: width,
        .error
      )
    }
    return block
  }

  // MARK: Typed answers

  private func addField(_ item: FeedbackItem, to block: inout FormBlock, isFocused: Bool) {
    // Never more than there is room for: the row with the caret is always in sight.
    let rows = min(
      screen.editors[item.id]?.height(width: fieldWidth, isFocused: isFocused) ?? 1,
      max(1, height)
    )
    let top = block.lines.count
    let isBoxed = hasBoxes && item.entering == .text
    let x = Self.indent + (isBoxed ? 2 : 0)
    block.field = Rect(x: x, y: top + (isBoxed ? 1 : 0), width: fieldWidth, height: rows)
    block.lines += Array(repeating: [], count: rows + (isBoxed ? 2 : 0))
  }

  /// Draws what is typed, in a box where there is room for one.
  func drawField(_ painter: inout Painter, _ rect: Rect, _ index: Int) -> Point {
    let item = screen.items[index].item
    guard let editor = screen.editors[item.id] else { return rect.origin }
    switch editor {
    case .line(let field) where index == screen.focus: return field.draw(&painter, in: rect)
    case .line(let field):
      painter.fill(rect, style: .field)
      painter.put(Displayable(field.text).truncated(to: rect.width), at: rect.origin)
      return rect.origin
    case .area(let area):
      if hasBoxes {
        painter.box(
          Rect(x: rect.minX - 2, y: rect.minY - 1, width: rect.width + 4, height: rect.height + 2)
        )
      }
      return area.draw(&painter, in: rect)
    }
  }

  // MARK: Chosen answers

  /// What is read before the answer that is given; brackets are not read aloud.
  private static let chosen = "chosen: "

  private func addOptions(_ item: FeedbackItem, to block: inout FormBlock, isFocused: Bool) {
    let options = item.entering.options
    if case .several = item.entering {
      let cursor = screen.optionCursors[item.id] ?? 0
      for (index, option) in options.enumerated() {
        let isUnderCursor = isFocused && index == cursor
        var pieces: [PageLayout.Piece] = []
        if isUnderCursor {
          block.cursor = Point(x: Self.indent, y: block.lines.count)
          if !isAccessible {
            pieces.append(PageLayout.Piece(x: Self.indent - 2, text: "▸", style: .marker))
          }
        }
        let isChosen = screen.isChosen(option, of: item)
        let mark = isAccessible ? (isChosen ? Self.chosen : "") : isChosen ? "[x] " : "[ ] "
        pieces.append(
          PageLayout.Piece(
            x: Self.indent,
            text: Displayable(mark + option.label).truncated(to: width - Self.indent),
            style: isChosen ? .accent : .text
          )
        )
        block.lines.append(pieces)
      }
      return
    }
    var line: [PageLayout.Piece] = []
    var x = Self.indent
    for option in options {
      let isChosen = screen.isChosen(option, of: item)
      // The brackets stand where blanks were, so that nothing moves when an answer is chosen.
      let text = Displayable(
        isChosen && isAccessible
          ? " \(Self.chosen)\(option.label) "
          : isChosen ? "[\(option.label)]" : " \(option.label) "
      )
      if x + text.width > width, !line.isEmpty {
        block.lines.append(line)
        line = []
        x = Self.indent
      }
      line.append(
        PageLayout.Piece(
          x: x,
          text: text.truncated(to: width - Self.indent),
          style: isChosen ? .accent : .text
        )
      )
      x += text.width
    }
    block.lines.append(line)
  }
}
