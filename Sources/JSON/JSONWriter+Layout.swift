/// A line break and the indentation after it.
struct LineStart {
  let lineBreak: [UInt8]
  let indent: [UInt8]
  /// What one level more is indented by.
  let unit: [UInt8]

  static let house = LineStart(lineBreak: [0x0A], indent: [], unit: [0x20, 0x20])

  var deeper: LineStart { LineStart(lineBreak: lineBreak, indent: indent + unit, unit: unit) }
  var bytes: [UInt8] { lineBreak + indent }

  static func house(indent: Int) -> LineStart {
    LineStart(
      lineBreak: house.lineBreak,
      indent: [UInt8](repeating: 0x20, count: max(indent, 0)),
      unit: house.unit
    )
  }
}

extension JSONWriter {
  /// A file of records in house layout: records indented by two, their members by four, each member
  /// on one line; `[]` for none; final newline.
  public static func houseRecords(_ records: [JSONObject]) -> [UInt8] {
    var bytes: [UInt8] = []
    appendHouseRecords(records, to: &bytes)
    return bytes
  }

  /// Appends a file of records in house layout.
  public static func appendHouseRecords(_ records: [JSONObject], to bytes: inout [UInt8]) {
    appendList(records, line: .house, brackets: "[]", to: &bytes) { record, line, bytes in
      appendRecord(record, line: line, to: &bytes)
    }
    bytes.append(0x0A)
  }

  /// A record with each member on a line of its own, from `{` to `}`.
  ///
  /// - Parameter indent: the spaces before the closing bracket; members have two more.
  public static func record(_ record: JSONObject, indent: Int = 2) -> [UInt8] {
    var bytes: [UInt8] = []
    appendRecord(record, indent: indent, to: &bytes)
    return bytes
  }

  /// Appends a record with each member on a line of its own, from `{` to `}`.
  public static func appendRecord(
    _ record: JSONObject,
    indent: Int = 2,
    to bytes: inout [UInt8]
  ) {
    appendRecord(record, line: .house(indent: indent), to: &bytes)
  }

  static func appendRecord(_ record: JSONObject, line: LineStart, to bytes: inout [UInt8]) {
    appendMembers(record, line: line, to: &bytes) { value, _, bytes in
      appendInline(value, to: &bytes)
    }
  }

  /// A value with every element and member on a line of its own, indented by two; no final newline.
  public static func pretty(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    appendPretty(value, to: &bytes)
    return bytes
  }

  /// Appends a value with every element and member on a line of its own.
  public static func appendPretty(_ value: JSONValue, to bytes: inout [UInt8]) {
    appendPretty(value, line: .house, to: &bytes)
  }

  private static func appendPretty(_ value: JSONValue, line: LineStart, to bytes: inout [UInt8]) {
    switch value {
    case .array(let elements):
      appendList(elements, line: line, brackets: "[]", to: &bytes, appendPretty)
    case .object(let object): appendMembers(object, line: line, to: &bytes, appendPretty)
    default: appendInline(value, to: &bytes)
    }
  }
}

extension JSONWriter {
  /// Appends an object with each member on a line of its own, its value by `body`.
  static func appendMembers(
    _ object: JSONObject,
    line: LineStart,
    to bytes: inout [UInt8],
    _ body: (JSONValue, LineStart, inout [UInt8]) -> Void
  ) {
    appendList(object.members, line: line, brackets: "{}", to: &bytes) { member, line, bytes in
      appendString(member.name, to: &bytes)
      bytes.append(contentsOf: ": ".utf8)
      body(member.value, line, &bytes)
    }
  }

  /// Appends brackets with each item on a line of its own, one level deeper than `line`.
  static func appendList<Item>(
    _ items: [Item],
    line: LineStart,
    brackets: StaticString,
    to bytes: inout [UInt8],
    _ body: (Item, LineStart, inout [UInt8]) -> Void
  ) {
    let deeper = line.deeper
    bytes.append(brackets.utf8Start[0])
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: deeper.bytes)
      body(item, deeper, &bytes)
    }
    if !items.isEmpty { bytes.append(contentsOf: line.bytes) }
    bytes.append(brackets.utf8Start[1])
  }
}
