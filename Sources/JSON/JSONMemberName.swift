/// The name of a member that a reader stands behind: borrowed bytes, no `String` until `text`.
///
/// Good until the closure of `JSONReader.read` returns; keep `text`, not the name.
public struct JSONMemberName {
  /// The bytes between the quotes, as written.
  @usableFromInline let written: UnsafeBufferPointer<UInt8>
  /// The name with its escapes resolved, if it was written with any.
  @usableFromInline let resolved: [UInt8]?
  /// The offset of the opening quote.
  public let offset: Int
  /// Whether the name is text: false where an escape is half of a surrogate pair.
  public let isText: Bool

  init(_ scan: ScannedString, in bytes: UnsafeBufferPointer<UInt8>) {
    let written = UnsafeBufferPointer(rebasing: bytes[scan.range])
    self.written = written
    resolved = scan.hasEscapes ? StringEscape.resolve(written) : nil
    offset = scan.range.lowerBound - 1
    isText = scan.loneSurrogate == nil
  }

  /// The name, escapes resolved; U+FFFD stands for a lone surrogate.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends the UTF-8 of the name, escapes resolved.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let resolved { return resolved.withUnsafeBufferPointer(body) }
    return body(written)
  }

  /// Whether the name is the given text, byte for byte.
  @inlinable
  public static func == (name: JSONMemberName, text: StaticString) -> Bool {
    name.withBytes { bytes in
      text.withUTF8Buffer { $0.count == bytes.count && $0.elementsEqual(bytes) }
    }
  }

  /// Whether the name is the given text, byte for byte: no canonical equivalence.
  public static func == (name: JSONMemberName, text: String) -> Bool {
    name.withBytes { text.utf8.elementsEqual($0) }
  }
}
