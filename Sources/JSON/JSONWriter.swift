/// Writes values as UTF-8, on one line or in a layout.
///
/// Each function has a form that appends to bytes the caller holds, for output in a stream.
/// Nesting is followed by recursion: a level for each depth of the value.
public enum JSONWriter {
  /// A value on one line, as the house layout has it: `{"a": 1, "b": [1, 2]}`.
  public static func inline(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    appendInline(value, to: &bytes)
    return bytes
  }

  /// A value without any white space, for a line of JSON Lines; no line end.
  public static func compact(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCompact(value, to: &bytes)
    return bytes
  }

  /// Appends a value on one line, `, ` and `: ` between its parts.
  public static func appendInline(_ value: JSONValue, to bytes: inout [UInt8]) {
    append(value, comma: ", ", colon: ": ", to: &bytes)
  }

  /// Appends a value without any white space.
  public static func appendCompact(_ value: JSONValue, to bytes: inout [UInt8]) {
    append(value, comma: ",", colon: ":", to: &bytes)
  }

  /// Appends a value whose parts are parted by the given texts.
  static func append(
    _ value: JSONValue,
    comma: String,
    colon: String,
    to bytes: inout [UInt8]
  ) {
    switch value {
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(contentsOf: comma.utf8) }
        append(element, comma: comma, colon: colon, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(contentsOf: comma.utf8) }
        appendString(member.name, to: &bytes)
        bytes.append(contentsOf: colon.utf8)
        append(member.value, comma: comma, colon: colon, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: appendScalar(value, to: &bytes)
    }
  }

  private static func appendScalar(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: value.spelling.utf8)
    case .string(let value): appendString(value, to: &bytes)
    case .array, .object: appendInline(value, to: &bytes)
    }
  }
}
