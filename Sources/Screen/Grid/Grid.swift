/// A screenful of cells.
///
/// A value: frames are compared, kept and shown in tests.
public struct Grid: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// Row after row, `size.width` cells each.
  private(set) var cells: [Cell]

  /// Columns and rows beyond which a reported size is not believed: no screen has them, and the
  /// 65 535 × 65 535 that a broken terminal can report would exhaust memory.
  public static let largest = Size(width: 1_024, height: 1_024)

  /// A grid of blanks, held at `largest`.
  public init(size: Size) {
    self.size = Size(
      width: min(size.width, Grid.largest.width),
      height: min(size.height, Grid.largest.height)
    )
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// The cell at a place.
  ///
  /// Reading outside gives a blank, writing outside does nothing.
  public subscript(point: Point) -> Cell {
    get { index(of: point).map { cells[$0] } ?? .blank }
    set {
      if let index = index(of: point) { cells[index] = newValue }
    }
  }

  /// The cells of one row; none outside the grid.
  public func cells(inRow y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// The text of each row, with its trailing blanks.
  ///
  /// A wide character stands once.
  public func rows() -> [String] {
    (0..<size.height).map { y in
      var row = String.UnicodeScalarView()
      for cell in cells(inRow: y) { row.append(contentsOf: cell.scalars) }
      return String(row)
    }
  }

  private func index(of point: Point) -> Int? {
    guard point.x >= 0, point.x < size.width, point.y >= 0, point.y < size.height else {
      return nil
    }
    return point.y * size.width + point.x
  }
}
