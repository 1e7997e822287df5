internal import Screen

extension CommandTable {
  /// Moving the cursor, by rows, pages, columns, links and panes.
  static let movement: [Command] = [
    Command(
      .down,
      "down",
      "One row down; on a page the next link or line",
      keys: "j Down ^N",
      in: reading
    ) {
      $0.move(.lines(1))
    },
    Command(
      .up,
      "up",
      "One row up; on a page the link or line before",
      keys: "k Up ^P",
      in: reading
    ) {
      $0.move(.lines(-1))
    },
    Command(.pageDown, "page down", "A screenful down", keys: "PgDn ^F", in: reading) {
      $0.move(.pages(2))
    },
    Command(.pageUp, "page up", "A screenful up", keys: "PgUp ^B", in: reading) {
      $0.move(.pages(-2))
    },
    Command(.halfPageDown, "half page down", "Half a screenful down", keys: "^D", in: reading) {
      $0.move(.pages(1))
    },
    Command(.halfPageUp, "half page up", "Half a screenful up", keys: "^U", in: reading) {
      $0.move(.pages(-1))
    },
    Command(.top, "top", "The first row", keys: "g Home", in: reading) { $0.move(.toStart) },
    Command(.bottom, "bottom", "The last row", keys: "G End", in: reading) { $0.move(.toEnd) },
    Command(
      .columnLeft,
      "column left",
      "The column to the left, for sorting",
      keys: "h Left",
      in: [.list]
    ) { $0.moveColumn(by: -1) },
    Command(
      .columnRight,
      "column right",
      "The column to the right, for sorting",
      keys: "l Right",
      in: [.list]
    ) { $0.moveColumn(by: 1) },
    Command(
      .nextPane,
      "next pane",
      "To the next pane",
      keys: "Tab",
      in: [.list],
      hint: "next",
      disabled: { $0.screen == .browse ? nil : "This screen has one pane only" }
    ) { $0.focus($0.browse.focus.next) },
    Command(
      .previousPane,
      "previous pane",
      "To the pane before",
      keys: "Shift-Tab",
      in: [.list],
      disabled: { $0.screen == .browse ? nil : "This screen has one pane only" }
    ) { $0.focus($0.browse.focus.previous) },
    Command(
      .nextLink,
      "next link",
      "To the next link of the page",
      keys: "Tab",
      in: [.page],
      hint: "next",
      disabled: { $0.hasLinks ? nil : "This page has no links" }
    ) { $0.moveLink(1) },
    Command(
      .previousLink,
      "previous link",
      "To the link before",
      keys: "Shift-Tab",
      in: [.page],
      disabled: { $0.hasLinks ? nil : "This page has no links" }
    ) { $0.moveLink(-1) },
  ]
}

/// How far the cursor goes.
enum Motion: Hashable, Sendable {
  case lines(Int)
  /// Half screenfuls.
  case pages(Int)
  case toStart, toEnd
}

extension State {
  /// Moves the cursor of the list or page in focus.
  mutating func move(_ motion: Motion) -> [Effect] {
    if focusedPage != nil {
      movePage(motion)
      return []
    }
    guard var list = focusedList else { return [] }
    let height = max(1, listHeight)
    let moved =
      switch motion {
      case .lines(let lines): list.move(to: list.cursor + lines)
      case .pages(let halves):
        list.move(to: list.cursor + halves * max(1, height / 2))
      case .toStart: list.move(to: 0)
      case .toEnd: list.move(to: list.count - 1)
      }
    list.window = list.window.showing(list.cursor, count: list.count, height: height)
    focusedList = list
    if moved { follow() }
    return []
  }

  private mutating func movePage(_ motion: Motion) {
    guard var view = focusedPage else { return }
    let layout = pageLayout(view)
    let height = pageHeight
    switch motion {
    case .lines(let lines): view.step(lines, layout, height: height)
    case .pages(let halves):
      view.scroll(by: halves * max(1, height / 2), layout, height: height)
    case .toStart: view.scroll(by: -layout.lines.count, layout, height: height)
    case .toEnd: view.scroll(by: layout.lines.count, layout, height: height)
    }
    focusedPage = view
  }

  mutating func moveLink(_ direction: Int) -> [Effect] {
    guard var view = focusedPage else { return [] }
    view.nextLink(direction, pageLayout(view), height: pageHeight)
    focusedPage = view
    return []
  }

  var hasLinks: Bool { focusedPage.map { !pageLayout($0).links.isEmpty } ?? false }

  mutating func moveColumn(by step: Int) -> [Effect] {
    guard var list = focusedList else { return [] }
    let columns = visibleColumns(of: list)
    guard !columns.isEmpty else { return [] }
    list.columnCursor = min(max(0, list.columnCursor + step), columns.count - 1)
    focusedList = list
    let column = columns[list.columnCursor]
    let hint = column.order == nil ? "" : ", s sorts by it"
    say("Column \(list.columnCursor + 1) of \(columns.count): \(column.id)\(hint)")
    return []
  }

  /// Goes to a pane of the home screen.
  mutating func focus(_ pane: BrowsePane) -> [Effect] {
    browse.focus = pane
    return []
  }

  /// Brings the panes that depend on the row under the cursor up to date: at once after a single key, after a
  /// rest while a key is held, so that a slow line is not filled with rows nobody looks at.
  private mutating func follow() {
    guard screen == .browse, browse.focus != .feedback else { return }
    defer { lastMove = now }
    if let lastMove, now - lastMove < State.rest {
      followDue = now + State.rest
    } else {
      followNow()
    }
  }

  /// Brings the dependent panes up to date.
  mutating func followNow() {
    followDue = nil
    switch browse.focus {
    case .partnerships: refreshExchanges(landing: .first)
    case .exchanges: refreshFeedback(landing: .first)
    case .feedback: break
    }
  }

  /// How long a key rests before dependent panes follow, in milliseconds (DESIGN.md, *Budgets*).
  static let rest = 100
}
