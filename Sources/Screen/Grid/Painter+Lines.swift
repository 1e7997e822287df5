extension Painter {
  /// A line to the right, `length` cells long.
  public mutating func horizontalLine(at point: Point, length: Int, style: Style = .border) {
    let cell = Cell(base: borders.horizontal, width: 1, style: style)
    for x in visibleSteps(from: point.x, count: length, limit: size.width) {
      set(cell, at: Point(x: x, y: point.y))
    }
  }

  /// A line downwards, `length` cells long.
  public mutating func verticalLine(at point: Point, length: Int, style: Style = .border) {
    let cell = Cell(base: borders.vertical, width: 1, style: style)
    for y in visibleSteps(from: point.y, count: length, limit: size.height) {
      set(cell, at: Point(x: point.x, y: y))
    }
  }

  /// One character where lines meet.
  public mutating func joint(_ joint: BorderSet.Joint, at point: Point, style: Style = .border) {
    set(Cell(base: borders.scalar(joint), width: 1, style: style), at: point)
  }

  /// A frame along the inner edge of a rectangle; with a side of one cell, a line.
  public mutating func box(_ rect: Rect, style: Style = .border) {
    guard !rect.isEmpty else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    horizontalLine(at: rect.origin, length: rect.width, style: style)
    if rect.height > 1 {
      horizontalLine(at: Point(x: rect.minX, y: bottom), length: rect.width, style: style)
      verticalLine(at: rect.origin, length: rect.height, style: style)
      verticalLine(at: Point(x: right, y: rect.minY), length: rect.height, style: style)
    }
    guard rect.width > 1, rect.height > 1 else { return }
    joint(.topLeft, at: rect.origin, style: style)
    joint(.topRight, at: Point(x: right, y: rect.minY), style: style)
    joint(.bottomLeft, at: Point(x: rect.minX, y: bottom), style: style)
    joint(.bottomRight, at: Point(x: right, y: bottom), style: style)
  }

  /// The steps of a line that lie in the area, so that a line of any length ends soon.
  private func visibleSteps(from start: Int, count: Int, limit: Int) -> Range<Int> {
    let first = max(0, start)
    return first..<max(first, min(start.plus(count), limit))
  }
}
