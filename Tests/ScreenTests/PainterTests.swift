import Screen
import TestSupport
import Testing

struct PainterTests {
  @Test func nothing_is_drawn_outside_the_area_at_any_small_size() {
    for width in 0...6 {
      for height in 0...4 {
        var painter = Painter(size: Size(width: 10, height: 8))
        let area = Rect(x: 2, y: 2, width: width, height: height)
        painter.inside(area) { painter in
          for y in -2...height + 2 {
            painter.put("日本語ab日", at: Point(x: y - 3, y: y))
          }
          painter.box(Rect(x: -1, y: -1, width: width + 2, height: height + 2))
          painter.box(painter.bounds)
          painter.fill(Rect(x: 1, y: 1, width: 50, height: 50), style: .badge)
          painter.horizontalLine(at: Point(x: -5, y: 0), length: .max)
          painter.verticalLine(at: Point(x: 0, y: .min), length: .max)
          painter.placeCursor(at: Point(x: 99, y: -99))
          painter.react(in: Rect(x: -9, y: -9, width: 99, height: 99), HitTarget(rawValue: 1))
        }
        expectIntact(painter.frame.grid)
        for y in 0..<8 {
          for x in 0..<10 where !area.contains(Point(x: x, y: y)) {
            #expect(painter.frame.grid[Point(x: x, y: y)] == .blank, "\(x), \(y) of \(area)")
          }
        }
        if let cursor = painter.frame.cursor { #expect(area.contains(cursor)) }
        #expect(painter.frame.hits.allSatisfy { $0.area == area })
      }
    }
  }

  @Test func a_part_of_a_part_is_clipped_by_both() {
    var painter = Painter(size: Size(width: 10, height: 3))
    painter.inside(Rect(x: 2, y: 0, width: 5, height: 3)) { painter in
      painter.inside(Rect(x: 3, y: 1, width: 5, height: 1)) { painter in
        #expect(painter.size == Size(width: 5, height: 1))
        painter.put("abcdef", at: .zero)
      }
    }
    #expect(painter.frame.grid.rows() == ["          ", "     ab   ", "          "])
  }

  @Test func a_wide_character_never_straddles_an_edge() {
    var painter = Painter(size: Size(width: 5, height: 3))
    painter.put("日本語", at: .zero)
    painter.put("日本語", at: Point(x: -1, y: 1))
    painter.inside(Rect(x: 1, y: 2, width: 3, height: 1)) { $0.put("日本", at: .zero) }
    #expect(painter.frame.grid.rows() == ["日本 ", " 本語", " 日  "])
  }

  @Test func half_of_a_wide_character_overwritten_clears_the_other_half() {
    var painter = Painter(size: Size(width: 6, height: 2))
    painter.put("日本語", at: .zero)
    painter.put("a", at: Point(x: 1, y: 0))
    painter.put("b", at: Point(x: 4, y: 0))
    painter.put("日本語", at: Point(x: 0, y: 1))
    painter.put("語", at: Point(x: 1, y: 1))
    #expect(painter.frame.grid.rows() == [" a本b ", " 語 語"])
    expectIntact(painter.frame.grid)
  }

  @Test func random_text_at_random_places_leaves_no_half_characters() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var painter = Painter(size: Size(width: 12, height: 2))
    for _ in 0..<2_000 {
      let text: Displayable =
        ["日", "a", "日a本", "e\u{301}", "ab日"].randomElement(using: &generator) ?? ""
      let x = Int.random(in: -3...13, using: &generator)
      painter.put(text, at: Point(x: x, y: Int.random(in: 0...1, using: &generator)))
    }
    expectIntact(painter.frame.grid)
  }

  private func expectIntact(_ grid: Grid) {
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width {
        let cell = grid[Point(x: x, y: y)]
        let right = grid[Point(x: x + 1, y: y)]
        if cell.width == 2 { #expect(right.isContinuation && right.style == cell.style) }
        if cell.isContinuation { #expect(x > 0 && grid[Point(x: x - 1, y: y)].width == 2) }
      }
    }
  }

  @Test func put_returns_the_columns_used_and_stops_at_the_maximum() {
    var painter = Painter(size: Size(width: 8, height: 1))
    let used = [
      painter.put("日本", at: .zero),
      painter.put("abc", at: Point(x: 4, y: 0), maximumWidth: 2),
      painter.put("xyz", at: Point(x: 6, y: 0)),
      painter.put("n", at: Point(x: 8, y: 0)),
      painter.put("n", at: .zero, maximumWidth: -1),
    ]
    #expect(used == [4, 2, 2, 0, 0])
    #expect(painter.frame.grid.rows() == ["日本abxy"])
  }

  @Test func a_mark_stays_with_its_letter_and_a_fourth_is_dropped() {
    var painter = Painter(size: Size(width: 3, height: 1))
    painter.put("e\u{301}x", at: .zero)
    let cell = painter.frame.grid[.zero]
    #expect(cell.scalars == ["e", "\u{301}"] && cell.width == 1)
    #expect(MemoryLayout<Cell>.stride <= 24)
  }

  @Test(arguments: [
    (BorderSet.unicode, "┌──┐\n│  │\n└──┘"), (.ascii, "+--+\n|  |\n+--+"),
    (.none, "    \n    \n    "),
  ])
  func a_box_is_drawn_with_the_borders_asked_for(borders: BorderSet, box: String) {
    var painter = Painter(size: Size(width: 4, height: 3), borders: borders)
    painter.box(painter.bounds)
    #expect(painter.frame.grid.rows().joined(separator: "\n") == box)
  }

  @Test func the_uppermost_area_is_hit() {
    var frame = Frame(size: Size(width: 10, height: 10))
    frame.add(HitTarget(rawValue: 1), in: Rect(x: 0, y: 0, width: 10, height: 10))
    frame.add(HitTarget(rawValue: 2), in: Rect(x: 2, y: 2, width: 3, height: 3))
    frame.add(HitTarget(rawValue: 3), in: Rect(x: 2, y: 2, width: 0, height: 3))
    #expect(frame.target(at: Point(x: 3, y: 3)) == HitTarget(rawValue: 2))
    #expect(frame.target(at: Point(x: 5, y: 5)) == HitTarget(rawValue: 1))
    #expect(frame.target(at: Point(x: 10, y: 0)) == nil)
  }

  @Test func a_style_map_tells_roles_apart() {
    var painter = Painter(size: Size(width: 12, height: 2))
    painter.put("Title", at: .zero, style: .title)
    painter.put("bold", at: Point(x: 6, y: 0), style: Style(.text, .bold))
    painter.put("plain", at: Point(x: 0, y: 1))
    #expect(painter.frame.grid.styleMap() == "|Title bold\n:bbbbb ****\n|plain\n")
    #expect(Set(Grid.styleLegend.map(\.letter)).count == Role.allCases.count)
  }

  @Test func a_size_no_screen_has_is_not_believed() {
    #expect(Grid(size: Size(width: .max, height: .max)).size == Grid.largest)
    #expect(Grid(size: Size(width: -1, height: 5)).size.isEmpty)
    #expect(Grid(size: .zero)[Point(x: 0, y: 0)] == .blank)
  }
}
