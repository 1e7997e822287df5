internal import Catalogue
internal import Scheme
internal import Screen

extension CommandTable {
  /// Going in and out.
  static let opening: [Command] = [
    Command(
      .open,
      "open",
      "Open the record under the cursor, or follow the link",
      keys: "Enter",
      in: reading,
      hint: "open",
      disabled: { $0.openingReason }
    ) { $0.open() },
    Command(
      .back,
      "back",
      "Undo one layer: filter, zoom, page, pane, screen",
      keys: "Esc Backspace",
      in: reading,
      disabled: { $0.backTarget == nil ? "Nothing to go back from; q quits" : nil }
    ) { $0.goBack() },
    Command(.close, "close", "Go back, and from the home screen quit", keys: "q", in: reading) {
      $0.close()
    },
  ]
}

/// The layer that Esc would undo now.
enum BackTarget: Hashable, Sendable {
  case filter, zoom, page
  case pane(BrowsePane)
  case home

  /// The word behind `Esc` in the hint line.
  var hint: String {
    switch self {
    case .filter: "clear filter"
    case .zoom: "all panes"
    case .page: "back"
    case .pane(.partnerships): "Partnerships"
    case .pane(.exchanges): "Exchanges"
    case .pane(.feedback): "Feedback"
    case .home: "Browse"
    }
  }
}

extension State {
  /// Why Enter does nothing here; nil where it does something.
  var openingReason: String? {
    if focusedPage != nil { return hasLinks ? nil : "This page has no links" }
    guard let list = focusedList else { return "Nothing to open here" }
    return list.count == 0 ? "The list is empty" : nil
  }

  mutating func open() -> [Effect] {
    if let view = focusedPage { return follow(linkOf: view) }
    guard let list = focusedList, let context else { return [] }
    if list.isOnAll { return focus(browse.focus.next) }
    guard let index = list.selected else { return [] }
    let catalogue = context.catalogue
    switch list.kind {
    case .partnerships: open(.record(catalogue.partnerships[index].id))
    case .exchanges: open(.record(catalogue.exchanges[index].id))
    case .feedback: open(.record(catalogue.feedback[index].id))
    case .organisations: open(.record(catalogue.organisations[index].id))
    case .documents: open(.record(catalogue.documents[index].id))
    case .findings:
      let finding = catalogue.findings[index]
      return [.edit(file: finding.file, line: finding.line, column: finding.column)]
    }
    return []
  }

  private mutating func open(_ subject: PageSubject) {
    guard let context else { return }
    guard let page = OpenPage(subject, in: context) else {
      return say("There is no record '\(subject.record?.text ?? "")'", isProblem: true)
    }
    trail.append(page)
  }

  private mutating func follow(linkOf view: PageView) -> [Effect] {
    let links = pageLayout(view).links
    guard let link = view.link ?? (links.isEmpty ? nil : 0), links.indices.contains(link) else {
      return []
    }
    let target = links[link].target
    if let subject = PageSubject(target) { open(subject) }
    if case .history(let id) = target { return [.store(.history(id))] }
    if case .findings(let id) = target {
      trail = []
      screen = .findings
      findings.filter = id.text
      refreshFocused(landing: .first)
    }
    return []
  }

  /// What Esc would undo, in its fixed order; nil at the bottom of everything.
  var backTarget: BackTarget? {
    if !trail.isEmpty { return .page }
    if let list = focusedList, !list.filter.isEmpty { return .filter }
    guard screen == .browse else { return .home }
    if browse.isZoomed { return .zoom }
    switch browse.focus {
    case .partnerships: return nil
    case .exchanges: return .pane(.partnerships)
    case .feedback: return .pane(.exchanges)
    }
  }

  mutating func goBack() -> [Effect] {
    switch backTarget {
    case .page: trail.removeLast()
    case .filter:
      focusedList?.filter = ""
      refreshFocused(landing: .same)
    case .zoom: browse.isZoomed = false
    case .pane(let pane): browse.focus = pane
    case .home: screen = .browse
    case nil: break
    }
    return []
  }

  /// One page or screen back; quits at home, whatever pane or filter one is in.
  mutating func close() -> [Effect] {
    switch backTarget {
    case .page, .home: return goBack()
    case .filter where screen != .browse:
      screen = .browse
      return []
    case .filter, .zoom, .pane, nil: return [.quit]
    }
  }
}
