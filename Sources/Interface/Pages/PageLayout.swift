public import Screen

/// A page set into lines of a width.
public struct PageLayout: Hashable, Sendable {
  /// A stretch of a line.
  public struct Piece: Hashable, Sendable {
    /// The column of its first cell.
    public var x: Int
    public var text: Displayable
    public var style: Style
    /// Which of the page's links begins here, by its place in `links`.
    public var link: Int?
  }

  /// The lines from top to bottom, each with its pieces from left to right.
  public private(set) var lines: [[Piece]] = []
  /// Where each link leads and on which line it begins.
  public private(set) var links: [(target: Page.Link, line: Int)] = []

  let width: Int

  /// Columns before the value of a fact: the longest label and two spaces.
  private static let labelWidth = 13
  /// Cells of a table up to this width are not cut.
  private static let wholeWidth = 14
  /// Two facts share a line from this width on.
  private static let pairWidth = 76

  /// Sets a page into `width` columns, at least one.
  ///
  /// Linear in the page.
  public init(_ page: Page, width: Int) {
    self.width = max(1, width)
    for block in page.blocks { add(block) }
  }

  private mutating func add(_ block: Page.Block) {
    switch block {
    case .space: lines.append([])
    case .heading(let text):
      lines.append([Piece(x: 0, text: Displayable(text).truncated(to: width), style: .heading)])
    case .paragraph(let text):
      for line in Displayable.lines(text).flatMap({ $0.isEmpty ? [$0] : $0.wrapped(to: width) }) {
        lines.append([Piece(x: 0, text: line, style: .text)])
      }
    case .item(let mark, let text):
      let mark = Displayable(mark)
      let indent = min(mark.width + 1, width - 1)
      for (index, line) in Displayable(text).wrapped(to: width - indent).enumerated() {
        let piece = Piece(x: indent, text: line, style: .text)
        lines.append(index == 0 ? [Piece(x: 0, text: mark, style: .muted), piece] : [piece])
      }
    case .fact(let fact): lines += set(fact, at: 0, width: width, firstLine: lines.count)
    case .pair(let left, let right):
      let half = width * 5 / 8
      guard width >= Self.pairWidth else {
        add(.fact(left))
        return add(.fact(right))
      }
      let first = lines.count
      var pair = set(left, at: 0, width: half - 1, firstLine: first)
      for (index, pieces) in set(right, at: half, width: width - half, firstLine: first)
        .enumerated()
      {
        if index < pair.count { pair[index] += pieces } else { pair.append(pieces) }
      }
      lines += pair
    case .table(let titles, let rows): add(titles: titles, rows: rows)
    case .chart(let chart): lines += ChartLayout(chart, width: width).lines
    }
  }

  /// The lines of a fact: its label, then its spans wrapped in the room to the right of the labels.
  private mutating func set(
    _ fact: Page.Fact,
    at x: Int,
    width: Int,
    firstLine: Int
  ) -> [[Piece]] {
    let labelWidth = min(Self.labelWidth, width / 2)
    let label = Displayable(fact.label).truncated(to: labelWidth)
    var flow = Flow(x: x + labelWidth, width: max(1, width - labelWidth))
    for span in fact.spans {
      let link = span.link.map { target in
        links.append((target, firstLine + flow.lines.count - 1))
        return links.count - 1
      }
      let before = flow.lines.count
      flow.add(Displayable(span.text), span.style, link: link)
      // A link that did not fit behind what stands before it begins on the next line.
      if let link, let line = flow.firstLine(of: link, from: before - 1) {
        links[link].line = firstLine + line
      }
    }
    var lines = flow.lines
    lines[0].insert(Piece(x: x, text: label, style: .muted), at: 0)
    return lines
  }

  private mutating func add(titles: [String], rows: [Page.Row]) {
    let columns = max(titles.count, rows.map(\.cells.count).max() ?? 0)
    let cells = rows.map { $0.cells.map { Displayable($0) } }
    var specs: [ColumnSpec] = []
    for column in 0..<columns {
      let widths = cells.map { column < $0.count ? $0[column].width : 0 }
      let title = column < titles.count ? Displayable(titles[column]).width : 0
      let isNumeric = rows.allSatisfy { row in
        column >= row.cells.count || row.cells[column] == Wording.unknown
          || row.cells[column].utf8.allSatisfy { (45...57).contains($0) }
      }
      let ideal = max(title, widths.max() ?? 0)
      specs.append(
        ColumnSpec(
          // Short values are shown whole, and long ones share what is left.
          minimum: ideal <= Self.wholeWidth ? ideal : Self.wholeWidth,
          ideal: ideal,
          alignment: isNumeric && !rows.isEmpty ? .trailing : .leading
        )
      )
    }
    let layout = TableLayout(specs, width: max(1, width - 2), gap: 2)
    if titles.contains(where: { !$0.isEmpty }) {
      lines.append(
        layout.columns.filter { $0.index < titles.count }.map { column in
          let title = Displayable(titles[column.index]).fitted(to: column.width, column.alignment)
          return Piece(x: column.x + 2, text: title, style: .muted)
        }
      )
    }
    for (row, cells) in zip(rows, cells) {
      let link = row.link.map { target in
        links.append((target, lines.count))
        return links.count - 1
      }
      lines.append([])
      for column in layout.columns where column.index < cells.count {
        let style: Style = column.index == 0 && link != nil ? .link : .text
        // The last value is the one with words; it goes on below where the others are cut.
        let isLast = column.index == columns - 1 && link == nil
        let parts =
          isLast
          ? cells[column.index].wrapped(to: column.width)
          : [cells[column.index].fitted(to: column.width, column.alignment)]
        for (index, part) in parts.enumerated() {
          if index > 0 { lines.append([]) }
          lines[lines.count - 1].append(
            Piece(
              x: column.x + 2,
              text: part,
              style: style,
              link: column.index == 0 ? link : nil
            )
          )
        }
      }
    }
  }
}

extension PageLayout {
  public static func == (left: PageLayout, right: PageLayout) -> Bool {
    left.lines == right.lines && left.width == right.width
      && left.links.elementsEqual(right.links) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lines)
  }
}

/// Spans laid one behind the other, broken at words.
private struct Flow {
  let x: Int
  let width: Int
  var lines: [[PageLayout.Piece]] = [[]]
  private var column = 0

  init(x: Int, width: Int) {
    self.x = x
    self.width = width
  }

  mutating func add(_ text: Displayable, _ style: Style, link: Int?) {
    // Before a link stands the marker that shows where the cursor is, apart from what precedes it.
    let gap = link == nil ? 0 : column == 0 ? 2 : 3
    if column + gap + text.width <= width {
      put(text, style, link: link, after: gap)
      return
    }
    if column > 0 {
      breakLine()
      return add(text, style, link: link)
    }
    for (index, line) in text.wrapped(to: max(1, width - gap)).enumerated() {
      if index > 0 { breakLine() }
      put(line, style, link: index == 0 ? link : nil, after: gap)
    }
  }

  func firstLine(of link: Int, from start: Int) -> Int? {
    lines.indices.dropFirst(max(0, start)).first { lines[$0].contains { $0.link == link } }
  }

  private mutating func put(_ text: Displayable, _ style: Style, link: Int?, after gap: Int) {
    lines[lines.count - 1].append(
      PageLayout.Piece(x: x + column + gap, text: text, style: style, link: link)
    )
    column += gap + text.width
  }

  private mutating func breakLine() {
    lines.append([])
    column = 0
  }
}

extension PageLayout {
  /// The lines as plain text under a title, spaces for what stands between their pieces.
  public func text(title: String) -> String {
    var text = title + "\n"
    for line in lines {
      var row = Displayable.empty
      for piece in line.sorted(by: { $0.x < $1.x }) {
        row += .spaces(max(0, piece.x - row.width)) + piece.text
      }
      text += "\n" + row.text
    }
    return text
  }
}
