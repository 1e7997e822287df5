internal import Scheme
internal import Catalogue
internal import Screen

extension State {
  /// Takes in an event.
  ///
  /// Pure: the same state and event always give the same state and effects.
  public mutating func update(_ event: Event) -> [Effect] {
    var effects = handle(event)
    if layer == nil, let catalogue = waiting {
      waiting = nil
      effects += take(catalogue)
    }
    return effects
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input, let time):
      now = time
      // Keys that follow the one which opens a form are the form's, and no commands of what it opens over.
      if typedAhead != nil, input != .key(.control("c")) {
        typedAhead?.append(input)
        return []
      }
      return take(input)
    case .resized(let size):
      self.size = size
      keepCursorsInSight()
    case .loading(let count): loading = count
    case .loaded(let catalogue): return take(catalogue)
    case .changedByOthers(let ids): changedByOthers.formUnion(ids)
    case .woken(let time):
      now = time
      if let followDue, followDue <= time { followNow() }
      if let due = form?.draft.due, due <= time { return keepDraft() }
    case .dayChanged(let day):
      hostDay = day
      refreshAll()
    case .editorFailed(let reason): say(reason, isProblem: true)
    case .store(let answer): return take(answer)
    case .suspendRefused:
      say("Cannot suspend: no shell would be there to come back from", isProblem: true)
    }
    return []
  }

  private mutating func take(_ catalogue: Catalogue) -> [Effect] {
    let isFirst = self.catalogue == nil
    if layer != nil, !isFirst {
      waiting = catalogue
      return []
    }
    // Nobody asked for it: others changed something, and the badge says how much.
    let isQuiet = !isFirst && loading == nil
    let problemsBefore = self.catalogue?.findings.count { $0.severity == .error } ?? 0
    if let before = self.catalogue { carryCursors(from: before, to: catalogue) }
    self.catalogue = catalogue
    loading = nil
    if chosenDay == today { chosenDay = nil }
    if isFirst, !settings.query.isEmpty {
      browse.exchanges.filter = settings.query
      browse.focus = .exchanges
    }
    refreshAll()
    if isFirst, !settings.query.isEmpty { refreshExchanges(landing: .firstRecord) }
    keepCursorsInSight()
    let unreadable = catalogue.findings.count { $0.severity == .error }
    if isFirst, let opening = settings.feedback { return begin(opening) }
    if isQuiet, unreadable <= problemsBefore { return [] }
    guard unreadable > 0 else {
      if !isFirst { say("Read again: " + Wording.count(catalogue.recordCount, "record")) }
      return []
    }
    let findings = Wording.count(catalogue.findings.count, "finding")
    say("\(findings): 6 shows what could not be read or does not fit", isProblem: true)
    return []
  }

  /// Begins what the program was started for.
  private mutating func begin(_ opening: FeedbackOpening) -> [Effect] {
    guard let exchange = opening.exchange else {
      browse.focus = .exchanges
      say("Choose the exchange (/ finds it by any word), then a gives feedback on it")
      return []
    }
    if let corrected = opening.corrected, let role = opening.role {
      return prepare(.correction(of: corrected, as: role))
    }
    return beginFeedback(on: exchange, as: opening.role, isAnother: opening.isAnother)
  }

  mutating func take(_ input: InputEvent) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let event):
      let effects = take(event)
      keepCursorsInSight()
      return effects
    case .focus: return []
    }
  }

  /// Where keys are read now.
  var keyContext: CommandContext {
    switch layer {
    case .filter, .search, .asOf: .prompt
    case .commands, .sort, .messages, .personal, .role: .menu
    case .confirm: .question
    case nil:
      if let form {
        form.isChoosing ? .versions : form.isStored ? .confirmation : .form
      } else {
        catalogue == nil ? .loading : focusedPage != nil ? .page : .list
      }
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    message = nil
    let context = keyContext
    let command = CommandTable.command(for: key, in: context)
    if command?.id != .quitAnywhere { isQuitArmed = false }
    if followDue != nil, command.map({ !$0.isStep }) ?? true { followNow() }
    // What is typed goes into the field before any command gets it.
    if case .confirm(let confirmation) = layer, command?.id != .quitAnywhere {
      return answer(confirmation, key)
    }
    if case .role(let menu) = layer, let place = key.typed?.wholeNumberValue,
      menu.roles.indices.contains(place - 1)
    {
      layer = nil
      return giveFeedback(on: menu.exchange, as: menu.roles[place - 1])
    }
    if layer != nil, typeIntoLayer(key, command) { return [] }
    if layer == nil, isSaving, form == nil || form?.isSaving == true, key == .escape {
      return [.cancelSaving]
    }
    if layer == nil, form != nil, command?.id != .quitAnywhere, typeIntoForm(key) { return [] }
    guard let command else {
      sayUnknown(key)
      return []
    }
    return run(command)
  }

  /// Runs a command, or says why it cannot be done.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = command.disabledReason(self) {
      say(reason)
      return []
    }
    let effects = command.run(&self)
    keepCursorsInSight()
    return effects
  }

  private mutating func sayUnknown(_ key: Key) {
    guard layer == nil else { return }
    if form != nil { return say("\(key) does nothing here; F1 lists what does") }
    if case .character("\u{FFFD}") = key.code { return }
    say("\(key) does nothing here; ? lists what does")
  }

  /// Pasted text goes into the field that is open, and never to commands.
  private mutating func paste(_ text: String) -> [Effect] {
    message = nil
    isQuitArmed = false
    if layer == nil, pasteIntoForm(text) { return [] }
    guard let field = layerField else {
      say("Pasted text was not taken: nothing is being typed here", isProblem: true)
      return []
    }
    // A whole file on the clipboard is no filter; taking part of it would be worse than taking nothing.
    guard field.text.utf8.count + text.utf8.count <= State.longestLine else {
      say("Pasted text was not taken: it is too long for one line", isProblem: true)
      return []
    }
    var changed = field
    changed.insert(text)
    layerField = changed
    fieldChanged()
    return []
  }

  /// The most bytes that a line may have after something was pasted into it.
  private static let longestLine = 4_000

  /// Scrolls every list and page so that its cursor can be seen.
  mutating func keepCursorsInSight() {
    for pane in BrowsePane.allCases {
      let height = screenLayout.listHeight(of: pane)
      let list = browse[pane]
      browse[pane].window = list.window.showing(list.cursor, count: list.count, height: height)
    }
    let height = max(1, screenLayout.body.height - screenLayout.rowsAboveList)
    for path in [\State.organisations, \State.documents, \State.findings] {
      let list = self[keyPath: path]
      self[keyPath: path].window = list.window.showing(
        list.cursor,
        count: list.count,
        height: height
      )
    }
    if let list = focusedList {
      let columns = visibleColumns(of: list).count
      if list.columnCursor >= columns { focusedList?.columnCursor = max(0, columns - 1) }
    }
    keepFormInSight()
    if var view = focusedPage {
      let layout = pageLayout(view)
      view.layout = layout
      // A page made anew may have fewer links.
      if let link = view.link, !layout.links.isEmpty {
        view.link = min(link, layout.links.count - 1)
      }
      view.window = view.window.scrolled(by: 0, count: layout.lines.count, height: pageHeight)
      focusedPage = view
    }
  }
}

extension Catalogue {
  fileprivate var recordCount: Int {
    partnerships.count + exchanges.count + feedback.count + organisations.count + documents.count
  }
}

extension Command {
  /// Whether the command is a step of a cursor that a person may hold the key of.
  fileprivate var isStep: Bool {
    switch id {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp: true
    default: false
    }
  }
}
