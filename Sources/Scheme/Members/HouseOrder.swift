/// The members of records that DATA.md names, in its order, where a new member finds its place.
public enum HouseOrder {
  /// The names of the members of a kind of record, or of an object in it; empty where DATA.md names none.
  ///
  /// - Parameter names: The way to the object; none for the record itself.
  public static func members(in names: [String], of kind: RecordKind) -> [String] {
    guard let object = names.last else { return members(of: kind) }
    let isKnown = members(in: Array(names.dropLast()), of: kind).contains(object)
    return isKnown && type(of: names) == .object ? nested[object] ?? [] : []
  }

  /// The members without which a record of a kind cannot be used (DATA.md).
  public static func required(of kind: RecordKind) -> [String] {
    switch kind {
    case .partnership: ["id", "acronym"]
    case .organisation: ["id", "name"]
    case .exchange: ["id", "visitorPartnership", "mode"]
    case .feedback: ["id", "exchange", "role", "submitted"]
    case .document: ["id", "kind", "title"]
    }
  }

  /// The kind of value that a member takes; text for one that DATA.md does not name.
  ///
  /// A date or a long text is a text in the file.
  ///
  /// - Parameter names: The way to the member, outermost first.
  public static func type(of names: [String]) -> MemberType {
    // The names that mean two things.
    if names == ["consent", "contact"] { return .truth }
    if names.count == 2, ["signatures", "milestones"].contains(names[0]) { return .date }
    return names.last.flatMap { types[$0] } ?? .text
  }

  /// The members beside a new one behind which it may go, the nearest first.
  public static func predecessors(of path: MemberPath, in kind: RecordKind?) -> [String] {
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

  /// What is not a text, by its name, which means the same in all records.
  private static let types: [String: MemberType] = {
    var types: [String: MemberType] = ["grant": .textOrNumber]
    let names: [(MemberType, [String])] = [
      (
        .number,
        [
          "plannedExchanges", "distanceKilometres", "participants", "lumpSum", "latitude",
          "longitude", "questionnaire",
        ]
      ), (.truth, ["illustrative", "eccpProfiled"]),
      (
        .list,
        [
          "ecosystems", "partners", "sources", "memberOf", "formats", "topics", "sessions",
          "authors", "tags", "partnerships", "exchanges", "seeks", "offers", "languages",
        ]
      ),
      (.date, ["start", "end", "date", "availableFrom", "availableUntil"]),
      (.prose, ["summary", "objectives", "agenda", "body", "motivation"]),
      (
        .object,
        [
          "location", "contact", "visitorProfile", "hostProfile", "planned", "signatures",
          "milestones", "cancelled", "answers", "consent",
        ]
      ),
    ]
    for (type, names) in names { for name in names { types[name] = type } }
    return types
  }()

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
