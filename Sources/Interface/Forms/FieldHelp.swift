internal import Catalogue
internal import Scheme
internal import Screen

/// What a field of a record's form takes, and what could be meant by what is typed.
extension State {
  /// One line on the field under the cursor.
  func help(on open: RecordForm) -> String {
    guard open.fields.indices.contains(open.focus) else { return "" }
    let field = open.fields[open.focus]
    if field.isPersonal { return "What stands there is not shown; what you type takes its place" }
    let matches = choices(for: open)
    if !matches.isEmpty {
      let names = matches.map { $0.id == $0.name ? $0.id : "\($0.id) \($0.name)" }
      let list = names.joined(separator: " · ")
      return settings.spoken(field.editor.isAtEnd ? "Right takes " + list : list)
    }
    switch field.type {
    case .date: return "YYYY-MM-DD; t today, + and - a day"
    case .number: return "A number"
    case .textOrNumber: return "A number, or a text"
    case .truth: return "true or false"
    case .list: return "Parted by commas, or JSON in brackets"
    case .object: return "JSON"
    case .prose: return "Text of several lines; Tab leaves it"
    case .text: return open.fields[open.focus].isRequired ? "Text, required" : "Text"
    }
  }

  /// The text with the first thing that could be meant in the place of what was typed.
  func completion(of open: RecordForm) -> String? {
    guard let choice = choices(for: open).first, open.fields.indices.contains(open.focus) else {
      return nil
    }
    let text = open.fields[open.focus].editor.text
    guard open.fields[open.focus].type == .list, let comma = text.lastIndex(of: ",") else {
      return choice.id
    }
    return text[...comma] + " " + choice.id
  }

  /// The first few entries of a code list, or records, that have what is being typed; none where it is one of them.
  private func choices(for open: RecordForm) -> [NamedCode] {
    guard let catalogue, open.fields.indices.contains(open.focus) else { return [] }
    let field = open.fields[open.focus]
    let isList = field.type == .list
    let typed = String(
      (isList
        ? field.editor.text.split(separator: ",", omittingEmptySubsequences: false).last : nil)
        ?? field.editor.text[...]
    ).drop { $0 == " " }
    let wanted = typed.lowercased()
    let codes = catalogue.choices(for: field.path, of: open.kind)
    if !codes.isEmpty {
      guard !codes.contains(where: { $0.id == typed }) else { return [] }
      let begin = codes.filter { $0.id.lowercased().hasPrefix(wanted) }
      let rest = codes.filter { code in
        !begin.contains(code) && code.name.lowercased().contains(wanted)
      }
      return Array((begin + rest).prefix(Self.mostChoices))
    }
    guard let kind = ReferenceMembers.target(of: field.path.description, in: open.kind),
      typed.count > 1, RecordID(String(typed)).flatMap({ catalogue.index(of: $0, kind) }) == nil
    else { return [] }
    let found = catalogue.matches(Query(parsing: wanted), kind).compactMap { index in
      let reference = RecordReference(kind, Int(index))
      return catalogue.id(of: reference).map {
        NamedCode(id: $0.text, name: catalogue.name(of: reference))
      }
    }
    // A record that is called so comes before one that only has the words somewhere.
    let called = found.filter { code in
      [code.id, code.name].contains { $0.lowercased().contains(wanted) }
    }
    let others = found.prefix(Self.mostChoices).filter { !called.contains($0) }
    return Array((called + others).prefix(Self.mostChoices))
  }

  private static let mostChoices = 6
}

extension Catalogue {
  /// What a record is called beside its id.
  fileprivate func name(of reference: RecordReference) -> String {
    switch reference.kind {
    case .partnership: partnerships[reference.index].acronym
    case .exchange: exchanges[reference.index].title ?? ""
    case .organisation: organisations[reference.index].name
    case .document: documents[reference.index].title
    case .feedback: ""
    }
  }
}
