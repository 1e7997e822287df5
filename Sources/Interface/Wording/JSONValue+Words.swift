public import JSON

extension JSONValue {
  /// The value for a person to read: a text without its quotes, what is unknown as a dash.
  public var words: String {
    switch self {
    case .string(let text): text
    case .null: Wording.unknown
    default: String(decoding: JSONWriter.inline(self), as: UTF8.self)
    }
  }
}
