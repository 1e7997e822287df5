/// The rows that a text takes in a text area.
struct WrappedRows: Hashable, Sendable {
  /// Columns that a row has for text.
  let columns: Int
  /// The characters that rows begin with; the first is 0.
  private let starts: [Int]
  private let characterCount: Int

  /// The columns for text in an area of a width: all but one, which is for the caret after the last
  /// letter of a full row.
  static func columns(width: Int) -> Int { max(1, width.minus(1)) }

  /// Wraps a text.
  ///
  /// Linear in the text.
  init(_ advances: [Advance], columns: Int) {
    self.columns = columns
    var breaker = RowBreaker(columns: columns)
    for place in advances.indices { breaker.add(advances[place], at: place) }
    starts = breaker.starts
    characterCount = advances.count
  }

  /// Rows, at least 1.
  var count: Int { starts.count }

  /// The characters of a row, with the spaces and the line break that end it.
  func range(of row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : characterCount)
  }

  /// The row that the character after a caret belongs to.
  ///
  /// Logarithmic in the rows.
  func row(of caret: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= caret { low = middle } else { high = middle }
    }
    return low
  }
}
