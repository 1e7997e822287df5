extension JSONWriter {
  /// The layout of `scheme.json` and `questionnaire.json`: objects indented, lists of objects one
  /// object a line, other lists on one line; final newline.
  ///
  /// An object of a list that has a list of objects itself, and would be longer than 400 bytes on
  /// one line, is indented too: the sections of a questionnaire are, its questions are not.
  public static func settings(_ object: JSONObject) -> [UInt8] {
    var bytes: [UInt8] = []
    appendSettings(object, to: &bytes)
    return bytes
  }

  /// Appends an object in the layout of `settings`.
  public static func appendSettings(_ object: JSONObject, to bytes: inout [UInt8]) {
    appendSetting(.object(object), line: .house, to: &bytes)
    bytes.append(0x0A)
  }

  /// Appends a value in the layout of `settings`, inside something at `line`.
  static func appendSetting(_ value: JSONValue, line: LineStart, to bytes: inout [UInt8]) {
    switch value {
    case .object(let object): appendMembers(object, line: line, to: &bytes, appendSetting)
    case .array(let elements) where value.isListOfObjects:
      appendList(elements, line: line, brackets: "[]", to: &bytes, appendSettingElement)
    default: appendInline(value, to: &bytes)
    }
  }

  private static let longestLine = 400

  static func appendSettingElement(
    _ value: JSONValue,
    line: LineStart,
    to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    appendInline(value, to: &bytes)
    guard bytes.count - start > longestLine, let members = value.object?.members,
      members.contains(where: \.value.isListOfObjects)
    else { return }
    bytes.removeSubrange(start...)
    appendSetting(value, line: line, to: &bytes)
  }
}

extension JSONValue {
  /// An array of objects only, at least one.
  var isListOfObjects: Bool {
    guard case .array(let elements) = self, !elements.isEmpty else { return false }
    return elements.allSatisfy { $0.kind == .object }
  }
}
