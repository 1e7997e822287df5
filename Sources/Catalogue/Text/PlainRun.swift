/// Finding the stretches of text that folding leaves alone.
enum PlainRun {
  /// How many bytes from `start` on are printable ASCII, without a space after a space.
  static func length(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var at = start
    guard at < text.count, isPlain(text[at], after: at > 0 ? text[at - 1] : 0) else { return 0 }
    at += 1
    let space = ByteWord(repeating: 0x20)
    while at &+ 8 <= text.count {
      let bytes = ByteWord(loading: raw, at: at)
      let before = ByteWord(loading: raw, at: at &- 1)
      guard !bytes.hasUnprintable, ((bytes ^ space) | (before ^ space)).zeros == 0 else { break }
      at = at &+ 8
    }
    while at < text.count, isPlain(text[at], after: text[at &- 1]) { at = at &+ 1 }
    return at - start
  }

  private static func isPlain(_ byte: UInt8, after before: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && !(byte == 0x20 && before == 0x20)
  }
}
