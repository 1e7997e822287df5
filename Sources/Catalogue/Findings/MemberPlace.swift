/// Finding a member of a stored record by its bytes, for the place of a finding.
enum MemberPlace {
  /// Where the value of a member starts in the object at `start`; of a repeated one the later, which counts.
  ///
  /// Nil where there is no object or no such member. A name written with escapes is not recognised; the
  /// finding then stands at the record.
  static func value(of member: String, inObjectAt start: Int, _ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard start >= 0, start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
      var found: Int?
      var depth = 0
      var at = start
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { return found }
        case UInt8(ascii: "\""):
          let end = endOfString(bytes, from: at)
          if depth == 1, bytes[at + 1..<max(at + 1, end - 1)].elementsEqual(member.utf8),
            let value = valueStart(bytes, after: end)
          {
            found = value
          }
          at = end
          continue
        default: break
        }
        at += 1
      }
      return found
    }
  }

  /// The offset after the closing quote of the string that opens at `start`.
  private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(at + 1, bytes.count)
  }

  /// The first byte of the value where a colon follows, nil where the string was itself a value.
  private static func valueStart(_ bytes: UnsafeBufferPointer<UInt8>, after end: Int) -> Int? {
    guard let colon = skippingSpace(bytes, from: end), bytes[colon] == UInt8(ascii: ":") else {
      return nil
    }
    return skippingSpace(bytes, from: colon + 1)
  }

  private static func skippingSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at < bytes.count ? at : nil
  }
}
