import JSON
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("abc", 9, 1, 4),
    ("abc", -5, 1, 1), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 2, 1, 3),
    ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("a\r", 2, 2, 1), ("\r\r\n\n", 4, 4, 1),
    ("\u{E9}x", 2, 1, 2), ("\u{1F600}x", 4, 1, 2), ("e\u{301}x", 3, 1, 3), ("\tx", 1, 1, 2),
    ("\u{1F600}x", 2, 1, 1), ("x\u{E9}", 2, 1, 2), ("\u{2028}x", 3, 1, 2),
  ])
  func a_place_is_what_an_editor_shows(text: String, offset: Int, line: Int, column: Int) {
    let bytes = Array(text.utf8)
    let place = JSONPlace(line: line, column: column)
    #expect(JSONPlace(of: offset, in: bytes) == place)
    #expect(JSONLines(bytes).place(of: offset) == place)
    #expect(JSONDocument.place(of: offset, in: bytes) == place)
    #expect(place.description == "\(line):\(column)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func random_bytes_have_places_that_never_go_back(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let alphabet: [UInt8] = [0x0A, 0x0D, 0x61, 0x80, 0xC3, 0xA9, 0xE2, 0xF0, 0x9F, 0xFF]
    let bytes = (0..<200).map { _ in alphabet[Int.random(in: 0..<10, using: &generator)] }
    let lines = JSONLines(bytes)
    let places = (0...bytes.count).map { JSONPlace(of: $0, in: bytes) }
    #expect(places == places.sorted())
    #expect(places == (0...bytes.count).map(lines.place))
  }

  @Test func an_error_tells_its_place() {
    let bytes = Array("[\r\n  \"\u{E9}\u{E9}\", x]".utf8)
    let error = failure { () throws(JSONError) in try check(bytes) }
    #expect(error?.place(in: bytes) == JSONPlace(line: 2, column: 9))
  }
}
