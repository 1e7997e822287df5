/// A second of universal time, as RFC 3339 writes it.
public struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let secondsSinceEpoch: Int64

  /// Makes the moment of a count of seconds.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS` with an optional fraction and `Z` or an offset `±HH:MM` (RFC 3339).
  ///
  /// A fraction is dropped, a leap second counts as the one before it.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let moment = text.withUTF8({ Moment($0) }) else { return nil }
    self = moment
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = CivilDate(UnsafeBufferPointer(rebasing: bytes[0..<10])),
      let hour = CivilDate.number(bytes, 11..<13), hour < 24,
      let minute = CivilDate.number(bytes, 14..<16), minute < 60,
      let second = CivilDate.number(bytes, 17..<19), second <= 60
    else { return nil }
    var index = 19
    if bytes[index] == UInt8(ascii: ".") {
      let start = index + 1
      index = start
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      guard index > start, index < bytes.count else { return nil }
    }
    guard let offset = Self.offset(bytes, from: index) else { return nil }
    let ofDay = hour * 3600 + minute * 60 + min(second, 59)
    secondsSinceEpoch = Int64(date.daysSinceEpoch) * 86_400 + Int64(ofDay - offset)
    // The offset of the last hours of the calendar can lead out of it.
    if self.date == nil { return nil }
  }

  /// The seconds east of Greenwich that the end of an RFC 3339 text names.
  private static func offset(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      return index + 1 == bytes.count ? 0 : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard index + 6 == bytes.count, bytes[index + 3] == UInt8(ascii: ":"),
        let hours = CivilDate.number(bytes, index + 1..<index + 3), hours < 24,
        let minutes = CivilDate.number(bytes, index + 4..<index + 6), minutes < 60
      else { return nil }
      return (bytes[index] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// The day of the moment in universal time, or nil outside the calendar's range.
  public var date: CivilDate? {
    let (days, rest) = secondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400)
    return CivilDate(daysSinceEpoch: Int(rest < 0 ? days - 1 : days))
  }

  /// The moment as stored: `2021-03-12T09:30:00Z`.
  public var description: String {
    let ofDay = Int(((secondsSinceEpoch % 86_400) + 86_400) % 86_400)
    let time = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { CivilDate.padded($0, to: 2) }
    return (date?.description ?? "0000-00-00") + "T" + time.joined(separator: ":") + "Z"
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}
