/// What is wrong with a text, and where: facts only, the words are made elsewhere.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// The byte at which it is wrong, from 0; the number of bytes where the text ends too soon.
  public var offset: Int

  /// A fact at a byte.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// Whether the text is no JSON, so that nothing after the place can be trusted.
  ///
  /// False for what reading can go on after: a value of another kind than wanted, a lone
  /// surrogate, a number out of range, and a path that leads nowhere.
  public var isSyntax: Bool {
    switch kind {
    case .expected, .loneSurrogate, .numberOutOfRange, .noSuchMember, .noSuchElement,
      .memberExists:
      false
    default: true
    }
  }

  /// The place for a person, in the text in which the error was found.
  public func place(in bytes: [UInt8]) -> JSONPlace { JSONPlace(of: offset, in: bytes) }
}

extension JSONError {
  /// What can be wrong with a text.
  public enum Kind: Hashable, Sendable {
    /// The text, or the slice read, ends inside a value or has none.
    case unexpectedEnd
    /// A byte that cannot stand here, and what could.
    case unexpected(byte: UInt8, wanted: Wanted)
    /// Bytes in a string that are not UTF-8: overlong, an encoded surrogate, above U+10FFFF, torn.
    case invalidUTF8
    /// A byte order mark before the text (RFC 8259, section 8.1).
    case byteOrderMark
    /// Something other than white space after the value.
    case trailingData
    /// More arrays and objects inside each other than the reader was told to take.
    case tooDeep(limit: Int)
    /// A backslash before something that is no escape, or `\u` without four hexadecimal digits.
    case invalidEscape
    /// `\uD800` to `\uDFFF` without its other half: correct grammar, but no text.
    case loneSurrogate
    /// A byte below 0x20 inside a string, where only its escape may stand.
    case controlCharacter(UInt8)
    /// Digits that are no number of JSON: `01`, `1.`, `1e`, `0x10`.
    case invalidNumber
    /// A number that the wanted type cannot hold exactly (`Int`) or at all (`Double`).
    case numberOutOfRange
    /// A value of another kind than the caller asked for.
    case expected(JSONKind, found: JSONKind)
    /// A path names a member that the object at the place lacks.
    case noSuchMember
    /// A path counts beyond the end of the array at the place.
    case noSuchElement
    /// A member is to be inserted that the object has already, at the place.
    case memberExists
  }

  /// What could have stood where an unexpected byte stands.
  public enum Wanted: Hashable, Sendable {
    /// Any value.
    case value
    /// The name of a member, in double quotes.
    case memberName
    /// The name of a member, or `}`.
    case memberNameOrEnd
    /// The `:` after a name.
    case colon
    /// `,` or `]`.
    case commaOrEndOfArray
    /// `,` or `}`.
    case commaOrEndOfObject
    /// The rest of `null`, `true` or `false`.
    case literal
  }
}
