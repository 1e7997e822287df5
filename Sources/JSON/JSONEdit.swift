/// Changes one part of a text and leaves every other byte as it is.
///
/// All functions check the whole text first and throw its syntax error; `noSuchMember` or
/// `noSuchElement` where the path leads nowhere, at the innermost value it reaches; `expected`
/// where a step meets the wrong kind of value.
public enum JSONEdit {
  /// The text with the value at a path replaced.
  ///
  /// What is equal in the old and the new value keeps its spelling, an array or object its layout.
  public static func replacing(
    _ path: JSONPath,
    with value: JSONValue,
    in bytes: [UInt8]
  ) throws(JSONError) -> [UInt8] {
    let document = try JSONDocument(bytes)
    let old = try document.item(at: path)
    let style = JSONStyle(document)
    var new: [UInt8] = []
    try style.append(value, like: old.value, isSpaced: style.isSpaced(old), to: &new)
    return document.bytes.replacing(old.value, with: new)
  }

  /// The text with a member put into the object at a path: before all others, after the named one, else at the end.
  ///
  /// Laid out like the members beside it. `memberExists`, at its name, if there is one already.
  public static func inserting(
    member name: String,
    _ value: JSONValue,
    first isFirst: Bool = false,
    after earlier: String? = nil,
    into path: JSONPath,
    in bytes: [UInt8]
  ) throws(JSONError) -> [UInt8] {
    let document = try JSONDocument(bytes)
    let object = try document.container(in: try document.item(at: path).value, else: .object)
    guard object.isObject else {
      throw JSONError(.expected(.object, found: .array), at: object.open)
    }
    if let existing = object.items.last(where: { $0.name?.hasSameBytes(as: name) == true }) {
      throw JSONError(.memberExists, at: existing.start)
    }
    let index: Int? =
      if isFirst {
        object.items.indices.first
      } else if let earlier {
        try object.index(of: .member(earlier))
      } else {
        object.items.indices.last
      }
    let style = JSONStyle(document)
    var member: [UInt8] = []
    JSONWriter.appendString(name, to: &member)
    guard let index else {
      let empty = style.empty(object, at: path, takes: value)
      member.append(contentsOf: empty.isSpaced ? ": ".utf8 : ":".utf8)
      style.appendNew(value, at: empty.line, isSpaced: empty.isSpaced, to: &member)
      return document.bytes.replacing(object.open + 1..<object.close, with: empty.around(member))
    }
    let colon = style.colon(of: object.items[index])
    let separator = style.separator(in: object, after: index)
    member.append(contentsOf: colon)
    style.appendNew(value, at: separator.line, isSpaced: colon != [UInt8(ascii: ":")], to: &member)
    if isFirst {
      let place = object.items[index].start
      return document.bytes.replacing(place..<place, with: member + separator.bytes)
    }
    let place = object.items[index].end
    return document.bytes.replacing(place..<place, with: separator.bytes + member)
  }

  /// The text without the member or element that a path ends with, and without its comma.
  ///
  /// Where the member's name is repeated, all of that name go: none may take the place of the one
  /// that counted. The whole text, the empty path, is nothing that can be removed: `noSuchMember`.
  public static func removing(_ path: JSONPath, from bytes: [UInt8]) throws(JSONError) -> [UInt8] {
    let document = try JSONDocument(bytes)
    guard let last = path.components.last else {
      throw JSONError(.noSuchMember, at: document.root.lowerBound)
    }
    let parent = JSONPath(path.components.dropLast())
    let container = try document.container(
      in: try document.item(at: parent).value,
      else: last.containerKind
    )
    var removed = [try container.index(of: last)]
    if case .member(let name) = last {
      removed = container.items.indices.filter {
        container.items[$0].name?.hasSameBytes(as: name) == true
      }
    }
    let kept = container.items.indices.filter { !removed.contains($0) }
    guard let lastKept = kept.last else {
      return document.bytes.replacing(container.open + 1..<container.close, with: [])
    }
    var text = document.bytes
    // From the back, so that the offsets of what is still to be removed stay true.
    for index in removed.reversed() {
      let item = container.items[index]
      // Behind the last that stays, an item goes with the comma before it, else with the one after.
      let range =
        index > lastKept
        ? container.items[index - 1].end..<item.end
        : item.start..<container.items[index + 1].start
      text.removeSubrange(range)
    }
    return text
  }
}

extension [UInt8] {
  func replacing(_ range: Range<Int>, with new: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count - range.count + new.count)
    text.append(contentsOf: self[..<range.lowerBound])
    text.append(contentsOf: new)
    text.append(contentsOf: self[range.upperBound...])
    return text
  }
}
