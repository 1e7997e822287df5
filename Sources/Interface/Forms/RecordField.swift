internal import JSON
internal import Scheme
internal import Screen

/// A member of a record as a field of a form.
struct RecordField: Hashable, Sendable {
  let path: MemberPath
  let type: MemberType
  let isRequired: Bool
  /// Whether what stands in the record is hidden: it can be replaced, and is not shown.
  let isPersonal: Bool
  /// The value in the record; nil where it has none, or a personal one.
  let original: JSONValue?
  /// The text of the original value as its field has it: line breaks of other systems are line feeds there.
  let originalText: String
  /// Characters of the original text.
  private let originalCount: Int
  var editor: FieldEditor
  /// Why the value does not fit, in words.
  var problem: String?

  init(
    _ path: MemberPath,
    _ type: MemberType,
    original: JSONValue?,
    isRequired: Bool,
    isPersonal: Bool
  ) {
    self.path = path
    self.type = type
    self.original = original
    self.isRequired = isRequired
    self.isPersonal = isPersonal
    let text = type.text(of: original)
    editor = FieldEditor(text, isLong: type == .prose || text.contains(where: \.isNewline))
    originalText = editor.text
    originalCount = editor.count
  }

  /// Asked several times for every frame: texts of the same length alone are compared.
  var isChanged: Bool { editor.count != originalCount || editor.text != originalText }

  /// The value that is typed; the original where nothing was changed, so that its spelling stays.
  var value: JSONValue? {
    guard isChanged else { return original }
    let text = type == .prose ? editor.text : editor.text.trimmingBlanks
    let value = type.value(reading: text)
    // To empty what was not there is no change.
    return value.isNull && original == nil ? nil : value
  }
}

extension String {
  /// The text without blanks at either end.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension RecordField {
  /// The fields of a record in house order, objects gone into; members that DATA.md does not name come last.
  static func fields(of record: JSONObject, _ kind: RecordKind, isNew: Bool) -> [RecordField] {
    var fields: [RecordField] = []
    func add(_ path: MemberPath, _ type: MemberType, _ original: JSONValue?) {
      fields.append(
        RecordField(
          path,
          type,
          original: original,
          isRequired: HouseOrder.required(of: kind).contains(path.description)
            && !(isNew && path.first == "id" && kind == .exchange),
          isPersonal: PersonalMembers.names(of: kind).contains(path.first)
        )
      )
    }
    let known = HouseOrder.members(in: [], of: kind)
    let others = record.members.map(\.name).filter { !known.contains($0) && $0 != "clash" }
    for name in known + others where isNew || name != "id" {
      let value = record[name]
      let inner = HouseOrder.members(in: [name], of: kind)
      let stored = value?.object
      // What should be an object and is something else is one field, so that it can be put right.
      guard !(inner.isEmpty && stored == nil),
        value == nil || value?.isNull == true || stored != nil
      else {
        let type = known.contains(name) ? HouseOrder.type(of: [name]) : MemberType(of: value)
        add(MemberPath(name), type, value)
        continue
      }
      let strays = (stored?.members ?? []).map(\.name).filter { !inner.contains($0) }
      for member in inner + strays {
        let path = MemberPath(name).appending(member)
        let type =
          inner.contains(member)
          ? HouseOrder.type(of: path.names) : MemberType(of: stored?[member])
        add(path, type, stored?[member])
      }
    }
    return fields
  }
}

extension MemberType {
  /// The type of a member that DATA.md does not name, by the value it has.
  fileprivate init(of value: JSONValue?) {
    self =
      switch value {
      case .number?: .number
      case .boolean?: .truth
      case .array?: .list
      case .object?: .object
      case .string?, .null?, nil: .text
      }
  }
}
