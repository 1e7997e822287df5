extension Displayable {
  /// The text in lines of at most `columns`, broken between words; a word that is longer than a
  /// line is broken where the line ends.
  ///
  /// Never empty; spaces at a break are dropped, those that begin the text (an indent) are kept. A
  /// wide character in a single column is left out. Linear in the text.
  public func wrapped(to columns: Int) -> [Displayable] {
    guard columns > 0 else { return [.empty] }
    guard width > columns else { return [self] }
    var breaker = RowBreaker(columns: columns)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      breaker.add(scalar == " " ? .space : .glyph(DisplayWidth.of(scalar) ?? 0), at: place)
    }
    let rows = rows(beginningAt: breaker.starts).filter { !$0.isEmpty && $0.width <= columns }
    return rows.isEmpty ? [.empty] : rows
  }

  /// The scalars from each place to the next, without the spaces at their end.
  private func rows(beginningAt starts: [Int]) -> [Displayable] {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    return starts.indices.map { row in
      let isLast = row + 1 == starts.count
      let end =
        isLast
        ? scalars.endIndex : scalars.index(start, offsetBy: starts[row + 1] - starts[row])
      defer { start = end }
      var piece = scalars[start..<end]
      while piece.last == " " { piece.removeLast() }
      let width = piece.reduce(0) { $0 + (DisplayWidth.of($1) ?? 0) }
      return Displayable(safe: String(piece), width: width)
    }
  }
}
