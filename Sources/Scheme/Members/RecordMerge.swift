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
  /// By member, or by one that it is in; those not named go to the side that is given for them, and are a clash still
  /// where there is none.
  case each([MemberPath: Side], otherwise: Side? = nil)

  /// One of the two versions.
  public enum Side: Hashable, Sendable {
    case mine, theirs
  }

  public func side(of path: MemberPath) -> Side? {
    switch self {
    case .ask: nil
    case .mine: .mine
    case .theirs: .theirs
    case .each(let choices, let otherwise):
      path.names.indices.reversed().lazy
        .compactMap { MemberPath(Array(path.names[...$0])).flatMap { choices[$0] } }
        .first ?? otherwise
    }
  }
}

/// A record as it was first read, as it is now, and as a person edited it, brought together.
public struct RecordMerge: Hashable, Sendable {
  /// What is left to change in the record as it is now.
  public private(set) var changes: [MemberChange] = []
  /// What others changed meanwhile and stays, for the person to be told.
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
    self.init(base: base, present: present, edited: edited, choosing: choice, within: nil)
  }

  private init(
    base: JSONObject,
    present: JSONObject,
    edited: JSONObject,
    choosing choice: ClashChoice,
    within outer: MemberPath?
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
      // Both made an object where there was none: as with any other, its members are compared.
      if clash.base?.isNull ?? true, let theirs = clash.theirs?.object,
        let mine = clash.mine?.object
      {
        add(
          RecordMerge(
            base: [:],
            present: theirs,
            edited: mine,
            choosing: choice,
            within: shortest.inside(outer)
          ),
          at: shortest
        )
        continue
      }
      switch choice.side(of: shortest.inside(outer)) {
      case .theirs: continue
      case .mine:
        theirs.removeAll { $0.overlaps(shortest) }
        let isWhole = shortest == change.path
        changes.append(
          MemberChange(
            shortest,
            to: clash.mine,
            after: isWhole ? change.predecessor : nil,
            first: isWhole && change.isFirst
          )
        )
      case nil: clashes.append(clash)
      }
    }
  }

  /// Adds the merge of an object inside, which stands at a path.
  private mutating func add(_ inner: RecordMerge, at path: MemberPath) {
    changes += inner.changes.map { change in
      var change = change
      change.path = change.path.inside(path)
      return change
    }
    theirs.removeAll { $0 == path }
    theirs += inner.theirs.map { $0.inside(path) }
    clashes += inner.clashes.map { clash in
      var clash = clash
      clash.path = clash.path.inside(path)
      return clash
    }
  }
}
