import JSON
import Testing

/// The last two have the same hash: length, first, middle and last byte.
private enum Field: String, CaseIterable, Sendable { case id, title, amount, äöü, axmyz, aqmwz }

@Suite struct ReaderTests {
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
          case .title, .äöü, .axmyz, .aqmwz: seen.append(try reader.string())
          case .amount: seen.append(String(try reader.integer()))
          case nil: seen.append("\(name.text) at \(try reader.skipValue())")
          }
        }
      }
    }
    #expect(seen == ["a", "T\u{E9}", "x at 38..<45", "1"])
  }

  @Test func a_value_of_another_kind_is_not_consumed() throws {
    let texts = ["null", "true", "1", #""a""#, "[]", "{}"]
    let kinds: [JSONKind] = [.null, .boolean, .number, .string, .array, .object]
    for (text, found) in zip(texts, kinds) {
      try JSONReader.read(Array("  \(text) ".utf8)) { (reader) throws(JSONError) in
        #expect(try reader.kind() == found)
        for wanted in kinds where wanted != found && wanted != .null {
          let error = mismatch(wanted, in: &reader)
          #expect(error == JSONError(.expected(wanted, found: found), at: 2))
          #expect(error?.isSyntax == false)
        }
        if found != .null { #expect(try !reader.takeNull()) }
        #expect(reader.offset == 2)
        #expect(try reader.skipValue() == 2..<2 + text.utf8.count)
      }
    }
  }

  private func mismatch(_ wanted: JSONKind, in reader: inout JSONReader) -> JSONError? {
    do throws(JSONError) {
      switch wanted {
      case .null: _ = try reader.takeNull()
      case .boolean: _ = try reader.boolean()
      case .number: _ = try reader.double()
      case .string: _ = try reader.string()
      case .array: try reader.beginArray()
      case .object: try reader.beginObject()
      }
      return nil
    } catch { return error }
  }

  @Test func a_bad_record_is_skipped_whole_and_the_next_one_read() throws {
    let bytes = Array(#"[{"id": 1, "x": [{}]}, {"x": {"y": [0.5]}, "id": "a"}, {"id": "b"}]"#.utf8)
    var ids: [String] = []
    var bad: [Range<Int>] = []
    try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.beginArray()
      while try reader.nextElement() {
        let start = reader.mark
        do throws(JSONError) {
          try reader.beginObject()
          while let name = try reader.nextMember() {
            if name == "id" {
              ids.append(try reader.string())
            } else {
              try reader.beginObject()
              _ = try reader.nextMember()
              try reader.beginArray()
              _ = try reader.nextElement()
              _ = try reader.integer()
            }
          }
        } catch  where !error.isSyntax {
          reader.rewind(to: start)
          bad.append(try reader.skipValue())
        }
      }
    }
    #expect(ids == ["b"])
    #expect(bad.map { String(decoding: bytes[$0], as: UTF8.self) }.last?.last == "}")
    #expect(bad == [1..<21, 23..<53])
  }

  @Test func a_mark_before_the_first_element_is_a_place_to_start_again() throws {
    let bytes = Array(#"[1, {"a": 2}]"#.utf8)
    let sums = try JSONReader.read(bytes) { (reader) throws(JSONError) -> [Int] in
      var sums: [Int] = []
      try reader.beginArray()
      let start = reader.mark
      for _ in 0..<2 {
        reader.rewind(to: start)
        var sum = 0
        while try reader.nextElement() {
          if try reader.kind() == .number {
            sum += try reader.integer()
          } else {
            sum += try reader.value().object?["a"]?.integer ?? 0
          }
        }
        sums.append(sum)
      }
      return sums
    }
    #expect(sums == [3, 3])
  }

  @Test func one_record_of_a_file_is_read_again_with_the_offsets_of_the_file() throws {
    let bytes = Array(#"[{"a": 1}, {"a": x}]"#.utf8)
    let value = try JSONReader.read(bytes, in: 1..<9) { (reader) throws(JSONError) in
      try reader.value()
    }
    #expect(value == ["a": 1])
    let error = failure { () throws(JSONError) in
      try JSONReader.read(bytes, in: 11..<19) { (reader) throws(JSONError) in try reader.value() }
    }
    #expect(error == JSONError(.unexpected(byte: UInt8(ascii: "x"), wanted: .value), at: 17))
  }

  @Test(arguments: ["[1 2]", "[1,]", #"{"a":1 "b":2}"#, #"{"a":1,}"#, "[1}", #"{"a":1]"#])
  func the_pull_and_the_skip_refuse_alike(text: String) {
    let bytes = Array(text.utf8)
    let pulled = failure { () throws(JSONError) in
      try JSONReader.read(bytes) { (reader) throws(JSONError) in
        if try reader.kind() == .array {
          try reader.beginArray()
          while try reader.nextElement() { _ = try reader.integer() }
        } else {
          try reader.beginObject()
          while try reader.nextMember() != nil { _ = try reader.integer() }
        }
      }
    }
    #expect(pulled != nil)
    #expect(pulled == failure { () throws(JSONError) in try check(bytes) })
  }

  @Test(arguments: [
    ("id", Field.id), ("title", .title), ("amount", .amount), ("äöü", .äöü), ("axmyz", .axmyz),
    ("aqmwz", .aqmwz), ("a1m2z", nil), ("ID", nil), ("", nil),
    ("amounts", nil), ("amaunt", nil), (#"\u0069d"#, .id), ("a\u{308}öü", nil), (#"id\u0000"#, nil),
  ])
  private func a_name_is_looked_up_by_its_bytes(written: String, field: Field?) throws {
    let members = JSONMemberTable<Field>()
    let found = try JSONReader.read(Array("{\"\(written)\": 1}".utf8)) {
      (reader) throws(JSONError) -> Field? in
      try reader.beginObject()
      var found: Field?
      while let name = try reader.nextMember() {
        found = members[name]
        #expect((name == "id") == (found == .id))
        #expect((name == String("id")) == (found == .id))
        _ = try reader.skipValue()
      }
      return found
    }
    #expect(found == field)
  }
}
