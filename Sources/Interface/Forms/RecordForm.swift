internal import Catalogue
internal import JSON
internal import Scheme
internal import Screen

/// A plain form over a record: every member a field.
struct RecordForm: Hashable, Sendable {
  let subject: FormSubject
  let kind: RecordKind
  /// The record as the person first saw it, without what is personal in it.
  let base: JSONObject
  var fields: [RecordField]
  var focus = 0
  var window = ScrollWindow()
  var draft = DraftTiming()
  /// Members that others changed as well, while the person chooses whose version is taken.
  var clashes: ClashChoosing?
  /// Whose version is taken of the members that were chosen before.
  var choices: [MemberPath: ClashChoice.Side] = [:]
  /// Whether the record, which others deleted, is to come back with what was typed.
  var bringsBack = false
  /// Whether a save is on its way; keys wait for it.
  var isSaving = false

  /// What the form was of before others gave the record another id; the draft of that goes when the form is saved.
  private(set) var former: FormSubject?

  init(_ subject: FormSubject, kind: RecordKind, base: JSONObject) {
    self.subject = subject
    self.kind = kind
    self.base = base
    let isNew = if case .add = subject { true } else { false }
    fields = RecordField.fields(of: base, kind, isNew: isNew)
  }

  /// The record under an id that others gave it meanwhile.
  func renumbered(to id: RecordID) -> RecordForm {
    var form = RecordForm(.edit(id, kind), kind: kind, base: base)
    form.fields = fields
    form.focus = focus
    form.choices = choices
    form.draft.problem = draft.problem
    form.former = former ?? subject
    return form
  }

  var isChanged: Bool { fields.contains(where: \.isChanged) }

  /// The record as the fields have it.
  var edited: JSONObject {
    var record = base
    for field in fields where field.isChanged {
      record.set(field.value, at: field.path)
    }
    return record
  }

  /// What was typed, for the draft.
  var typed: FormDraft {
    let fields = fields.filter(\.isChanged).map {
      JSONObject.Member(name: $0.path.description, value: .string($0.editor.text))
    }
    return FormDraft(subject: subject, base: base, fields: JSONObject(fields))
  }

  /// Fills in what a draft has; a field that is no more is passed over.
  mutating func fill(from draft: FormDraft) {
    for index in fields.indices {
      guard let text = draft.fields[fields[index].path.description]?.string else { continue }
      fields[index].editor.text = text
    }
  }

  /// Puts the words of problems under their fields, and the cursor on the first of them.
  ///
  /// Only what the person changed is looked at: what was wrong before is no obstacle of theirs.
  ///
  /// - Returns: Problems of no field, in words.
  mutating func note(_ problems: [Problem]) -> [String] {
    for index in fields.indices { fields[index].problem = nil }
    var rest: [String] = []
    for problem in problems {
      let words = Wording.problem(problem)
      guard let index = fields.firstIndex(where: { $0.isMeant(by: problem) }) else {
        rest.append(words)
        continue
      }
      // The name of the member stands beside the field already.
      let prefix = fields[index].path.description + ": "
      let short = words.hasPrefix(prefix) ? String(words.dropFirst(prefix.count)) : words
      fields[index].problem = fields[index].problem ?? short
    }
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus = first }
    return rest
  }
}

extension RecordField {
  fileprivate func isMeant(by problem: Problem) -> Bool {
    switch problem {
    case .wrongValue(let member, _, _), .missing(let member), .repeated(let member),
      .noSuchRecord(let member, _, _), .noSuchCode(let member, _, _):
      let names = member.split(separator: ".").map(String.init)
      return names == path.names || names.first == path.first && path.names.count == 1
    case .noSuchQuestion(let question, _): return path.names == ["answers", question]
    case .completedAndCancelled: return path.first == "cancelled"
    default: return false
    }
  }
}
