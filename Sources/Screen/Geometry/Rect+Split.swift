/// Cutting a rectangle into panes. Every piece lies within the rectangle, whatever count is asked
/// for: `top(100)` of ten rows is all ten, and `droppingTop(100)` is empty.
extension Rect {
  /// The first `rows` rows.
  public func top(_ rows: Int) -> Rect {
    Rect(x: minX, y: minY, width: width, height: held(rows, to: height))
  }

  /// All but the first `rows` rows.
  public func droppingTop(_ rows: Int) -> Rect {
    let cut = held(rows, to: height)
    return Rect(x: minX, y: minY.plus(cut), width: width, height: height - cut)
  }

  /// The last `rows` rows.
  public func bottom(_ rows: Int) -> Rect {
    droppingTop(height - held(rows, to: height))
  }

  /// All but the last `rows` rows.
  public func droppingBottom(_ rows: Int) -> Rect {
    top(height - held(rows, to: height))
  }

  /// The first `columns` columns.
  public func left(_ columns: Int) -> Rect {
    Rect(x: minX, y: minY, width: held(columns, to: width), height: height)
  }

  /// All but the first `columns` columns.
  public func droppingLeft(_ columns: Int) -> Rect {
    let cut = held(columns, to: width)
    return Rect(x: minX.plus(cut), y: minY, width: width - cut, height: height)
  }

  /// The last `columns` columns.
  public func right(_ columns: Int) -> Rect {
    droppingLeft(width - held(columns, to: width))
  }

  /// All but the last `columns` columns.
  public func droppingRight(_ columns: Int) -> Rect {
    left(width - held(columns, to: width))
  }

  /// One row, counted from the top of the rectangle; empty outside it.
  public func row(_ index: Int) -> Rect {
    index < 0 ? top(0) : droppingTop(index).top(1)
  }

  /// What is left inside a margin; empty once the margins meet.
  public func inset(horizontally columns: Int = 0, vertically rows: Int = 0) -> Rect {
    droppingLeft(columns).droppingRight(columns).droppingTop(rows).droppingBottom(rows)
  }

  /// A rectangle of this size in the middle, cut to fit.
  public func centred(_ wanted: Size) -> Rect {
    let columns = held(wanted.width, to: width)
    let rows = held(wanted.height, to: height)
    return Rect(
      x: minX.plus((width - columns) / 2),
      y: minY.plus((height - rows) / 2),
      width: columns,
      height: rows
    )
  }

  private func held(_ count: Int, to limit: Int) -> Int { min(max(0, count), limit) }
}
