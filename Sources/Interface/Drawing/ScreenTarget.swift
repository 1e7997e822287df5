internal import Screen

/// What a click on a place of the screen means.
enum ScreenTarget: Hashable, Sendable {
  /// The name of a screen in the header.
  case tab(Int)
  /// A row of a list; the pane for the home screen's lists.
  case row(BrowsePane, position: Int)
  /// The heading of a visible column of the list in focus.
  case heading(Int)
  /// A link of the page.
  case link(Int)
  /// An item of the form.
  case item(Int)

  /// The number under which the frame carries the target.
  var hit: HitTarget {
    switch self {
    case .tab(let digit): HitTarget(rawValue: digit << 4)
    case .row(let pane, let position): HitTarget(rawValue: position << 8 | pane.rawValue << 4 | 1)
    case .heading(let column): HitTarget(rawValue: column << 4 | 2)
    case .link(let link): HitTarget(rawValue: link << 4 | 3)
    case .item(let item): HitTarget(rawValue: item << 4 | 4)
    }
  }

  init?(_ hit: HitTarget) {
    let value = hit.rawValue
    switch value & 0xF {
    case 0: self = .tab(value >> 4)
    case 1:
      guard let pane = BrowsePane(rawValue: value >> 4 & 0xF) else { return nil }
      self = .row(pane, position: value >> 8)
    case 2: self = .heading(value >> 4)
    case 3: self = .link(value >> 4)
    case 4: self = .item(value >> 4)
    default: return nil
    }
  }
}
