import Screen
import TestSupport
import Testing

struct GoldenTests {
  @Test func a_small_screen_looks_as_recorded() {
    var painter = Painter(size: Size(width: 40, height: 8))
    painter.box(painter.bounds)
    painter.put(" Exchanges 2 ", at: Point(x: 2, y: 0), style: .title)
    let layout = TableLayout(
      [
        ColumnSpec(minimum: 8, ideal: 10), ColumnSpec(minimum: 8, ideal: 12, weight: 1),
        ColumnSpec(minimum: 2, ideal: 3, alignment: .trailing),
      ],
      width: 34
    )
    let rows: [[Displayable]] = [
      ["extratex-1", "Plastics and the circular economy", "12"], ["extratex-2", "東京の染物", "3"],
    ]
    for (y, row) in rows.enumerated() {
      for column in layout.columns {
        let text = row[column.index].fitted(to: column.width, column.alignment)
        painter.put(text, at: Point(x: 4 + column.x, y: 2 + y))
      }
    }
    painter.put("▸", at: Point(x: 2, y: 2), style: .marker)
    painter.put("Filter", at: Point(x: 2, y: 5), style: .prompt)
    TextField("Łódź").draw(&painter, in: Rect(x: 9, y: 5, width: 12, height: 1))
    expectGolden(painter.frame.grid.styleMap(), named: "small-screen")
  }
}
