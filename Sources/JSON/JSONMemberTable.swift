/// The known names of a record, found by their bytes: a switch over an enum for each member.
///
/// ```swift
/// enum Member: String, CaseIterable { case id, title }
/// let members = JSONMemberTable<Member>()
/// while let name = try reader.nextMember() {
///   switch members[name] {
///   case .id: …
///   case .title: …
///   case nil: _ = try reader.skipValue()
///   }
/// }
/// ```
///
/// Built once for a type of record; a lookup costs a few nanoseconds and no allocation.
public struct JSONMemberTable<Member: RawRepresentable & CaseIterable & Sendable>: Sendable
where Member.RawValue == String {
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline let member: Member
    @usableFromInline let name: [UInt8]

    @usableFromInline
    init(member: Member, name: [UInt8]) {
      self.member = member
      self.name = name
    }
  }

  /// Open addressing, at most a quarter full; the number of slots is a power of two.
  @usableFromInline let slots: [Slot?]

  /// Enters all cases.
  public init() {
    let members = Array(Member.allCases)
    var count = 8
    while count < members.count * 4 { count *= 2 }
    var slots = [Slot?](repeating: nil, count: count)
    for member in members {
      let name = Array(member.rawValue.utf8)
      var index = name.withUnsafeBufferPointer(Self.hash) & (count - 1)
      while slots[index] != nil { index = (index + 1) & (count - 1) }
      slots[index] = Slot(member: member, name: name)
    }
    self.slots = slots
  }

  /// The case with that name; nil for a name that is not known.
  @inlinable
  public subscript(name: JSONMemberName) -> Member? {
    if let resolved = name.resolved { return resolved.withUnsafeBufferPointer(find) }
    return find(name.written)
  }

  @inlinable
  func find(_ name: UnsafeBufferPointer<UInt8>) -> Member? {
    let mask = slots.count - 1
    var index = Self.hash(name) & mask
    while let slot = slots[index] {
      if slot.name.count == name.count, slot.name.elementsEqual(name) { return slot.member }
      index = (index + 1) & mask
    }
    return nil
  }

  /// Length, first, middle and last byte tell the names of one record apart.
  @inlinable
  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    let middle = name[name.count / 2]
    let key =
      UInt32(truncatingIfNeeded: name.count) | UInt32(first) << 8 | UInt32(middle) << 16
      | UInt32(last) << 24
    return Int((key &* 0x9E37_79B1) >> 16)
  }
}
