/// How a text is laid out, read off the text itself.
struct JSONStyle {
  let document: JSONDocument
  /// The text's own line break; `\n` where it has none.
  let lineBreak: [UInt8]
  /// One level of indentation: that of the first indented line; two spaces where there is none.
  let unit: [UInt8]

  init(_ document: JSONDocument) {
    self.document = document
    let bytes = document.bytes
    let first = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    if let first, bytes[first] == 0x0D {
      lineBreak = bytes.dropFirst(first + 1).first == 0x0A ? [0x0D, 0x0A] : [0x0D]
    } else {
      lineBreak = [0x0A]
    }
    unit = Self.firstIndent(in: bytes)
  }

  private static func firstIndent(in bytes: [UInt8]) -> [UInt8] {
    var at = 0
    while at < bytes.count {
      let isBreak = bytes[at].isLineBreak
      at += 1
      guard isBreak else { continue }
      let indent = bytes[at...].prefix { $0 == 0x20 || $0 == 0x09 }
      at = indent.endIndex
      // A closing bracket says nothing of how far its content is indented.
      guard at < bytes.count, !bytes[at].isLineBreak, bytes[at] != UInt8(ascii: "]"),
        bytes[at] != UInt8(ascii: "}")
      else { continue }
      if !indent.isEmpty { return Array(indent) }
    }
    return [0x20, 0x20]
  }

  /// What stands between two items of an array or object.
  struct Separator {
    let before: [UInt8]
    let after: [UInt8]
    let line: LineStart?

    /// The comma and the white space on both sides of it.
    var bytes: [UInt8] { before + [UInt8(ascii: ",")] + after }
  }

  /// What to put between the item at an index and one inserted after it.
  func separator(in container: JSONContainer, after index: Int) -> Separator {
    let items = container.items
    guard items.count > 1 else {
      let lead = Array(document.bytes[container.open + 1..<items[index].start])
      if let line = line(endingIn: lead) { return Separator(before: [], after: lead, line: line) }
      return Separator(before: [], after: isSpaced(container) ? [0x20] : [], line: nil)
    }
    let earlier = min(index, items.count - 2)
    let gap = document.bytes[items[earlier].end..<items[earlier + 1].start]
    let parts = gap.split(
      separator: UInt8(ascii: ","),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let before = Array(parts.first ?? [])
    let after = Array(parts.last ?? [])
    return Separator(before: before, after: after, line: line(endingIn: after))
  }

  /// The colon of a member with the white space around it, without line breaks.
  func colon(of item: JSONContainer.Item) -> [UInt8] {
    guard let name = item.nameRange else { return [] }
    let colon = Array(document.bytes[name.upperBound..<item.value.lowerBound])
    return colon.contains(where: \.isLineBreak) ? Array(": ".utf8) : colon
  }

  /// Whether white space stands before a value in its line, so that it may have some inside.
  func isSpaced(_ item: JSONContainer.Item) -> Bool {
    item.nameRange == nil || colon(of: item) != [UInt8(ascii: ":")]
  }

  private func isSpaced(_ container: JSONContainer) -> Bool {
    if container.isObject, let item = container.items.first { return isSpaced(item) }
    return isSpacedBefore(container)
  }

  /// Whether a colon or comma before an array or object, if there is one, has a space after it.
  func isSpacedBefore(_ container: JSONContainer) -> Bool {
    guard container.open > 0 else { return true }
    let byte = document.bytes[container.open - 1]
    return byte != UInt8(ascii: ":") && byte != UInt8(ascii: ",")
  }

  /// The indentation of what follows some white space, if that has a line break.
  func line(endingIn space: [UInt8]) -> LineStart? {
    guard let last = space.lastIndex(where: \.isLineBreak) else { return nil }
    return LineStart(lineBreak: lineBreak, indent: Array(space[(last + 1)...]), unit: unit)
  }
}

extension UInt8 {
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
