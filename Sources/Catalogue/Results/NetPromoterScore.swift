/// How far people would recommend the scheme: the percentage of 9 and 10 less that of 0 to 6.
public struct NetPromoterScore: Hashable, Sendable {
  /// How many answered 9 or 10.
  public private(set) var promoters = 0
  /// How many answered 0 to 6.
  public private(set) var detractors = 0
  /// How many answered at all.
  public private(set) var count = 0

  /// Nobody was asked yet.
  public init() {}

  /// The score of so many people, of whom the rest answered 7 or 8.
  public init(promoters: Int, detractors: Int, of count: Int) {
    self.promoters = promoters
    self.detractors = detractors
    self.count = count
  }

  mutating func count(_ answer: Double) {
    count += 1
    if answer >= 9 { promoters += 1 }
    if answer <= 6 { detractors += 1 }
  }

  /// How many answered neither as promoters nor as detractors do.
  public var passives: Int { count - promoters - detractors }

  /// From −100 to 100, not rounded; nil where nobody answered.
  public var value: Double? {
    count > 0 ? Double(100 * (promoters - detractors)) / Double(count) : nil
  }

  /// What the score may be in truth with a confidence of 95 %, within −100 and 100; nil where nobody answered.
  ///
  /// The score interval for the difference of two shares of one multinomial: all values that a test at 5 %
  /// does not refuse, where the spread is that under the value tested (T. Tango, Statistics in Medicine 17
  /// (1998) 891–908; for this score B. Rocks, The American Statistician 70 (2016) 365–372, finds it among the
  /// best of six). It is Wilson's interval for a difference: right for few people, never empty, and at the
  /// ends not a point, as the usual one with its normal spread is. It tells chance from a difference among those
  /// who answered; that those who did not answer think alike, it does not tell.
  public var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    let share = value / 100
    let low = share <= -1 ? -1 : furthest(from: share, towards: -1)
    let high = share >= 1 ? 1 : furthest(from: share, towards: 1)
    return min(100 * low, value)...max(100 * high, value)
  }

  /// The 97.5th percentile of the normal distribution.
  private static let quantile = 1.959963984540054

  /// The last difference on the way to an end that is not refused, to the last bit of a number.
  private func furthest(from share: Double, towards end: Double) -> Double {
    var inside = share
    var outside = end
    while true {
      let middle = (inside + outside) / 2
      guard middle != inside, middle != outside else { return inside }
      if isPossible(middle) { inside = middle } else { outside = middle }
    }
  }

  /// Whether a difference of the shares could well have led to these answers.
  private func isPossible(_ difference: Double) -> Bool {
    let people = Double(count)
    let more = Double(promoters)
    let fewer = Double(detractors)
    // The likeliest share of detractors if the difference is this one: the root of a quadratic equation.
    let a = 2 * people
    let b = (2 * people - more + fewer) * difference - more - fewer
    let c = -fewer * difference * (1 - difference)
    let detractors = max(0, ((max(0, b * b - 4 * a * c)).squareRoot() - b) / (2 * a))
    let variance = people * (2 * detractors + difference * (1 - difference))
    let distance = more - fewer - people * difference
    return distance * distance <= Self.quantile * Self.quantile * variance
  }
}
