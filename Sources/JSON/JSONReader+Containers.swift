extension JSONReader {
  /// Enters an object; `tooDeep` names its `{`.
  public mutating func beginObject() throws(JSONError) {
    guard try firstByte() == UInt8(ascii: "{") else { throw try mismatch(.object) }
    try enter()
  }

  /// Goes to the next member's value and tells its name; nil when the `}` was consumed.
  ///
  /// Checks the comma before and the colon after the name.
  public mutating func nextMember() throws(JSONError) -> JSONMemberName? {
    skipWhiteSpace()
    guard position < bytes.count else { throw end() }
    var byte = bytes[position]
    let wasFirst = isFirst
    isFirst = false
    if byte == UInt8(ascii: "}") {
      leave()
      return nil
    }
    if !wasFirst {
      guard byte == UInt8(ascii: ",") else { throw unexpected(byte, wanted: .commaOrEndOfObject) }
      position += 1
      byte = try firstByte()
    }
    guard byte == UInt8(ascii: "\"") else {
      throw unexpected(byte, wanted: wasFirst ? .memberNameOrEnd : .memberName)
    }
    let scan = try scanString()
    try colon()
    return JSONMemberName(scan, in: bytes)
  }

  /// Enters an array; `tooDeep` names its `[`.
  public mutating func beginArray() throws(JSONError) {
    guard try firstByte() == UInt8(ascii: "[") else { throw try mismatch(.array) }
    try enter()
  }

  /// Goes to the next element, if there is one; false when the `]` was consumed.
  public mutating func nextElement() throws(JSONError) -> Bool {
    let byte = try firstByte()
    let wasFirst = isFirst
    isFirst = false
    if byte == UInt8(ascii: "]") {
      leave()
      return false
    }
    if wasFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw unexpected(byte, wanted: .commaOrEndOfArray) }
    position += 1
    return true
  }
}

extension JSONReader {
  /// Steps over the bracket at `position`.
  mutating func enter() throws(JSONError) {
    guard depth < depthLimit else { throw JSONError(.tooDeep(limit: depthLimit), at: position) }
    depth += 1
    position += 1
    isFirst = true
  }

  mutating func leave() {
    depth -= 1
    position += 1
  }

  mutating func colon() throws(JSONError) {
    let byte = try firstByte()
    guard byte == UInt8(ascii: ":") else { throw unexpected(byte, wanted: .colon) }
    position += 1
  }

  func unexpected(_ byte: UInt8, wanted: JSONError.Wanted) -> JSONError {
    JSONError(.unexpected(byte: byte, wanted: wanted), at: position)
  }
}
