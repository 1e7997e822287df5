internal import JSON
public import Scheme

/// Two versions of a file brought together with the one they both come from, by record and member.
///
/// What git's own line merge cannot do: two people who append a record each, or change different members of one,
/// do not clash. A file that is one object, as `scheme.json`, is merged by `SettingsMerge`.
public struct FileMerge: Hashable, Sendable {
  /// The merged file: valid JSON, in the layout of ours.
  public private(set) var bytes: [UInt8]
  /// The members that both changed differently, which keep ours and have theirs as `StoredClash` says.
  public private(set) var clashes: [Clash] = []
  /// The ids that two different new records have; both are in the file.
  public private(set) var doubledIDs: [String] = []

  /// A member that both sides changed.
  public struct Clash: Hashable, Sendable {
    /// The record that it is of; nil in a file without records.
    public var id: String?
    /// The way to the member.
    ///
    /// In a file without records the elements of a list are named by what tells them apart:
    /// `countries.AT.name`.
    public var path: MemberPath
  }

  /// Whether a person has nothing left to decide.
  public var isClean: Bool { clashes.isEmpty && doubledIDs.isEmpty }

  /// Merges three versions of a file.
  ///
  /// A record that one side deleted and the other changed stays as it was changed, with a clash of its id.
  ///
  /// - Throws: `brokenFile`, named `base`, `ours` or `theirs`, where one is no JSON, or neither an array of records
  ///   nor an object as the others are.
  public init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(SavingError) {
    if SettingsMerge.isFor(ours.isEmpty ? theirs : ours) {
      let merge = try SettingsMerge(base: base, ours: ours, theirs: theirs)
      bytes = merge.bytes
      clashes = merge.clashes.map { Clash(id: nil, path: $0) }
      return
    }
    // git gives an empty base where both sides made the file.
    let base = try Version(base.isEmpty ? RecordFile.empty : base, name: "base")
    let ours = try Version(ours.isEmpty ? RecordFile.empty : ours, name: "ours")
    let theirs = try Version(theirs.isEmpty ? RecordFile.empty : theirs, name: "theirs")
    bytes = ours.file.bytes
    do throws(JSONError) {
      try merge(base, ours, theirs)
    } catch {
      throw .brokenFile("ours", PlacedProblem(.syntax(error.kind), at: error.offset))
    }
  }

  private mutating func merge(
    _ base: Version,
    _ ours: Version,
    _ theirs: Version
  ) throws(JSONError) {
    // Changed in place first: indexes stay good as long as no record comes or goes.
    for key in ours.keys {
      guard let index = ours.index[key], let mine = ours.members(key) else { continue }
      switch (base.members(key), theirs.members(key)) {
      case (let old?, let other?):
        try mergeRecord(key, at: index, RecordMerge(base: old, present: mine, edited: other))
      case (let old?, nil) where old != mine: try keep(key, at: index, against: .null)
      default: continue
      }
    }
    for (place, key) in theirs.keys.enumerated() where ours.index[key] == nil {
      guard let other = theirs.members(key) else { continue }
      if let old = base.members(key) {
        // We deleted it: gone for good, unless they changed it.
        if old == other { continue }
        try insert(theirs.record(key), behind: theirs.keys[..<place], base)
        try keepLast(key)
      } else {
        try insert(theirs.record(key), behind: theirs.keys[..<place], base)
      }
    }
    try addDoubled(base, ours, theirs)
    try removeDeleted(base, ours, theirs)
  }

  private mutating func mergeRecord(
    _ key: Key,
    at index: Int,
    _ merge: RecordMerge
  ) throws(JSONError) {
    let file = try RecordFile(reading: bytes)
    bytes = try file.applying(merge.changes, at: index, kind: nil)
    for clash in merge.clashes {
      clashes.append(Clash(id: key.id, path: clash.path))
      try note(clash.mine ?? .null, of: clash.path.description, at: index)
    }
  }

  /// Keeps a record that the other side deleted, and says so in it.
  private mutating func keep(_ key: Key, at index: Int, against theirs: JSONValue) throws(JSONError)
  {
    clashes.append(Clash(id: key.id, path: MemberPath("id")))
    try note(theirs, of: "id", at: index)
  }

  private mutating func keepLast(_ key: Key) throws(JSONError) {
    let file = try RecordFile(reading: bytes)
    guard let index = file.elements.lastIndex(where: { $0.id == key.id }) else { return }
    clashes.append(Clash(id: key.id, path: MemberPath("id")))
    // Theirs is what the record says; that we deleted it is what stands against it.
    try note(nil, of: "id", at: index)
  }

  /// Adds `"clash": {"title": {"theirs": …}}` to a record, beside clashes it may have already.
  private mutating func note(
    _ theirs: JSONValue?,
    of member: String,
    at index: Int
  ) throws(JSONError) {
    let file = try RecordFile(reading: bytes)
    let version: JSONObject =
      theirs.map { [StoredClash.theirs: $0] } ?? [StoredClash.ours: nil]
    let clash = MemberPath(StoredClash.member)
    let change = MemberChange(clash.appending(member), to: .object(version))
    bytes = try file.applying([change], at: index, kind: nil)
  }

  /// Puts in a record behind the nearest one before it that is in the file, at the end where there is none.
  private mutating func insert(
    _ record: [UInt8],
    behind earlier: ArraySlice<Key>,
    _ base: Version
  ) throws(JSONError) {
    let file = try RecordFile(reading: bytes)
    let anchor = earlier.reversed().lazy.compactMap { key in
      file.elements.lastIndex { $0.id == key.id }
    }.first
    var place = anchor.map { $0 + 1 } ?? file.elements.count
    // What we put in at the same place stays before what they did.
    while place < file.elements.count, file.elements[place].id.map(base.has) != true { place += 1 }
    bytes = file.inserting(record, at: place)
  }

  /// Two new records with one id are two records: both are kept.
  private mutating func addDoubled(
    _ base: Version,
    _ ours: Version,
    _ theirs: Version
  ) throws(JSONError) {
    for key in theirs.keys where base.index[key] == nil {
      guard let mine = ours.members(key), let other = theirs.members(key), mine != other else {
        continue
      }
      doubledIDs.append(key.id)
      let file = try RecordFile(reading: bytes)
      bytes = file.inserting(theirs.record(key), at: file.elements.count)
    }
  }

  private mutating func removeDeleted(
    _ base: Version,
    _ ours: Version,
    _ theirs: Version
  ) throws(JSONError) {
    for key in ours.keys where theirs.index[key] == nil {
      guard let old = base.members(key), old == ours.members(key) else { continue }
      let file = try RecordFile(reading: bytes)
      guard let index = file.elements.firstIndex(where: { $0.id == key.id }) else { continue }
      bytes = try file.removing(at: index)
    }
  }
}

/// What tells a record of a version from the others: its id, and its number among those with that id.
private struct Key: Hashable {
  var id: String
  var number: Int
}

/// One of the three versions.
private struct Version {
  let file: RecordFile
  let keys: [Key]
  let index: [Key: Int]

  init(_ bytes: [UInt8], name: String) throws(SavingError) {
    file = try RecordFile(bytes, name: name)
    var counts: [String: Int] = [:]
    var keys: [Key] = []
    var index: [Key: Int] = [:]
    for (place, element) in file.elements.enumerated() {
      guard let id = element.id else { continue }
      let key = Key(id: id, number: counts[id, default: 0])
      counts[id] = key.number + 1
      keys.append(key)
      index[key] = place
    }
    self.keys = keys
    self.index = index
  }

  func members(_ key: Key) -> JSONObject? { index[key].flatMap { file.members(at: $0) } }

  func has(_ id: String) -> Bool { index[Key(id: id, number: 0)] != nil }

  func record(_ key: Key) -> [UInt8] { index[key].map { file.record(at: $0) } ?? [] }
}
