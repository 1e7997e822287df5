import Screen
import Testing

struct TableLayoutTests {
  private let specs = [
    ColumnSpec(minimum: 4, ideal: 10), ColumnSpec(minimum: 5, ideal: 20, weight: 1),
    ColumnSpec(minimum: 2, ideal: 3, alignment: .trailing),
  ]

  /// The width of the table and those of its columns.
  @Test(
    arguments: [
      (40, [10, 25, 3]), (35, [10, 20, 3]), (30, [10, 16, 2]), (20, [10, 6, 2]), (13, [4, 5, 2]),
      (12, [6, 5]), (10, [4, 5]), (9, [9]), (4, [4]), (3, [3]), (1, [1]), (0, []), (-5, []),
    ] as [(Int, [Int])]
  )
  func columns_give_way_from_the_right(width: Int, columns: [Int]) {
    #expect(TableLayout(specs, width: width).columns.map(\.width) == columns)
  }

  @Test func no_width_or_declaration_makes_columns_overlap_or_overflow() {
    let extremes = [Int.min, -1, 0, 1, 3, 40, Int.max]
    for minimum in extremes {
      for ideal in extremes {
        for weight in extremes {
          let spec = ColumnSpec(minimum: minimum, ideal: ideal, weight: weight)
          for width in extremes {
            for gap in [Int.min, 0, 1, Int.max] {
              var end = 0
              for column in TableLayout([spec, spec, spec], width: width, gap: gap).columns {
                #expect(column.x >= end && column.width >= 1)
                end = column.x + column.width
              }
              #expect(end <= max(0, width))
            }
          }
        }
      }
    }
  }
}

struct ScrollWindowTests {
  @Test func a_step_past_the_edge_scrolls_by_one_row() {
    var window = ScrollWindow()
    for selection in 0..<100 {
      window = window.showing(selection, count: 100, height: 10)
      #expect(window.offset == max(0, selection - 9))
    }
    for selection in (0..<100).reversed() {
      window = window.showing(selection, count: 100, height: 10)
      #expect(window.offset == min(90, selection))
    }
  }

  @Test func a_selection_far_away_comes_to_the_middle() {
    #expect(ScrollWindow().showing(50, count: 100, height: 10).offset == 45)
    #expect(ScrollWindow(offset: 90).showing(20, count: 100, height: 10).offset == 15)
    #expect(ScrollWindow().showing(99, count: 100, height: 10).offset == 90)
  }

  @Test func a_shorter_list_or_higher_window_wastes_no_row() {
    #expect(ScrollWindow(offset: 50).showing(3, count: 5, height: 10).offset == 0)
    #expect(ScrollWindow(offset: 90).showing(95, count: 100, height: 20).offset == 80)
    #expect(ScrollWindow(offset: 90).rows(count: 100, height: 20) == 90..<100)
    #expect(ScrollWindow(offset: 90).rows(count: 20, height: 20) == 20..<20)
  }

  @Test func the_selection_is_visible_whatever_the_numbers_are() {
    let extremes = [Int.min, -1, 0, 1, 5, 100, Int.max]
    for offset in extremes {
      for selection in extremes {
        for count in extremes {
          for height in extremes {
            let window = ScrollWindow(offset: offset).showing(
              selection,
              count: count,
              height: height
            )
            let rows = window.rows(count: count, height: height)
            guard count > 0, height > 0 else { continue }
            #expect(rows.contains(min(max(0, selection), count - 1)))
            _ = window.scrolled(by: selection, count: count, height: height)
          }
        }
      }
    }
  }
}
