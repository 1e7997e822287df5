extension JSONReader {
  /// Reads a number and keeps its spelling.
  public mutating func number() throws(JSONError) -> JSONNumber {
    let range = try numberToken()
    return JSONNumber(checked: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Reads a whole number; `1.0` and `1e2` are whole.
  ///
  /// `numberOutOfRange`, with the reader after it, for a fraction or what `Int` cannot hold.
  public mutating func integer() throws(JSONError) -> Int {
    if let value = try shortInteger() { return value }
    let range = try numberToken()
    guard let value = NumberSyntax.integer(UnsafeBufferPointer(rebasing: bytes[range])) else {
      throw JSONError(.numberOutOfRange, at: range.lowerBound)
    }
    return value
  }

  /// Reads a number as the nearest `Double`.
  ///
  /// `numberOutOfRange`, with the reader after it, beyond the greatest finite one.
  public mutating func double() throws(JSONError) -> Double {
    let range = try numberToken()
    let value = NumberSyntax.double(UnsafeBufferPointer(rebasing: bytes[range]))
    guard value.isFinite else { throw JSONError(.numberOutOfRange, at: range.lowerBound) }
    return value
  }

  /// Checks a number and goes behind it.
  private mutating func numberToken() throws(JSONError) -> Range<Int> {
    let byte = try firstByte()
    guard byte == UInt8(ascii: "-") || NumberSyntax.isDigit(byte) else {
      throw try mismatch(.number)
    }
    let start = position
    position = try NumberSyntax.end(of: bytes, from: start)
    return start..<position
  }

  /// The usual number: up to eighteen digits without a sign, a fraction or an exponent.
  ///
  /// Consumes nothing where it answers nil.
  private mutating func shortInteger() throws(JSONError) -> Int? {
    let first = try firstByte()
    guard NumberSyntax.isDigit(first) else { return nil }
    var at = position
    var value = 0
    let end = min(bytes.count, at + 18)
    while at < end, NumberSyntax.isDigit(bytes[at]) {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
    }
    let hasLeadingZero = first == UInt8(ascii: "0") && at > position + 1
    if hasLeadingZero || at < bytes.count && NumberSyntax.continuesNumber(bytes[at]) { return nil }
    position = at
    return value
  }
}
