internal import Screen

/// One item of a form set into lines: what stands there, and where one types.
struct FormBlock: Sendable {
  var lines: [[PageLayout.Piece]] = []
  /// Where the item's field is, in the block's own rows; nil where nothing is typed.
  var field: Rect?
  /// Where the hardware cursor goes while the item is the one under it and nothing is typed there.
  var cursor = Point.zero

  /// Adds a line of one piece.
  mutating func add(_ text: Displayable, at x: Int = 0, _ style: Style = .text) {
    lines.append([PageLayout.Piece(x: x, text: text, style: style)])
  }

  /// Adds a text in as many lines as it takes.
  mutating func add(wrapping text: String, at x: Int, width: Int, _ style: Style = .text) {
    for line in Displayable(text).wrapped(to: max(1, width - x)) { add(line, at: x, style) }
  }
}

/// The items of a form one below the other, of which a part is in sight.
struct FormFlow: Sendable {
  let blocks: [FormBlock]
  private let tops: [Int]
  let height: Int

  init(_ blocks: [FormBlock]) {
    self.blocks = blocks
    var top = 0
    tops = blocks.map { block in
      defer { top += block.lines.count }
      return top
    }
    height = top
  }

  /// The window moved so that an item can be seen; where it is larger its beginning, and first of all where the
  /// cursor is in it.
  func showing(_ focus: Int, _ window: ScrollWindow, height rows: Int) -> ScrollWindow {
    guard blocks.indices.contains(focus) else { return ScrollWindow() }
    let top = tops[focus]
    let block = blocks[focus]
    var moved = window
    for row in [max(1, block.lines.count) - 1, 0, block.field?.minY ?? block.cursor.y] {
      moved = moved.showing(top + row, count: height, height: rows)
    }
    return moved
  }

  /// Draws the lines in sight, `field` into the fields, and the cursor.
  func draw(
    _ painter: inout Painter,
    in rect: Rect,
    _ window: ScrollWindow,
    focus: Int,
    field: (inout Painter, Rect, Int) -> Point
  ) {
    painter.inside(rect) { painter in
      for (index, block) in blocks.enumerated() {
        let top = tops[index] - window.offset
        guard top < rect.height, top + block.lines.count > 0 else { continue }
        for (line, pieces) in block.lines.enumerated() {
          for piece in pieces {
            painter.put(piece.text, at: Point(x: piece.x, y: top + line), style: piece.style)
          }
        }
        painter.react(
          in: Rect(x: 0, y: top, width: rect.width, height: block.lines.count),
          ScreenTarget.item(index).hit
        )
        var cursor = block.cursor + Point(x: 0, y: top)
        if let place = block.field {
          cursor = field(&painter, place.moved(by: Point(x: 0, y: top)), index)
        }
        if index == focus { painter.placeCursor(at: cursor) }
      }
    }
  }
}
