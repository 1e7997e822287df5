internal import Scheme
internal import Screen

extension State {
  /// The page that keys go to: the last one opened, else the screen itself where it is a text.
  var focusedPage: PageView? {
    get { trail.last?.view ?? (screen == .figures ? figures : nil) }
    set {
      guard let newValue else { return }
      if trail.isEmpty {
        if screen == .figures { figures = newValue }
      } else {
        trail[trail.count - 1].view = newValue
      }
    }
  }

  var screenLayout: ScreenLayout {
    ScreenLayout(size: size, isAccessible: settings.isAccessible, browse: browse)
  }

  /// The page in lines of the width it has on this screen.
  ///
  /// Linear in the page the first time, then as kept: `update` leaves the one in sight set.
  func pageLayout(_ view: PageView) -> PageLayout {
    let width = screenLayout.pageWidth
    if let layout = view.layout, layout.width == width { return layout }
    return PageLayout(settings.isAccessible ? view.page.spoken : view.page, width: width)
  }

  /// How many lines of a page are in sight.
  var pageHeight: Int { max(1, screenLayout.body.height - 1) }

  /// How many rows of the list in focus are in sight.
  var listHeight: Int {
    screen == .browse
      ? screenLayout.listHeight(of: browse.focus)
      : max(1, screenLayout.body.height - screenLayout.rowsAboveList)
  }

  /// The columns of a list as it is shown now.
  func visibleColumns(of list: RecordList) -> [Column] {
    guard let kind = list.kind.recordKind else { return [] }
    let columns = columns(of: list.kind, kind)
    let layout = screenLayout
    let width = screen == .browse ? layout.listWidth(of: browse.focus) : layout.body.width
    return tableLayout(columns, sort: list.sort, width: width).columns.map { columns[$0.index] }
  }

  /// Whether lists have the names of their columns above them: where one has the screen to itself.
  var hasHeadings: Bool { isWhole && screenLayout.rowsAboveList > 1 }

  /// Whether the list in focus has the screen to itself.
  var isWhole: Bool { screen != .browse || browse.isZoomed || screenLayout.mode == .single }

  /// Columns of the screen that a table uses at most: a row that comes in sight by scrolling is then within 200 bytes
  /// at any width of the screen (DESIGN.md, *Budgets*).
  private static let widestTable = 124

  /// Where the columns of a list lie in a pane.
  func tableLayout(_ columns: [Column], sort: ListSort?, width: Int) -> TableLayout {
    let width = min(width, State.widestTable)
    let specs = columns.map { column in
      hasHeadings ? column.specWithHeading(isSorted: column.id == sort?.column) : column.spec
    }
    return TableLayout(specs, width: width - ListDrawing.gutter)
  }

  /// The columns that a list may show where it stands: all with the screen to itself, else those that say most in
  /// the width of its pane.
  func columns(of list: ListKind, _ kind: RecordKind) -> [Column] {
    let all = settings.isAccessible ? Columns.all(of: kind).map(\.spoken) : Columns.all(of: kind)
    return screen == .browse && !browse.isZoomed ? inPane(all, list) : all
  }

  private func inPane(_ all: [Column], _ list: ListKind) -> [Column] {
    let pane: BrowsePane =
      list == .partnerships ? .partnerships : list == .exchanges ? .exchanges : .feedback
    let width = screenLayout.pane(pane, focus: pane).width
    let ids: [String]
    switch list {
    case .partnerships: ids = ["acronym", "completed", "ongoing", "upcoming"]
    case .exchanges where width < 46: ids = ["id", "title", "status"]
    case .exchanges where width < 96: ids = ["id", "title", "host-country", "mode", "status"]
    case .exchanges:
      ids = ["id", "title", "host-country", "mode", "status", "start", "days", "rating"]
    // A dozen letters of a text say little, and are most of what a step in Partnerships would send.
    case .feedback where width < 60: ids = ["role", "overall", "recommend", "submitted"]
    case .feedback: ids = ["role", "overall", "recommend", "submitted", "text"]
    case .organisations, .documents, .findings: return all
    }
    return ids.compactMap { id in all.first { $0.id == id } }
  }
}

extension State {
  /// Whether what is typed goes into a field, where a fast typist and a paste are the same.
  public var isTyping: Bool { layerField != nil || layer == nil && form != nil }

  /// Whether the end of the host's day matters: only a pinned data set stands still.
  public var followsHostDay: Bool { catalogue != nil && !isPinned }
}

extension State {
  /// Whether the terminal should report clicks.
  public var wantsMouse: Bool { isMouseOn }
}
