internal import Catalogue
internal import Scheme
internal import Screen

/// The top line: the program, the screens with their digits, and the day that is looked at.
///
/// What does not fit is left out from the least to the most needed: words, then names, never the date.
struct HeaderDrawing {
  let state: State

  func draw(_ painter: inout Painter, in rect: Rect) {
    let day = state.day.description
    let isOther = state.chosenDay != nil
    let words = isOther ? "as of " : state.isPinned ? "pinned " : ""
    let readOnly = isOther ? "read-only, " : ""
    for variant in Variant.allCases {
      let date = (variant.isComplete ? readOnly : "") + (variant.hasWords ? words : "") + day
      let tabs = self.tabs(variant)
      let width = tabs.reduce(0) { $0 + $1.width } + max(0, tabs.count - 1)
      guard 1 + width + 2 + date.count + 1 <= rect.width || variant == .dateOnly else { continue }
      draw(tabs, &painter, rect)
      let text = Displayable(date)
      painter.put(
        text,
        at: Point(x: max(0, rect.maxX - text.width - 1), y: rect.minY),
        style: isOther ? .warning : .number
      )
      return
    }
  }

  private enum Variant: CaseIterable {
    case everything, noName, fewWords, noWords, digitsAndWords, digits, activeOnly, dateOnly

    var isComplete: Bool { self == .everything || self == .noName }
    var hasWords: Bool { isComplete || self == .fewWords || self == .digitsAndWords }
    var hasOnlyDigits: Bool { self == .digits || self == .digitsAndWords }
  }

  private struct Tab {
    var digit: Displayable
    var name: Displayable
    var isActive: Bool
    var target: Int?

    var width: Int { digit.width + name.width + (digit.isEmpty || name.isEmpty ? 0 : 1) }
  }

  private func tabs(_ variant: Variant) -> [Tab] {
    var tabs: [Tab] = []
    if variant == .everything {
      tabs.append(Tab(digit: .empty, name: "ClusterXchange ", isActive: false))
    }
    guard variant != .dateOnly else { return [] }
    for screen in ScreenName.allCases where screen.exists {
      let isActive = screen == state.screen
      if variant == .activeOnly, !isActive { continue }
      var name = screen.title
      if screen == .findings, let count = state.catalogue?.findings.count, count > 0 {
        name += " \(count)"
      }
      if variant.hasOnlyDigits, !isActive { name = "" }
      tabs.append(
        Tab(
          digit: Displayable("\(screen.rawValue)"),
          name: Displayable(name),
          isActive: isActive,
          target: screen.rawValue
        )
      )
    }
    return tabs
  }

  private func draw(_ tabs: [Tab], _ painter: inout Painter, _ rect: Rect) {
    var x = rect.minX + 1
    for tab in tabs {
      let start = x
      if !tab.digit.isEmpty {
        x += painter.put(tab.digit, at: Point(x: x, y: rect.minY), style: .key)
        if !tab.name.isEmpty { x += 1 }
      }
      let style: Style = tab.isActive ? .activeTab : tab.target == nil ? .title : .tab
      x += painter.put(tab.name, at: Point(x: x, y: rect.minY), style: style)
      if let target = tab.target {
        painter.react(
          in: Rect(x: start, y: rect.minY, width: x - start, height: 1),
          ScreenTarget.tab(target).hit
        )
      }
      x += 1
    }
  }
}
