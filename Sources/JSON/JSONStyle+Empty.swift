extension JSONStyle {
  /// The layout of the first item of an array or object.
  struct Empty {
    /// The line of the item; nil where it stays on the line of the brackets.
    let line: LineStart?
    /// The line of the closing bracket.
    let outer: LineStart
    let isSpaced: Bool

    /// The item with the white space between it and the brackets.
    func around(_ item: [UInt8]) -> [UInt8] {
      guard let line else { return item }
      return line.bytes + item + outer.bytes
    }
  }

  /// How to put the first item into an empty array or object.
  ///
  /// On its own line: in the whole text, in a record of a file of records, where the brackets stand
  /// on two lines already, and objects in a list of settings. Else between the brackets.
  func empty(
    _ container: JSONContainer,
    at path: JSONPath,
    takes value: JSONValue
  ) -> Empty {
    let bytes = document.bytes
    let lineStart = bytes[..<container.open].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    let indent = bytes[lineStart..<container.open].prefix { $0 == 0x20 || $0 == 0x09 }
    let outer = LineStart(lineBreak: lineBreak, indent: Array(indent), unit: unit)
    let isSpaced = isSpacedBefore(container)
    let isBroken = bytes[container.open..<container.close].contains(where: \.isLineBreak)
    let startsLine = path.components.isEmpty || isOnOwnLine(path)
    let isRecord = path.components.count == 1 && !isSettings
    let isList = isSettings && !container.isObject && value.kind == .object
    let isOpened = path.components.isEmpty || isBroken || startsLine && (isRecord || isList)
    return Empty(line: isOpened ? outer.deeper : nil, outer: outer, isSpaced: isSpaced)
  }

  /// Whether the part at a path is the first on its line.
  private func isOnOwnLine(_ path: JSONPath) -> Bool {
    guard let item = try? document.item(at: path) else { return false }
    let before = document.bytes[..<item.start].lastIndex { $0 != 0x20 && $0 != 0x09 }
    return before.map { document.bytes[$0].isLineBreak } ?? true
  }
}
