internal import Screen

extension Listing {
  /// Spaces between two columns.
  private static let gap = 2
  /// Where the terminal is too narrow, columns up to this width are not cut all the same.
  private static let wholeWidth = 14
  /// What is left of a longer column at least; one that has not even this much is left out.
  private static let leastWidth = 8

  /// Aligned columns under a heading, cut to the width of the terminal.
  func writeTable(width: Int, _ look: Look, to output: OutputStream) {
    guard count > 0 else { return }
    let rows = (0..<count).map { cells($0).map(look.text) }
    let layout = layout(of: rows, width: width)
    let headings = columns.map { look.text($0.name) }
    output.write(line: look.heading(line(headings, layout, look)))
    for row in rows {
      if output.isClosed { return }
      output.write(line: line(row, layout, look))
    }
  }

  /// Gives every column what its widest cell needs; where that is too much for the width, the columns with long
  /// texts share what the others leave.
  private func layout(of rows: [[Displayable]], width: Int) -> TableLayout {
    let widest = columns.indices.map { column in
      rows.reduce(Displayable(columns[column].name).width) { max($0, $1[column].width) }
    }
    let wanted = widest.reduce(0, +) + Self.gap * (columns.count - 1)
    let specs = zip(columns, widest).map { column, widest in
      let isWhole = wanted <= width || column.isWhole || widest <= Self.wholeWidth
      let least = isWhole ? widest : Self.leastWidth
      return ColumnSpec(
        minimum: least,
        ideal: least,
        weight: widest - least,
        alignment: column.alignment
      )
    }
    return TableLayout(specs, width: width, gap: Self.gap)
  }

  private func line(_ cells: [Displayable], _ layout: TableLayout, _ look: Look) -> String {
    var line = Displayable.empty
    for column in layout.columns {
      line = line.padded(to: column.x)
      let cell = look.form(cells[column.index].truncated(to: column.width))
      line += cell.padded(to: column.width, column.alignment)
    }
    // Nothing behind the last value: a copied line has no trailing spaces.
    let text = line.text.utf8
    return text.lastIndex { $0 != 0x20 }.flatMap { String(text[...$0]) } ?? ""
  }
}
