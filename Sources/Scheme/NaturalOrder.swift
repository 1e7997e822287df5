/// The order in which people expect numbered names.
public enum NaturalOrder {
  /// Whether `left` comes before `right`, comparing bytes, but runs of ASCII digits by their value.
  ///
  /// A total order: equal values with different leading zeros fall back to the bytes. Linear in the shorter;
  /// allocates nothing for text that stands in one piece, as Swift's own strings do.
  public static func precedes(
    _ left: some Sequence<UInt8>,
    _ right: some Sequence<UInt8>
  ) -> Bool {
    withBytes(of: left) { left in withBytes(of: right) { right in precedes(left, right) } }
  }

  private static func withBytes(
    of sequence: some Sequence<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    sequence.withContiguousStorageIfAvailable(body)
      ?? Array(sequence).withUnsafeBufferPointer(body)
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      guard isDigit(left[i]), isDigit(right[j]) else {
        if left[i] != right[j] { return left[i] < right[j] }
        i += 1
        j += 1
        continue
      }
      let a = Number(in: left, from: i)
      let b = Number(in: right, from: j)
      // Of two numbers without leading zeros the one with more digits is the greater.
      if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
      for (x, y) in zip(a.digits, b.digits) where left[x] != right[y] { return left[x] < right[y] }
      i = a.digits.upperBound
      j = b.digits.upperBound
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    return left.lexicographicallyPrecedes(right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// A run of digits.
  private struct Number {
    /// Where they stand, leading zeros left out.
    let digits: Range<Int>

    init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
      var first = start
      while first < bytes.count, bytes[first] == UInt8(ascii: "0") { first += 1 }
      var end = first
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      digits = first..<end
    }
  }
}
