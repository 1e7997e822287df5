extension JSONDocument {
  /// Each member whose name its object has already, with the offset of the repeated name.
  ///
  /// In the order of the text. RFC 8259 leaves open what a repeated name means, so that another
  /// program may see another value: worth a finding. Names are compared byte for byte, after
  /// their escapes are resolved.
  public func duplicateMembers() -> [(path: JSONPath, offset: Int)] {
    // The text was checked when the document was made: reading it again cannot fail.
    let found = try? JSONReader.read(bytes, depthLimit: depthLimit) {
      (reader) throws(JSONError) in
      try reader.duplicateMembers()
    }
    return found ?? []
  }
}

extension JSONReader {
  /// An array or object on the way to the present value.
  private struct Level {
    let isObject: Bool
    var names: Set<[UInt8]> = []
    var step = JSONPath.Component.element(-1)
  }

  fileprivate mutating func duplicateMembers() throws(JSONError) -> [(path: JSONPath, offset: Int)]
  {
    var found: [(path: JSONPath, offset: Int)] = []
    var levels: [Level] = []
    repeat {
      switch try kind() {
      case .array:
        try beginArray()
        levels.append(Level(isObject: false))
      case .object:
        try beginObject()
        levels.append(Level(isObject: true))
      default: _ = try skipValue()
      }
      while let top = levels.indices.last {
        if !levels[top].isObject {
          if case .element(let index) = levels[top].step, try nextElement() {
            levels[top].step = .element(index + 1)
            break
          }
        } else if let name = try nextMember() {
          levels[top].step = .member(name.text)
          if !levels[top].names.insert(name.withBytes { Array($0) }).inserted {
            found.append((JSONPath(levels.map(\.step)), name.offset))
          }
          break
        }
        levels.removeLast()
      }
    } while !levels.isEmpty
    return found
  }
}
