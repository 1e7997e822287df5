internal import Scheme
internal import Screen

extension State {
  /// The field of the open prompt or menu, nil where there is none.
  var layerField: TextField? {
    get {
      switch layer {
      case .filter(let field, _), .search(let field), .asOf(let field): field
      case .commands(let menu): menu.field
      case .sort, .messages, .personal, .confirm, .role, nil: nil
      }
    }
    set {
      guard let newValue else { return }
      switch layer {
      case .filter(_, let before): layer = .filter(newValue, before: before)
      case .search: layer = .search(newValue)
      case .asOf: layer = .asOf(newValue)
      case .commands(var menu):
        menu.field = newValue
        layer = .commands(menu)
      case .sort, .messages, .personal, .confirm, .role, nil: break
      }
    }
  }

  /// Lets the open field have a key; false where it is a command's.
  mutating func typeIntoLayer(_ key: Key, _ command: Command?) -> Bool {
    if command?.id == .quitAnywhere { return false }
    switch layer {
    case .messages, .personal:
      // Nothing is chosen or typed there: any key closes it.
      layer = nil
      return true
    default: break
    }
    switch command?.id {
    case .accept, .cancel, .menuDown, .menuUp: return false
    default: break
    }
    guard var field = layerField else {
      // A menu without a field closes on the keys that close everything.
      if key == .character("q") {
        layer = nil
      } else if key == .character("j") || key == .character("k") {
        // Where nothing is typed, the letters that move in lists move here too.
        _ = moveInLayer(key == .character("j") ? 1 : -1)
      } else {
        say("\(key) does nothing here")
      }
      return true
    }
    // Backspace in an empty field leaves it, as Esc does.
    if key == .backspace, field.isEmpty {
      _ = cancelLayer()
      return true
    }
    guard field.handle(key) else {
      say("\(key) does nothing here")
      return true
    }
    layerField = field
    fieldChanged()
    return true
  }

  /// Follows what is typed where it has an effect while typing.
  mutating func fieldChanged() {
    switch layer {
    case .filter(let field, _): applyFilter(field.text)
    case .commands(var menu):
      menu.selected = 0
      layer = .commands(menu)
    default: break
    }
  }

  private mutating func applyFilter(_ text: String) {
    guard focusedList?.filter != text else { return }
    focusedList?.filter = text
    refreshFocused(landing: text.isEmpty ? .same : .firstRecord)
    keepCursorsInSight()
  }

  mutating func acceptLayer() -> [Effect] {
    let accepted = layer
    layer = nil
    switch accepted {
    case .filter(let field, _): applyFilter(field.text)
    case .search(let field):
      focusedPage?.search = field.text
      focusedPage?.lastFound = nil
      if !field.isEmpty { return findNext(1) }
    case .asOf(let field): look(at: field)
    case .commands(let menu): return runChosen(menu)
    case .sort(let selected):
      guard let list = focusedList else { break }
      let columns = sortableColumns(of: list)
      if selected == 0 { sortList(by: nil) }
      guard columns.indices.contains(selected - 1) else { break }
      let id = columns[selected - 1].id
      let isReversed = list.sort?.column == id && list.sort?.isDescending == false
      sortList(by: ListSort(column: id, isDescending: isReversed))
    case .role(let menu): return giveFeedback(on: menu.exchange, as: menu.roles[menu.selected])
    case .messages, .personal, .confirm, nil: break
    }
    return []
  }

  /// Answers a question: `y` is yes.
  mutating func answer(_ confirmation: Confirmation, _ key: Key) -> [Effect] {
    layer = nil
    guard key == .character("y") || key == .character("Y") else {
      say("Nothing was done")
      return leftAlone
    }
    switch confirmation.doing {
    case .request(let request):
      isSaving = true
      return [.store(request)]
    case .prepare(let subject): return prepare(subject)
    case .bringBack:
      guard case .record(var open)? = form else { return [] }
      open.bringsBack = true
      form = .record(open)
      return saveForm()
    case .storeAsAnother:
      guard case .feedback(var screen)? = form else { return [] }
      screen.isAnother = true
      form = .feedback(screen)
      return saveForm()
    case .discardForm:
      guard let open = form else { return [] }
      form = nil
      farewell = nil
      say("What you typed is thrown away")
      return [.store(.discard(open.subject))] + (settings.isOnlyForm ? [.quit] : [])
    }
  }

  mutating func cancelLayer() -> [Effect] {
    if case .filter(_, let before) = layer { applyFilter(before) }
    layer = nil
    return leftAlone
  }

  /// Leaves a program that was started for a form which nobody wants to fill in now.
  private var leftAlone: [Effect] {
    settings.isOnlyForm && form == nil ? [.quit] : []
  }

  /// Moves in a menu; while a filter is typed, in the list that it limits.
  mutating func moveInLayer(_ step: Int) -> [Effect] {
    switch layer {
    case .filter: return move(.lines(step))
    case .commands(var menu):
      menu.selected = min(max(0, menu.selected + step), max(0, menu.commands.count - 1))
      layer = .commands(menu)
    case .sort(let selected):
      let count = focusedList.map { sortableColumns(of: $0).count } ?? 0
      layer = .sort(selected: min(max(0, selected + step), count))
    case .role(var menu):
      menu.selected = min(max(0, menu.selected + step), menu.roles.count - 1)
      layer = .role(menu)
    case .search, .asOf, .messages, .personal, .confirm, nil: break
    }
    return []
  }

  private mutating func look(at field: TextField) {
    let text = field.text.filter { $0 != " " }
    guard !text.isEmpty else {
      chosenDay = nil
      return dayWasChosen()
    }
    guard let date = CivilDate(text) else {
      layer = .asOf(field)
      return say("Expected a date 'YYYY-MM-DD', found '\(text)'", isProblem: true)
    }
    chosenDay = date == today ? nil : date
    dayWasChosen()
  }

  private mutating func dayWasChosen() {
    refreshAll()
    say(
      chosenDay.map { "Looking at \(Wording.day($0)); nothing can be changed meanwhile" }
        ?? "Looking at today, \(Wording.day(today))"
    )
  }

  private mutating func runChosen(_ menu: CommandMenu) -> [Effect] {
    let commands = menu.commands
    guard commands.indices.contains(menu.selected) else { return [] }
    let command = commands[menu.selected]
    guard command.contexts.contains(keyContext) else {
      let places = CommandContext.allCases.filter(command.contexts.contains).map(\.title)
      say("'\(command.name)' works: " + places.joined(separator: ", ").lowercased())
      return []
    }
    return run(command)
  }
}
