extension JSONReader {
  /// Reads the next value whole.
  ///
  /// `loneSurrogate`, at its escape, where a string or a name in it is no text; the reader is then
  /// after the value.
  public mutating func value() throws(JSONError) -> JSONValue {
    _ = try firstByte()
    let start = mark
    do throws(JSONError) {
      return try tree()
    } catch {
      if error.kind == .loneSurrogate {
        rewind(to: start)
        _ = try skipValue()
      }
      throw error
    }
  }

  /// An array or object whose end was not read yet.
  private struct Branch {
    let isObject: Bool
    var name = ""
    var elements: [JSONValue] = []
    var members: [JSONObject.Member] = []

    mutating func append(_ value: JSONValue) {
      if isObject {
        members.append(JSONObject.Member(name: name, value: value))
      } else {
        elements.append(value)
      }
    }

    var value: JSONValue { isObject ? .object(JSONObject(members)) : .array(elements) }
  }

  private mutating func tree() throws(JSONError) -> JSONValue {
    var branches: [Branch] = []
    while true {
      var complete: JSONValue?
      switch try kind() {
      case .null:
        try literal("null")
        complete = .null
      case .boolean: complete = .boolean(try boolean())
      case .number: complete = .number(try number())
      case .string: complete = .string(try string())
      case .array:
        try beginArray()
        branches.append(Branch(isObject: false))
      case .object:
        try beginObject()
        branches.append(Branch(isObject: true))
      }
      while let top = branches.indices.last {
        if let value = complete { branches[top].append(value) }
        if try goOn(&branches[top]) {
          complete = nil
          break
        }
        complete = branches.removeLast().value
      }
      if branches.isEmpty, let complete { return complete }
    }
  }

  /// Goes to the next value in a branch; false where the branch ended.
  private mutating func goOn(_ branch: inout Branch) throws(JSONError) -> Bool {
    guard branch.isObject else { return try nextElement() }
    guard let name = try nextMember() else { return false }
    if !name.isText {
      position = name.offset
      _ = try stringToken()
    }
    branch.name = name.text
    return true
  }
}
