/// A pull reader over borrowed bytes: the caller asks for what it expects, in the order of the text.
///
/// One pass, no tree, no copy of what is not asked for. The reader lives inside the closure of
/// `read`; it cannot be copied, so it cannot outlive the bytes.
///
/// ```swift
/// try JSONReader.read(bytes) { (reader) throws(JSONError) in
///   try reader.beginArray()
///   while try reader.nextElement() { records.append(try Record(from: &reader)) }
/// }
/// ```
///
/// After `nextMember` or `nextElement` answered, exactly one value has to be read or skipped.
///
/// **After an error.** `expected` leaves the reader before the value; `loneSurrogate` and
/// `numberOutOfRange` leave it after the value. After a syntax error only `rewind` is of use.
///
/// **Duplicate members** are handed out like others. A record's decoder switches over an enum of
/// names and sees them by a bit set; `JSONDocument.duplicateMembers` finds them anywhere.
public struct JSONReader: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var position: Int
  /// How many arrays and objects are open, with those around a slice not counted.
  var depth = 0
  let depthLimit: Int
  /// Whether the innermost array or object was just opened: its next item takes no comma.
  var isFirst = false

  /// The limit over which no caller gets: values are released by recursion, a level for each depth.
  static let greatestDepthLimit = 4096

  /// Reads a whole text; throws where a byte order mark is before, or data after, what `body` read.
  ///
  /// - Parameter depthLimit: how deep arrays and objects may nest; at most 4096 is taken.
  @inlinable
  public static func read<Result>(
    _ bytes: [UInt8],
    depthLimit: Int = 512,
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try read(bytes, in: 0..<bytes.count, depthLimit: depthLimit, body)
  }

  /// Reads a slice that holds one value, to see one record of a file again.
  ///
  /// Offsets are those in `bytes`. A range beyond the bytes, left over from a longer version of
  /// the file, is cut to them.
  @inlinable
  public static func read<Result>(
    _ bytes: [UInt8],
    in range: Range<Int>,
    depthLimit: Int = 512,
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> Result in
      try read(buffer, in: range, depthLimit: depthLimit, body)
    }
  }

  /// Reads a slice of memory that the caller keeps alive and unchanged, a mapped file for example.
  @inlinable
  public static func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>,
    in range: Range<Int>,
    depthLimit: Int = 512,
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    var reader = JSONReader(bytes, in: range, depthLimit: depthLimit)
    try reader.checkStart()
    let result = try body(&reader)
    try reader.checkEnd()
    return result
  }

  @usableFromInline
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, depthLimit: Int) {
    let whole = range.clamped(to: 0..<bytes.count)
    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<whole.upperBound])
    self.position = whole.lowerBound
    self.depthLimit = min(depthLimit, Self.greatestDepthLimit)
  }

  @usableFromInline
  func checkStart() throws(JSONError) {
    guard position == 0 else { return }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0xFF, 0xFE])
    {
      throw JSONError(.byteOrderMark, at: 0)
    }
  }

  @usableFromInline
  mutating func checkEnd() throws(JSONError) {
    skipWhiteSpace()
    if position < bytes.count { throw JSONError(.trailingData, at: position) }
  }
}

extension JSONReader {
  /// The offset of the next token, white space skipped; the number of bytes at the end.
  public var offset: Int {
    mutating get {
      skipWhiteSpace()
      return position
    }
  }

  /// The offset behind the last token that was consumed: the end of a value that was just read.
  public var endOfLast: Int { position }

  /// A state to which the same reader can return.
  public struct Mark: Sendable {
    let position: Int
    let depth: Int
    let isFirst: Bool
  }

  /// The present state, to `rewind` to: before a record, so that a bad one can be skipped whole.
  public var mark: Mark { Mark(position: position, depth: depth, isFirst: isFirst) }

  /// Returns to a state that this reader was in.
  public mutating func rewind(to mark: Mark) {
    position = min(mark.position, bytes.count)
    depth = mark.depth
    isFirst = mark.isFirst
  }

  /// The kind of the next value, which is not consumed.
  public mutating func kind() throws(JSONError) -> JSONKind {
    let byte = try firstByte()
    guard let kind = JSONKind(firstByte: byte) else {
      throw JSONError(.unexpected(byte: byte, wanted: .value), at: position)
    }
    return kind
  }

  /// Reads `true` or `false`.
  public mutating func boolean() throws(JSONError) -> Bool {
    switch try firstByte() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default: throw try mismatch(.boolean)
    }
  }

  /// Consumes a `null` if it is next, and says whether it was.
  public mutating func takeNull() throws(JSONError) -> Bool {
    guard try firstByte() == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }
}

extension JSONReader {
  /// Mostly there is none: that is found out in place, the loop is a call.
  @inline(__always)
  mutating func skipWhiteSpace() {
    if position < bytes.count, bytes[position] <= 0x20 { skipRunOfWhiteSpace() }
  }

  @inline(never)
  private mutating func skipRunOfWhiteSpace() {
    var at = position
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      at += 1
    }
    position = at
  }

  /// The first byte of the next value, at `position`.
  @inline(__always)
  mutating func firstByte() throws(JSONError) -> UInt8 {
    skipWhiteSpace()
    guard position < bytes.count else { throw end() }
    return bytes[position]
  }

  mutating func literal(_ text: StaticString) throws(JSONError) {
    let count = text.utf8CodeUnitCount
    for index in 0..<count {
      guard position + index < bytes.count else { throw end() }
      let byte = bytes[position + index]
      guard byte == text.utf8Start[index] else {
        throw JSONError(.unexpected(byte: byte, wanted: .literal), at: position + index)
      }
    }
    position += count
  }

  /// The error for a value of another kind, before which the reader stays.
  @inline(never)
  mutating func mismatch(_ wanted: JSONKind) throws(JSONError) -> JSONError {
    JSONError(.expected(wanted, found: try kind()), at: position)
  }

  func end() -> JSONError { JSONError(.unexpectedEnd, at: bytes.count) }
}
