/// Places in the rows as they are shown.
extension TextArea {
  /// The row in which the caret is shown.
  func caretRow(in rows: WrappedRows) -> Int {
    let row = rows.row(of: caret)
    let leans = leansBack && row > 0 && rows.range(of: row).lowerBound == caret
    return leans && content.advances[caret - 1] != .lineBreak ? row - 1 : row
  }

  /// The column at which the caret is shown: at most the one after the last column for text, where
  /// also the spaces that hang over the edge are.
  func caretColumn(in rows: WrappedRows) -> Int {
    let start = rows.range(of: caretRow(in: rows)).lowerBound
    return min(content.columns(of: start..<caret), rows.columns)
  }

  /// The last place of a caret in a row: before the space or line break that ends it; after its
  /// last character in the middle of a word and at the end of the text.
  func end(of row: Int, in rows: WrappedRows) -> Int {
    let range = rows.range(of: row)
    guard row + 1 < rows.count, !range.isEmpty else { return range.upperBound }
    switch content.advances[range.upperBound - 1] {
    case .lineBreak, .space: return range.upperBound - 1
    default: return range.upperBound
    }
  }

  /// The place in a row that is shown at a column, or the last one before it.
  func place(at column: Int, of row: Int, in rows: WrappedRows) -> Int {
    let end = end(of: row, in: rows)
    var place = rows.range(of: row).lowerBound
    var used = 0
    while place < end {
      used += content.advances[place].columns
      guard used <= column else { break }
      place += 1
    }
    return place
  }
}
