/// Where the parts of one array or object stand in a text.
struct JSONContainer {
  /// A member or an element.
  struct Item {
    /// The name of a member; nil for an element, and for a name that is no text.
    let name: String?
    /// The name with its quotes.
    let nameRange: Range<Int>?
    let value: Range<Int>

    /// Where the name, or the value without one, starts.
    var start: Int { nameRange?.lowerBound ?? value.lowerBound }
    var end: Int { value.upperBound }
  }

  let isObject: Bool
  /// The offset of the opening bracket.
  let open: Int
  /// The offset of the closing bracket.
  let close: Int
  let items: [Item]

  /// The index of what a step leads to.
  func index(of component: JSONPath.Component) throws(JSONError) -> Int {
    switch component {
    case .member(let name):
      guard isObject else { throw JSONError(.expected(.object, found: .array), at: open) }
      guard let index = items.lastIndex(where: { $0.name?.hasSameBytes(as: name) == true }) else {
        throw JSONError(.noSuchMember, at: open)
      }
      return index
    case .element(let index):
      guard !isObject else { throw JSONError(.expected(.array, found: .object), at: open) }
      guard items.indices.contains(index) else { throw JSONError(.noSuchElement, at: open) }
      return index
    }
  }
}

extension JSONReader {
  /// Reads the next value as an array or object, for the places of its parts.
  ///
  /// `expected(wanted, …)` where it is neither.
  mutating func container(else wanted: JSONKind) throws(JSONError) -> JSONContainer {
    let kind = try kind()
    let open = position
    var items: [JSONContainer.Item] = []
    switch kind {
    case .array:
      try beginArray()
      while try nextElement() {
        items.append(JSONContainer.Item(name: nil, nameRange: nil, value: try skipValue()))
      }
    case .object:
      try beginObject()
      while let name = try nextMember() {
        let range = name.offset..<name.offset + name.written.count + 2
        let text = name.isText ? name.text : nil
        items.append(JSONContainer.Item(name: text, nameRange: range, value: try skipValue()))
      }
    default: throw JSONError(.expected(wanted, found: kind), at: open)
    }
    return JSONContainer(isObject: kind == .object, open: open, close: position - 1, items: items)
  }
}
