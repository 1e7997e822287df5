internal import JSON
internal import Scheme

/// A list of objects that a member tells apart.
struct KeyedList {
  static let names = ["id", "code", "version", "since", "title"]

  /// The member that tells them apart.
  let name: String
  let keys: [JSONValue]
  private let elements: [JSONValue: JSONObject]

  /// Versions of a list with the member that tells the elements of all of them apart; nil where none does.
  static func lists(_ versions: [[JSONValue]]) -> [KeyedList]? {
    names.lazy.compactMap { name in
      let lists = versions.compactMap { KeyedList($0, by: name) }
      return lists.count == versions.count ? lists : nil
    }.first
  }

  private init?(_ values: [JSONValue], by name: String) {
    var keys: [JSONValue] = []
    var elements: [JSONValue: JSONObject] = [:]
    for value in values {
      guard let object = value.object, let key = object[name],
        key.string != nil || key.integer != nil,
        elements.updateValue(object, forKey: key) == nil
      else { return nil }
      keys.append(key)
    }
    self.name = name
    self.keys = keys
    self.elements = elements
  }

  subscript(key: JSONValue) -> JSONObject? { elements[key] }

  /// What tells an element apart, as a person is told.
  static func words(_ key: JSONValue) -> String {
    key.string ?? key.integer.map(String.init) ?? ""
  }
}

extension SettingsMerge {
  mutating func mergeList(
    _ lists: Versions<KeyedList>,
    at path: JSONPath,
    named names: [String]
  ) throws(JSONError) {
    let name = lists.ours.name
    // Changed in place first, so that indexes stay good as long as no element comes or goes.
    for (index, key) in lists.ours.keys.enumerated() {
      guard let mine = lists.ours[key] else { continue }
      let place = path.appending(.element(index))
      let way = names + [KeyedList.words(key)]
      if let other = lists.theirs[key] {
        try mergeObject(
          Versions(base: lists.base[key] ?? [:], ours: mine, theirs: other),
          at: place,
          named: way
        )
      } else if let old = lists.base[key], old != mine {
        // They deleted what we changed: it stays until somebody decides.
        try note(name, [StoredClash.theirs: .null], at: place, named: way)
      }
    }
    for (place, key) in lists.theirs.keys.enumerated() where lists.ours[key] == nil {
      guard let other = lists.theirs[key], lists.base[key] != other else { continue }
      let index = try index(behind: lists.theirs.keys[..<place], in: path, lists.base)
      bytes = try JSONEdit.inserting(.object(other), at: index, into: path, in: bytes)
      guard lists.base[key] != nil else { continue }
      // We deleted what they changed.
      let way = names + [KeyedList.words(key)]
      try note(name, [StoredClash.ours: .null], at: path.appending(.element(index)), named: way)
    }
    for key in lists.ours.keys where lists.theirs[key] == nil && lists.base[key] != nil {
      guard lists.base[key] == lists.ours[key],
        let index = try keys(by: name, in: path).firstIndex(of: key)
      else { continue }
      bytes = try JSONEdit.removing(path.appending(.element(index)), from: bytes)
    }
  }

  /// The index for an element behind the nearest of those before it that is in the list; the end where none is.
  private func index(
    behind earlier: ArraySlice<JSONValue>,
    in path: JSONPath,
    _ base: KeyedList
  ) throws(JSONError) -> Int {
    let present = try keys(by: base.name, in: path)
    let anchor = earlier.reversed().lazy.compactMap { present.firstIndex(of: $0) }.first
    var index = anchor.map { $0 + 1 } ?? (earlier.isEmpty ? 0 : present.count)
    // What we put in at the same place stays before what they did.
    while index < present.count, present[index].flatMap({ base[$0] }) == nil { index += 1 }
    return index
  }

  /// What tells the elements of a list apart, as it is in the merged file now.
  private func keys(by name: String, in path: JSONPath) throws(JSONError) -> [JSONValue?] {
    (try JSONDocument(bytes).value(at: path).array ?? []).map { $0.object?[name] }
  }
}
