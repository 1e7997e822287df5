internal import Catalogue
internal import Scheme
internal import Screen

extension Wording {
  /// A text as a screen reader should say it: a word where nothing is known, commas for dots between items.
  static func spoken(_ text: String) -> String {
    if text == unknown { return "unknown" }
    let isOpen = text.hasSuffix(" " + unknown)
    return (isOpen ? String(text.dropLast(unknown.count)) + "unknown" : text)
      .replacing(" · ", with: ", ")
  }
}

extension Page {
  /// The page in words for reading by ear.
  var spoken: Page {
    Page(title: title, badge: badge.map(Wording.spoken), blocks: blocks.map(\.spoken))
  }
}

extension Page.Block {
  fileprivate var spoken: Page.Block {
    switch self {
    case .fact(let fact): .fact(fact.spoken)
    case .pair(let left, let right): .pair(left.spoken, right.spoken)
    case .table(let titles, let rows):
      .table(
        titles: titles,
        rows: rows.map { Page.Row($0.cells.map(Wording.spoken), link: $0.link) }
      )
    case .chart(let chart): .table(titles: [], rows: chart.rows)
    case .heading, .paragraph, .item, .space: self
    }
  }
}

extension Page.Fact {
  fileprivate var spoken: Page.Fact {
    Page.Fact(
      label,
      spans.map { Page.Span(Wording.spoken($0.text), $0.style, link: $0.link) }
    )
  }
}

extension Column {
  /// The column for reading by ear: states in full, and counts with what they count.
  var spoken: Column {
    switch id {
    case "status":
      Column(id, title, minimum: 14, ideal: 14, order: order, style: style) { context, index in
        Wording.state(context.catalogue.exchanges[index].state(on: context.day))
      }
    case "completed", "ongoing", "upcoming":
      Column(id, title, minimum: 13, ideal: 13, order: order, style: style) { [id, text] in
        text($0, $1) + " " + id
      }
    case "overall": widened(to: 15)
    case "recommend": widened(to: 11)
    default: widened(to: DisplayWidth.of(Wording.spoken(Wording.unknown)))
    }
  }

  /// The column with room for a text, so that it is never cut where it is the word for nothing known.
  private func widened(to width: Int) -> Column {
    Column(
      id,
      title,
      minimum: max(spec.minimum, width),
      ideal: max(spec.ideal, width),
      weight: spec.weight,
      spec.alignment,
      order: order,
      style: style,
      text: text
    )
  }
}
