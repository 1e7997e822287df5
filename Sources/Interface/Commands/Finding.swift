internal import Scheme
internal import Screen

extension CommandTable {
  /// Filtering lists and searching pages.
  static let finding: [Command] = [
    Command(
      .filter,
      "filter",
      "Limit the list to rows that have all the words, as you type",
      keys: "/",
      in: [.list],
      hint: "filter"
    ) { state in
      let filter = state.focusedList?.filter ?? ""
      state.layer = .filter(TextField(filter), before: filter)
      return []
    },
    Command(.search, "search", "Look for words on the page", keys: "/", in: [.page], hint: "search")
    {
      $0.layer = .search(TextField($0.focusedPage?.search ?? ""))
      return []
    },
    Command(
      .nextMatch,
      "next match",
      "The next line that has the words",
      keys: "n",
      in: [.page],
      disabled: { $0.searchReason }
    ) { $0.findNext(1) },
    Command(
      .previousMatch,
      "previous match",
      "The line before that has the words",
      keys: "N",
      in: [.page],
      disabled: { $0.searchReason }
    ) { $0.findNext(-1) },
  ]
}

extension State {
  fileprivate var searchReason: String? {
    focusedPage?.search.isEmpty == false ? nil : "Nothing to look for yet; / asks for words"
  }

  mutating func findNext(_ direction: Int) -> [Effect] {
    guard var view = focusedPage else { return [] }
    let found = view.find(direction, pageLayout(view), height: pageHeight)
    focusedPage = view
    if !found { say("'\(view.search)' is not on this page", isProblem: true) }
    return []
  }
}
