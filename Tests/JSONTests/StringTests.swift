import JSON
import Testing

@Suite struct StringTests {
  @Test(arguments: [
    (#""""#, ""), (#""a/b""#, "a/b"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00C9\u20aC""#, "A\u{E9}\u{C9}\u{20AC}"), (#""\u0000""#, "\u{0}"),
    (#""\uD83D\uDE00""#, "\u{1F600}"), (#""\udbff\udfff""#, "\u{10FFFF}"),
    (#""x\uD834\uDD1Ey\n""#, "x\u{1D11E}y\n"), ("\"Ελλάδα\"", "Ελλάδα"),
    (#""eight888\u0041nine""#, "eight888Anine"), ("\"\u{FFFD}\u{FEFF}\"", "\u{FFFD}\u{FEFF}"),
    (#""\\u0041""#, "\\u0041"), (#""\\\\""#, "\\\\"),
  ])
  func escapes_are_resolved(written: String, text: String) throws {
    let bytes = Array(written.utf8)
    let string = try JSONReader.read(bytes) { (reader) throws(JSONError) in try reader.string() }
    #expect(Array(string.utf8) == Array(text.utf8))
    let lent = try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.withStringBytes(Array.init)
    }
    #expect(lent == Array(text.utf8))
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func a_byte_is_judged_alike_wherever_it_stands_in_a_string(byte: UInt8) {
    for place in 0..<20 {
      var bytes = [UInt8](repeating: 0x61, count: 20)
      bytes[place] = byte
      let expected: JSONError? =
        switch byte {
        case 0x00..<0x20: JSONError(.controlCharacter(byte), at: place + 1)
        case 0x22: JSONError(.trailingData, at: place + 2)
        case 0x5C: JSONError(.invalidEscape, at: place + 1)
        case 0x80...: JSONError(.invalidUTF8, at: place + 1)
        default: nil
        }
      let text = [0x22] + bytes + [0x22]
      // `\` takes the quote after the last byte for its escape.
      if byte == 0x5C, place == 19 { continue }
      #expect(failure { () throws(JSONError) in try check(text) } == expected, "at \(place)")
    }
  }

  @Test(arguments: [
    (#"["\uD800"]"#, 2), (#"["\uDC00"]"#, 2), (#"["ab\uD800\u0041"]"#, 4),
    (#"["\uD83D\uDE00\uDE00"]"#, 14), (#"["\uD800\uD83D\uDE00"]"#, 2), (#"["\uDE00\uD83D"]"#, 2),
    (#"["\uD800\\uDC00"]"#, 2), (#"["\uD800\n"]"#, 2), (#"["\uD800x\uDC00"]"#, 2),
    (#"[{"\uD800": 1}]"#, 3), (#"[[1, {"a": "\uDBFF"}]]"#, 12),
  ])
  func a_lone_surrogate_is_an_error_at_its_place(text: String, offset: Int) throws {
    let error = JSONError(.loneSurrogate, at: offset)
    #expect(failure { () throws(JSONError) in try read(text) } == error)
    #expect(!error.isSyntax)
    #expect(try check(Array(text.utf8)).count == text.utf8.count)
  }

  @Test func reading_goes_on_behind_a_lone_surrogate() throws {
    let bytes = Array(#"["\uD800", 1, {"a": ["\uDC00", {}], "b": 2}, "\uDC00", 3]"#.utf8)
    var seen: [String] = []
    try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.beginArray()
      while try reader.nextElement() {
        do throws(JSONError) {
          switch try reader.kind() {
          case .string where seen.isEmpty: seen.append(try reader.string())
          case .string: seen.append(try reader.withStringBytes { "\($0.count)" })
          default: seen.append(JSONWriter.inline(try reader.value()).text)
          }
        } catch  where !error.isSyntax { seen.append("bad at \(error.offset)") }
      }
    }
    #expect(seen == ["bad at 2", "1", "bad at 22", "bad at 46", "3"])
  }

  @Test func a_name_with_a_lone_surrogate_is_handed_out_as_no_text() throws {
    let bytes = Array(#"{"\uD800x": 1, "b": 2}"#.utf8)
    var names: [String] = []
    try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.beginObject()
      while let name = try reader.nextMember() {
        names.append("\(name.text) \(name.isText) \(name.offset)")
        _ = try reader.skipValue()
      }
    }
    #expect(names == ["\u{FFFD}x false 1", "b true 15"])
  }
}
