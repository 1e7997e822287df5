public import JSON

extension Document: ReadableRecord {
  // The record has a `kind` of its own, so the protocol's is met here by the static one.
  public static let kind = RecordKind.document

  private enum Member: String, CaseIterable {
    case id, kind, title, date, authors, url, language, tags, body, rule, partnerships, exchanges
    case sources, illustrative, clash
  }

  private static let members = MemberTable<Member>()

  public static func read(_ json: inout JSONReader) throws(JSONError) -> RecordReading<Document> {
    var reading = MemberReading()
    let start = json.offset
    var id: RecordID?
    var kind: DocumentKind?
    var title: String?
    var record = Document(id: .placeholder, kind: .news, title: "")
    try reading.object(&json, members) { reading, json, member throws(JSONError) in
      switch member {
      case .id: id = try reading.recordID(&json)
      case .kind: kind = try reading.oneOf(&json, DocumentKind.self)
      case .title: title = try reading.text(&json)
      case .date: record.date = try reading.date(&json)
      case .authors: record.authors = try reading.texts(&json)
      case .url: record.url = try reading.text(&json)
      case .language: record.language = try reading.text(&json)
      case .tags: record.tags = try reading.texts(&json)
      case .body: record.body = try reading.text(&json)
      case .rule: record.rule = try reading.text(&json)
      case .partnerships: record.partnerships = try reading.recordIDs(&json)
      case .exchanges: record.exchanges = try reading.recordIDs(&json)
      case .sources: record.sources = try reading.texts(&json)
      case .illustrative: record.illustrative = try reading.truth(&json) ?? false
      case .clash: try reading.clash(&json)
      }
    }
    let required = (
      reading.required(id, "id", at: start), reading.required(kind, "kind", at: start),
      reading.required(title, "title", at: start)
    )
    guard let id = required.0, let kind = required.1, let title = required.2 else {
      return RecordReading(record: nil, id: id, problems: reading.problems)
    }
    record.id = id
    record.kind = kind
    record.title = title
    return RecordReading(record: record, id: id, problems: reading.problems)
  }
}
