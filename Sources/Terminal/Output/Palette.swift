import CTerminal
import Screen

/// The look of each style for one terminal, with colour pairs allotted as they are first used.
///
/// ncurses numbers pairs of foreground and background; at most 255 fit a cell, and a theme uses far
/// fewer. Confined to the thread of its screen.
struct Palette {
  private let theme: Theme
  private let level: ColourLevel
  private var pairs: [[Colour]: UInt8] = [:]
  private var looks: [Style: Look] = [:]

  /// What ncurses needs to know of a style.
  struct Look: Hashable {
    var attributes: UInt8 = 0
    var pair: UInt8 = 0
  }

  init(theme: Theme, level: ColourLevel) {
    self.theme = theme
    self.level = level
  }

  mutating func look(of style: Style, on screen: OpaquePointer) -> Look {
    if let look = looks[style] { return look }
    let appearance = theme.appearance(of: style, level: level)
    let look = Look(
      attributes: appearance.attributes.rawValue,
      pair: pair([appearance.foreground, appearance.background], on: screen)
    )
    looks[style] = look
    return look
  }

  private mutating func pair(_ colours: [Colour], on screen: OpaquePointer) -> UInt8 {
    guard colours != [.own, .own] else { return 0 }
    if let pair = pairs[colours] { return pair }
    guard let pair = UInt8(exactly: pairs.count + 1),
      cterminal_screen_pair(
        screen,
        Int32(pair),
        Int32(colours[0].number),
        Int32(colours[1].number)
      ) == 0
    else { return 0 }
    pairs[colours] = pair
    return pair
  }
}
