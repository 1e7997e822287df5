internal import Catalogue
internal import Screen

extension State {
  /// Why nothing can be copied; nil where something can.
  var copyingReason: String? {
    if !settings.mayCopy { return "Copying is switched off for this run" }
    return textUnderCursor == nil ? "There is nothing to copy here" : nil
  }

  /// The text of the cell under the column cursor; on a page the one of the link under the cursor.
  var textUnderCursor: String? {
    if let view = focusedPage {
      let layout = pageLayout(view)
      guard let link = view.link, layout.links.indices.contains(link) else {
        return view.page.title
      }
      return layout.lines.joined().first { $0.link == link }?.text.text
    }
    guard let context, let list = focusedList, let row = list.selected else { return nil }
    let columns = visibleColumns(of: list)
    guard columns.indices.contains(list.columnCursor) else { return recordText }
    return columns[list.columnCursor].text(context, row)
  }

  /// The row under the cursor with all its columns, one a line; on a page its whole text.
  var recordText: String? {
    if let view = focusedPage { return pageLayout(view).text(title: view.page.title) }
    guard let context, let list = focusedList, let row = list.selected else { return nil }
    guard let kind = list.kind.recordKind else {
      let finding = context.catalogue.findings[row]
      return Wording.place(finding) + ": " + Wording.problem(finding.problem)
    }
    return Columns.all(of: kind).map { "\($0.id)\t\($0.text(context, row))" }
      .joined(separator: "\n")
  }

  /// Copies a text, and says what, since nothing else on the screen shows it.
  mutating func copy(_ text: String?) -> [Effect] {
    guard let text, !text.isEmpty else { return [] }
    // The clipboard is another way out for text from files, so it goes through the same door.
    let safe = Displayable.lines(text).map(\.text).joined(separator: "\n")
    let lines = safe.split(separator: "\n", omittingEmptySubsequences: false).count
    say(
      lines == 1
        ? "Copied '\(Displayable(safe).truncated(to: 40).text)'"
        : "Copied \(Wording.count(lines, "line")) to the clipboard"
    )
    return [.copy(safe)]
  }
}
