/// A rectangle of cells.
///
/// Nothing done to it traps or makes a side negative, so a layout written for a large terminal
/// stays harmless on one of a single cell.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public let origin: Point
  /// Columns and rows covered.
  public let size: Size

  /// A rectangle from its corner and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from four numbers; negative sides count as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  /// The rectangle of a whole screen of this size.
  public init(_ size: Size) {
    self.init(origin: .zero, size: size)
  }

  /// A rectangle without cells, at the origin.
  public static let zero = Rect(.zero)

  /// The left-most column.
  public var minX: Int { origin.x }
  /// The top row.
  public var minY: Int { origin.y }
  /// The column after the last one.
  public var maxX: Int { origin.x.plus(size.width) }
  /// The row after the last one.
  public var maxY: Int { origin.y.plus(size.height) }
  /// Columns covered.
  public var width: Int { size.width }
  /// Rows covered.
  public var height: Int { size.height }
  /// Whether it covers no cell.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at `point` is covered.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// The cells covered by both; empty, at the nearer corner, where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(
      x: left,
      y: top,
      width: min(maxX, other.maxX).minus(left),
      height: min(maxY, other.maxY).minus(top)
    )
  }

  /// The rectangle moved; its size is unchanged.
  public func moved(by distance: Point) -> Rect {
    Rect(origin: origin + distance, size: size)
  }
}
