internal import Screen

/// The three linked lists of the home screen.
struct BrowseState: Sendable {
  var partnerships = RecordList(.partnerships)
  var exchanges = RecordList(.exchanges)
  var feedback = RecordList(.feedback)
  var focus = BrowsePane.partnerships
  /// Whether the pane in focus has the whole screen.
  var isZoomed = false
  /// The partnership whose exchanges are shown; while a key is held not yet the one under the cursor.
  var owner: Int?
  /// The exchange whose feedback is shown, likewise.
  var feedbackOwner: Int?
  /// How many exchanges exist on the day looked at, of all partnerships.
  var exchangesOnDay = 0

  subscript(pane: BrowsePane) -> RecordList {
    get {
      switch pane {
      case .partnerships: partnerships
      case .exchanges: exchanges
      case .feedback: feedback
      }
    }
    set {
      switch pane {
      case .partnerships: partnerships = newValue
      case .exchanges: exchanges = newValue
      case .feedback: feedback = newValue
      }
    }
  }
}

/// A pane of the home screen, from left to right and top to bottom.
enum BrowsePane: Int, CaseIterable, Sendable {
  case partnerships, exchanges, feedback

  var next: BrowsePane { BrowsePane(rawValue: (rawValue + 1) % 3) ?? .partnerships }
  var previous: BrowsePane { BrowsePane(rawValue: (rawValue + 2) % 3) ?? .partnerships }
}
