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
  func pageLayout(_ view: PageView) -> PageLayout {
    PageLayout(view.page, width: screenLayout.pageWidth)
  }

  /// How many lines of a page are in sight.
  var pageHeight: Int { max(1, screenLayout.body.height - 1) }

  /// How many rows of the list in focus are in sight.
  var listHeight: Int {
    screen == .browse
      ? screenLayout.listHeight(of: browse.focus) : max(1, screenLayout.body.height - 2)
  }

  /// The columns of a list as it is shown now.
  func visibleColumns(of list: RecordList) -> [Column] {
    guard let kind = list.kind.recordKind else { return [] }
    let all = Columns.all(of: kind)
    let isWhole = screen != .browse || screenLayout.mode == .single || browse.isZoomed
    guard screen == .browse else { return all }
    let width = screenLayout.listWidth(of: browse.focus)
    let columns = isWhole && screenLayout.mode != .single ? all : Array(all.prefix(paneColumns(of: list.kind)))
    return TableLayout(columns.map(\.spec), width: width - ListDrawing.gutter).columns.map {
      columns[$0.index]
    }
  }

  /// How many columns a list has in a pane beside others, from the first.
  func paneColumns(of kind: ListKind) -> Int {
    switch kind {
    case .partnerships: 4
    case .exchanges: screenLayout.listWidth(of: .exchanges) < 80 ? 5 : 8
    case .feedback: 5
    case .organisations, .documents, .findings: .max
    }
  }
}

extension State {
  /// Whether what is typed goes into a field, where a fast typist and a paste are the same.
  public var isTyping: Bool { layerField != nil }

  /// Whether the end of the host's day matters: only a pinned data set stands still.
  public var followsHostDay: Bool { catalogue != nil && !isPinned }
}
