internal import JSON

/// Values that may be unknown, which is `null`.
extension JSONValue {
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  static func number(_ number: Int?) -> JSONValue {
    number.map { .number(JSONNumber($0)) } ?? .null
  }

  /// A number as it is, not rounded.
  static func number(_ number: Double?) -> JSONValue {
    number.flatMap { JSONNumber($0) }.map { .number($0) } ?? .null
  }
}
