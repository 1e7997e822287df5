internal import Catalogue
internal import Scheme
internal import Screen

/// Draws a list: its title, the headings of its columns where it has the room, and the rows in sight.
struct ListDrawing {
  let state: State
  let context: RecordContext
  let list: RecordList
  let columns: [Column]
  let isFocused: Bool
  let hasHeadings: Bool

  /// The pane a click on a row goes to.
  private var pane: BrowsePane {
    switch list.kind {
    case .exchanges: .exchanges
    case .feedback: .feedback
    case .partnerships, .organisations, .documents, .findings: .partnerships
    }
  }

  /// Columns before the text of a row: a space, the marker, a space.
  static let gutter = 3

  func draw(_ painter: inout Painter, in rect: Rect, title: String) {
    guard !rect.isEmpty else { return }
    drawTitle(title, &painter, rect.top(1))
    var rows = rect.droppingTop(1)
    let layout = layout(width: rect.width)
    if hasHeadings {
      drawHeadings(layout, &painter, rows.top(1))
      rows = rows.droppingTop(1)
    }
    guard list.rows.count > 0 else {
      if list.kind.hasAll { drawRow(0, layout, &painter, rows.top(1)) }
      return drawEmpty(&painter, list.kind.hasAll ? rows.droppingTop(1) : rows)
    }
    let visible = list.window.rows(count: list.count, height: rows.height)
    for (line, position) in visible.enumerated() {
      drawRow(position, layout, &painter, rows.row(line))
    }
  }

  private func layout(width: Int) -> TableLayout {
    list.kind == .findings
      ? TableLayout(FindingColumns.specs, width: width - Self.gutter)
      : state.tableLayout(columns, sort: list.sort, width: width)
  }

  /// The title as part of the line above the pane, in focus or not.
  private func drawTitle(_ title: String, _ painter: inout Painter, _ line: Rect) {
    painter.horizontalLine(at: line.origin, length: line.width)
    let text = Displayable(" " + state.settings.spoken(title) + " ").truncated(to: line.width)
    painter.put(text, at: line.origin, style: isFocused ? .focusedBorder : .text)
  }

  private func drawHeadings(_ layout: TableLayout, _ painter: inout Painter, _ line: Rect) {
    let titles = list.kind == .findings ? FindingColumns.titles : columns.map(\.title)
    let ids = list.kind == .findings ? [] : columns.map(\.id)
    for (place, column) in layout.columns.enumerated() {
      var title = titles[column.index]
      if !state.settings.isAccessible, ids.indices.contains(column.index),
        list.sort?.column == ids[column.index]
      {
        title += list.sort?.isDescending == true ? "▼" : "▲"
      }
      painter.react(
        in: Rect(
          x: line.minX + Self.gutter + column.x,
          y: line.minY,
          width: column.width,
          height: 1
        ),
        ScreenTarget.heading(place).hit
      )
      let isUnderCursor = place == list.columnCursor && !ids.isEmpty
      painter.put(
        Displayable(title).fitted(to: column.width, column.alignment),
        at: Point(x: line.minX + Self.gutter + column.x, y: line.minY),
        style: isUnderCursor ? Style(.muted, .underline) : .muted
      )
    }
  }

  private func drawRow(
    _ position: Int,
    _ layout: TableLayout,
    _ painter: inout Painter,
    _ line: Rect
  ) {
    let isSelected = position == list.cursor
    if isSelected {
      if !state.settings.isAccessible {
        // In no style of its own: a step of the cursor is then the fewest bytes.
        painter.put("▸", at: Point(x: line.minX + 1, y: line.minY))
      }
      if isFocused { painter.placeCursor(at: Point(x: line.minX + 1, y: line.minY)) }
    }
    painter.react(in: line, ScreenTarget.row(pane, position: position).hit)
    painter.inside(line.droppingLeft(Self.gutter)) { painter in
      guard let record = list.row(at: position) else { return drawAll(layout, &painter) }
      if list.kind == .findings {
        return FindingColumns.draw(context.catalogue.findings[record], layout, &painter)
      }
      for column in layout.columns {
        let label = hasHeadings ? nil : columns[column.index].label
        let text =
          (label.map { $0 + " " } ?? "")
          + state.settings.spoken(columns[column.index].text(context, record))
        painter.put(
          Self.beginning(of: text).fitted(to: column.width, column.alignment),
          at: Point(x: column.x, y: 0),
          style: columns[column.index].style(text)
        )
      }
    }
  }

  /// As much of a text as the widest screen could show of it: an answer may be of any length, and is drawn in a cell at
  /// every key.
  private static func beginning(of text: String) -> Displayable {
    text.utf8.count > Grid.largest.width
      ? Displayable(String(text.prefix(Grid.largest.width))) : Displayable(text)
  }

  /// The row *All*, with the sums of the partnerships below it.
  private func drawAll(_ layout: TableLayout, _ painter: inout Painter) {
    painter.put("All", at: .zero, style: .text)
    guard list.kind == .partnerships else { return }
    let counts = list.rows.map { context.counts[Int($0)] }
    let sums = [
      "completed": counts.reduce(0) { $0 + $1.completed },
      "ongoing": counts.reduce(0) { $0 + $1.ongoing },
      "upcoming": counts.reduce(0) { $0 + $1.upcoming },
    ]
    for column in layout.columns {
      let id = columns[column.index].id
      guard let sum = sums[id] else { continue }
      painter.put(
        Displayable(state.settings.isAccessible ? "\(sum) \(id)" : "\(sum)").fitted(
          to: column.width,
          column.alignment
        ),
        at: Point(x: column.x, y: 0)
      )
    }
  }

  /// Why the list is empty and what to press.
  private func drawEmpty(_ painter: inout Painter, _ rows: Rect) {
    let text: String
    if !list.filter.isEmpty {
      text = "No \(list.kind.noun) matches '\(list.filter)' — Esc clears, / changes"
    } else {
      text = emptyReason
    }
    for (line, part) in Displayable(text).wrapped(to: max(1, rows.width - Self.gutter - 1))
      .enumerated()
    {
      let row = rows.row(line)
      painter.put(
        part,
        at: Point(x: rows.minX + Self.gutter, y: row.minY),
        style: .muted,
        maximumWidth: row.isEmpty ? 0 : .max
      )
    }
    if isFocused, !list.kind.hasAll {
      painter.placeCursor(at: Point(x: rows.minX + Self.gutter, y: rows.minY))
    }
  }

  private var emptyReason: String {
    switch list.kind {
    case .partnerships: "No partnerships: partnerships.json has no record"
    case .exchanges: "No exchanges on \(Wording.day(context.day)) — @ looks at another day"
    case .feedback where state.exchangeAtHand == nil || state.changingReason != nil:
      "No feedback yet on \(Wording.day(context.day)) — @ looks at another day"
    case .feedback: "No feedback yet on \(Wording.day(context.day)) — a gives it"
    case .organisations: "No organisations: organisations.json has no record"
    case .documents: "No documents: documents.json has no record"
    case .findings: "No findings: every file could be read, and everything fits"
    }
  }

  /// The title of a list: its name, how many rows, of how many, and what limits it.
  static func title(of list: RecordList, owner: String? = nil, of all: Int? = nil) -> String {
    var text = "\(list.kind.title) \(list.rows.count)"
    let total = all ?? list.total
    if total != list.rows.count { text += " of \(total)" }
    if let owner { text += " · \(owner)" }
    if !list.filter.isEmpty { text += " · /\(list.filter)" }
    return text
  }
}

/// The columns of the Findings screen.
enum FindingColumns {
  static let titles = ["severity", "place", "what"]
  static let specs = [
    ColumnSpec(minimum: 7, ideal: 8), ColumnSpec(minimum: 12, ideal: 30),
    ColumnSpec(minimum: 10, ideal: 30, weight: 1),
  ]

  static func draw(_ finding: Finding, _ layout: TableLayout, _ painter: inout Painter) {
    let texts = [
      finding.severity.rawValue, Wording.place(finding), Wording.problem(finding.problem),
    ]
    for column in layout.columns {
      painter.put(
        Displayable(texts[column.index]).fitted(to: column.width),
        at: Point(x: column.x, y: 0),
        style: column.index == 0 ? (finding.severity == .error ? .error : .warning) : .text
      )
    }
  }
}
