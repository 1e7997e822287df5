/// The name of a member that a reader stands behind: borrowed bytes, no `String` until `text`.
///
/// Good until the closure of `JSONReader.read` returns; keep `text`, not the name.
public struct JSONMemberName {
  /// The bytes between the quotes, as written.
  @usableFromInline let written: UnsafeBufferPointer<UInt8>
  @usableFromInline let hasEscapes: Bool
  /// The offset of the opening quote.
  public let offset: Int
  /// Whether the name is text: false where an escape is half of a surrogate pair.
  public let isText: Bool

  init(_ scan: ScannedString, in bytes: UnsafeBufferPointer<UInt8>) {
    written = UnsafeBufferPointer(rebasing: bytes[scan.range])
    hasEscapes = scan.hasEscapes
    offset = scan.range.lowerBound - 1
    isText = scan.loneSurrogate == nil
  }

  /// The name, escapes resolved; U+FFFD stands for a lone surrogate.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends the UTF-8 of the name, escapes resolved.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard hasEscapes else { return body(written) }
    return StringEscape.resolve(written).withUnsafeBufferPointer(body)
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
