/// A number as it was written: `1.50`, `1E2` and `-0` stay what they are.
///
/// Equality is that of the spelling: `1.0` and `1` are not equal, compare `integer` or `double`.
public struct JSONNumber: Hashable, Sendable {
  /// The digits as in the text.
  public let spelling: String

  init(checked bytes: UnsafeBufferPointer<UInt8>) {
    spelling = String(decoding: bytes, as: UTF8.self)
  }

  /// A number by its spelling; nil unless the whole of it follows the grammar of JSON.
  public init?(_ spelling: String) {
    let bytes = Array(spelling.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "-") || NumberSyntax.isDigit(first),
      bytes.withUnsafeBufferPointer({ (try? NumberSyntax.end(of: $0, from: 0)) == $0.count })
    else { return nil }
    self.spelling = spelling
  }

  /// A whole number.
  public init(_ value: Int) { spelling = String(value) }

  /// The shortest spelling that reads back as the same value; nil for infinity and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    spelling = value.description
  }

  /// The exact value if it is whole, as `1.0` and `1e2` are, and `Int` holds it.
  public var integer: Int? { withBytes(NumberSyntax.integer) }

  /// The nearest value; infinite beyond the greatest finite one.
  public var double: Double { withBytes(NumberSyntax.double) }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var spelling = spelling
    return spelling.withUTF8(body)
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The spelling.
  public var description: String { spelling }
}
