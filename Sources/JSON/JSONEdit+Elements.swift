extension JSONEdit {
  /// The text with an element put at the end of the array at a path.
  ///
  /// Laid out like the last element that has any layout; without one, as the house layout has it.
  public static func appending(
    _ value: JSONValue,
    to path: JSONPath,
    in bytes: [UInt8]
  ) throws(JSONError) -> [UInt8] {
    try inserting(value, at: .max, into: path, in: bytes)
  }

  /// The text with an element put into the array at a path before the one with an index; at the end beyond the last.
  public static func inserting(
    _ value: JSONValue,
    at index: Int,
    into path: JSONPath,
    in bytes: [UInt8]
  ) throws(JSONError) -> [UInt8] {
    let document = try JSONDocument(bytes)
    let array = try document.container(in: try document.item(at: path).value, else: .array)
    guard !array.isObject else {
      throw JSONError(.expected(.array, found: .object), at: array.open)
    }
    let style = JSONStyle(document)
    var element: [UInt8] = []
    guard let last = array.items.indices.last else {
      let empty = style.empty(array, at: path, takes: value)
      let isSpaced = empty.isSpaced
      style.appendNewElement(value, of: path, at: empty.line, isSpaced: isSpaced, to: &element)
      return document.bytes.replacing(array.open + 1..<array.close, with: empty.around(element))
    }
    let earlier = min(max(index, 1) - 1, last)
    let separator = style.separator(in: array, after: earlier)
    let isSpaced = separator.after != []
    if let model = array.items.last(where: { style.isModel($0, for: value) }) {
      try style.append(value, like: model.value, isSpaced: isSpaced, to: &element)
    } else {
      style.appendNewElement(value, of: path, at: separator.line, isSpaced: isSpaced, to: &element)
    }
    if index <= 0 {
      let place = array.items[0].start
      return document.bytes.replacing(place..<place, with: element + separator.bytes)
    }
    let place = array.items[earlier].end
    return document.bytes.replacing(place..<place, with: separator.bytes + element)
  }
}
