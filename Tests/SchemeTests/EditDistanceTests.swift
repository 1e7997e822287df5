import Scheme
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1),
    ("abc", "xabc", 1), ("kitten", "sitting", 3), ("ab", "", 2), ("abcd", "badc", 2),
  ])
  func keystrokes_are_counted_both_ways(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: 5) == distance)
    #expect(EditDistance.between(Array(right.utf8), Array(left.utf8), limit: 5) == distance)
  }

  @Test(arguments: [("kitten", "sitting", 2), ("abc", "xyz", 2), ("a", "abcdef", 4)])
  func more_than_the_limit_is_no_distance(left: String, right: String, limit: Int) {
    #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), limit: limit) == nil)
  }
}
