import Screen
import Testing

struct GeometryTests {
  static let extremes = [Int.min, Int.min + 1, -7, -1, 0, 1, 7, 80, Int.max - 1, Int.max]

  @Test func nothing_done_to_a_rectangle_traps_or_makes_it_negative() {
    for x in Self.extremes {
      for width in Self.extremes {
        let rect = Rect(x: x, y: width, width: width, height: x)
        for count in Self.extremes {
          let other = Rect(x: count, y: x, width: width, height: count)
          let pieces = [
            rect.top(count), rect.droppingTop(count), rect.bottom(count),
            rect.droppingBottom(count),
            rect.left(count), rect.droppingLeft(count), rect.right(count),
            rect.droppingRight(count), rect.row(count), rect.inset(horizontally: count),
            rect.inset(vertically: count), rect.intersection(other),
            rect.centred(Size(width: count, height: count)), rect.moved(by: other.origin),
          ]
          for piece in pieces {
            #expect(piece.width >= 0 && piece.height >= 0)
            _ = (piece.maxX, piece.maxY, piece.contains(other.origin))
          }
          _ = (rect.origin + other.origin, rect.origin - other.origin)
        }
      }
    }
  }

  @Test func pieces_of_a_rectangle_cover_it_without_overlap() {
    let rect = Rect(x: 3, y: 4, width: 10, height: 6)
    for count in -2...12 {
      #expect(rect.top(count).height + rect.droppingTop(count).height == 6)
      #expect(rect.top(count).maxY == rect.droppingTop(count).minY)
      #expect(rect.left(count).width + rect.droppingLeft(count).width == 10)
      #expect(rect.right(count).minX == rect.droppingRight(count).maxX)
      #expect(rect.bottom(count).minY == rect.droppingBottom(count).maxY)
      #expect(rect.bottom(count).maxY == rect.maxY && rect.right(count).maxX == rect.maxX)
    }
  }

  @Test(arguments: [
    (Rect(x: 0, y: 0, width: 4, height: 4), Rect(x: 2, y: 2, width: 2, height: 2)),
    (Rect(x: 2, y: 2, width: 9, height: 9), Rect(x: 2, y: 2, width: 3, height: 4)),
    (Rect(x: 9, y: 9, width: 2, height: 2), Rect(x: 9, y: 9, width: 0, height: 0)),
  ])
  func an_intersection_is_what_both_cover(other: Rect, common: Rect) {
    let rect = Rect(x: 2, y: 2, width: 3, height: 4)
    #expect(rect.intersection(other) == common)
    #expect(other.intersection(rect) == common)
  }

  @Test func a_rectangle_in_the_middle_is_cut_to_fit() {
    let rect = Rect(x: 10, y: 10, width: 10, height: 4)
    #expect(
      rect.centred(Size(width: 4, height: 2)) == Rect(x: 13, y: 11, width: 4, height: 2)
    )
    #expect(rect.centred(Size(width: 99, height: 99)) == rect)
  }
}
