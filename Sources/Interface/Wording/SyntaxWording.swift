internal import Glibc
internal import JSON

extension Wording {
  /// Why a text is not JSON.
  static func syntax(_ kind: JSONError.Kind) -> String {
    switch kind {
    case .unexpectedEnd: "the file ends in the middle of a value"
    case .unexpected(let byte, let wanted):
      "expected \(name(wanted)), found \(character(byte))"
    case .invalidUTF8: "the bytes are not UTF-8"
    case .byteOrderMark: "a byte order mark stands before the text"
    case .trailingData: "more follows behind the end of the value"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .invalidEscape: "an unknown escape sequence in a text"
    case .loneSurrogate: "half of a surrogate pair in a text"
    case .controlCharacter(let byte): "an unescaped control character \(character(byte)) in a text"
    case .invalidNumber: "not a number as JSON writes it"
    case .numberOutOfRange: "a number out of range"
    case .expected(let expected, let found): "expected \(name(expected)), found \(name(found))"
    case .noSuchMember: "no such member"
    case .noSuchElement: "no such element"
    case .memberExists: "the member exists already"
    }
  }

  private static func name(_ wanted: JSONError.Wanted) -> String {
    switch wanted {
    case .value: "a value"
    case .memberName: "a member's name"
    case .memberNameOrEnd: "a member's name or '}'"
    case .colon: "':'"
    case .commaOrEndOfArray: "',' or ']'"
    case .commaOrEndOfObject: "',' or '}'"
    case .literal: "true, false or null"
    }
  }

  /// A byte as a person would call it.
  private static func character(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "'" + String(UnicodeScalar(byte)) + "'" }
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    return "byte 0x" + (hexadecimal.count == 1 ? "0" : "") + hexadecimal
  }

  /// The system's words for an error number.
  static func systemWords(_ number: Int32) -> String { String(cString: strerror(number)) }
}
