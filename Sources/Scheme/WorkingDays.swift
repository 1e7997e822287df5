/// Counting of working days (DATA.md, *Working days*): Monday to Friday, holidays not deducted.
public enum WorkingDays {
  /// How many distinct days of `dates` are working days.
  public static func count(of dates: some Sequence<CivilDate>) -> Int {
    Set(dates.lazy.filter(\.isWorkingDay)).count
  }

  /// How many working days lie from `start` to `end`, both included.
  ///
  /// 0 where `end` is before `start`. O(1).
  public static func count(from start: CivilDate, to end: CivilDate) -> Int {
    guard start <= end else { return 0 }
    let days = Int(end.daysSinceEpoch) - Int(start.daysSinceEpoch) + 1
    let rest = days % 7
    let inRest = (0..<rest).count { (start.weekday - 1 + $0) % 7 < 5 }
    return days / 7 * 5 + inRest
  }
}
