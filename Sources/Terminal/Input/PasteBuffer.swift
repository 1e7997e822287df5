/// Pasted bytes between the terminal's marks.
struct PasteBuffer: Sendable {
  enum Outcome { case goesOn, full, ended }

  /// Bytes after which a paste is delivered in part, so that one that never ends is bounded.
  let limit: Int

  private static let start = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Bytes of the end mark that have come; they are not in `bytes` yet.
  private var matched = 0

  init(limit: Int = 8 << 20) { self.limit = limit }

  mutating func append(_ byte: UInt8) -> Outcome {
    if byte == PasteBuffer.end[matched] {
      matched += 1
      return matched == PasteBuffer.end.count ? .ended : .goesOn
    }
    bytes.append(contentsOf: PasteBuffer.end.prefix(matched))
    // Escape stands only at the beginning of the mark, so nothing longer can have begun.
    matched = byte == PasteBuffer.end[0] ? 1 : 0
    if matched == 0 { bytes.append(byte) }
    return bytes.count >= limit ? .full : .goesOn
  }

  /// Takes what comes before an Escape, short of the limit, and returns how many bytes that was.
  mutating func append(runOf more: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard matched == 0 else { return 0 }
    let room = limit - bytes.count - 1
    let run = more.prefix(max(0, room)).prefix { $0 != PasteBuffer.end[0] }
    bytes.append(contentsOf: run)
    return run.count
  }

  /// The text so far: line breaks are line feeds, controls other than these and tabs are removed.
  ///
  /// A character that is not complete stays for the next part unless this is the last one.
  mutating func take(atEnd: Bool) -> String {
    var rest: [UInt8] = []
    if atEnd {
      matched = 0
    } else {
      rest = Array(bytes.suffix(PasteBuffer.unfinishedCount(at: bytes)))
      bytes.removeLast(rest.count)
    }
    defer { bytes = rest }
    return PasteBuffer.text(of: bytes)
  }

  private static func unfinishedCount(at bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.reversed().prefix(3).enumerated() where byte >= 0xC0 {
      return back + 1 < UTF8Form.length(of: byte) ? back + 1 : 0
    }
    return 0
  }

  private static func text(of bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B, bytes[index...].starts(with: start) {
        index += start.count
        continue
      }
      if byte == 0x0D {
        kept.append(0x0A)
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      } else if (byte >= 0x20 && byte != 0x7F) || byte == 0x0A || byte == 0x09 {
        kept.append(byte)
      }
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
