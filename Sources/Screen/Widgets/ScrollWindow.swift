/// The rows of a list that are visible: `height` rows from `offset`.
///
/// The offset moves only when the selection would leave the window: by as many rows as needed for
/// a near step, so that a terminal can scroll, and so that rows do not jump under the eye.
public struct ScrollWindow: Hashable, Sendable {
  /// The first visible row.
  public private(set) var offset: Int

  /// A window at the top, or at an offset kept from before.
  public init(offset: Int = 0) { self.offset = max(0, offset) }

  /// The window moved so that `selection` is visible and no row is wasted below the last one.
  ///
  /// A selection that is far outside (more than a window's height) is put in the middle.
  public func showing(_ selection: Int, count: Int, height: Int) -> ScrollWindow {
    guard height > 0, count > 0 else { return ScrollWindow() }
    let last = max(0, count.minus(height))
    let selected = min(max(0, selection), count - 1)
    var top = min(offset, last)
    if selected < top.minus(height) || selected >= top.plus(height.times(2)) {
      top = selected.minus(height / 2)
    } else if selected < top {
      top = selected
    } else if selected >= top.plus(height) {
      top = selected - height + 1
    }
    return ScrollWindow(offset: min(max(0, top), last))
  }

  /// The window moved by some rows without a selection, as a text page scrolls.
  public func scrolled(by rows: Int, count: Int, height: Int) -> ScrollWindow {
    let last = max(0, count.minus(max(0, height)))
    return ScrollWindow(offset: min(max(0, offset.plus(rows)), last))
  }

  /// The visible rows that exist.
  public func rows(count: Int, height: Int) -> Range<Int> {
    let first = min(offset, max(0, count))
    return first..<max(first, min(max(0, count), offset.plus(max(0, height))))
  }
}
