import JSON
import Testing

enum Field: String, CaseIterable, Sendable { case id, title, amount }

@Test func a_record_is_read_in_one_pass() throws {
  let bytes = Array(#"[{"id": "a", "title": "T\u00e9", "x": [1, {}], "amount": 1.0}]"#.utf8)
  let members = JSONMemberTable<Field>()
  var seen: [String] = []
  try JSONReader.read(bytes) { (reader) throws(JSONError) in
    try reader.beginArray()
    while try reader.nextElement() {
      try reader.beginObject()
      while let name = try reader.nextMember() {
        switch members[name] {
        case .id: seen.append(try reader.withStringBytes { String(decoding: $0, as: UTF8.self) })
        case .title: seen.append(try reader.string())
        case .amount: seen.append(String(try reader.integer()))
        case nil:
          seen.append(name.text)
          _ = try reader.skipValue()
        }
      }
    }
  }
  #expect(seen == ["a", "Té", "x", "1"])
}
