/// A day of the Gregorian calendar, without a time or a zone, from the year 1 to 9999.
///
/// Every rule of the scheme is about days, so no clock and no time zone takes part in any of them.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01, negative before it.
  public let daysSinceEpoch: Int32

  /// Makes the date of a day count, or nil outside the years 1 to 9999.
  public init?(daysSinceEpoch: Int) {
    guard daysSinceEpoch >= -719_162, daysSinceEpoch <= 2_932_896 else { return nil }
    self.daysSinceEpoch = Int32(daysSinceEpoch)
  }

  /// Makes a date, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysIn(month: month, year: year)
    else { return nil }
    // Days from the civil calendar, counted in years that begin in March so that a leap day is a year's last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let date = text.withUTF8({ CivilDate($0) }) else { return nil }
    self = date
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7),
      let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = Int(bytes[index]) - 48
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The year, the month from 1 to 12, and the day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    // 1970-01-01 was a Thursday; the added multiple of 7 keeps the remainder positive.
    (Int(daysSinceEpoch) + 3 + 7_000_000) % 7 + 1
  }

  /// Whether the day is one from Monday to Friday.
  ///
  /// Public holidays are not known and not deducted (DATA.md).
  public var isWorkingDay: Bool { weekday <= 5 }

  /// The day so many days later, or nil outside the calendar's range.
  public func adding(days: Int) -> CivilDate? {
    let (sum, isTooFar) = Int(daysSinceEpoch).addingReportingOverflow(days)
    return isTooFar ? nil : CivilDate(daysSinceEpoch: sum)
  }

  /// The date as stored: `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-"
      + Self.padded(day, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

extension CivilDate {
  /// 1970-01-01, where days are counted from.
  public static let epoch = CivilDate(days: 0)

  private init(days: Int32) {
    daysSinceEpoch = days
  }
}
