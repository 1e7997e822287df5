/// What somebody could work out of sums over cells of people, tried the plainest way: with fractions, and every set of
/// few people in turn.
struct Attack {
  /// How many people each cell has.
  let people: [Int]
  /// The cells of each sum that is known.
  let sums: [[Int]]

  /// The sets of cells with at least one person and fewer than `least` that something can be worked out about.
  func finds(fewerThan least: Int) -> [[Int]] {
    let rank = Self.rank(rows(without: []))
    return sets(fewerThan: least).filter { Self.rank(rows(without: Set($0))) < rank }
  }

  /// Whether the sum over some cells follows from those that are known, to somebody who does not know which cells
  /// have nobody in them.
  func knows(_ cells: [Int]) -> Bool {
    func row(_ cells: [Int]) -> [Fraction] {
      people.indices.map { Fraction(cells.contains($0) ? 1 : 0) }
    }
    let known = sums.map(row)
    return Self.rank(known + [row(cells)]) == Self.rank(known)
  }

  private func row(_ cells: [Int]) -> [Fraction] {
    people.indices.map { Fraction(people[$0] > 0 && cells.contains($0) ? 1 : 0) }
  }

  private func rows(without left: Set<Int>) -> [[Fraction]] {
    sums.map { row($0.filter { !left.contains($0) }) }
  }

  private func sets(fewerThan least: Int) -> [[Int]] {
    var sets: [(cells: [Int], people: Int)] = [([], 0)]
    for cell in people.indices where people[cell] > 0 {
      sets += sets.filter { $0.people + people[cell] < least }.map {
        ($0.cells + [cell], $0.people + people[cell])
      }
    }
    return sets.map(\.cells).filter { !$0.isEmpty }
  }

  static func rank(_ rows: [[Fraction]]) -> Int {
    var rows = rows
    var rank = 0
    for column in (rows.first ?? []).indices {
      guard let pivot = (rank..<rows.count).first(where: { rows[$0][column] != Fraction(0) }) else {
        continue
      }
      rows.swapAt(rank, pivot)
      for row in rows.indices where row > rank && rows[row][column] != Fraction(0) {
        let factor = rows[row][column] / rows[rank][column]
        for place in rows[row].indices {
          rows[row][place] = rows[row][place] - factor * rows[rank][place]
        }
      }
      rank += 1
      if rank == rows.count { break }
    }
    return rank
  }
}

/// A fraction in its lowest terms, its denominator positive.
struct Fraction: Hashable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int = 1) {
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / max(1, a)
    self.denominator = sign * denominator / max(1, a)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator
    )
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }
}
