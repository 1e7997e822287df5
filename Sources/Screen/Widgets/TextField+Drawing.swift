extension TextField {
  /// Draws the part around the caret on the first row of `rect` and returns the caret's cell, in
  /// the painter's coordinates.
  ///
  /// It always lies inside `rect`, where that has a cell.
  ///
  /// The text is moved by half a field at a time, and depends on text, caret and width alone: a
  /// letter typed at the end changes one cell, but for one letter in half a field's width. What is
  /// empty has the role `field`; the text itself is ordinary, as a letter typed in another look than
  /// that would cost a slow line three times as much.
  @discardableResult
  public func draw(_ painter: inout Painter, in rect: Rect, style: Style = .text) -> Point {
    let line = rect.top(1)
    painter.fill(line, style: .field)
    guard !line.isEmpty else { return rect.origin }
    let before = content.columns(of: 0..<content.caret)
    let offset = TextField.offset(of: before, width: line.width)
    painter.inside(line) { painter in
      content.draw(0..<content.characters.count, from: -offset, &painter, y: 0, style: style)
    }
    return Point(x: line.minX.plus(before - offset), y: line.minY)
  }

  /// Columns of text left of the field when the caret stands at `column` of the text.
  ///
  /// The caret may stand after the last letter, so the field's last cell belongs to it.
  private static func offset(of column: Int, width: Int) -> Int {
    guard column >= width else { return 0 }
    let step = max(1, width / 2)
    return (column - width + step) / step * step
  }
}
