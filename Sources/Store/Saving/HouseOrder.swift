internal import Scheme

/// The order in which DATA.md names the members of a record, where a new member finds its place.
enum HouseOrder {
  /// The members beside a new one behind which it may go, the nearest first.
  static func predecessors(of path: MemberPath, in kind: RecordKind?) -> [String] {
    let order: [String] =
      switch path.names.count {
      case 1: kind.map(members) ?? []
      default: nested[path.names[path.names.count - 2]] ?? []
      }
    guard let name = path.names.last, let place = order.firstIndex(of: name) else { return [] }
    return order[..<place].reversed()
  }

  private static func members(of kind: RecordKind) -> [String] {
    switch kind {
    case .partnership:
      [
        "id", "acronym", "title", "wave", "sector", "ecosystems", "coordinator", "partners",
        "start", "end", "plannedExchanges", "grant", "website", "summary", "sources",
        "illustrative",
      ]
    case .organisation:
      [
        "id", "name", "type", "subtype", "country", "city", "region", "memberOf", "eccpProfiled",
        "ecosystems", "website", "location", "contact", "visitorProfile", "hostProfile",
        "sources", "illustrative",
      ]
    case .exchange:
      [
        "id", "title", "mode", "formats", "group", "visitor", "visitorPartnership", "host",
        "hostPartnership", "ecosystems", "topics", "planned", "sessions", "distanceKilometres",
        "participants", "objectives", "agenda", "signatures", "milestones", "cancelled",
        "lumpSum", "forceMajeure", "sources", "illustrative",
      ]
    case .feedback:
      [
        "id", "exchange", "role", "questionnaire", "submitted", "answers", "consent",
        "illustrative",
      ]
    case .document:
      [
        "id", "kind", "title", "date", "authors", "url", "language", "tags", "body", "rule",
        "partnerships", "exchanges", "sources", "illustrative",
      ]
    }
  }

  private static let nested: [String: [String]] = [
    "planned": ["start", "end"],
    "location": ["latitude", "longitude"],
    "contact": ["name", "email"],
    "cancelled": ["date", "reason"],
    "signatures": ["visitor", "visitorPartnership", "host", "hostPartnership"],
    "milestones": Milestone.allCases.map(\.name),
    "visitorProfile": profile, "hostProfile": profile,
    "consent": ["publish", "contact"],
  ]

  private static let profile = [
    "motivation", "seeks", "offers", "languages", "availableFrom", "availableUntil",
  ]
}
