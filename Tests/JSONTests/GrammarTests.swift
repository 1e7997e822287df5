import JSON
import Testing

/// A text that is not JSON, and what is said of it.
struct Rejected: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let error: JSONError

  init(_ text: String, _ kind: JSONError.Kind, at offset: Int) {
    self.init(Array(text.utf8), kind, at: offset)
  }

  init(_ bytes: [UInt8], _ kind: JSONError.Kind, at offset: Int) {
    self.bytes = bytes
    error = JSONError(kind, at: offset)
  }

  var testDescription: String { bytes.text }

  static func byte(
    _ text: String,
    _ byte: Unicode.Scalar,
    _ wanted: JSONError.Wanted,
    at offset: Int
  ) -> Rejected {
    Rejected(text, .unexpected(byte: UInt8(ascii: byte), wanted: wanted), at: offset)
  }

  /// Bytes inside the quotes of a string.
  static func inString(_ bytes: [UInt8], _ kind: JSONError.Kind, at offset: Int) -> Rejected {
    Rejected([0x22] + bytes + [0x22], kind, at: offset + 1)
  }
}

@Suite struct GrammarTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "10", "1.5", "-1.5e+10", "1E-2", "1e0010", #""""#, #""a""#,
    "[]", "{}", "[1,2]", "[[[]]]", #"{"a":1}"#, #"{"":{}}"#, #"{"a":1,"a":2}"#, " \t\r\n1 \t\r\n",
    "[ 1 , 2 ]", #"{ "a" : [ ] , "b" : { } }"#, #""\"\\\/\b\f\n\r\t\u0000\uD834\uDD1E\uFFFF""#,
    "\"\u{7F}\u{80}\u{2028}\u{FEFF}\u{10FFFF}\"", #"[1,"x",null,true,false,{}]"#,
    "123456789012345678901234567890", "1e999999999999999999999", "\"\u{E000}\u{D7FF}\"",
  ])
  func a_text_of_the_grammar_is_accepted(text: String) throws {
    let range = try check(Array(text.utf8))
    let value = try read(text)
    #expect(try read(JSONWriter.compact(value)) == value)
    #expect(try read(Array(text.utf8[...])[range].map { $0 }) == value)
  }

  @Test(arguments: [
    Rejected("", .unexpectedEnd, at: 0), Rejected("  \n", .unexpectedEnd, at: 3),
    Rejected("[", .unexpectedEnd, at: 1), Rejected("{", .unexpectedEnd, at: 1),
    Rejected("[1", .unexpectedEnd, at: 2), Rejected("[1,", .unexpectedEnd, at: 3),
    Rejected(#"{"a""#, .unexpectedEnd, at: 4), Rejected(#"{"a":"#, .unexpectedEnd, at: 5),
    Rejected(#"{"a":1"#, .unexpectedEnd, at: 6), Rejected(#"{"a":1,"#, .unexpectedEnd, at: 7),
    Rejected("\"a", .unexpectedEnd, at: 2), Rejected(#""\"#, .unexpectedEnd, at: 2),
    Rejected(#""\u12"#, .unexpectedEnd, at: 5), Rejected("nul", .unexpectedEnd, at: 3),
    Rejected("-", .unexpectedEnd, at: 1), Rejected("1.", .unexpectedEnd, at: 2),
    Rejected("1e+", .unexpectedEnd, at: 3),
    .byte("nulx", "x", .literal, at: 3), .byte("tRue", "R", .literal, at: 1),
    .byte("True", "T", .value, at: 0), .byte("NaN", "N", .value, at: 0),
    .byte("+1", "+", .value, at: 0), .byte(".5", ".", .value, at: 0),
    .byte("'a'", "'", .value, at: 0), .byte("]", "]", .value, at: 0),
    .byte("// x", "/", .value, at: 0), .byte("\u{0}", "\u{0}", .value, at: 0),
    .byte("\u{B}1", "\u{B}", .value, at: 0), .byte("\u{C}1", "\u{C}", .value, at: 0),
    .byte("[,1]", ",", .value, at: 1), .byte("[1,]", "]", .value, at: 3),
    .byte("[1,,2]", ",", .value, at: 3), .byte("[1 2]", "2", .commaOrEndOfArray, at: 3),
    .byte("[1}", "}", .commaOrEndOfArray, at: 2),
    .byte("[\"a\":1]", ":", .commaOrEndOfArray, at: 4),
    .byte("[1\u{0}]", "\u{0}", .commaOrEndOfArray, at: 2),
    .byte("{,}", ",", .memberNameOrEnd, at: 1), .byte("{a:1}", "a", .memberNameOrEnd, at: 1),
    .byte("{1:1}", "1", .memberNameOrEnd, at: 1), .byte("{]", "]", .memberNameOrEnd, at: 1),
    .byte(#"{"a" 1}"#, "1", .colon, at: 5), .byte(#"{"a",1}"#, ",", .colon, at: 4),
    .byte(#"{"a"}"#, "}", .colon, at: 4), .byte(#"{"a":}"#, "}", .value, at: 5),
    .byte(#"{"a":1,}"#, "}", .memberName, at: 7), .byte(#"{"a":1,,}"#, ",", .memberName, at: 7),
    .byte(#"{"a":1;}"#, ";", .commaOrEndOfObject, at: 6),
    .byte(#"{"a":1]"#, "]", .commaOrEndOfObject, at: 6),
    Rejected("01", .invalidNumber, at: 1), Rejected("-01", .invalidNumber, at: 2),
    Rejected("-a", .invalidNumber, at: 1), Rejected("1.a", .invalidNumber, at: 2),
    Rejected("[1.]", .invalidNumber, at: 3), Rejected("1e1.5", .invalidNumber, at: 3),
    Rejected("0x10", .invalidNumber, at: 1), Rejected("1.2.3", .invalidNumber, at: 3),
    Rejected("1_000", .invalidNumber, at: 1), Rejected("-Infinity", .invalidNumber, at: 1),
    Rejected("1e", .unexpectedEnd, at: 2), Rejected("1ee1", .invalidNumber, at: 2),
    Rejected("1 2", .trailingData, at: 2), Rejected("[]]", .trailingData, at: 2),
    Rejected("{}\u{0}", .trailingData, at: 2), Rejected("\"a\"x", .trailingData, at: 3),
    Rejected("nullnull", .trailingData, at: 4),
    Rejected([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark, at: 0),
    Rejected([0xFE, 0xFF, 0x00, 0x31], .byteOrderMark, at: 0),
    Rejected([0xFF, 0xFE, 0x31, 0x00], .byteOrderMark, at: 0),
    Rejected(#""\x""#, .invalidEscape, at: 1), Rejected(#""a\'""#, .invalidEscape, at: 2),
    Rejected(#""\u12G4""#, .invalidEscape, at: 1), Rejected(#""\u 123""#, .invalidEscape, at: 1),
    Rejected(#""\U0041""#, .invalidEscape, at: 1), Rejected(#""\u+123""#, .invalidEscape, at: 1),
    Rejected("\"a\nb\"", .controlCharacter(0x0A), at: 2),
    Rejected("\"\t\"", .controlCharacter(0x09), at: 1),
    Rejected("\"\u{0}\"", .controlCharacter(0), at: 1),
    Rejected("\"abcdefgh\u{1F}\"", .controlCharacter(0x1F), at: 9),
    Rejected(#"{"a"# + "\u{1}" + #"":1}"#, .controlCharacter(1), at: 3),
  ])
  func any_other_text_is_refused_at_its_place(_ rejected: Rejected) {
    #expect(failure { () throws(JSONError) in try check(rejected.bytes) } == rejected.error)
    #expect(failure { () throws(JSONError) in try read(rejected.bytes) } == rejected.error)
    #expect(rejected.error.isSyntax)
  }

  @Test(arguments: [
    Rejected.inString([0x80], .invalidUTF8, at: 0), .inString([0xBF, 0x61], .invalidUTF8, at: 0),
    .inString([0xC0, 0xAF], .invalidUTF8, at: 0), .inString([0xC1, 0xBF], .invalidUTF8, at: 0),
    .inString([0xE0, 0x9F, 0xBF], .invalidUTF8, at: 0),
    .inString([0xED, 0xA0, 0x80], .invalidUTF8, at: 0),
    .inString([0xED, 0xBF, 0xBF], .invalidUTF8, at: 0),
    .inString([0xF0, 0x8F, 0xBF, 0xBF], .invalidUTF8, at: 0),
    .inString([0xF4, 0x90, 0x80, 0x80], .invalidUTF8, at: 0),
    .inString([0xF5, 0x80, 0x80, 0x80], .invalidUTF8, at: 0),
    .inString([0xFF], .invalidUTF8, at: 0), .inString([0xC3], .invalidUTF8, at: 0),
    .inString([0xE2, 0x82], .invalidUTF8, at: 0),
    .inString([0xF0, 0x9F, 0x98], .invalidUTF8, at: 0),
    .inString([0x61, 0x62, 0xC3, 0xA9, 0xE9], .invalidUTF8, at: 4),
    .inString(Array("twelve bytes".utf8) + [0xFE], .invalidUTF8, at: 12),
  ])
  func a_string_that_is_not_utf8_is_refused(_ rejected: Rejected) {
    #expect(failure { () throws(JSONError) in try check(rejected.bytes) } == rejected.error)
    #expect(failure { () throws(JSONError) in try read(rejected.bytes) } == rejected.error)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func nesting_is_limited_at_the_bracket(opening: String) {
    let text = Array(String(repeating: opening, count: 100_000).utf8)
    let brackets = text.indices.filter { text[$0] == 0x5B || text[$0] == 0x7B }
    let error = JSONError(.tooDeep(limit: 512), at: brackets[512])
    #expect(failure { () throws(JSONError) in try check(text) } == error)
    #expect(failure { () throws(JSONError) in try read(text) } == error)
  }

  @Test(arguments: [1, 63, 64, 65, 128, 129, 512])
  func nesting_up_to_the_limit_is_read(depth: Int) throws {
    let text = [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    #expect(try check(text, depthLimit: depth) == 0..<text.count)
    #expect(JSONWriter.compact(try read(text, depthLimit: depth)) == text)
    #expect(
      failure { () throws(JSONError) in try check(text, depthLimit: depth - 1) }
        == JSONError(.tooDeep(limit: depth - 1), at: depth - 1)
    )
  }

  @Test func brackets_of_mixed_kinds_are_matched_beyond_one_word() {
    let depth = 200
    let opening = String(repeating: #"[{"a":"#, count: depth)
    let closing = String(repeating: "}]", count: depth)
    #expect(throws: Never.self) { try check(Array((opening + "1" + closing).utf8)) }
    for wrong in [2, 63, 64, 65, 126, 127, 128, 129, 399] {
      var bytes = Array((opening + "1" + closing).utf8)
      let place = opening.utf8.count + 1 + wrong
      bytes[place] = bytes[place] == 0x5D ? 0x7D : 0x5D
      #expect(failure { () throws(JSONError) in try check(bytes) }?.offset == place)
    }
  }

  @Test func a_limit_beyond_what_the_stack_bears_is_cut() {
    let text = [UInt8](repeating: 0x5B, count: 1_000_000)
    let error = failure { () throws(JSONError) in try read(text, depthLimit: .max) }
    #expect(error == JSONError(.tooDeep(limit: 4096), at: 4096))
  }
}
