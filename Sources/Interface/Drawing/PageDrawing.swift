internal import Screen

/// Draws a page to read: its title line, the lines in sight, and the cursor on a link.
struct PageDrawing {
  let state: State
  let view: PageView

  func draw(_ painter: inout Painter, in rect: Rect) {
    drawTitle(&painter, rect.top(1))
    let layout = state.pageLayout(view)
    let rows = rect.droppingTop(1)
    let visible = view.window.rows(count: layout.lines.count, height: rows.height)
    painter.placeCursor(at: Point(x: rect.minX, y: rows.minY))
    painter.inside(rows.droppingLeft(1)) { painter in
      for (y, index) in visible.enumerated() {
        let line = layout.lines[index]
        let isMatch = view.matches(line)
        for piece in line { draw(piece, at: y, &painter, isMatch: isMatch, layout) }
      }
    }
  }

  private func draw(
    _ piece: PageLayout.Piece,
    at y: Int,
    _ painter: inout Painter,
    isMatch: Bool,
    _ layout: PageLayout
  ) {
    painter.put(
      piece.text,
      at: Point(x: piece.x, y: y),
      style: isMatch ? .match : piece.style
    )
    guard let link = piece.link else { return }
    let isUnderCursor = link == view.link
    let marker = Point(x: piece.x - 2, y: y)
    if !state.settings.isAccessible {
      painter.put(isUnderCursor ? "▸" : "·", at: marker)
    }
    painter.react(
      in: Rect(x: marker.x, y: y, width: piece.text.width + 2, height: 1),
      ScreenTarget.link(link).hit
    )
    if isUnderCursor { painter.placeCursor(at: marker) }
  }

  private func drawTitle(_ painter: inout Painter, _ line: Rect) {
    painter.horizontalLine(at: line.origin, length: line.width)
    let badge = Displayable(view.page.badge.map { " \($0) " } ?? "").truncated(to: line.width / 2)
    let title = Displayable(" \(view.page.title) ").truncated(to: line.width - badge.width)
    painter.put(title, at: line.origin, style: .focusedBorder)
    painter.put(badge, at: Point(x: line.maxX - badge.width, y: line.minY), style: .accent)
  }
}
