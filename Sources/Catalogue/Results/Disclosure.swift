/// Which parts of a table of results may be shown, so that nobody's answers can be worked out of it.
///
/// People give honest answers where nobody can tell who gave them. So the results of fewer than five people are
/// hidden (DATA.md, *Who may see what*), and so is whatever would give them away: where one group of three is
/// hidden, the whole less the groups shown are these three.
///
/// **What holds.** Within one table, which is all groups of one dimension and the whole they are groups of, no sum
/// that can be got by adding, subtracting and weighting the numbers shown rests on fewer than five people; and of no
/// hidden group with people in it can the numbers be got at all. It holds for the people of the groups, and again for
/// those who answered each question: a group of six of whom two answered a question hides that question. Where
/// groups overlap, as by ecosystem and format, it holds for what two groups share and for what one has and another
/// has not. The partnerships' and exchanges' pages show what the table by partnership shows, and of an exchange what
/// one by exchange within its partnership would.
///
/// **What does not.** Tables of different dimensions, words, days or states of the data are protected each by itself:
/// whoever asks for the whole and for the whole less a few has these few. A group of one mind is shown, since that all
/// of five people are dissatisfied is a result. How many forms came and which are missing is no secret anywhere: it is
/// shown by `figures` and asked for again. Who stands behind a form is not known here, so that somebody who gave five
/// counts as five people. And whoever may read the data directory may read every single answer,
/// there as with `list feedback` and `show`: this is for tables that are passed on.
enum Disclosure {
  /// The least people whose results are shown.
  static let leastPeople = 5

  /// Whether the results of so many people may be shown by themselves; nothing is hidden where nobody is.
  static func shows(_ people: Int) -> Bool { people == 0 || people >= leastPeople }

  /// Which of the groups may be shown beside the whole.
  ///
  /// - Parameters:
  ///   - groups: the cells of each group. A cell is what the same groups have, each once.
  ///   - people: the people in each cell.
  ///   - candidates: the groups that may be shown at all; nil for all.
  ///
  /// The larger groups are shown first and hidden last; of two of a size the later one is hidden. Groups that do not
  /// overlap take as long as sorting them; others more, by their number and that of the small cells.
  static func shown(
    of groups: [[Int]],
    people: [Int],
    candidates: [Bool]? = nil
  ) -> [Bool] {
    let sizes = groups.map { $0.reduce(0) { $0 + people[$1] } }
    var shown = sizes.indices.map { sizes[$0] == 0 && candidates?[$0] != false }
    let order = sizes.indices.filter { sizes[$0] >= leastPeople && candidates?[$0] != false }
      .sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    guard groups.reduce(0, { $0 + $1.count }) > people.count else {
      var rest = people.reduce(0, +)
      for group in order where shows(rest - sizes[group]) {
        shown[group] = true
        rest -= sizes[group]
      }
      return shown
    }
    let cells = people.indices.filter { people[$0] > 0 }
    let place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    var sums = DerivableSums(people: cells.map { people[$0] })
    // The whole is shown, unless too few are in it, and then no group is a candidate.
    sums.append(cells.indices)
    for group in order {
      var more = sums
      more.append(groups[group].compactMap { place[$0] })
      guard !more.reveals(fewerThan: leastPeople) else { continue }
      sums = more
      shown[group] = true
    }
    return shown
  }
}
