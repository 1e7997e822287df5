/// The name of a record, unique over all collections of a data directory.
///
/// Lower-case ASCII letters, digits and hyphens, at least one (DATA.md, *Conventions*). One type serves
/// all collections because an id names one record wherever it stands: `show ID` does not ask of what kind.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as written in the files.
  public let text: String

  /// Makes an id of `text`, or nil where `text` has a character that ids do not have.
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy(Self.allows) else { return nil }
    self.text = String(text)
  }

  /// Makes an id of the bytes of a JSON string, without a second look at its encoding.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, bytes.allSatisfy(Self.allows) else { return nil }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Stands in a record while it is being read and its id is not known yet; never seen outside this module.
  static let placeholder = RecordID(unchecked: "-")

  private init(unchecked text: String) {
    self.text = text
  }

  static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  public var description: String { text }

  /// Orders by the letters, with runs of digits by their value: `extratex-2` before `extratex-10`.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    NaturalOrder.precedes(left.text.utf8, right.text.utf8)
  }
}
