/// A country by its ISO 3166-1 alpha-2 code.
///
/// EU texts write `EL` and `UK`; both are accepted and kept as `GR` and `GB` (SCHEME.md 6.2). Which codes
/// name a country of the scheme is the code list's business, not this type's.
public struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let letters: UInt16

  /// Makes a code of two ASCII capitals, or nil.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let code = text.withUTF8({ CountryCode($0) }) else { return nil }
    self = code
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 2, bytes.allSatisfy({ (65...90).contains($0) }) else { return nil }
    letters =
      switch (bytes[0], bytes[1]) {
      case (UInt8(ascii: "E"), UInt8(ascii: "L")): Self.packed("G", "R")
      case (UInt8(ascii: "U"), UInt8(ascii: "K")): Self.packed("G", "B")
      default: UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      }
  }

  private static func packed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt16 {
    UInt16(UInt8(ascii: first)) << 8 | UInt16(UInt8(ascii: second))
  }

  public var description: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self)
  }

  public static func < (left: CountryCode, right: CountryCode) -> Bool {
    left.letters < right.letters
  }
}
