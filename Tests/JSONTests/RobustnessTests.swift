import JSON
import Testing

@Suite struct RobustnessTests {
  static let sample = Array(
    """
    [
      {
        "id": "extratex-1", "title": "\\u00e9\\uD83D\\uDE00 caf\u{E9} \u{1F600}",
        "amounts": [0, -1.5e+3, 12, true, false, null], "empty": [{}, [], ""]
      }
    ]

    """.utf8
  )

  @Test func every_truncation_is_an_error_inside_the_text() {
    let end = Self.sample.lastIndex(of: 0x5D) ?? 0
    for count in 0...end {
      let cut = Array(Self.sample[..<count])
      let error = failure { () throws(JSONError) in try check(cut) }
      #expect(error?.isSyntax == true, "cut at \(count)")
      #expect((0...count).contains(error?.offset ?? -1), "cut at \(count)")
      #expect(error == failure { () throws(JSONError) in try read(cut) }, "cut at \(count)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func random_bytes_are_read_or_refused_alike_by_every_reader(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let alphabet = Array(#"{}[]",:\u0dD8C12eE+-. ntrufalse"#.utf8) + [0x00, 0x0A, 0x80, 0xC3, 0xF0]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<40, using: &generator)
      let bytes = (0..<count).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      expectAgreement(on: bytes)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func a_damaged_document_is_read_or_refused_alike_by_every_reader(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<200 {
      var bytes = Self.sample
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      expectAgreement(on: bytes)
    }
  }

  /// Only a lone surrogate may tell the reader that makes values from the one that checks.
  private func expectAgreement(on bytes: [UInt8]) {
    let checked = failure { () throws(JSONError) in try check(bytes) }
    let made = failure { () throws(JSONError) in try read(bytes) }
    if checked == nil, made?.kind == .loneSurrogate { return }
    #expect(checked == made, "\(bytes)")
    if let checked { _ = checked.place(in: bytes) }
  }

  @Test func a_range_beyond_the_bytes_is_an_error_not_a_trap() {
    let bytes = Array("[1]".utf8)
    for range in [2..<90, 3..<3, 50..<60, 1..<1] {
      #expect(
        failure { () throws(JSONError) in
          try JSONReader.read(bytes, in: range) { (reader) throws(JSONError) in
            try reader.skipValue()
          }
        } != nil
      )
    }
  }
}
