internal import JSON

/// The known members of an object, found by their names.
typealias MemberTable<Member: RawRepresentable & CaseIterable & Sendable> =
  JSONMemberTable<NumberedMember<Member>> where Member.RawValue == String

/// A known member with its number, so that those met in an object are kept as bits.
struct NumberedMember<Member: RawRepresentable & CaseIterable & Sendable>: RawRepresentable,
  CaseIterable, Sendable
where Member.RawValue == String {
  let member: Member
  /// One bit of its own; none for a member beyond the sixty-fourth.
  let bit: UInt64

  static var allCases: [NumberedMember] {
    Member.allCases.enumerated().map { NumberedMember(member: $1, bit: 1 << UInt64($0)) }
  }

  var rawValue: String { member.rawValue }

  private init(member: Member, bit: UInt64) {
    self.member = member
    self.bit = bit
  }

  init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }
}
