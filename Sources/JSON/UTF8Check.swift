/// The well-formed byte sequences of UTF-8 (Unicode, table 3-7).
enum UTF8Check {
  /// The length of the scalar at a place; 0 where the bytes are no UTF-8 or end too soon.
  ///
  /// Refuses overlong forms, encoded surrogates and everything above U+10FFFF.
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let left = bytes.count - place
    guard left > 0 else { return 0 }
    let lead = bytes[place]
    if lead < 0x80 { return 1 }
    guard left > 1 else { return 0 }
    let second = bytes[place + 1]
    switch lead {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
      guard second >= lowest, second <= highest, left > 2 else { return 0 }
      return isContinuation(bytes[place + 2]) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest, left > 3 else { return 0 }
      return isContinuation(bytes[place + 2]) && isContinuation(bytes[place + 3]) ? 4 : 0
    default:
      return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
