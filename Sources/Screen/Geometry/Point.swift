/// A cell's place: columns from the left, rows from the top, both from zero.
///
/// A point may lie outside everything drawn, also left of or above it; painters clip.
public struct Point: Hashable, Sendable {
  /// Columns to the right of the origin.
  public var x: Int
  /// Rows below the origin.
  public var y: Int

  /// A point at any place, negative ones included.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: 0, y: 0)

  /// The point moved by another one's distance from the origin; held at the ends of `Int`.
  public static func + (left: Point, right: Point) -> Point {
    Point(x: left.x.plus(right.x), y: left.y.plus(right.y))
  }

  /// The distance from `right` to `left`; held at the ends of `Int`.
  public static func - (left: Point, right: Point) -> Point {
    Point(x: left.x.minus(right.x), y: left.y.minus(right.y))
  }
}

/// An extent in cells, never negative.
public struct Size: Hashable, Sendable {
  /// Columns, at least 0.
  public let width: Int
  /// Rows, at least 0.
  public let height: Int

  /// An extent; a negative side counts as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// No cells.
  public static let zero = Size(width: 0, height: 0)

  /// Whether there is no cell in it.
  public var isEmpty: Bool { width == 0 || height == 0 }
}
