internal import Glibc
public import Scheme

/// What the host's clocks say.
///
/// Nothing below the loop and the command line looks at a clock.
public enum HostClock {
  /// The date on the host's wall, in its time zone.
  public static var today: CivilDate {
    var seconds = time(nil)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil,
      let date = CivilDate(
        year: Int(local.tm_year) + 1900,
        month: Int(local.tm_mon) + 1,
        day: Int(local.tm_mday)
      )
    else {
      // A clock outside the calendar: the day of its beginning is wrong, but plainly so.
      return .epoch
    }
    return date
  }

  /// The present second, for the history of changes.
  public static var now: Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Moment(secondsSinceEpoch: Int64(now.tv_sec))
  }

  /// Milliseconds of a clock that only runs forward, from an arbitrary beginning.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// Milliseconds until the next day begins on the host's wall, one more so that it has begun.
  static var millisecondsToMidnight: Int {
    var seconds = time(nil)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 3_600_000 }
    local.tm_mday += 1
    local.tm_hour = 0
    local.tm_min = 0
    local.tm_sec = 0
    local.tm_isdst = -1
    let midnight = mktime(&local)
    return midnight > seconds ? (midnight - seconds) * 1000 + 1 : 3_600_000
  }
}
