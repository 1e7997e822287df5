internal import Interface
internal import JSON
internal import Scheme
internal import Screen
internal import Store

/// Members that two people changed, all versions side by side for a person to choose from.
struct ClashText {
  let clashes: [MemberClash]
  /// Whether it is known what both came from; of what a git merge left open it is not.
  let hasBase: Bool
  let kind: RecordKind
  let look: Look

  private var versions: [String] { (hasBase ? ["base"] : []) + ["theirs", "mine"] }

  /// Writes the versions: a table where it holds them whole, else below each other.
  func write(to output: OutputStream) {
    let names = ["member"] + versions
    let rows = clashes.map { [$0.path.description] + values(of: $0) }
    let widest = names.indices.map { column in
      ([names] + rows).map { Displayable($0[column]).width }.max() ?? 0
    }
    if let columns = look.columns, !look.isAccessible,
      widest.reduce(0, +) + 2 * versions.count > columns
    {
      writeBelow(rows, columns, to: output)
      return
    }
    Listing(
      columns: names.map { Listing.Column(name: $0) },
      count: rows.count,
      cells: { rows[$0] },
      json: { _ in [] }
    )
    .write(as: .table, look: look, to: output)
  }

  private func writeBelow(_ rows: [[String]], _ columns: Int, to output: OutputStream) {
    for row in rows {
      output.write(line: look.heading(look.text(row[0]).text))
      for (name, value) in zip(versions, row.dropFirst()) {
        let label = Displayable("  " + name).padded(to: 10)
        for (index, part) in Displayable.lines(value).flatMap({ $0.wrapped(to: columns - 10) })
          .enumerated()
        {
          let lead = index == 0 ? label : Displayable.empty.padded(to: 10)
          output.write(line: look.form(lead + part).text)
        }
      }
    }
  }

  private func values(of clash: MemberClash) -> [String] {
    [clash.base, clash.theirs, clash.mine].suffix(versions.count).map { value in
      // Of persons nothing is shown but by 'show --personal'.
      if PersonalMembers.contains(clash.path.first, value, of: kind) { return "personal" }
      return (value ?? .null).words
    }
  }
}
