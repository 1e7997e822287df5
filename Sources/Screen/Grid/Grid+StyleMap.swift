extension Grid {
  /// The rows as text with, under each row that has any style but ordinary text, a row of letters
  /// that says which: what golden screens are compared as.
  ///
  /// Trailing blanks are left out.
  ///
  /// A letter stands for a role (`styleLegend`); a capital one for the role with any emphasis. A
  /// wide character has its letter once for each column.
  public func styleMap() -> String {
    var lines: [String] = []
    for (y, row) in rows().enumerated() {
      lines.append("|" + row.trimmingTrailingSpaces())
      let styles = String(cells(inRow: y).map { Grid.letter(of: $0.style) })
        .trimmingTrailingSpaces()
      if !styles.isEmpty { lines.append(":" + styles) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The letter of each role in a style map.
  public static let styleLegend: [(letter: Character, role: Role)] =
    Role.allCases.map { (plainLetter(of: $0), $0) }

  private static func letter(of style: Style) -> Character {
    let plain = plainLetter(of: style.role)
    guard !style.emphasis.isEmpty else { return plain }
    return plain == " " ? "*" : Character(plain.uppercased())
  }

  private static func plainLetter(of role: Role) -> Character {
    guard role != .text else { return " " }
    return Character(Unicode.Scalar(UInt8(ascii: "a") + role.rawValue - 1))
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
