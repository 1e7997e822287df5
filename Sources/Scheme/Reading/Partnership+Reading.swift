public import JSON

extension Partnership: ReadableRecord {
  public static let kind = RecordKind.partnership

  private enum Member: String, CaseIterable {
    case id, acronym, title, wave, sector, ecosystems, coordinator, partners, start, end
    case plannedExchanges, grant, website, summary, sources, illustrative, clash
  }

  private static let members = MemberTable<Member>()

  public static func read(_ json: inout JSONReader) throws(JSONError) -> RecordReading<Partnership>
  {
    var reading = MemberReading()
    let start = json.offset
    var id: RecordID?
    var acronym: String?
    var record = Partnership(id: .placeholder, acronym: "")
    try reading.object(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.recordID(&json)
      case .acronym: acronym = try reading.text(&json)
      case .title: record.title = try reading.text(&json)
      case .wave: record.wave = try reading.text(&json)
      case .sector: record.sector = try reading.text(&json)
      case .ecosystems: record.ecosystems = try reading.texts(&json)
      case .coordinator: record.coordinator = try reading.recordID(&json)
      case .partners: record.partners = try reading.recordIDs(&json)
      case .start: record.start = try reading.date(&json)
      case .end: record.end = try reading.date(&json)
      case .plannedExchanges: record.plannedExchanges = try reading.wholeNumber(&json)
      case .grant: record.grant = try reading.textOrNumber(&json)
      case .website: record.website = try reading.text(&json)
      case .summary: record.summary = try reading.text(&json)
      case .sources: record.sources = try reading.texts(&json)
      case .illustrative: record.illustrative = try reading.truth(&json) ?? false
      case .clash: try reading.clash(&json)
      }
    }
    let required = (
      reading.required(id, "id", at: start), reading.required(acronym, "acronym", at: start)
    )
    guard let id = required.0, let acronym = required.1 else {
      return RecordReading(record: nil, id: id, problems: reading.problems)
    }
    record.id = id
    record.acronym = acronym
    return RecordReading(record: record, id: id, problems: reading.problems)
  }
}
