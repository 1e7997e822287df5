/// Everything that can be worked out of some sums by adding, subtracting and weighting them.
///
/// Each sum is over some of the cells of a table; a cell is a set of people nobody can tell apart by the table.
/// What follows from the sums is a vector space over the cells: their linear combinations. It is calculated with
/// residues of a prime instead of fractions: exact, as long as no determinant of the sums is a multiple of the
/// prime, which is beyond reach up to 36 sums (Hadamard's bound) and no practical matter beyond.
struct DerivableSums {
  /// How many people each cell has, at least one.
  private let people: [Int]
  /// The sums as rows over the cells.
  private var rows: [[Residue]] = []

  init(people: [Int]) { self.people = people }

  /// Adds a sum over some cells.
  mutating func append(_ cells: some Sequence<Int>) {
    var row = Array(repeating: Residue.zero, count: people.count)
    for cell in cells { row[cell] = .one }
    rows.append(row)
  }

  /// Whether anything that can be worked out rests on at least one and fewer than `least` people.
  ///
  /// As if it did, where finding out would take too long: that hides more than has to be, and never less. The
  /// steps grow with the sums and with the cells of fewer than `least` people.
  func reveals(fewerThan least: Int) -> Bool {
    var (people, rows) = merged
    rows = Elimination.independent(rows)
    // Whatever rests on few people leaves out every cell of many.
    for cell in people.indices where people[cell] >= least {
      rows = Elimination.without(cell, rows)
    }
    var search = Search(people: people)
    return search.finds(rows, from: 0, upTo: least - 1)
  }

  /// The cells that stand in the same sums put together: nothing can be worked out of one of them alone.
  private var merged: (people: [Int], rows: [[Residue]]) {
    var place: [[Residue]: Int] = [:]
    var people: [Int] = []
    var columns: [[Residue]] = []
    for cell in self.people.indices {
      let column = rows.map { $0[cell] }
      if let known = place[column] {
        people[known] += self.people[cell]
      } else {
        place[column] = people.count
        people.append(self.people[cell])
        columns.append(column)
      }
    }
    return (people, rows.indices.map { row in columns.map { $0[row] } })
  }
}

/// Looks for a combination of sums that rests on few people.
private struct Search {
  let people: [Int]
  private var steps = 0

  init(people: [Int]) { self.people = people }

  private static let mostSteps = 20_000

  /// Whether some combination of the rows is made of cells before `cell` that were let through, and of later ones
  /// of at most `few` people together.
  ///
  /// Each cell is either left out, which takes one dimension off the combinations, or let through, which takes its
  /// people off those allowed: both run out soon.
  mutating func finds(_ rows: [[Residue]], from cell: Int, upTo few: Int) -> Bool {
    guard !rows.isEmpty else { return false }
    steps += 1
    if steps > Self.mostSteps { return true }
    guard
      let next = (cell..<people.count).first(where: { cell in rows.contains { $0[cell] != .zero } })
    else { return true }
    if people[next] <= few, finds(rows, from: next + 1, upTo: few - people[next]) { return true }
    return finds(Elimination.without(next, rows), from: next + 1, upTo: few)
  }
}

/// Gauss's elimination on rows of equal length.
private enum Elimination {
  /// The combinations of independent rows that leave a cell out, as independent rows.
  static func without(_ cell: Int, _ rows: [[Residue]]) -> [[Residue]] {
    guard let pivot = rows.firstIndex(where: { $0[cell] != .zero }) else { return rows }
    var rows = rows
    let row = rows.remove(at: pivot)
    for index in rows.indices where rows[index][cell] != .zero {
      subtract(row, from: &rows[index], at: cell)
    }
    return rows
  }

  /// Rows of which none follows from the others, and which all others follow from.
  static func independent(_ rows: [[Residue]]) -> [[Residue]] {
    var basis: [(row: [Residue], cell: Int)] = []
    for var row in rows {
      for known in basis where row[known.cell] != .zero {
        subtract(known.row, from: &row, at: known.cell)
      }
      if let cell = row.firstIndex(where: { $0 != .zero }) { basis.append((row, cell)) }
    }
    return basis.map(\.row)
  }

  /// Takes so much of a row off another one that this has nothing left in a cell.
  private static func subtract(_ row: [Residue], from other: inout [Residue], at cell: Int) {
    let factor = other[cell] * row[cell].inverse
    for index in other.indices where row[index] != .zero {
      other[index] = other[index] - factor * row[index]
    }
  }
}

/// A whole number modulo the prime 2⁶¹ − 1.
private struct Residue: Hashable {
  private static let prime: UInt64 = 1 << 61 - 1

  private var value: UInt64

  static let zero = Residue(value: 0)
  static let one = Residue(value: 1)

  static func - (left: Residue, right: Residue) -> Residue {
    Residue(
      value: left.value >= right.value
        ? left.value - right.value : left.value + prime - right.value
    )
  }

  static func * (left: Residue, right: Residue) -> Residue {
    let product = left.value.multipliedFullWidth(by: right.value)
    // 2⁶¹ is 1 here, so that the upper bits are added to the lower ones.
    let sum = (product.low & prime) + (product.high << 3 | product.low >> 61)
    return Residue(value: sum >= prime ? sum - prime : sum)
  }

  /// What makes one of it; zero of zero.
  ///
  /// By Fermat's theorem its power of two less than the prime.
  var inverse: Residue {
    var result = Residue.one
    var power = self
    var exponent = Self.prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * power }
      power = power * power
      exponent >>= 1
    }
    return result
  }
}
