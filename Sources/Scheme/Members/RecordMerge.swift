public import JSON

/// One member that two people changed, each in their own way.
public struct MemberClash: Hashable, Sendable {
  public var path: MemberPath
  /// As it was when the person began; nil where it was not there.
  public var base: JSONValue?
  /// As it is in the file now.
  public var theirs: JSONValue?
  /// As the person wants it.
  public var mine: JSONValue?

  /// A clash of three versions of one member.
  public init(path: MemberPath, base: JSONValue?, theirs: JSONValue?, mine: JSONValue?) {
    self.path = path
    self.base = base
    self.theirs = theirs
    self.mine = mine
  }
}

/// Whose version of a clashing member is taken.
public enum ClashChoice: Hashable, Sendable {
  /// Nobody chose: a clash is an error with both versions.
  case ask
  /// The person's own, everywhere.
  case mine
  /// That in the file, everywhere.
  case theirs
  /// By member; those that are not named are still a clash.
  case each([MemberPath: Side])

  /// One of the two versions.
  public enum Side: Hashable, Sendable {
    case mine, theirs
  }

  public func side(of path: MemberPath) -> Side? {
    switch self {
    case .ask: nil
    case .mine: .mine
    case .theirs: .theirs
    case .each(let choices): choices[path] ?? choices[MemberPath(path.first)]
    }
  }
}

/// A record as it was first read, as it is now, and as a person edited it, brought together.
public struct RecordMerge: Hashable, Sendable {
  /// What is left to change in the record as it is now.
  public private(set) var changes: [MemberChange] = []
  /// What others changed meanwhile, for the person to be told.
  public private(set) var theirs: [MemberPath] = []
  /// What both changed differently and nobody chose.
  public private(set) var clashes: [MemberClash] = []

  /// Compares the three by member, objects gone into, lists taken whole.
  ///
  /// Different members are both kept. The same change by both is none.
  public init(
    base: JSONObject,
    present: JSONObject,
    edited: JSONObject,
    choosing choice: ClashChoice = .ask
  ) {
    let others = base.changes(to: present)
    theirs = others.map(\.path)
    var decided: Set<MemberPath> = []
    for change in base.changes(to: edited) {
      let overlapping = others.map(\.path).filter { $0.overlaps(change.path) }
      guard
        let shortest = (overlapping + [change.path]).min(by: { $0.names.count < $1.names.count })
      else { continue }
      if overlapping.isEmpty {
        changes.append(change)
        continue
      }
      // Of `planned` and `planned.start` the whole is chosen, once.
      guard decided.insert(shortest).inserted else { continue }
      let clash = MemberClash(
        path: shortest,
        base: base[shortest],
        theirs: present[shortest],
        mine: edited[shortest]
      )
      if clash.theirs == clash.mine { continue }
      switch choice.side(of: shortest) {
      case .theirs: continue
      case .mine:
        let predecessor = shortest == change.path ? change.predecessor : nil
        changes.append(MemberChange(shortest, to: clash.mine, after: predecessor))
      case nil: clashes.append(clash)
      }
    }
  }
}
