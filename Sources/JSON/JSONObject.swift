/// The members of an object in their order, repeated names included as read.
///
/// Where a name is repeated the last one counts. Lookup is linear: records have few members.
public struct JSONObject: Hashable, Sendable {
  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name, escapes resolved.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// A member.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }

    /// The same name, byte for byte, and the same value.
    public static func == (left: Member, right: Member) -> Bool {
      left.name.hasSameBytes(as: right.name) && left.value == right.value
    }
  }

  /// All members as read or set.
  public var members: [Member]

  /// An object with members in the given order.
  public init(_ members: [Member] = []) { self.members = members }

  /// The value of a member; nil where there is none (a `null` is `.some(.null)`).
  ///
  /// Setting replaces the one that counts in its place, or appends; setting nil removes all of
  /// that name.
  public subscript(name: String) -> JSONValue? {
    get { members.last { $0.name.hasSameBytes(as: name) }?.value }
    set {
      guard let newValue else {
        members.removeAll { $0.name.hasSameBytes(as: name) }
        return
      }
      if let index = members.lastIndex(where: { $0.name.hasSameBytes(as: name) }) {
        members[index].value = newValue
      } else {
        members.append(Member(name: name, value: newValue))
      }
    }
  }

  /// Removes all members of a name; answers the value that counted, nil where there was none.
  @discardableResult
  public mutating func removeMember(_ name: String) -> JSONValue? {
    let value = self[name]
    self[name] = nil
    return value
  }

  /// The names that occur more than once, each once, in the order of their second occurrence.
  public var duplicates: [String] {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    return members.compactMap { member in
      let name = Array(member.name.utf8)
      if seen.insert(name).inserted { return nil }
      return repeated.insert(name).inserted ? member.name : nil
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object, members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member(name: $0, value: $1) })
  }
}
