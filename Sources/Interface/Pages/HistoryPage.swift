internal import Scheme

/// What was done to a record, the newest change first.
struct HistoryPage {
  let id: RecordID
  /// nil while the history is being read.
  let lines: [HistoryLine]?

  var page: Page {
    var page = Page(title: "History of \(id)")
    guard let lines else {
      page.blocks = [.paragraph("Reading the history …")]
      return page
    }
    page.badge = Wording.count(lines.count, "change")
    guard !lines.isEmpty else {
      page.blocks = [
        .paragraph("The program has not changed this record, so there is nothing to tell of it.")
      ]
      return page
    }
    page.blocks = [
      .table(
        titles: ["when (UTC)", "who", "what", "members"],
        rows: lines.map { Page.Row([$0.at, $0.by, $0.action, $0.members]) }
      ),
      .space,
      .paragraph(
        "u takes your own last change back. What an editor or git changed is told without when and who."
      ),
    ]
    return page
  }
}
