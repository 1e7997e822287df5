internal import Screen

extension State {
  /// Takes a click or a turn of the wheel; everything the mouse does has a key too.
  ///
  /// What was clicked on is looked up in the frame as it would be drawn now, so that it is what the person saw.
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    message = nil
    isQuitArmed = false
    // A click may leave the pane on which others still wait.
    if followDue != nil { followNow() }
    guard layer == nil, catalogue != nil else { return [] }
    if form != nil { return click(mouse) }
    switch mouse.action {
    case .wheelDown: return move(.lines(3))
    case .wheelUp: return move(.lines(-3))
    case .press(1): break
    case .press, .release: return []
    }
    guard let hit = render().target(at: mouse.position), let target = ScreenTarget(hit) else {
      return []
    }
    switch target {
    case .tab(let digit):
      guard
        let command = CommandTable.command(for: .character(Character("\(digit)")), in: keyContext)
      else { return [] }
      return run(command)
    case .row(let pane, let position): return click(row: position, in: pane)
    case .heading(let column):
      focusedList?.columnCursor = column
      return CommandTable[.sort].map { run($0) } ?? []
    case .item: return []
    case .link(let link):
      guard focusedPage?.link != link else { return open() }
      focusedPage?.link = link
      return []
    }
  }

  /// A click puts the cursor of a form on an item, and the wheel moves it.
  private mutating func click(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelDown: return moveInForm(1)
    case .wheelUp: return moveInForm(-1)
    case .press(1): break
    case .press, .release: return []
    }
    guard let hit = render().target(at: mouse.position), case .item(let item)? = ScreenTarget(hit)
    else { return [] }
    return moveInForm(item - (form?.focus ?? item))
  }

  /// Selects a row; opens it where it was selected already.
  private mutating func click(row position: Int, in pane: BrowsePane) -> [Effect] {
    let isSecond = focusedList?.cursor == position && (screen != .browse || browse.focus == pane)
    if isSecond { return open() }
    if screen == .browse { browse.focus = pane }
    let step = position - (focusedList?.cursor ?? position)
    return move(.lines(step))
  }
}
