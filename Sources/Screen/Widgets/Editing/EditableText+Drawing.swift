extension EditableText {
  /// The columns that characters take together on one row.
  func columns(of range: Range<Int>) -> Int {
    advances[range].reduce(0) { $0 + $1.columns }
  }

  /// Draws characters on a row, the first at a column that may lie left of the area.
  ///
  /// A byte is looked at for each character, and only what is visible is made displayable: one by
  /// one, as characters beside each other could become one, in a place that the caret divides.
  func draw(
    _ range: Range<Int>,
    from start: Int,
    _ painter: inout Painter,
    y: Int,
    style: Style
  ) {
    var column = start
    for place in range {
      guard column < painter.size.width else { return }
      let columns = advances[place].columns
      if columns > 0, column.plus(columns) > 0 {
        painter.put(Displayable(characters[place]), at: Point(x: column, y: y), style: style)
      }
      column += columns
    }
  }
}
