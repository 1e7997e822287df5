import Screen
import Testing

@testable import Interface

/// What holds whatever was pressed.
enum Invariants {
  static func check(
    _ state: State,
    _ what: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func hold(_ condition: Bool, _ claim: String) {
      if !condition { Issue.record("\(claim), after \(what())", sourceLocation: sourceLocation) }
    }
    let frame = state.render()
    let size = frame.grid.size
    hold(size == state.size, "the frame has the size of the screen")
    if !size.isEmpty {
      hold(frame.cursor.map { Rect(size).contains($0) } ?? false, "the cursor is on the screen")
    }
    for y in 0..<size.height where !isWhole(frame.grid.cells(inRow: y)) {
      hold(false, "row \(y) has whole characters")
    }
    for list in [
      state.browse.partnerships, state.browse.exchanges, state.browse.feedback,
      state.organisations, state.documents, state.findings,
    ] {
      hold((0..<max(1, list.count)).contains(list.cursor), "the cursor is in its list")
      hold(list.rows.count <= list.total, "no more rows than there are without the filter")
      hold(Set(list.rows).count == list.rows.count, "no row stands twice")
    }
    if let list = state.focusedList, state.screenLayout.mode != .tooSmall {
      let rows = list.window.rows(count: list.count, height: state.listHeight)
      hold(list.count == 0 || rows.contains(list.cursor), "the cursor's row is in sight")
      let columns = state.visibleColumns(of: list).count
      hold(list.columnCursor < max(1, columns), "the column under the cursor is in sight")
    }
    if let view = state.focusedPage {
      let layout = state.pageLayout(view)
      hold(
        view.link.map { layout.links.isEmpty || layout.links.indices.contains($0) } ?? true,
        "the link under the cursor exists"
      )
    }
    if state.followDue == nil, state.catalogue != nil {
      hold(
        state.browse.owner == state.browse.partnerships.selected,
        "exchanges are of the partnership"
      )
      hold(
        state.browse.feedbackOwner == state.browse.exchanges.selected,
        "feedback is of the exchange"
      )
    }
  }

  private static func isWhole(_ cells: ArraySlice<Cell>) -> Bool {
    var isAfterWide = false
    for cell in cells {
      guard cell.isContinuation == isAfterWide else { return false }
      isAfterWide = cell.width == 2
    }
    return !isAfterWide
  }
}
