/// Finding the stretches of text that folding leaves alone.
enum PlainRun {
  /// How many bytes from `start` on are printable ASCII, without a space after a space.
  static func length(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var at = start
    guard at < text.count, isPlain(text[at], after: at > 0 ? text[at - 1] : 0) else { return 0 }
    at += 1
    while at + 16 <= text.count {
      let bytes = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      let before = raw.loadUnaligned(fromByteOffset: at - 1, as: SIMD16<UInt8>.self)
      let space = SIMD16<UInt8>(repeating: 0x20)
      // Wrapping subtraction puts both ends of the printable range to one comparison.
      let isOdd =
        (bytes &- space) .> SIMD16(repeating: 0x7E - 0x20)
        .| ((bytes .== space) .& (before .== space))
      guard !ByteMask.isAnySet(isOdd) else { break }
      at += 16
    }
    while at < text.count, isPlain(text[at], after: text[at - 1]) { at += 1 }
    return at - start
  }

  private static func isPlain(_ byte: UInt8, after before: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && !(byte == 0x20 && before == 0x20)
  }
}

/// Questions to the result of comparing sixteen bytes at once.
enum ByteMask {
  /// Whether any of the sixteen comparisons holds.
  ///
  /// By two words of eight bytes: `any(mask)` compiles to a chain of sixteen tests.
  @inline(__always)
  static func isAnySet(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }
}
