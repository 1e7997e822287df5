internal import Screen

/// A chart set into lines: what was chosen, how often, its share, and the share as a bar where there is room.
struct ChartLayout {
  let lines: [[PageLayout.Piece]]

  /// Columns that stand free before a line, as in tables.
  private static let indent = 2
  private static let gap = 2
  /// A share is a whole percentage at most.
  private static let shareWidth = DisplayWidth.of("100 %")
  /// Columns of a bar of the whole: a half block each 2.5 %, and few bytes on a slow line.
  private static let longestBar = 20
  /// A shorter one says nothing.
  private static let shortestBar = 5

  init(_ chart: Page.Chart, width: Int) {
    let counts = chart.bars.map { Displayable("\($0.count)") }
    let countWidth = counts.map(\.width).max() ?? 0
    let labels = chart.bars.map { Displayable($0.label) }
    let numbers = Self.gap + countWidth + Self.gap + Self.shareWidth
    let labelWidth = min(
      labels.map(\.width).max() ?? 0,
      max(1, width - Self.indent - numbers)
    )
    let start = Self.indent + labelWidth + numbers + Self.gap
    let room = min(Self.longestBar, width - start)
    lines = chart.bars.indices.map { index in
      let bar = chart.bars[index]
      let share = Displayable(Wording.percent(bar.count, of: chart.whole))
      var pieces = [
        PageLayout.Piece(
          x: Self.indent,
          text: labels[index].truncated(to: labelWidth),
          style: .text
        ),
        PageLayout.Piece(
          x: Self.indent + labelWidth + Self.gap,
          text: counts[index].padded(to: countWidth, .trailing),
          style: .text
        ),
        PageLayout.Piece(
          x: Self.indent + labelWidth + Self.gap + countWidth + Self.gap,
          text: share.padded(to: Self.shareWidth, .trailing),
          style: .text
        ),
      ]
      if room >= Self.shortestBar, bar.count > 0 {
        let text = Self.bar(bar.count, of: chart.whole, width: room)
        pieces.append(PageLayout.Piece(x: start, text: text, style: .series(0)))
      }
      return pieces
    }
  }

  /// A bar to half a column; what was chosen at all has at least that.
  private static func bar(_ count: Int, of whole: Int, width: Int) -> Displayable {
    let halves = Double(count) / Double(max(1, whole)) * Double(2 * width)
    let drawn = min(2 * width, max(1, Int(halves.rounded())))
    return Displayable(
      String(repeating: "█", count: drawn / 2) + (drawn.isMultiple(of: 2) ? "" : "▌")
    )
  }
}
