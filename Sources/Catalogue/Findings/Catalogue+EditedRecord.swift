public import JSON
public import Scheme

/// Records that a person is about to save, held against the whole.
extension Catalogue {
  /// What would not fit in a record: by its reader, the records it names, and the code lists.
  ///
  /// Linear in the record.
  public func problems(in record: JSONObject, _ kind: RecordKind) -> [Problem] {
    kind.problems(of: JSONWriter.inline(.object(record))) + references(in: record, kind)
      + codes(in: record, kind)
  }

  private func references(in record: JSONObject, _ kind: RecordKind) -> [Problem] {
    ReferenceMembers.names(of: kind).flatMap { name -> [Problem] in
      guard let target = ReferenceMembers.target(of: name, in: kind) else { return [] }
      let values = record[name].map { $0.array ?? [$0] } ?? []
      return values.compactMap { value in
        guard let id = value.string.flatMap({ RecordID($0) }), reference(id)?.kind != target else {
          return nil
        }
        return .noSuchRecord(member: name, id: id, expected: target)
      }
    }
  }

  private func codes(in record: JSONObject, _ kind: RecordKind) -> [Problem] {
    let known = KnownCodes(scheme)
    return CodeMembers.lists(of: kind).flatMap { name, list -> [Problem] in
      guard let codes = known.list(named: list) else { return [] }
      let values = record[name].map { $0.array ?? [$0] } ?? []
      return values.compactMap { value in
        guard let code = value.string, !codes.has(code) else { return nil }
        return .noSuchCode(member: name, code: code, list: list)
      }
    }
  }

  /// What a member can be set to, by code and name: the entries of its code list, or its few words; empty where
  /// anything can stand there.
  public func choices(for path: MemberPath, of kind: RecordKind) -> [NamedCode] {
    guard path.names.count == 1 else {
      return path.description == "consent.publish"
        ? Consent.Publishing.allCases.map { NamedCode(id: $0.rawValue, name: $0.rawValue) } : []
    }
    if let list = CodeMembers.lists(of: kind).first(where: { $0.name == path.first })?.list {
      return scheme.codes(inList: list)
    }
    let words: [String] =
      switch (kind, path.first) {
      case (.exchange, "mode"): ExchangeMode.allCases.map(\.rawValue)
      case (.feedback, "role"): FeedbackRole.allCases.map(\.rawValue)
      case (.document, "kind"): DocumentKind.allCases.map(\.rawValue)
      default: []
      }
    return words.map { NamedCode(id: $0, name: $0) }
  }
}

/// The members that hold codes of the scheme's lists.
enum CodeMembers {
  /// The members of a kind of record with the names of their lists in `scheme.json`.
  static func lists(of kind: RecordKind) -> [(name: String, list: String)] {
    switch kind {
    case .partnership: [("ecosystems", "ecosystems")]
    case .organisation:
      [("type", "organisationTypes"), ("country", "countries"), ("ecosystems", "ecosystems")]
    case .exchange: [("formats", "formats"), ("ecosystems", "ecosystems")]
    case .feedback, .document: []
    }
  }
}
