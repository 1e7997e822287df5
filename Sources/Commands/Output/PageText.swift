internal import Catalogue
internal import Interface
internal import Scheme
internal import Screen

/// A page as lines of text: set like on the screen for a terminal, a fact a line for a pipe or the ear.
struct PageText {
  let look: Look

  /// The lines of a page, its title first.
  func lines(of page: Page) -> [String] {
    let page = page.withIDs
    guard let columns = look.columns, !look.isAccessible else { return plain(page) }
    let title = Displayable(title(page, separator: "  ")).truncated(to: columns)
    return [look.heading(look.form(title).text), ""] + set(page, width: columns)
  }

  private func title(_ page: Page, separator: String) -> String {
    ([page.title] + [page.badge].compactMap { $0 }).map { look.text($0).text }
      .joined(separator: separator)
  }

  private func set(_ page: Page, width: Int) -> [String] {
    PageLayout(page, width: width).lines.map { pieces in
      var line = Displayable.empty
      for piece in pieces { line = line.padded(to: piece.x) + look.form(piece.text) }
      let text = String(line.text.reversed().drop { $0 == " " }.reversed())
      return pieces.first?.style.role == .heading ? look.heading(text) : text
    }
  }

  /// Unwrapped: a label and its value stand on one line, however long it is.
  private func plain(_ page: Page) -> [String] {
    let separator = look.isAccessible ? ", " : "\t"
    var lines = [title(page, separator: separator)]
    for block in page.blocks {
      switch block {
      case .space: if look.isAccessible { lines.append("") }
      case .heading(let text): lines.append(look.text(text).text)
      case .paragraph(let text): lines += Displayable.lines(text).map { look.form($0).text }
      case .item(let mark, let text): lines.append(look.text("\(mark) \(text)").text)
      case .fact(let fact): lines.append(line(fact))
      case .pair(let left, let right): lines += [line(left), line(right)]
      case .table(_, let rows):
        lines += rows.map { $0.cells.map { look.text($0).text }.joined(separator: separator) }
      case .chart(let chart):
        lines += chart.rows.map {
          $0.cells.map { look.text($0).text }.joined(separator: separator)
        }
      }
    }
    return lines
  }

  private func line(_ fact: Page.Fact) -> String {
    var value = ""
    var isAfterLink = false
    for span in fact.spans {
      // Links follow one another; on the screen a marker stands between them.
      if !value.isEmpty { value += isAfterLink ? ", " : " " }
      value += look.text(span.text).text
      isAfterLink = span.link != nil
    }
    return look.text(fact.label).text + (look.isAccessible ? ": " : "\t") + value
  }
}

extension Page {
  /// The page with the id of every record behind the text of its link: a reader of text follows a link by name.
  var withIDs: Page {
    var page = self
    page.blocks = blocks.map { block in
      switch block {
      case .fact(let fact): .fact(fact.withIDs)
      case .pair(let left, let right): .pair(left.withIDs, right.withIDs)
      case .table(let titles, let rows): .table(titles: titles, rows: rows.map(\.withID))
      case .heading, .paragraph, .item, .chart, .space: block
      }
    }
    return page
  }
}

extension Page.Fact {
  fileprivate var withIDs: Page.Fact { Page.Fact(label, spans.compactMap(\.withID)) }
}

extension Page.Span {
  /// The span with the name by which a reader of text follows it; nil where there is nothing to say without the page
  /// that it leads to.
  fileprivate var withID: Page.Span? {
    var span = self
    switch link {
    case .record(let id): if !text.hasPrefix(id.text) { span.text += " (\(id))" }
    case .results(.all): span.text += " ('clusterxchange results')"
    case .texts(.all, _): span.text += " ('clusterxchange results --texts')"
    case .missing(.all): span.text += " ('clusterxchange results --missing')"
    case .results, .texts, .history: return nil
    case .missing, .findings, nil: break
    }
    return span
  }
}

extension Page.Row {
  fileprivate var withID: Page.Row {
    guard case .record(let id) = link, cells.first != id.text else { return self }
    var row = self
    if let name = row.cells.first { row.cells[0] = "\(name) (\(id))" }
    return row
  }
}
