/// A checked text whose values are found by their path.
///
/// Holds the bytes and no tree: each question reads the text again along the path, at the speed of
/// `JSONReader.skipValue`.
public struct JSONDocument: Hashable, Sendable {
  /// The text.
  public let bytes: [UInt8]
  /// The bytes of the outermost value, without the white space around it.
  public let root: Range<Int>
  let depthLimit: Int

  /// Checks a whole text.
  public init(_ bytes: [UInt8], depthLimit: Int = 512) throws(JSONError) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    root = try JSONReader.read(bytes, depthLimit: depthLimit) { (reader) throws(JSONError) in
      try reader.skipValue()
    }
  }

  /// The bytes of a value; nil where the path leads nowhere.
  public func range(of path: JSONPath) -> Range<Int>? { try? item(at: path).value }

  /// The bytes of the name, quotes included, of the member that a path ends with.
  ///
  /// Nil where the path leads nowhere or ends with an element.
  public func memberNameRange(of path: JSONPath) -> Range<Int>? { try? item(at: path).nameRange }

  /// The value at a path.
  ///
  /// Throws `noSuchMember` or `noSuchElement` at the innermost value that the path does reach,
  /// `expected` where that is of the wrong kind, and `loneSurrogate` where a text in the value is
  /// none.
  public func value(at path: JSONPath = []) throws(JSONError) -> JSONValue {
    try value(in: item(at: path).value)
  }

  /// The place of a byte of the text; linear in the offset.
  public func place(of offset: Int) -> JSONPlace { JSONPlace(of: offset, in: bytes) }

  /// The place of a byte of any text, JSON or not; linear in the offset.
  public static func place(of offset: Int, in bytes: [UInt8]) -> JSONPlace {
    JSONPlace(of: offset, in: bytes)
  }

  /// The place where a value starts; nil where the path leads nowhere.
  public func place(of path: JSONPath) -> JSONPlace? {
    range(of: path).map { place(of: $0.lowerBound) }
  }
}

extension JSONDocument {
  /// The last part on a path; the whole, without a name, for the empty path.
  func item(at path: JSONPath) throws(JSONError) -> JSONContainer.Item {
    var item = JSONContainer.Item(name: nil, nameRange: nil, value: root)
    for component in path.components {
      let container = try container(in: item.value, else: component.containerKind)
      item = container.items[try container.index(of: component)]
    }
    return item
  }

  func container(
    in range: Range<Int>,
    else wanted: JSONKind
  ) throws(JSONError) -> JSONContainer {
    try JSONReader.read(bytes, in: range, depthLimit: depthLimit) { (reader) throws(JSONError) in
      try reader.container(else: wanted)
    }
  }

  func value(in range: Range<Int>) throws(JSONError) -> JSONValue {
    try JSONReader.read(bytes, in: range, depthLimit: depthLimit) { (reader) throws(JSONError) in
      try reader.value()
    }
  }
}

extension JSONPath.Component {
  /// The kind of value that this step leads into.
  var containerKind: JSONKind {
    switch self {
    case .member: .object
    case .element: .array
    }
  }
}
