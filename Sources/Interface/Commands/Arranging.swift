internal import Screen

extension CommandTable {
  /// How a list is shown.
  static let arranging: [Command] = [
    Command(
      .sort,
      "sort",
      "Sort by the column under the cursor, again for the other way round",
      keys: "s",
      in: [.list],
      hint: "sort",
      disabled: { $0.sortingReason }
    ) { $0.sortByColumn() },
    Command(
      .sortMenu,
      "sort by",
      "Choose a column to sort by",
      keys: "S",
      in: [.list],
      disabled: { $0.focusedList?.kind.recordKind == nil ? "Findings stay in file order" : nil }
    ) { state in
      guard let list = state.focusedList else { return [] }
      let current = state.sortableColumns(of: list).firstIndex { $0.id == list.sort?.column }
      state.layer = .sort(selected: current.map { $0 + 1 } ?? 0)
      return []
    },
    Command(
      .zoom,
      "zoom",
      "Give the pane the whole screen with all its columns, and back",
      keys: "z",
      in: [.list],
      hint: "zoom",
      disabled: { $0.screen == .browse ? nil : "This screen has one pane only" }
    ) { state in
      state.browse.isZoomed.toggle()
      state.browse[state.browse.focus].columnCursor = 0
      return []
    },
  ]
}

extension State {
  fileprivate var sortingReason: String? {
    guard let list = focusedList, list.kind.recordKind != nil else {
      return "Findings stay in file order"
    }
    let columns = visibleColumns(of: list)
    guard columns.indices.contains(list.columnCursor) else { return "There is no column here" }
    let column = columns[list.columnCursor]
    return column.order == nil ? "There is no order by \(column.id)" : nil
  }

  fileprivate mutating func sortByColumn() -> [Effect] {
    guard let list = focusedList else { return [] }
    let columns = visibleColumns(of: list)
    guard columns.indices.contains(list.columnCursor) else { return [] }
    let id = columns[list.columnCursor].id
    let isReversed = list.sort?.column == id && list.sort?.isDescending == false
    sortList(by: ListSort(column: id, isDescending: isReversed))
    return []
  }

  /// Sorts the list in focus; by nothing means in the order of the catalogue.
  mutating func sortList(by sort: ListSort?) {
    focusedList?.sort = sort
    refreshFocused(landing: .same)
    guard let sort else { return say("In the catalogue's own order") }
    say("Sorted by \(sort.column)\(sort.isDescending ? ", from the last" : "")")
  }

  /// The columns by which a list can be sorted.
  func sortableColumns(of list: RecordList) -> [Column] {
    guard let kind = list.kind.recordKind else { return [] }
    var met = Set<String>()
    return Columns.all(of: kind).filter { $0.order.map { met.insert($0).inserted } ?? false }
  }
}
