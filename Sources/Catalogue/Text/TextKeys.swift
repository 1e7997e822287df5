import Scheme

/// Keys to sort many texts by: folded, all small, in one array, compared as bytes.
///
/// `String`'s own `<` normalises at every comparison; here that is done once for each text.
struct TextKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(capacity: Int = 0) { ends.reserveCapacity(capacity) }

  var count: Int { ends.count }

  /// Adds the key of a text that is ordered without regard to accents and case.
  mutating func append(_ text: String) {
    for byte in FoldedBytes(text).bytes { bytes.append(ASCII.small(byte)) }
    ends.append(bytes.count)
  }

  /// Adds the key of an id, which orders as `RecordID` does: runs of digits by their value.
  mutating func append(_ id: RecordID) {
    var id = id.text
    id.withUTF8 { append(id: $0) }
    ends.append(bytes.count)
  }

  private mutating func append(id: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < id.count {
      guard ASCII.isDigit(id[at]) else {
        bytes.append(id[at])
        at += 1
        continue
      }
      while at < id.count, id[at] == UInt8(ascii: "0") { at += 1 }
      let start = at
      while at < id.count, ASCII.isDigit(id[at]) { at += 1 }
      // A digit first, so that a number keeps its place among letters and hyphens; then how long it is.
      let length = UInt16(clamping: at - start)
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(length >> 8))
      bytes.append(UInt8(length & 0xFF))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: id[start..<at]))
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// −1, 0 or 1 as the text at `left` comes before, with or after the one at `right`.
  func compare(_ left: Int, _ right: Int) -> Int {
    let a = range(left)
    let b = range(right)
    return bytes.withUnsafeBufferPointer { bytes in
      let common = min(a.count, b.count)
      for step in 0..<common {
        let x = bytes[a.lowerBound + step]
        let y = bytes[b.lowerBound + step]
        if x != y { return x < y ? -1 : 1 }
      }
      return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
    }
  }

  /// The first eight bytes as a number that orders as they do.
  func prefix(_ index: Int) -> UInt64 {
    var number: UInt64 = 0
    let range = range(index)
    for step in 0..<8 {
      number <<= 8
      if step < range.count { number |= UInt64(bytes[range.lowerBound + step]) }
    }
    return number
  }
}

/// The few questions about ASCII that search and sorting ask.
enum ASCII {
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
