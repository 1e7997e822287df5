public import JSON

extension Exchange: ReadableRecord {
  public static let kind = RecordKind.exchange

  private enum Member: String, CaseIterable {
    case id, title, mode, formats, group, visitor, visitorPartnership, host, hostPartnership
    case ecosystems, topics, planned, sessions, distanceKilometres, participants, objectives, agenda
    case signatures, milestones, cancelled, lumpSum, forceMajeure, sources, illustrative, clash
  }

  private static let members = MemberTable<Member>()

  public static func read(_ json: inout JSONReader) throws(JSONError) -> RecordReading<Exchange> {
    var reading = MemberReading()
    let start = json.offset
    var id: RecordID?
    var owner: RecordID?
    var mode: ExchangeMode?
    var record = Exchange(id: .placeholder, visitorPartnership: .placeholder, mode: .virtual)
    try reading.object(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.recordID(&json)
      case .title: record.title = try reading.text(&json)
      case .mode: mode = try reading.oneOf(&json, ExchangeMode.self)
      case .formats: record.formats = try reading.texts(&json)
      case .group: record.group = try reading.recordID(&json)
      case .visitor: record.visitor = try reading.recordID(&json)
      case .visitorPartnership: owner = try reading.recordID(&json)
      case .host: record.host = try reading.recordID(&json)
      case .hostPartnership: record.hostPartnership = try reading.recordID(&json)
      case .ecosystems: record.ecosystems = try reading.texts(&json)
      case .topics: record.topics = try reading.texts(&json)
      case .planned: record.planned = try Period.read(&reading, &json)
      case .sessions: record.sessions = try Session.readList(&reading, &json)
      case .distanceKilometres:
        record.distanceKilometres = try reading.number(&json, within: 0...20_040)
      case .participants: record.participants = try reading.wholeNumber(&json)
      case .objectives: record.objectives = try reading.text(&json)
      case .agenda: record.agenda = try reading.text(&json)
      case .signatures: record.signatures = try Signatures.read(&reading, &json)
      case .milestones: record.milestones = try Milestones.read(&reading, &json)
      case .cancelled: record.cancelled = try Cancellation.read(&reading, &json)
      case .lumpSum: record.lumpSum = try reading.wholeNumber(&json)
      case .forceMajeure: record.forceMajeure = try reading.text(&json)
      case .sources: record.sources = try reading.texts(&json)
      case .illustrative: record.illustrative = try reading.truth(&json) ?? false
      case .clash: try reading.clash(&json)
      }
    }
    let (theID, theOwner, theMode) = (
      reading.required(id, "id", at: start),
      reading.required(owner, "visitorPartnership", at: start),
      reading.required(mode, "mode", at: start)
    )
    guard let theID, let theOwner, let theMode else {
      return RecordReading(record: nil, id: id, problems: reading.problems)
    }
    record.id = theID
    record.visitorPartnership = theOwner
    record.mode = theMode
    return RecordReading(record: record, id: theID, problems: reading.problems)
  }
}

extension Period {
  private enum Member: String, CaseIterable {
    case start, end
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Period {
    var period = Period()
    _ = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .start: period.start = try reading.date(&json)
      case .end: period.end = try reading.date(&json)
      }
    }
    return period
  }
}

extension Session {
  private enum Member: String, CaseIterable {
    case date, title, format
  }

  private static let members = MemberTable<Member>()

  /// Reads the sessions that have a date; one without is a problem.
  fileprivate static func readList(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> [Session] {
    var sessions: [Session] = []
    try reading.list(&json) { reading, json throws(JSONError) in
      let start = json.offset
      var date: CivilDate?
      var title: String?
      var format: String?
      let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
        switch member {
        case .date: date = try reading.date(&json)
        case .title: title = try reading.text(&json)
        case .format: format = try reading.text(&json)
        }
      }
      guard isThere, let date = reading.required(date, "date", at: start) else { return }
      sessions.append(Session(date: date, title: title, format: format))
    }
    return sessions
  }
}

extension Signatures {
  private enum Member: String, CaseIterable {
    case visitor, visitorPartnership, host, hostPartnership
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Signatures {
    var signatures = Signatures()
    _ = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      let date = try reading.date(&json)
      switch member {
      case .visitor: signatures.visitor = date
      case .visitorPartnership: signatures.visitorPartnership = date
      case .host: signatures.host = date
      case .hostPartnership: signatures.hostPartnership = date
      }
    }
    return signatures
  }
}

extension Milestones {
  private enum Member: String, CaseIterable {
    case proposed, matched, committed, started, completed, reported, validated, paid

    var milestone: Milestone {
      switch self {
      case .proposed: .proposed
      case .matched: .matched
      case .committed: .committed
      case .started: .started
      case .completed: .completed
      case .reported: .reported
      case .validated: .validated
      case .paid: .paid
      }
    }
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Milestones {
    var milestones = Milestones()
    _ = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      milestones[member.milestone] = try reading.date(&json)
    }
    return milestones
  }
}

extension Cancellation {
  private enum Member: String, CaseIterable {
    case date, reason
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Cancellation? {
    let start = json.offset
    var date: CivilDate?
    var reason: String?
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .date: date = try reading.date(&json)
      case .reason: reason = try reading.text(&json)
      }
    }
    guard isThere, let date = reading.required(date, "date", at: start) else {
      return nil
    }
    return Cancellation(date: date, reason: reason)
  }
}
