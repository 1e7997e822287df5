import Catalogue
import Testing

@Suite struct NetPromoterScoreTests {
  @Test(arguments: [
    (42, 4, 74, 51.351351351351354), (0, 0, 3, 0), (1, 0, 1, 100), (0, 7, 7, -100),
    (1, 0, 3, 33.333333333333336),
  ])
  func the_score_is_the_share_of_promoters_less_that_of_detractors(
    promoters: Int,
    detractors: Int,
    people: Int,
    value: Double
  ) {
    let score = NetPromoterScore(promoters: promoters, detractors: detractors, of: people)
    #expect(score.value == value)
    #expect(score.passives == people - promoters - detractors)
  }

  @Test func nobody_has_neither_a_score_nor_an_interval() {
    #expect(NetPromoterScore().value == nil)
    #expect(NetPromoterScore().interval == nil)
  }

  // The first two are examples of the same interval for paired shares: 1 and 7 of 21, and 6 and 16 of 161 (M. Fagerland,
  // S. Lydersen, P. Laake, Statistical Analysis of Contingency Tables, 2017, chapter 8).
  @Test(arguments: [
    (1, 7, 21, -51.72322764213774, -2.6003032480868563),
    (6, 16, 161, -12.402343246406816, -0.5433395731677087),
    (42, 4, 74, 36.315618906202715, 63.731430347286455),
    (1, 0, 1, -58.69013712455252, 100), (0, 5, 5, -100, -13.103507043365045),
    // Without promoters and detractors the ends are z² / (n + z²), as Wilson's for no one of five.
    (0, 0, 5, -43.448246478317476, 43.448246478317476),
  ])
  func the_interval_is_the_one_worked_out_elsewhere(
    promoters: Int,
    detractors: Int,
    people: Int,
    low: Double,
    high: Double
  ) throws {
    let score = NetPromoterScore(promoters: promoters, detractors: detractors, of: people)
    let interval = try #require(score.interval)
    #expect(abs(interval.lowerBound - low) < 1e-9)
    #expect(abs(interval.upperBound - high) < 1e-9)
  }

  /// The likeliest share of detractors by trying a fine grid instead of a formula, and the test it makes.
  private func isRefused(_ difference: Double, _ score: NetPromoterScore) -> Bool {
    func logarithm(_ share: Double, _ count: Int) -> Double {
      count == 0 ? 0 : share <= 0 ? -.infinity : Double(count) * Logarithm.of(share)
    }
    let least = max(0, -difference)
    let most = (1 - difference) / 2
    var best = (likelihood: -Double.infinity, share: least)
    for step in 0...20_000 {
      let share = least + (most - least) * Double(step) / 20_000
      let likelihood =
        logarithm(share, score.detractors) + logarithm(share + difference, score.promoters)
        + logarithm(1 - difference - 2 * share, score.passives)
      if likelihood > best.likelihood { best = (likelihood, share) }
    }
    let people = Double(score.count)
    let variance = people * (2 * best.share + difference - difference * difference)
    let distance = Double(score.promoters - score.detractors) - people * difference
    return distance * distance > 1.959963984540054 * 1.959963984540054 * variance
  }

  @Test(arguments: [(3, 2, 9), (0, 1, 6), (5, 0, 8), (2, 2, 4), (9, 1, 30)])
  func within_the_interval_the_test_refuses_nothing_and_outside_everything(
    promoters: Int,
    detractors: Int,
    people: Int
  ) throws {
    let score = NetPromoterScore(promoters: promoters, detractors: detractors, of: people)
    let interval = try #require(score.interval)
    for (inside, outside) in [
      (interval.lowerBound + 0.1, interval.lowerBound - 0.1),
      (interval.upperBound - 0.1, interval.upperBound + 0.1),
    ] {
      #expect(!isRefused(inside / 100, score))
      #expect(isRefused(outside / 100, score))
    }
  }

  @Test func no_interval_of_few_people_leaves_the_scale_or_its_score() throws {
    for people in 1...25 {
      for promoters in 0...people {
        for detractors in 0...people - promoters {
          let score = NetPromoterScore(promoters: promoters, detractors: detractors, of: people)
          let (value, interval) = (try #require(score.value), try #require(score.interval))
          let mirror = NetPromoterScore(promoters: detractors, detractors: promoters, of: people)
          let mirrored = try #require(mirror.interval)
          let holds =
            interval.lowerBound >= -100 && interval.upperBound <= 100 && interval.contains(value)
            && interval.upperBound - interval.lowerBound > 1
            && abs(interval.lowerBound + mirrored.upperBound) < 1e-9
          #expect(holds, "\(promoters) and \(detractors) of \(people): \(interval)")
        }
      }
    }
  }

  @Test func more_people_of_the_same_mind_make_it_narrower() throws {
    let widths = try [1, 2, 5, 20, 200].map { times in
      let score = NetPromoterScore(promoters: 3 * times, detractors: times, of: 5 * times)
      let interval = try #require(score.interval)
      return interval.upperBound - interval.lowerBound
    }
    #expect(widths == widths.sorted(by: >))
  }
}

/// The natural logarithm by its series: the test asks nothing of the C library that the program does not.
private enum Logarithm {
  static func of(_ number: Double) -> Double {
    var mantissa = number
    var halvings = 0.0
    while mantissa < 0.5 {
      mantissa *= 2
      halvings += 1
    }
    // ln m = 2 artanh((m − 1) / (m + 1)).
    let ratio = (mantissa - 1) / (mantissa + 1)
    var (power, sum) = (ratio, 0.0)
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum - halvings * 0.6931471805599453
  }
}
