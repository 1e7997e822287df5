/// Markdown as a text to read on a terminal: paragraphs, headings and lists kept, marks of emphasis left out.
///
/// The part of CommonMark that documents of the scheme use. What it does not know stays as it was written.
enum PlainMarkdown {
  /// The blocks of a text.
  static func blocks(of text: String) -> [Page.Block] {
    var blocks: [Page.Block] = []
    var paragraph: [Substring] = []
    func flush() {
      guard !paragraph.isEmpty else { return }
      if !blocks.isEmpty { blocks.append(.space) }
      blocks.append(.paragraph(inline(paragraph.joined(separator: " "))))
      paragraph = []
    }
    var isInList = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.isEmpty {
        flush()
        isInList = false
      } else if let heading = heading(trimmed) {
        flush()
        if !blocks.isEmpty { blocks.append(.space) }
        blocks.append(.heading(inline(heading)))
      } else if let item = item(trimmed) {
        flush()
        if !isInList, !blocks.isEmpty { blocks.append(.space) }
        isInList = true
        blocks.append(.item(mark: item.mark, text: inline(item.text)))
      } else if isInList, paragraph.isEmpty, case .item(let mark, let text) = blocks.last {
        // A line below an item without a mark of its own goes on with it.
        blocks[blocks.count - 1] = .item(mark: mark, text: text + " " + inline(String(trimmed)))
      } else {
        paragraph.append(trimmed)
      }
    }
    flush()
    return blocks
  }

  private static func heading(_ line: Substring) -> String? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else {
      return nil
    }
    return String(line.dropFirst(marks.count + 1))
  }

  private static func item(_ line: Substring) -> (mark: String, text: String)? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return ("-", String(line.dropFirst(2)))
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 4, rest.hasPrefix(". ") else { return nil }
    return (digits + ".", String(rest.dropFirst(2)))
  }

  /// The text of a line: emphasis and code without their marks, links as their words and address.
  static func inline(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      if first == "\\", let escaped = rest.dropFirst().first, escaped.isPunctuation {
        plain.append(escaped)
        rest = rest.dropFirst(2)
      } else if let link = link(rest) {
        plain += link.words == link.address ? link.address : "\(link.words) (\(link.address))"
        rest = rest[link.end...]
      } else if let mark = ["**", "__", "`", "*"].first(where: { rest.hasPrefix($0) }),
        let inside = enclosed(rest, by: mark)
      {
        plain += mark == "`" ? String(inside.text) : inline(String(inside.text))
        rest = rest[inside.end...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  /// What stands between a mark at the start and the same mark further on; nil where it is no mark.
  private static func enclosed(
    _ text: Substring,
    by mark: String
  ) -> (text: Substring, end: String.Index)? {
    let body = text.dropFirst(mark.count)
    guard let first = body.first, first != " " else { return nil }
    var index = body.startIndex
    while index < body.endIndex {
      if body[index...].hasPrefix(mark), index > body.startIndex,
        body[body.index(before: index)] != " "
      {
        return (body[..<index], body.index(index, offsetBy: mark.count))
      }
      index = body.index(after: index)
    }
    return nil
  }

  private static func link(
    _ text: Substring
  ) -> (words: String, address: String, end: String.Index)? {
    guard text.first == "[", let close = text.firstIndex(of: "]"),
      text[text.index(after: close)...].first == "(",
      let end = text[close...].firstIndex(of: ")")
    else { return nil }
    let words = text[text.index(after: text.startIndex)..<close]
    let address = text[text.index(close, offsetBy: 2)..<end]
    return (inline(String(words)), String(address), text.index(after: end))
  }
}
