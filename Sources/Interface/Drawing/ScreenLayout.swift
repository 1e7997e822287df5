internal import Screen

/// Where everything stands on a screen of a size.
///
/// Drawing and paging ask here, so that they agree.
struct ScreenLayout: Hashable, Sendable {
  enum Mode: Hashable, Sendable {
    /// One line that says that more room is needed.
    case tooSmall
    /// One pane at a time with tabs above it.
    case single
    /// Three panes.
    case panes
    /// Three panes and the record under the cursor.
    case wide
  }

  let mode: Mode
  let header: Rect
  let body: Rect
  let hints: Rect
  private let isZoomed: Bool
  /// The column between the left pane and the right ones.
  let divider: Int
  /// The row between Exchanges and Feedback.
  let split: Int
  /// The column between the panes and the detail pane; the width of the screen where there is none.
  let detailDivider: Int

  /// Below this there is room for nothing.
  static let least = Size(width: 20, height: 4)

  init(size: Size, isAccessible: Bool, browse: BrowseState) {
    let screen = Rect(size)
    header = screen.top(1)
    hints = screen.bottom(1)
    body = screen.droppingTop(1).droppingBottom(1)
    mode =
      if size.width < Self.least.width || size.height < Self.least.height {
        .tooSmall
      } else if isAccessible || size.width < 60 || size.height < 15 {
        .single
      } else if size.width < 140 {
        .panes
      } else {
        .wide
      }
    isZoomed = browse.isZoomed || mode == .single
    divider = mode == .wide ? 34 : min(34, max(27, size.width * 3 / 10))
    // The lists keep the better half, as their rows are looked through and the record only glanced at.
    let detailWidth = min(62, (size.width - divider) * 2 / 5)
    detailDivider = mode == .wide ? size.width - detailWidth - 1 : size.width
    split = body.minY + (body.height * 2 + 1) / 3
  }

  /// The rectangle of a pane with its title row; empty for a pane that is not shown.
  func pane(_ pane: BrowsePane, focus: BrowsePane) -> Rect {
    if isZoomed { return pane == focus ? body : .zero }
    let right = body.left(detailDivider).droppingLeft(divider + 1)
    return switch pane {
    case .partnerships: body.left(divider)
    case .exchanges: right.top(split - body.minY)
    case .feedback: right.droppingTop(split - body.minY)
    }
  }

  /// The rectangle of the detail pane; empty where there is none.
  var detail: Rect {
    mode == .wide && !isZoomed ? body.droppingLeft(detailDivider + 1) : .zero
  }

  /// Rows for records in a pane: without its title, and without the headings of its columns when zoomed.
  func listHeight(of pane: BrowsePane) -> Int {
    let rect = self.pane(pane, focus: pane)
    return max(1, rect.height - (isZoomed ? rowsAboveList : 1))
  }

  /// The title of a list that has the screen to itself, and the headings of its columns where they leave a row for it.
  var rowsAboveList: Int { body.height > 2 ? 2 : 1 }

  func listWidth(of pane: BrowsePane) -> Int { self.pane(pane, focus: pane).width }

  /// The columns of a page to read.
  ///
  /// Not the whole of a wide screen: lines of more than a hundred columns are hard to follow.
  var pageWidth: Int { min(100, max(1, body.width - 2)) }
}
