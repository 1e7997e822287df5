internal import JSON
internal import Scheme

/// Two versions of a file that is one object, as `scheme.json` and `questionnaire.json` are, brought together with the
/// one they both come from: objects member by member, lists of objects element by element, other values whole.
///
/// The elements of a list are told apart by the first of `id`, `code`, `version`, `since` and `title` that all of
/// them have, each another; a list in which they cannot is one value. A member that both changed differently keeps
/// ours, and theirs goes into the `clash` of the object it is in, as `StoredClash` says: `check` finds it, and as no
/// command changes these files, a person takes out what they do not want with an editor.
struct SettingsMerge {
  /// The merged file: valid JSON, in the layout of ours.
  var bytes: [UInt8]
  /// The members that both changed differently, elements named by what tells them apart.
  private(set) var clashes: [MemberPath] = []

  /// Whether a file is one of those merged here: an object at its top.
  static func isFor(_ bytes: [UInt8]) -> Bool {
    bytes.first { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) } == UInt8(ascii: "{")
  }

  /// Merges three versions; an empty one is a file that was not there.
  init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(SavingError) {
    let base = try Self.object(base, name: "base")
    let mine = try Self.object(ours, name: "ours")
    let other = try Self.object(theirs, name: "theirs")
    // Where our side has no such file theirs is the merged one, layout and all.
    bytes = ours.isEmpty ? theirs : ours
    guard !ours.isEmpty else { return }
    do throws(JSONError) {
      try mergeObject(Versions(base: base, ours: mine, theirs: other), at: [], named: [])
    } catch {
      throw .brokenFile("ours", PlacedProblem(error))
    }
  }

  private static func object(_ bytes: [UInt8], name: String) throws(SavingError) -> JSONObject {
    if bytes.isEmpty { return [:] }
    do throws(JSONError) {
      let value = try JSONDocument(bytes).value()
      if let object = value.object { return object }
      throw JSONError(.expected(.object, found: value.kind), at: 0)
    } catch {
      throw .brokenFile(name, PlacedProblem(error))
    }
  }

  /// The three versions of one value.
  struct Versions<Value> {
    let base: Value
    let ours: Value
    let theirs: Value

    func map<Other>(_ body: (Value) -> Other) -> Versions<Other> {
      Versions<Other>(base: body(base), ours: body(ours), theirs: body(theirs))
    }
  }
}

// MARK: - Objects

extension SettingsMerge {
  /// Merges an object that stands in `bytes` as ours has it.
  ///
  /// - Parameter names: The way to it, as a person is told.
  mutating func mergeObject(
    _ objects: Versions<JSONObject>,
    at path: JSONPath,
    named names: [String]
  ) throws(JSONError) {
    var seen: Set<String> = []
    var predecessor: String?
    for name in (objects.theirs.members + objects.ours.members).map(\.name)
    where seen.insert(name).inserted {
      let values = objects.map { $0[name] }
      if values.theirs != values.ours, values.theirs != values.base {
        if values.base == values.ours {
          try take(values.theirs, of: name, behind: predecessor, at: path)
        } else {
          try mergeMember(name, values, at: path, named: names)
        }
      }
      if values.theirs != nil { predecessor = name }
    }
  }

  /// Gives a member the value that only they changed.
  private mutating func take(
    _ value: JSONValue?,
    of name: String,
    behind predecessor: String?,
    at path: JSONPath
  ) throws(JSONError) {
    let member = path.appending(.member(name))
    let document = try JSONDocument(bytes)
    guard let value else {
      bytes = try JSONEdit.removing(member, from: bytes)
      return
    }
    guard document.range(of: member) == nil else {
      bytes = try JSONEdit.replacing(member, with: value, in: bytes)
      return
    }
    let isBehind = predecessor.map { document.range(of: path.appending(.member($0))) != nil }
    bytes = try JSONEdit.inserting(
      member: name,
      value,
      first: predecessor == nil,
      after: isBehind ?? false ? predecessor : nil,
      into: path,
      in: bytes
    )
  }

  /// Merges a member that both changed.
  private mutating func mergeMember(
    _ name: String,
    _ values: Versions<JSONValue?>,
    at path: JSONPath,
    named names: [String]
  ) throws(JSONError) {
    let inner = path.appending(.member(name))
    let hasNoBase = values.base?.isNull ?? true
    if let mine = values.ours?.object, let other = values.theirs?.object,
      let base = hasNoBase ? [:] : values.base?.object
    {
      try mergeObject(
        Versions(base: base, ours: mine, theirs: other),
        at: inner,
        named: names + [name]
      )
    } else if let mine = values.ours?.array, let other = values.theirs?.array,
      let base = hasNoBase ? [] : values.base?.array,
      let lists = KeyedList.lists([base, mine, other])
    {
      try mergeList(
        Versions(base: lists[0], ours: lists[1], theirs: lists[2]),
        at: inner,
        named: names + [name]
      )
    } else {
      try note(name, [StoredClash.theirs: values.theirs ?? .null], at: path, named: names)
    }
  }

  /// Says of a member of an object that both changed it.
  mutating func note(
    _ name: String,
    _ version: JSONObject,
    at path: JSONPath,
    named names: [String]
  ) throws(JSONError) {
    if let path = MemberPath(names + [name]) { clashes.append(path) }
    let clash = path.appending(.member(StoredClash.member))
    let document = try JSONDocument(bytes)
    let open = try? document.value(at: clash).object
    // A clash of an earlier merge that nobody settled stays beside it.
    var all = open ?? [:]
    all[name] = .object(version)
    bytes =
      document.range(of: clash) == nil
      ? try JSONEdit.inserting(
        member: StoredClash.member,
        .object(all),
        into: path,
        in: bytes
      ) : try JSONEdit.replacing(clash, with: .object(all), in: bytes)
  }
}
