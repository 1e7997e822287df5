internal import Screen

/// A page on the screen: how far it is scrolled, which link the cursor is on, and what is looked for in it.
struct PageView: Sendable {
  var page = Page(title: "") {
    didSet { layout = nil }
  }
  /// The page set into lines, kept because a key asks for it several times; nil where it has to be made.
  var layout: PageLayout?
  var window = ScrollWindow()
  /// The link under the cursor, by its place among the links of the page; nil on a page without.
  var link: Int?
  /// The words last looked for.
  var search = ""
  /// The line of the last match, from which the next one is looked for.
  var lastFound: Int?

  init(page: Page = Page(title: "")) {
    self.page = page
  }
}

extension PageView {
  /// Moves by a line's worth: to the next link where one is near in sight, else by scrolling.
  ///
  /// As a reader of a linked text expects: no link is passed over, and no line either.
  mutating func step(_ direction: Int, _ layout: PageLayout, height: Int) {
    let next = (link ?? (direction > 0 ? -1 : layout.links.count)) + direction
    if layout.links.indices.contains(next) {
      let line = layout.links[next].line
      if line >= window.offset, line < window.offset + height {
        link = next
        return
      }
    }
    window = window.scrolled(by: direction, count: layout.lines.count, height: height)
    if layout.links.indices.contains(next) {
      let line = layout.links[next].line
      if line >= window.offset, line < window.offset + height { link = next }
    }
  }

  /// Scrolls by lines; the cursor goes to the nearest link in sight.
  mutating func scroll(by lines: Int, _ layout: PageLayout, height: Int) {
    window = window.scrolled(by: lines, count: layout.lines.count, height: height)
    keepLinkInSight(layout, height: height)
  }

  /// Goes to the next link, or the one before, wherever it is; from the last to the first.
  mutating func nextLink(_ direction: Int, _ layout: PageLayout, height: Int) {
    guard !layout.links.isEmpty else { return }
    let count = layout.links.count
    let from = link ?? (direction > 0 ? -1 : 0)
    let next = (from + direction + count) % count
    link = next
    window = window.showing(layout.links[next].line, count: layout.lines.count, height: height)
  }

  /// Scrolls to the next line that has the words, round the end; false where none has.
  mutating func find(_ direction: Int, _ layout: PageLayout, height: Int) -> Bool {
    guard !search.isEmpty, !layout.lines.isEmpty else { return false }
    let count = layout.lines.count
    let from = lastFound ?? (direction > 0 ? window.offset - 1 : window.offset)
    for distance in 1...count {
      let line = ((from + direction * distance) % count + count) % count
      guard matches(layout.lines[line]) else { continue }
      lastFound = line
      window = window.showing(line, count: count, height: height)
      keepLinkInSight(layout, height: height)
      return true
    }
    return false
  }

  /// Where a match on a line begins and how wide it is, case ignored.
  func matches(_ line: [PageLayout.Piece]) -> Bool {
    guard !search.isEmpty else { return false }
    let wanted = search.lowercased()
    return line.contains { $0.text.text.lowercased().contains(wanted) }
  }

  private mutating func keepLinkInSight(_ layout: PageLayout, height: Int) {
    let sight = window.offset..<(window.offset + max(1, height))
    if let link, layout.links.indices.contains(link), sight.contains(layout.links[link].line) {
      return
    }
    link = layout.links.firstIndex { sight.contains($0.line) } ?? link
  }
}
