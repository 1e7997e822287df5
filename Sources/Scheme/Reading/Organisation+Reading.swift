public import JSON

extension Organisation: ReadableRecord {
  public static let kind = RecordKind.organisation

  private enum Member: String, CaseIterable {
    case id, name, type, subtype, country, city, region, memberOf, eccpProfiled, ecosystems
    case website, location, contact, visitorProfile, hostProfile, sources, illustrative, clash
  }

  private static let members = MemberTable<Member>()

  public static func read(
    _ json: inout JSONReader
  ) throws(JSONError) -> RecordReading<Organisation> {
    var reading = MemberReading()
    let start = json.offset
    var id: RecordID?
    var name: String?
    var record = Organisation(id: .placeholder, name: "")
    try reading.object(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.recordID(&json)
      case .name: name = try reading.text(&json)
      case .type: record.type = try reading.text(&json)
      case .subtype: record.subtype = try reading.text(&json)
      case .country: record.country = try reading.country(&json)
      case .city: record.city = try reading.text(&json)
      case .region: record.region = try reading.text(&json)
      case .memberOf: record.memberOf = try reading.recordIDs(&json)
      case .eccpProfiled: record.eccpProfiled = try reading.truth(&json)
      case .ecosystems: record.ecosystems = try reading.texts(&json)
      case .website: record.website = try reading.text(&json)
      case .location: record.location = try Location.read(&reading, &json)
      // Personal: passed over unread, so that it can reach no list, search or message.
      case .contact:
        record.hasContact = try json.kind() != .null
        _ = try json.skipValue()
      case .visitorProfile: record.visitorProfile = try ExchangeProfile.read(&reading, &json)
      case .hostProfile: record.hostProfile = try ExchangeProfile.read(&reading, &json)
      case .sources: record.sources = try reading.texts(&json)
      case .illustrative: record.illustrative = try reading.truth(&json) ?? false
      case .clash: try reading.clash(&json)
      }
    }
    let required = (
      reading.required(id, "id", at: start), reading.required(name, "name", at: start)
    )
    guard let id = required.0, let name = required.1 else {
      return RecordReading(record: nil, id: id, problems: reading.problems)
    }
    record.id = id
    record.name = name
    return RecordReading(record: record, id: id, problems: reading.problems)
  }
}

extension Location {
  private enum Member: String, CaseIterable {
    case latitude, longitude
  }

  private static let members = MemberTable<Member>()

  /// Reads a location; one without both coordinates is a problem.
  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> Location? {
    let start = json.offset
    var latitude: Double?
    var longitude: Double?
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .latitude: latitude = try reading.number(&json, within: -90...90)
      case .longitude: longitude = try reading.number(&json, within: -180...180)
      }
    }
    guard isThere else { return nil }
    let required = (
      reading.required(latitude, "latitude", at: start),
      reading.required(longitude, "longitude", at: start)
    )
    guard let latitude = required.0, let longitude = required.1 else { return nil }
    return Location(latitude: latitude, longitude: longitude)
  }
}

extension ExchangeProfile {
  private enum Member: String, CaseIterable {
    case motivation, seeks, offers, languages, availableFrom, availableUntil
  }

  private static let members = MemberTable<Member>()

  fileprivate static func read(
    _ reading: inout MemberReading,
    _ json: inout JSONReader
  ) throws(JSONError) -> ExchangeProfile? {
    var profile = ExchangeProfile()
    let isThere = try reading.nested(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .motivation: profile.motivation = try reading.text(&json)
      case .seeks: profile.seeks = try reading.texts(&json)
      case .offers: profile.offers = try reading.texts(&json)
      case .languages: profile.languages = try reading.texts(&json)
      case .availableFrom: profile.availableFrom = try reading.date(&json)
      case .availableUntil: profile.availableUntil = try reading.date(&json)
      }
    }
    return isThere ? profile : nil
  }
}
