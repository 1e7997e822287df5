public import JSON

/// What kind of value a member takes, as far as a text has to be told apart from other values.
public enum MemberType: Hashable, Sendable {
  case text, number, textOrNumber, truth, list, object
  /// A text that is a day, `2021-03-01`.
  case date
  /// A text of several lines.
  case prose
}

extension MemberType {
  /// A typed text as a value of the type; nothing is `null`, and what is not of the type stays a text.
  ///
  /// Only the form of the value is decided here. Whether it fits is up to the reader of the record, so that a
  /// text where a number belongs is passed on for it to refuse.
  public func value(reading text: String) -> JSONValue {
    if text.isEmpty { return .null }
    switch self {
    case .text, .date, .prose: return .string(text)
    case .number, .textOrNumber: return JSONNumber(text).map { .number($0) } ?? .string(text)
    case .truth:
      return switch text {
      case "true": true
      case "false": false
      default: .string(text)
      }
    case .list:
      if let list = Self.json(text), list.array != nil { return list }
      return .array(text.split(separator: ",").map { .string(String($0.trimmingSpaces)) })
    case .object: return Self.json(text) ?? .string(text)
    }
  }

  /// The text that `value(reading:)` makes the value of again: lists with commas where their texts have none.
  ///
  /// An empty list has no text, as nothing has none.
  public func text(of value: JSONValue?) -> String {
    switch value {
    case nil, .null?: return ""
    case .string(let text)?: return text
    case .number(let number)?: return number.spelling
    case .boolean(let truth)?: return truth ? "true" : "false"
    case .array(let elements)? where self == .list:
      if elements.isEmpty { return "" }
      let texts = elements.compactMap(\.string)
      let joined = texts.joined(separator: ", ")
      if texts.count == elements.count, self.value(reading: joined) == value { return joined }
      fallthrough
    case .array?, .object?:
      return String(decoding: JSONWriter.inline(value ?? .null), as: UTF8.self)
    }
  }

  private static func json(_ text: String) -> JSONValue? {
    try? JSONDocument(Array(text.utf8)).value()
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let start = drop { $0 == " " }
    return start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)]
  }
}
