internal import JSON

/// Values of members; one that does not fit is noted and reads as nil.
extension MemberReading {
  mutating func text(_ json: inout JSONReader) throws(JSONError) -> String? {
    guard try takes(.string, &json, .text) else { return nil }
    let offset = json.offset
    do {
      return try json.string()
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .text, found: nil), at: offset)
      return nil
    }
  }

  /// Reads a text and makes a value of its bytes; one that cannot be made is a problem.
  mutating func parsed<Value>(
    _ json: inout JSONReader,
    _ expected: @autoclosure () -> Expectation,
    _ make: (UnsafeBufferPointer<UInt8>) -> Value?
  ) throws(JSONError) -> Value? {
    guard try takes(.string, &json, expected()) else { return nil }
    let offset = json.offset
    do {
      let (value, spelling) = try json.withStringBytes { bytes in
        let value = make(bytes)
        return (value, value == nil ? Self.beginning(of: bytes) : "")
      }
      if value == nil {
        note(
          .wrongValue(member: member, expected: expected(), found: isPersonal ? nil : spelling),
          at: offset
        )
      }
      return value
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: expected(), found: nil), at: offset)
      return nil
    }
  }

  /// The first sixty characters of a text, which is enough to know it by.
  private static func beginning(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    // No scalar has more than four bytes: where the bytes are cut, the text is cut before.
    let scalars = String(decoding: bytes.prefix(244), as: UTF8.self).unicodeScalars.prefix(60)
    return String(String.UnicodeScalarView(scalars))
  }

  mutating func date(_ json: inout JSONReader) throws(JSONError) -> CivilDate? {
    try parsed(&json, .date) { CivilDate($0) }
  }

  mutating func moment(_ json: inout JSONReader) throws(JSONError) -> Moment? {
    try parsed(&json, .moment) { Moment($0) }
  }

  mutating func recordID(_ json: inout JSONReader) throws(JSONError) -> RecordID? {
    try parsed(&json, .recordID) { RecordID($0) }
  }

  mutating func country(_ json: inout JSONReader) throws(JSONError) -> CountryCode? {
    try parsed(&json, .country) { CountryCode($0) }
  }

  mutating func oneOf<Value: RawRepresentable & CaseIterable & Sendable>(
    _ json: inout JSONReader,
    _ type: Value.Type
  ) throws(JSONError) -> Value? where Value.RawValue == String {
    try parsed(&json, .oneOf(type.allCases.map(\.rawValue))) {
      Value(rawValue: String(decoding: $0, as: UTF8.self))
    }
  }

  mutating func truth(_ json: inout JSONReader) throws(JSONError) -> Bool? {
    guard try takes(.boolean, &json, .trueOrFalse) else { return nil }
    return try json.boolean()
  }

  /// Reads a whole number, within a million where nothing else is said, so that sums of many cannot overflow.
  mutating func wholeNumber(
    _ json: inout JSONReader,
    within bounds: ClosedRange<Int> = 0...1_000_000
  ) throws(JSONError) -> Int? {
    guard try takes(.number, &json, .wholeNumber) else { return nil }
    let offset = json.offset
    do {
      let value = try json.integer()
      if bounds.contains(value) { return value }
      let expected = Expectation.within(Double(bounds.lowerBound), Double(bounds.upperBound))
      note(.wrongValue(member: member, expected: expected, found: nil), at: offset)
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .wholeNumber, found: nil), at: offset)
    }
    return nil
  }

  mutating func number(
    _ json: inout JSONReader,
    within bounds: ClosedRange<Double>? = nil
  ) throws(JSONError) -> Double? {
    guard try takes(.number, &json, .number) else { return nil }
    let offset = json.offset
    do {
      let value = try json.double()
      guard let bounds, !bounds.contains(value) else { return value }
      note(
        .wrongValue(
          member: member,
          expected: .within(bounds.lowerBound, bounds.upperBound),
          found: nil
        ),
        at: offset
      )
      return nil
    } catch  where !error.isSyntax {
      note(.wrongValue(member: member, expected: .number, found: nil), at: offset)
      return nil
    }
  }

  mutating func texts(_ json: inout JSONReader) throws(JSONError) -> [String] {
    var texts: [String] = []
    try list(&json) { reading, json throws(JSONError) in
      if let text = try reading.text(&json) { texts.append(text) }
    }
    return texts
  }

  mutating func recordIDs(_ json: inout JSONReader) throws(JSONError) -> [RecordID] {
    var ids: [RecordID] = []
    try list(&json) { reading, json throws(JSONError) in
      if let id = try reading.recordID(&json) { ids.append(id) }
    }
    return ids
  }

  /// Reads a text, or a number as it is written: grants are numbers to some and names to others.
  mutating func textOrNumber(_ json: inout JSONReader) throws(JSONError) -> String? {
    guard try json.kind() == .number else { return try text(&json) }
    return try json.number().spelling
  }
}
