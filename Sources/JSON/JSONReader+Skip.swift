/// For each open bracket one bit, so that checking needs neither recursion nor, mostly, the heap.
struct OpenBrackets {
  private(set) var count = 0
  /// The innermost up to 64; the innermost of all is the lowest bit; set for an object.
  private var bits: UInt64 = 0
  /// The full words around them.
  private var outer: [UInt64] = []

  /// Whether the innermost is an object; false where nothing is open.
  var isObject: Bool { bits & 1 == 1 }

  mutating func open(isObject: Bool) {
    if count > 0, count.isMultiple(of: 64) {
      outer.append(bits)
      bits = 0
    }
    bits = bits << 1 | (isObject ? 1 : 0)
    count += 1
  }

  mutating func close() {
    count -= 1
    if count > 0, count.isMultiple(of: 64) {
      bits = outer.popLast() ?? 0
    } else {
      bits >>= 1
    }
  }
}

extension JSONReader {
  /// Checks the next value to its end, whatever it is, and answers its bytes' range.
  ///
  /// The whole grammar is checked; lone surrogates and numbers of any size are let through.
  public mutating func skipValue() throws(JSONError) -> Range<Int> {
    var open = OpenBrackets()
    _ = try firstByte()
    let start = position
    while true {
      var isComplete = true
      let byte = try firstByte()
      switch byte {
      case UInt8(ascii: "\""): _ = try scanString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = byte == UInt8(ascii: "{")
        try enter()
        open.open(isObject: isObject)
        let next = try firstByte()
        if next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          leave()
          open.close()
        } else {
          if isObject { try skipName(else: .memberNameOrEnd) }
          isComplete = false
        }
      case UInt8(ascii: "t"): try literal("true")
      case UInt8(ascii: "f"): try literal("false")
      case UInt8(ascii: "n"): try literal("null")
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        position = try NumberSyntax.end(of: bytes, from: position)
      default: throw unexpected(byte, wanted: .value)
      }
      if isComplete {
        try closeOrContinue(&open)
        if open.count == 0 { break }
      }
    }
    isFirst = false
    return start..<position
  }

  /// After a value inside `open`: closes what ends here, and goes to the next value if one comes.
  private mutating func closeOrContinue(_ open: inout OpenBrackets) throws(JSONError) {
    while open.count > 0 {
      let byte = try firstByte()
      if byte == UInt8(ascii: ",") {
        position += 1
        if open.isObject {
          _ = try firstByte()
          try skipName(else: .memberName)
        }
        return
      }
      guard byte == (open.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw unexpected(byte, wanted: open.isObject ? .commaOrEndOfObject : .commaOrEndOfArray)
      }
      leave()
      open.close()
    }
  }

  /// Goes behind the name at `position` and its colon.
  private mutating func skipName(else wanted: JSONError.Wanted) throws(JSONError) {
    guard bytes[position] == UInt8(ascii: "\"") else {
      throw unexpected(bytes[position], wanted: wanted)
    }
    _ = try scanString()
    try colon()
  }
}
