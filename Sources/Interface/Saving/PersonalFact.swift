public import JSON

/// Something that is stored about a person behind a record, as `name` or `email`.
///
/// For the layer over the record's page and for `show --personal`: it goes into no message, history, draft or copy.
public struct PersonalFact: Hashable, Sendable {
  public var name: String
  public var value: String

  /// Makes a fact.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Makes a fact of a member of a record, in words.
  public init(_ member: JSONObject.Member) {
    self.init(name: member.name, value: member.value.words)
  }

  /// The facts for a person to read, or that there are none.
  public static func blocks(_ facts: [PersonalFact]) -> [Page.Block] {
    facts.isEmpty
      ? [.paragraph("Nothing personal is stored about this record")]
      : facts.map { .fact(Page.Fact($0.name, $0.value)) }
  }
}
