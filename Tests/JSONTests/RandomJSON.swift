import JSON

/// SplitMix64: the same seed gives the same documents on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Made-up values, awkward texts and spellings among them.
struct RandomJSON {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed) }

  private static let texts = [
    "", "a", "id", "title", "Ελλάδα", "\u{1F600}", "e\u{301}", "\u{E9}", "\"\\/", "\u{0}\n\t\u{1F}",
    "\u{202E}x\u{2069}", "\u{80}\u{7F}", "a long text that does not fit into a small string",
  ]
  private static let numbers = ["0", "-0", "1.50", "1E2", "12345678901234567890", "-3e-7", "0.0"]

  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return JSONNumber(pick(Self.numbers)).map(JSONValue.number) ?? .null
    case 3, 4: return .string(pick(Self.texts))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(depth: depth - 1) }
      )
    default: return .object(object(depth: depth))
    }
  }

  /// An object with no name twice.
  mutating func object(depth: Int = 4) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<Int.random(in: 0..<5, using: &generator) {
      object[pick(Self.texts)] = value(depth: depth - 1)
    }
    return object
  }

  /// One of the three layouts of a value.
  mutating func text(of value: JSONValue) -> [UInt8] {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: JSONWriter.inline(value)
    case 1: JSONWriter.compact(value)
    default: JSONWriter.pretty(value) + [0x0A]
    }
  }

  /// A value with white space strewn between its tokens.
  mutating func raggedText(of value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in JSONWriter.compact(value) {
      let isStructure = !isInString && "[]{},:".utf8.contains(byte)
      if isStructure { text += whiteSpace() }
      text.append(byte)
      if isStructure { text += whiteSpace() }
      if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return whiteSpace() + text + whiteSpace()
  }

  private mutating func whiteSpace() -> [UInt8] {
    let texts = ["", "", " ", "\t", "\n", "\r\n  ", "\r", "\n    "]
    return Array(pick(texts).utf8)
  }

  /// The way to some value in a value.
  mutating func path(in value: JSONValue) -> JSONPath {
    var path = JSONPath()
    var value = value
    while Int.random(in: 0..<5, using: &generator) > 0 {
      if let elements = value.array, !elements.isEmpty {
        let index = Int.random(in: elements.indices, using: &generator)
        path = path.appending(.element(index))
        value = elements[index]
      } else if let members = value.object?.members, !members.isEmpty {
        let member = members[Int.random(in: members.indices, using: &generator)]
        path = path.appending(.member(member.name))
        value = member.value
      } else {
        break
      }
    }
    return path
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }
}

/// Reads a whole text as a value.
func read(_ bytes: [UInt8], depthLimit: Int = 512) throws(JSONError) -> JSONValue {
  try JSONReader.read(bytes, depthLimit: depthLimit) { (reader) throws(JSONError) in
    try reader.value()
  }
}

/// Reads a whole text as a value.
func read(_ text: String) throws(JSONError) -> JSONValue { try read(Array(text.utf8)) }

/// Checks a whole text without making anything of it.
func check(_ bytes: [UInt8], depthLimit: Int = 512) throws(JSONError) -> Range<Int> {
  try JSONReader.read(bytes, depthLimit: depthLimit) { (reader) throws(JSONError) in
    try reader.skipValue()
  }
}

/// The error of something that has to fail.
func failure<Result>(_ body: () throws(JSONError) -> Result) -> JSONError? {
  do throws(JSONError) {
    _ = try body()
    return nil
  } catch { return error }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
