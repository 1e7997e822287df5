import JSON
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    "0", "-0", "1.50", "1E2", "1e+002", "100000000000000000000000", "0.10", "-1e-5",
  ])
  func a_number_keeps_its_spelling(spelling: String) throws {
    let value = try read("[\(spelling)]")
    #expect(value.array?.first?.number?.spelling == spelling)
    #expect(JSONWriter.inline(value).text == "[\(spelling)]")
    #expect(JSONNumber(spelling)?.spelling == spelling)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1.0", 1), ("1e2", 100), ("1.50e1", 15),
    ("1200e-2", 12), ("0e999999999999999999999", 0), ("0.000e-5", 0), ("-2.5E+1", -25),
    ("1000000000000000000", 1_000_000_000_000_000_000), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9.223372036854775807e18", Int.max),
    ("92233720368547758070e-1", Int.max), ("0.00000000000000000001e20", 1),
    ("10000000000000000000000e-22", 1), ("123456789012345678", 123_456_789_012_345_678),
    ("1234567890123456789", 1_234_567_890_123_456_789),
  ])
  func a_whole_number_is_exact(spelling: String, value: Int) throws {
    let bytes = Array(spelling.utf8)
    let read = try JSONReader.read(bytes) { (reader) throws(JSONError) in try reader.integer() }
    #expect(read == value)
    #expect(JSONNumber(spelling)?.integer == value)
  }

  @Test(arguments: [
    "0.5", "1e-1", "15e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999",
    "99999999999999999999", "18446744073709551616", "1.00000000000000000001", "123e-400",
  ])
  func what_no_integer_holds_is_out_of_range_with_the_reader_behind_it(spelling: String) throws {
    #expect(JSONNumber(spelling)?.integer == nil)
    let bytes = Array("[ \(spelling), 8]".utf8)
    var error: JSONError?
    let next = try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.beginArray()
      _ = try reader.nextElement()
      do throws(JSONError) { _ = try reader.integer() } catch let failure { error = failure }
      _ = try reader.nextElement()
      let next = try reader.integer()
      _ = try reader.nextElement()
      return next
    }
    #expect(error == JSONError(.numberOutOfRange, at: 2))
    #expect(error?.isSyntax == false)
    #expect(next == 8)
  }

  @Test(arguments: [
    "0", "-0", "1", "0.1", "0.3", "-2.5", "1e22", "1e23", "123456789.123456789", "1e-22", "5e-324",
    "2.2250738585072014e-308", "1.7976931348623157e308", "9007199254740993", "1e-400", "0e400",
    "12345678901234567890123", "0.1000000000000000055511151231257827021181583404541015625",
    "4.35", "8.5e-5", "9007199254740993e1", "90071992547409930", "1.5e300",
  ])
  func a_double_is_the_nearest_one(spelling: String) throws {
    let value = try JSONReader.read(Array(spelling.utf8)) { (reader) throws(JSONError) in
      try reader.double()
    }
    let nearest = try #require(Double(spelling))
    #expect(value.bitPattern == nearest.bitPattern)
    #expect(JSONNumber(spelling)?.double.bitPattern == nearest.bitPattern)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func any_double_is_read_back_from_its_spelling(seed: UInt64) throws {
    var generator = SeededGenerator(seed)
    for _ in 0..<200 {
      let value = Double(bitPattern: generator.next())
      guard let number = JSONNumber(value) else { continue }
      #expect(number.double.bitPattern == value.bitPattern)
      let short = "\(generator.next() >> 8)e\(Int.random(in: -25...25, using: &generator))"
      #expect(JSONNumber(short)?.double == Double(short), "\(short)")
    }
  }

  @Test func a_double_beyond_the_greatest_is_out_of_range() {
    let error = failure { () throws(JSONError) in
      try JSONReader.read(Array(" 1e400".utf8)) { (reader) throws(JSONError) in
        try reader.double()
      }
    }
    #expect(error == JSONError(.numberOutOfRange, at: 1))
    #expect(JSONNumber("-1e400")?.double == -.infinity)
  }

  @Test(arguments: ["", "-", "01", "1.", ".5", "+1", "1e", "0x1", " 1", "1 ", "NaN", "1\u{661}"])
  func a_spelling_that_is_none_makes_no_number(spelling: String) {
    #expect(JSONNumber(spelling) == nil)
  }

  @Test func numbers_are_made_from_values() {
    #expect(JSONNumber(-12).spelling == "-12")
    #expect(JSONNumber(0.1)?.double == 0.1)
    #expect(JSONNumber(1e300).flatMap { JSONNumber($0.spelling) }?.double == 1e300)
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
  }
}
