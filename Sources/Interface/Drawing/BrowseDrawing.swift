internal import Catalogue
internal import Scheme
internal import Screen

/// Draws the home screen: three linked panes, or the one in focus, and the record under the cursor where there is room.
struct BrowseDrawing {
  let state: State
  let context: RecordContext

  func draw(_ painter: inout Painter, _ layout: ScreenLayout) {
    let browse = state.browse
    let isWhole = state.isWhole
    for pane in BrowsePane.allCases {
      let rect = layout.pane(pane, focus: browse.focus)
      let list = browse[pane]
      ListDrawing(
        state: state,
        context: context,
        list: list,
        columns: list.kind.recordKind.map { state.columns(of: list.kind, $0) } ?? [],
        isFocused: pane == browse.focus,
        hasHeadings: state.hasHeadings
      ).draw(&painter, in: rect, title: title(of: pane, isWhole: isWhole))
    }
    guard !isWhole else { return }
    drawDividers(&painter, layout)
    drawDetail(&painter, layout.detail)
  }

  private func drawDividers(_ painter: inout Painter, _ layout: ScreenLayout) {
    let top = layout.body.minY
    painter.verticalLine(
      at: Point(x: layout.divider, y: top),
      length: layout.body.height
    )
    painter.joint(.topTee, at: Point(x: layout.divider, y: top))
    painter.joint(.leftTee, at: Point(x: layout.divider, y: layout.split))
    guard !layout.detail.isEmpty else { return }
    painter.verticalLine(at: Point(x: layout.detailDivider, y: top), length: layout.body.height)
    painter.joint(.topTee, at: Point(x: layout.detailDivider, y: top))
    painter.joint(.rightTee, at: Point(x: layout.detailDivider, y: layout.split))
  }

  private func title(of pane: BrowsePane, isWhole: Bool) -> String {
    let browse = state.browse
    let position = isWhole ? "\(pane.rawValue + 1) of 3 · " : ""
    switch pane {
    case .partnerships:
      return position
        + ListDrawing.title(of: browse.partnerships, of: context.catalogue.partnerships.count)
    case .exchanges:
      let owner = browse.owner.map { context.catalogue.partnerships[$0].acronym }
      return position
        + ListDrawing.title(of: browse.exchanges, owner: owner, of: browse.exchangesOnDay)
    case .feedback:
      let owner = browse.feedbackOwner.map { context.catalogue.exchanges[$0].id.text }
      return position + ListDrawing.title(of: browse.feedback, owner: owner)
    }
  }

  /// The page of the record under the cursor, as far as it goes.
  private func drawDetail(_ painter: inout Painter, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    painter.horizontalLine(at: rect.origin, length: rect.width)
    guard let id = state.recordUnderCursor,
      let page = RecordPage(catalogue: context.catalogue, on: context.day).page(of: id)
    else { return }
    painter.put(
      Displayable(" " + page.title + " ").truncated(to: rect.width),
      at: rect.origin,
      style: .heading
    )
    let layout = PageLayout(page, width: rect.width - 2)
    painter.inside(rect.droppingTop(1).inset(horizontally: 1)) { painter in
      for (y, line) in layout.lines.prefix(max(0, rect.height - 1)).enumerated() {
        for piece in line {
          painter.put(piece.text, at: Point(x: piece.x, y: y), style: piece.style)
        }
      }
    }
  }
}

extension State {
  /// The id of the record under the cursor of the list in focus; of its owner on *All*.
  var recordUnderCursor: RecordID? {
    guard let catalogue, let list = focusedList, let index = list.selected else { return nil }
    switch list.kind {
    case .partnerships: return catalogue.partnerships[index].id
    case .exchanges: return catalogue.exchanges[index].id
    case .feedback: return catalogue.feedback[index].id
    case .organisations: return catalogue.organisations[index].id
    case .documents: return catalogue.documents[index].id
    case .findings: return catalogue.findings[index].record
    }
  }
}
