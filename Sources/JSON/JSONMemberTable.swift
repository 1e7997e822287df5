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
    /// Where its name stands in `names`.
    @usableFromInline let start: Int
    @usableFromInline let count: Int
  }

  /// Open addressing, at most a quarter full; the number of slots is a power of two.
  @usableFromInline let slots: [Slot?]
  /// All names, one after another.
  @usableFromInline let names: [UInt8]

  /// Enters all cases.
  public init() {
    let members = Array(Member.allCases)
    var count = 8
    while count < members.count * 4 { count *= 2 }
    var slots = [Slot?](repeating: nil, count: count)
    var names: [UInt8] = []
    for member in members {
      let name = Array(member.rawValue.utf8)
      var index = name.withUnsafeBufferPointer(Self.hash) & (count - 1)
      while slots[index] != nil { index = (index + 1) & (count - 1) }
      slots[index] = Slot(member: member, start: names.count, count: name.count)
      names.append(contentsOf: name)
    }
    self.slots = slots
    self.names = names
  }

  /// The case with that name; nil for a name that is not known.
  @inlinable
  public subscript(name: JSONMemberName) -> Member? { name.withBytes(find) }

  @inlinable
  func find(_ name: UnsafeBufferPointer<UInt8>) -> Member? {
    let mask = slots.count - 1
    var index = Self.hash(name) & mask
    while let slot = slots[index] {
      if slot.count == name.count, hasName(name, at: slot.start) { return slot.member }
      index = (index + 1) & mask
    }
    return nil
  }

  @inlinable
  func hasName(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    names.withUnsafeBufferPointer { names in
      for index in 0..<name.count where names[start + index] != name[index] { return false }
      return true
    }
  }

  /// Length, first, middle and last byte tell the names of one record apart.
  @inlinable
  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let count = name.count
    guard count > 0 else { return 0 }
    let key =
      UInt32(truncatingIfNeeded: count) | UInt32(name[0]) << 8 | UInt32(name[count / 2]) << 16
      | UInt32(name[count - 1]) << 24
    return Int((key &* 0x9E37_79B1) >> 16)
  }
}
