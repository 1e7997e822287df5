/// A column as its table declares it, in screen columns.
public struct ColumnSpec: Hashable, Sendable {
  /// Narrower than this it is not shown.
  public let minimum: Int
  /// The width that shows its values whole.
  public let ideal: Int
  /// Its share of the room that is left when all have their ideal width; 0 for none.
  public let weight: Int
  /// The side its values keep to.
  public let alignment: Alignment

  /// A column; an ideal width below the minimum counts as the minimum.
  public init(minimum: Int, ideal: Int, weight: Int = 0, alignment: Alignment = .leading) {
    self.minimum = max(0, minimum)
    self.ideal = max(self.minimum, ideal)
    self.weight = max(0, weight)
    self.alignment = alignment
  }
}

/// Where the columns of a table lie within a given width.
///
/// Columns that do not fit even with their minimum are left out from the right; then each gets its
/// ideal width as far as there is room, in order; what is left goes to those with weight.
public struct TableLayout: Hashable, Sendable {
  /// A column that is shown.
  public struct Column: Hashable, Sendable {
    /// Its place in the declaration.
    public let index: Int
    /// Its first screen column, from the table's left edge.
    public let x: Int
    /// Its width, at least 1.
    public let width: Int
    /// The side its values keep to.
    public let alignment: Alignment
  }

  /// The columns shown, from left to right.
  public let columns: [Column]

  /// Places the columns in `width`, `gap` apart.
  ///
  /// Linear in the columns.
  public init(_ specs: [ColumnSpec], width: Int, gap: Int = 1) {
    let gap = max(0, gap)
    var shown: [(index: Int, spec: ColumnSpec, width: Int)] = []
    var room = max(0, width)
    for (index, spec) in specs.enumerated() {
      let before = shown.isEmpty ? 0 : gap
      // The first column is cut rather than left out: a table is never empty while it has a cell.
      let least = shown.isEmpty ? min(max(1, spec.minimum), room) : max(1, spec.minimum)
      guard least > 0, before.plus(least) <= room else { break }
      shown.append((index, spec, least))
      room -= before + least
    }
    for place in shown.indices {
      let wanted = max(0, shown[place].spec.ideal - shown[place].width)
      let more = min(wanted, room)
      shown[place].width += more
      room -= more
    }
    var weights = shown.reduce(0) { $0.plus($1.spec.weight) }
    for place in shown.indices where shown[place].spec.weight > 0 && room > 0 {
      let weight = shown[place].spec.weight
      let more = weight >= weights ? room : min(room, room.times(weight) / weights)
      shown[place].width += more
      room -= more
      weights = weights.minus(weight)
    }
    var x = 0
    columns = shown.map { entry in
      defer { x = x.plus(entry.width).plus(gap) }
      return Column(index: entry.index, x: x, width: entry.width, alignment: entry.spec.alignment)
    }
  }
}
