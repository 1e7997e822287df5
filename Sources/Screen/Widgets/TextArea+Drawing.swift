extension TextArea {
  /// Draws the rows around the caret and returns the caret's cell, in the painter's coordinates.
  ///
  /// It always lies inside `rect`, where that has a cell. The rows shown are those of the last key,
  /// moved as little as the caret needs. What is empty has the role `field`, as in a `TextField`: a
  /// letter typed at the end changes one cell, but for the one with which its word goes to the next
  /// row.
  @discardableResult
  public func draw(_ painter: inout Painter, in rect: Rect, style: Style = .text) -> Point {
    painter.fill(rect, style: .field)
    guard !rect.isEmpty else { return rect.origin }
    let rows = rows(width: rect.width)
    let row = caretRow(in: rows)
    let shown = window.showing(row, count: rows.count, height: rect.height)
    painter.inside(rect) { painter in
      for row in shown.rows(count: rows.count, height: rect.height) {
        content.draw(rows.range(of: row), from: 0, &painter, y: row - shown.offset, style: style)
      }
    }
    let column = min(caretColumn(in: rows), rect.width - 1)
    return Point(x: rect.minX.plus(column), y: rect.minY.plus(row - shown.offset))
  }
}
