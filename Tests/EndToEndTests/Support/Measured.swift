import Glibc

/// Figures for people who look for where the bytes and milliseconds go.
///
/// Printed with `SHOW_MEASURED=1` in the environment and at no other time.
enum Measured {
  private static let isShown = getenv("SHOW_MEASURED") != nil

  static func note(_ what: String, _ values: [Int]) {
    guard isShown, let least = values.min(), let most = values.max() else { return }
    print("measured: \(what): \(least)…\(most), \(values.count) times")
  }

  /// Runs something and returns its result and how long it took, in milliseconds.
  static func milliseconds<Result>(_ body: () throws -> Result) rethrows -> (Result, Int) {
    let start = ContinuousClock.now
    let result = try body()
    return (result, Int(start.duration(to: .now) / .milliseconds(1)))
  }
}
