/// What a piece of text is for.
///
/// A theme gives each role its colours and attributes; nothing outside the terminal knows a colour,
/// and no meaning is carried by a role alone.
public enum Role: UInt8, CaseIterable, Sendable {
  case text
  case muted
  case title
  case heading
  case border
  case focusedBorder
  case accent
  case link
  /// The `▸` in the gutter of the selected row.
  case marker
  /// Characters that match a filter or search.
  case match
  case number
  case good
  case warning
  case error
  case badge
  /// A key in the hint line.
  case key
  case prompt
  /// The inside of a field that can be typed into.
  case field
  case series1
  case series2
  case series3
  case series4
  case series5
  case series6
  case tab
  case activeTab
}

/// Attributes asked for on top of what the theme gives a role.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// The set of attributes with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Brighter or heavier letters.
  public static let bold = Emphasis(rawValue: 1)
  /// A line under the text.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged; costly over a slow line when it covers a row.
  public static let reverse = Emphasis(rawValue: 4)
}

/// A role with emphasis: how a cell is to look, without saying which colour that is.
public struct Style: Hashable, Sendable {
  /// What the text is for.
  public var role: Role
  /// Attributes on top of the theme's.
  public var emphasis: Emphasis

  /// A role, by default as the theme shows it.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// The same role with more emphasis.
  public func adding(_ more: Emphasis) -> Style { Style(role, emphasis.union(more)) }
}

/// The roles as styles, so that a call reads `style: .muted`.
extension Style {
  /// Ordinary text.
  public static let text = Style(.text)
  /// Text of less weight: hints, units, placeholders.
  public static let muted = Style(.muted)
  /// The name of the screen, page or program.
  public static let title = Style(.title)
  /// A heading within a page, or of a column.
  public static let heading = Style(.heading)
  /// Lines around panes.
  public static let border = Style(.border)
  /// Lines around the pane that has the keys.
  public static let focusedBorder = Style(.focusedBorder)
  /// Something to notice that is neither good nor bad.
  public static let accent = Style(.accent)
  /// What Enter follows.
  public static let link = Style(.link)
  /// The gutter's marker.
  public static let marker = Style(.marker)
  /// Characters that match a filter or search.
  public static let match = Style(.match)
  /// Figures.
  public static let number = Style(.number)
  /// In order, done, saved.
  public static let good = Style(.good)
  /// To look at.
  public static let warning = Style(.warning)
  /// Wrong or refused.
  public static let error = Style(.error)
  /// A short state in a box of its own, such as `pinned`.
  public static let badge = Style(.badge)
  /// A key in the hint line.
  public static let key = Style(.key)
  /// The sign before typed text.
  public static let prompt = Style(.prompt)
  /// The inside of a field.
  public static let field = Style(.field)
  /// The name of a screen that is not shown.
  public static let tab = Style(.tab)
  /// The name of the screen that is shown.
  public static let activeTab = Style(.activeTab)

  /// The style of a chart's series, counted from 0 and beginning again after six.
  public static func series(_ index: Int) -> Style {
    let roles: [Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
    return Style(roles[((index % roles.count) + roles.count) % roles.count])
  }
}
