/// How many keystrokes two short texts are apart.
public enum EditDistance {
  /// Letters put in, left out, replaced, or swapped with their neighbour; nil where that is more than `limit`.
  ///
  /// O(length × limit): only what lies within the limit of the diagonal is worked out.
  public static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    for row in 0..<left.count {
      var current = [Int](repeating: far, count: right.count + 1)
      current[0] = min(row + 1, far)
      var least = current[0]
      let from = max(0, row - limit)
      let to = min(right.count - 1, row + limit)
      if from <= to {
        for column in from...to {
          var steps = last[column] + (left[row] == right[column] ? 0 : 1)
          steps = min(steps, last[column + 1] + 1, current[column] + 1)
          if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
            steps = min(steps, beforeLast[column - 1] + 1)
          }
          current[column + 1] = min(steps, far)
          least = min(least, current[column + 1])
        }
      }
      guard least <= limit else { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
