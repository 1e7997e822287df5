internal import Interface
internal import JSON
internal import Screen

/// Lines of cells as spreadsheets and documents take them.
enum DelimitedText {
  /// A line of CSV (RFC 4180), its line end included.
  static func csv(_ cells: [String], _ look: Look) -> String.UTF8View {
    let cells = cells.map { cell -> String in
      let text = known(cell, look)
      guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
    return (cells.joined(separator: ",") + "\r\n").utf8
  }

  /// A line of cells parted by tabs, its line end included.
  static func tsv(_ cells: [String], _ look: Look) -> String.UTF8View {
    (cells.map { known($0, look) }.joined(separator: "\t") + "\n").utf8
  }

  /// A line of a Markdown table.
  static func markdown(_ cells: [String], _ look: Look) -> String {
    let cells = cells.map { cell in
      var text = ""
      for character in look.text(cell).text {
        if "\\|`*_[]<".contains(character) { text += "\\" }
        text.append(character)
      }
      return text
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// What is not known is an empty cell, and no cell is a formula.
  private static func known(_ cell: String, _ look: Look) -> String {
    cell == Wording.unknown ? "" : (isFormula(cell) ? "'" : "") + look.text(cell).text
  }

  /// Whether a spreadsheet would work out a cell instead of showing it; plain numbers are what they look like.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return JSONNumber(cell) == nil
  }
}
