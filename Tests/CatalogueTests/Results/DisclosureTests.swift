import TestSupport
import Testing

@testable import Catalogue

@Suite struct DisclosureTests {
  /// Groups that do not overlap, by their people.
  private func shown(_ people: [Int]) -> [Int] {
    let shown = Disclosure.shown(of: people.indices.map { [$0] }, people: people)
    return zip(people, shown).filter { $1 }.map { people, _ in people }
  }

  @Test(arguments: [
    // Nobody is hidden.
    ([], []), ([5], [5]), ([0], [0]), ([9, 5, 6], [9, 5, 6]), ([0, 0], [0, 0]),
    // All are too small.
    ([4], []), ([1, 2, 1], []), ([4, 4, 4], []), ([3, 0], [0]),
    // One small group would be the whole less the others: the smallest other one is hidden with it.
    ([9, 8, 7, 1], [9, 8]), ([6, 3], []), ([20, 3], []), ([5, 4, 30], [30]),
    // Several small groups of five people together hide each other, of fewer they do not.
    ([9, 3, 2], [9]), ([9, 1, 1, 1, 1, 1], [9]), ([9, 6, 2, 2], [9]), ([9, 1, 1], []),
    // Of two of a size the later one is hidden.
    ([7, 6, 6, 4], [7, 6]),
    // An empty group hides nobody.
    ([9, 8, 3, 0], [9, 0]),
  ])
  func of_groups_apart_are_shown(people: [Int], expected: [Int]) {
    #expect(shown(people) == expected)
  }

  @Test func the_later_one_of_two_of_a_size_is_hidden() {
    #expect(
      Disclosure.shown(of: [[0], [1], [2]], people: [6, 6, 3]) == [true, false, false]
    )
  }

  @Test func what_two_shown_groups_share_cannot_be_worked_out_if_few_share_it() {
    // Ten in the one, ten in the other, three of them in both, nobody else: together less the whole are these three.
    #expect(Disclosure.shown(of: [[0, 1], [1, 2]], people: [7, 3, 7]) == [true, false])
    // With five in both there is nothing to hide.
    #expect(Disclosure.shown(of: [[0, 1], [1, 2]], people: [7, 5, 7]) == [true, true])
    // With others in neither the whole says nothing about those in both.
    #expect(
      Disclosure.shown(of: [[0, 1], [1, 2], [3]], people: [7, 3, 7, 4]) == [true, true, false]
    )
  }

  @Test func what_a_group_has_beside_a_smaller_one_within_it_is_not_few() {
    #expect(Disclosure.shown(of: [[0, 1], [1], [2]], people: [2, 6, 9]) == [true, false, true])
    #expect(Disclosure.shown(of: [[0, 1], [1], [2]], people: [5, 6, 9]) == [true, true, true])
  }

  @Test func few_people_are_not_found_by_weighting_sums_either() {
    // a + b, b + c, c + a and all: each of the three is half of two sums less the third.
    let pairs = [[0, 1], [1, 2], [2, 0]]
    #expect(Disclosure.shown(of: pairs, people: [3, 3, 3]) == [false, false, false])
    #expect(Disclosure.shown(of: pairs, people: [5, 5, 5]) == [true, true, true])
    // Two of the pairs tell nothing beside others; the third would, and so would the others alone.
    #expect(
      Disclosure.shown(of: pairs + [[3]], people: [3, 3, 3, 6]) == [true, true, false, false]
    )
  }

  @Test func only_candidates_are_shown() {
    #expect(
      Disclosure.shown(of: [[0], [1], [2]], people: [9, 9, 9], candidates: [true, false, true])
        == [true, false, true]
    )
    // The first is hidden for another reason, and too small alone to hide among the rest.
    #expect(
      Disclosure.shown(of: [[0], [1], [2]], people: [2, 9, 9], candidates: [false, true, true])
        == [false, true, false]
    )
  }

  @Test(arguments: 0..<300)
  func nothing_about_few_people_follows_from_what_is_shown(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let cells = Int.random(in: 1...9, using: &numbers)
    let most = [2, 5, 9].randomElement(using: &numbers) ?? 5
    let people = (0..<cells).map { _ in Int.random(in: 0...most, using: &numbers) }
    let isApart = seed % 3 == 0
    var groups = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in [Int]() }
    for cell in 0..<cells {
      let count = isApart ? 1 : Int.random(in: 1...min(3, groups.count), using: &numbers)
      for group in groups.indices.shuffled(using: &numbers).prefix(count) {
        groups[group].append(cell)
      }
    }
    let candidates = groups.map { _ in Int.random(in: 0...5, using: &numbers) > 0 }
    let shown = Disclosure.shown(of: groups, people: people, candidates: candidates)
    func attack(with more: [[Int]] = []) -> Attack {
      let whole = people.reduce(0, +) >= 5 ? [Array(0..<cells)] : []
      return Attack(
        people: people,
        sums: whole + groups.indices.filter { shown[$0] }.map { groups[$0] } + more
      )
    }
    #expect(attack().finds(fewerThan: 5) == [], "\(people) \(groups) \(shown)")
    for group in groups.indices where !shown[group] {
      let size = groups[group].reduce(0) { $0 + people[$1] }
      #expect(
        !candidates[group] || !attack().knows(groups[group]),
        "\(people) \(groups) \(shown)"
      )
      // Nothing is hidden without need.
      #expect(
        size < 5 || !candidates[group]
          || !attack(with: [groups[group]]).finds(fewerThan: 5).isEmpty,
        "\(people) \(groups) \(shown)"
      )
    }
  }

  @Test func very_many_overlapping_groups_are_decided_in_a_moment() {
    var numbers = SeededGenerator(seed: 7)
    let people = (0..<400).map { _ in Int.random(in: 1...4, using: &numbers) }
    var groups = (0..<24).map { _ in [Int]() }
    for cell in people.indices {
      for group in groups.indices.shuffled(using: &numbers).prefix(3) { groups[group].append(cell) }
    }
    // Four hundred cells of one to four people, each in three of twenty-four groups of some hundred people.
    #expect(Disclosure.shown(of: groups, people: people).count { $0 } == 24)
  }
}
