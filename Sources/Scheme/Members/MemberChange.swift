public import JSON

/// The way from a record to one of its members: `planned.start`.
public struct MemberPath: Hashable, Sendable, CustomStringConvertible {
  /// The names, outermost first; never empty.
  public let names: [String]

  /// A path by its names; nil for none.
  public init?(_ names: [String]) {
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  /// The member of a record with a name of its own.
  public init(_ name: String) { names = [name] }

  /// The member further in.
  public func appending(_ name: String) -> MemberPath { MemberPath(of: names + [name]) }

  /// The same member seen from further out.
  func inside(_ outer: MemberPath?) -> MemberPath {
    outer.map { MemberPath(of: $0.names + names) } ?? self
  }

  private init(of names: [String]) { self.names = names }

  /// The member of the record that the path goes through.
  public var first: String { names.first ?? "" }

  /// The names with dots between them, as on the command line.
  public var description: String { names.joined(separator: ".") }

  /// Whether one of the two leads to, or into, what the other leads to.
  public func overlaps(_ other: MemberPath) -> Bool {
    zip(names, other.names).allSatisfy { $0 == $1 }
  }
}

/// A new value for one member of a record, or its removal.
public struct MemberChange: Hashable, Sendable {
  public var path: MemberPath
  /// The new value; nil to take the member away.
  public var value: JSONValue?
  /// The member beside it behind which a new one goes; nil for the place that DATA.md gives it.
  public var predecessor: String?
  /// Whether a new one goes before all others where DATA.md gives it no place.
  public var isFirst: Bool

  /// Sets a member, or takes it away where there is no value.
  public init(
    _ path: MemberPath,
    to value: JSONValue?,
    after predecessor: String? = nil,
    first isFirst: Bool = false
  ) {
    self.path = path
    self.value = value
    self.predecessor = predecessor
    self.isFirst = isFirst
  }
}

extension JSONObject {
  /// The value at the end of a path; nil where it leads nowhere.
  public subscript(path: MemberPath) -> JSONValue? {
    var value: JSONValue? = .object(self)
    for name in path.names { value = value?.object?[name] }
    return value
  }

  /// Gives the member at the end of a path a value, with the objects on the way; nil takes it away.
  public mutating func set(_ value: JSONValue?, at path: MemberPath) {
    set(value, at: path.names[...])
  }

  private mutating func set(_ value: JSONValue?, at names: ArraySlice<String>) {
    guard let name = names.first else { return }
    if names.count == 1 {
      self[name] = value
    } else if value != nil || self[name]?.object != nil {
      var inner = self[name]?.object ?? JSONObject()
      inner.set(value, at: names.dropFirst())
      self[name] = .object(inner)
    }
  }

  /// The fewest changes that make another object of this one, objects inside it gone into.
  ///
  /// Linear in the members times their number, which is small. An order that differs is no change.
  public func changes(to new: JSONObject) -> [MemberChange] {
    changes(to: new, within: nil)
  }

  private func changes(to new: JSONObject, within path: MemberPath?) -> [MemberChange] {
    func inner(_ name: String) -> MemberPath { path?.appending(name) ?? MemberPath(name) }
    var changes: [MemberChange] = []
    var seen: Set<String> = []
    var predecessor: String?
    for member in new.members where seen.insert(member.name).inserted {
      let value = new[member.name]
      let old = self[member.name]
      if let old = old?.object, let value = value?.object, !old.members.isEmpty,
        !value.members.isEmpty
      {
        changes += old.changes(to: value, within: inner(member.name))
      } else if old != value {
        let isFirst = predecessor == nil
        changes.append(
          MemberChange(inner(member.name), to: value, after: predecessor, first: isFirst)
        )
      }
      predecessor = member.name
    }
    for member in members where seen.insert(member.name).inserted {
      changes.append(MemberChange(inner(member.name), to: nil))
    }
    return changes
  }
}
