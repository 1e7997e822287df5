internal import JSON

extension JSONObject {
  /// Gives the member at the end of a path a value, with the objects on the way.
  mutating func set(_ value: JSONValue, at names: ArraySlice<String>) {
    guard let name = names.first else { return }
    if names.count == 1 {
      self[name] = value
    } else {
      var inner = self[name]?.object ?? JSONObject()
      inner.set(value, at: names.dropFirst())
      self[name] = .object(inner)
    }
  }
}
