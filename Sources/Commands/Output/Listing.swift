internal import Screen

/// Rows for people and payloads for programs: what every listing command hands to one writer.
struct Listing {
  struct Column {
    /// The heading.
    var name: String
    var alignment = Alignment.leading
    /// Whether it is never cut, as ids are not: half of one is of no use.
    var isWhole = false
  }

  var columns: [Column]
  var count: Int
  /// The cells of a row, as many as there are columns.
  var cells: (Int) -> [String]
  /// The JSON object of a row; white space as it comes.
  var json: (Int) -> [UInt8]
}

extension Listing {
  /// Writes the rows in a form, the first ones where a limit is given.
  func write(as format: OutputFormat, limit: Int? = nil, look: Look, to output: OutputStream) {
    var listing = self
    listing.count = min(count, limit ?? count)
    switch format {
    case .table:
      if look.isAccessible {
        listing.writeLabelled(look, to: output)
      } else if let columns = look.columns {
        listing.writeTable(width: columns, look, to: output)
      } else {
        listing.writeBare(look, to: output)
      }
    case .json: listing.writeJSON(look, to: output)
    case .jsonl: listing.writeJSONLines(look, to: output)
    case .csv: listing.writeCSV(look, to: output)
    case .tsv: listing.writeTSV(look, to: output)
    case .md: listing.writeMarkdown(look, to: output)
    }
  }

  /// The rows as long as anybody reads them.
  private func forEachRow(of output: OutputStream, _ body: (Int) -> Void) {
    for row in 0..<count {
      if output.isClosed { return }
      body(row)
    }
  }

  /// One record a line, cells parted by tabs, without a heading: for `cut` and `awk`.
  private func writeBare(_ look: Look, to output: OutputStream) {
    forEachRow(of: output) { row in
      output.write(line: cells(row).map { look.text($0).text }.joined(separator: "\t"))
    }
  }

  /// Every cell behind its heading, for reading by ear: columns are nothing there.
  private func writeLabelled(_ look: Look, to output: OutputStream) {
    forEachRow(of: output) { row in
      let cells = zip(columns, cells(row)).filter { !$1.isEmpty }
      output.write(
        line: cells.map { look.text($0.name + " " + $1).text }.joined(separator: ", ")
      )
    }
  }

  private func writeJSON(_ look: Look, to output: OutputStream) {
    output.write("[".utf8)
    forEachRow(of: output) { row in
      output.write(row == 0 ? "\n  ".utf8 : ",\n  ".utf8)
      output.write(SafeJSON.line(json(row), isASCII: look.isASCII))
    }
    output.write(count == 0 ? "]\n".utf8 : "\n]\n".utf8)
  }

  private func writeJSONLines(_ look: Look, to output: OutputStream) {
    forEachRow(of: output) { row in
      output.write(SafeJSON.line(json(row), isASCII: look.isASCII))
      output.write("\n".utf8)
    }
  }

  private func writeCSV(_ look: Look, to output: OutputStream) {
    output.write(DelimitedText.csv(columns.map(\.name), look))
    forEachRow(of: output) { output.write(DelimitedText.csv(cells($0), look)) }
  }

  private func writeTSV(_ look: Look, to output: OutputStream) {
    output.write(DelimitedText.tsv(columns.map(\.name), look))
    forEachRow(of: output) { output.write(DelimitedText.tsv(cells($0), look)) }
  }

  private func writeMarkdown(_ look: Look, to output: OutputStream) {
    let rules = columns.map { $0.alignment == .trailing ? "--:" : "---" }
    output.write(line: DelimitedText.markdown(columns.map(\.name), look))
    output.write(line: "| " + rules.joined(separator: " | ") + " |")
    forEachRow(of: output) { output.write(line: DelimitedText.markdown(cells($0), look)) }
  }
}
