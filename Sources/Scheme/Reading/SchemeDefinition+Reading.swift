internal import JSON

extension SchemeDefinition {
  private enum Member: String, CaseIterable {
    case format, name, wave, today, target, feedbackRoles, countries, ecosystems, formats
    case organisationTypes, outcomes
  }

  private static let members = MemberTable<Member>()

  /// Reads `scheme.json`.
  ///
  /// - Returns: The definition, nil where the file is not JSON, not an object, or of a newer format than this
  ///   program knows; and what did not fit.
  public static func readFile(
    _ bytes: [UInt8]
  ) -> (definition: SchemeDefinition?, problems: [PlacedProblem]) {
    var reading = MemberReading()
    var scheme = SchemeDefinition()
    var isUsable = true
    var newer: PlacedProblem?
    do {
      try JSONReader.read(bytes) { json throws(JSONError) in
        let start = json.offset
        let kind = try json.kind()
        guard kind == .object else {
          isUsable = false
          _ = try json.skipValue()
          reading.note(.wrongShape(expected: .object, found: kind), at: start)
          return
        }
        try reading.object(&json, members) { reading, json, member throws(JSONError) in
          let offset = json.offset
          try scheme.read(member, &reading, &json)
          if member == .format {
            let isNewer = scheme.format > Self.knownFormat
            newer = isNewer ? PlacedProblem(.newerFormat(scheme.format), at: offset) : nil
          }
        }
      }
    } catch {
      reading.note(.syntax(error.kind), at: error.offset)
      isUsable = false
    }
    // What a newer program wrote is not judged by the rules of this one.
    if let newer { return (nil, [newer]) }
    return (isUsable ? scheme : nil, reading.problems + StoredClash.problems(ofSettings: bytes))
  }

  private mutating func read(
    _ member: Member,
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) {
    switch member {
    case .format: format = try reading.wholeNumber(&json, within: 1...Int.max) ?? 1
    case .name: name = try reading.text(&json)
    case .wave: wave = try reading.text(&json)
    case .today: today = try reading.date(&json)
    case .target: target = try reading.wholeNumber(&json)
    case .feedbackRoles:
      var roles: [FeedbackRole] = []
      try reading.list(&json) { reading, json throws(JSONError) in
        if let role = try reading.oneOf(&json, FeedbackRole.self) { roles.append(role) }
      }
      feedbackRoles = roles
    case .countries: countries = try reading.codes(&json, by: .code).compactMap(Country.init)
    case .ecosystems: ecosystems = try reading.codes(&json).compactMap(NamedCode.init)
    case .formats: formats = try reading.codes(&json).compactMap(NamedCode.init)
    case .organisationTypes:
      organisationTypes = try reading.codes(&json).compactMap(OrganisationType.init)
    case .outcomes: outcomes = try reading.codes(&json).compactMap(NamedCode.init)
    }
  }
}

/// The members that entries of code lists may have; each list uses its own of them.
struct CodeEntry {
  var id: String?
  var code: CountryCode?
  var name: String?
  var eligible: Bool?
  var visitor: Bool?
  var host: Bool?

  private enum Member: String, CaseIterable {
    case id, code, name, eligible, visitor, host
  }

  private static let members = MemberTable<Member>()

  /// By which member the entries of a list are told apart.
  enum Key {
    case id, code
  }

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader,
    by key: Key
  ) throws(JSONError) -> CodeEntry? {
    var entry = CodeEntry()
    let start = json.offset
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: entry.id = try reading.text(&json)
      case .code: entry.code = try reading.country(&json)
      case .name: entry.name = try reading.text(&json)
      case .eligible: entry.eligible = try reading.truth(&json)
      case .visitor: entry.visitor = try reading.truth(&json)
      case .host: entry.host = try reading.truth(&json)
      }
    }
    guard isThere else { return nil }
    switch key {
    case .id: _ = reading.required(entry.id, "id", at: start)
    case .code: _ = reading.required(entry.code, "code", at: start)
    }
    return entry
  }
}

extension MemberReading {
  /// Reads a code list; an entry without what tells it apart is a problem.
  mutating func codes(
    _ json: inout JSONReader,
    by key: CodeEntry.Key = .id
  ) throws(JSONError) -> [CodeEntry] {
    var entries: [CodeEntry] = []
    try list(&json) { reading, json throws(JSONError) in
      if let entry = try CodeEntry.read(&reading, &json, by: key) { entries.append(entry) }
    }
    return entries
  }
}

extension NamedCode {
  init?(_ entry: CodeEntry) {
    guard let id = entry.id else { return nil }
    self.init(id: id, name: entry.name ?? id)
  }
}

extension Country {
  fileprivate init?(_ entry: CodeEntry) {
    guard let code = entry.code else { return nil }
    self.init(code: code, name: entry.name ?? code.description, eligible: entry.eligible ?? true)
  }
}

extension OrganisationType {
  fileprivate init?(_ entry: CodeEntry) {
    guard let id = entry.id else { return nil }
    self.init(
      id: id,
      name: entry.name ?? id,
      visitor: entry.visitor ?? true,
      host: entry.host ?? true
    )
  }
}
