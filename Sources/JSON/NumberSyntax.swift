/// The digits of JSON numbers (RFC 8259, section 6): their grammar and their exact values.
enum NumberSyntax {
  /// The end of the number that starts at a place with `-` or a digit.
  ///
  /// Throws `unexpectedEnd` where the bytes end before the number is one, else `invalidNumber` at
  /// the byte that spoils it.
  static func end(
    of bytes: UnsafeBufferPointer<UInt8>,
    from place: Int
  ) throws(JSONError) -> Int {
    var at = place
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isZero = at < bytes.count && bytes[at] == UInt8(ascii: "0")
    if isZero { at += 1 } else { at = try digits(bytes, from: at) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") { at = try digits(bytes, from: at + 1) }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      at = try digits(bytes, from: at)
    }
    // `01`, `1.2.3`, `0x10`: one wrong number rather than a number and a wrong comma.
    if at < bytes.count, continuesNumber(bytes[at]) { throw JSONError(.invalidNumber, at: at) }
    return at
  }

  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from place: Int
  ) throws(JSONError) -> Int {
    var at = place
    while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    if at > place { return at }
    throw JSONError(at < bytes.count ? .invalidNumber : .unexpectedEnd, at: at)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func continuesNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "_")
      || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}

extension NumberSyntax {
  /// A checked number as digits × ten to a power, zeros at both ends of the digits left out.
  private struct Decimal {
    var isNegative = false
    /// The first nineteen significant digits; all of them if `isExact`.
    var digits: UInt64 = 0
    var isExact = true
    /// Held between ±10⁹, which is as good as any greater.
    var exponent = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var at = 0
      var count = 0
      var zeros = 0
      var isFraction = false
      if bytes.first == UInt8(ascii: "-") {
        isNegative = true
        at = 1
      }
      while at < bytes.count, bytes[at] | 0x20 != UInt8(ascii: "e") {
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: ".") {
          isFraction = true
          continue
        }
        if isFraction { exponent -= 1 }
        if byte == UInt8(ascii: "0") {
          // Zeros count only once a digit follows them.
          if count > 0 { zeros += 1 }
          continue
        }
        if count + zeros + 1 <= 19 {
          for _ in 0..<zeros { digits *= 10 }
          digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        } else {
          isExact = false
        }
        count += zeros + 1
        zeros = 0
      }
      exponent += zeros
      exponent += Self.power(bytes, from: at + 1)
    }

    private static func power(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
      var at = place
      var power = 0
      guard at < bytes.count else { return 0 }
      let isNegative = bytes[at] == UInt8(ascii: "-")
      if !isDigit(bytes[at]) { at += 1 }
      while at < bytes.count {
        power = min(power * 10 + Int(bytes[at] - UInt8(ascii: "0")), 1_000_000_000)
        at += 1
      }
      return isNegative ? -power : power
    }
  }

  /// The whole number that a checked spelling stands for, `1.0` and `1e2` included; nil if none.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let decimal = Decimal(bytes)
    if decimal.digits == 0 { return 0 }
    guard decimal.isExact, decimal.exponent >= 0, decimal.exponent < 19 else { return nil }
    var magnitude = decimal.digits
    for _ in 0..<decimal.exponent {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
    }
    if decimal.isNegative {
      return magnitude == Int.min.magnitude ? Int.min : Int(exactly: magnitude).map { -$0 }
    }
    return Int(exactly: magnitude)
  }

  /// The nearest double to a checked spelling; infinite beyond the greatest.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    let decimal = Decimal(bytes)
    // Both are exact doubles, so that the one operation rounds correctly.
    if decimal.isExact, decimal.digits < 1 << 53, abs(decimal.exponent) < tens.count {
      let power = tens[abs(decimal.exponent)]
      let digits = Double(decimal.digits)
      let magnitude = decimal.exponent < 0 ? digits / power : digits * power
      return decimal.isNegative ? -magnitude : magnitude
    }
    return Double(String(decoding: bytes, as: UTF8.self)) ?? .nan
  }

  /// The powers of ten that a double holds exactly.
  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
