internal import JSON
public import Scheme

/// Correcting feedback that was given.
extension DataDirectory {
  /// Puts corrected answers and consent in the place of those of a feedback.
  ///
  /// The record keeps its id and its day: it tells when the person gave feedback, on which the figures of every past
  /// day rest, while the history tells when it was corrected. What someone else changed since `base` was seen
  /// and the person did not touch is kept. What is stored of the respondent is replaced member by member; a blank
  /// one leaves it.
  ///
  /// - Parameter base: The record as the person saw it; nil to replace whatever is there.
  /// - Throws: `clash` where both changed the same answer.
  public func correct(
    _ id: RecordID,
    to submission: FeedbackSubmission,
    base: StoredRecord?,
    _ context: SavingContext
  ) throws(SavingError) -> SaveReceipt {
    let file = try file(of: id)
    guard RecordKind(file: file) == .feedback else { throw .noSuchRecord(id) }
    let finder = RecordFinder(self)
    let known = try finder.file(of: id, among: finder.respondents)
    let respondents = known ?? file.respondents
    let names = [file] + (submission.respondent.isBlank ? [] : [respondents])
    return try update(names, context) { files throws(SavingError) in
      let cause = LockedFiles.Cause(action: .edit)
      var others: [MemberPath] = []
      let changes = try files.edit(id, in: file, cause) { present throws(SavingError) in
        guard present["exchange"]?.string == submission.exchange.text,
          present["role"]?.string == submission.role.rawValue
        else { throw .noSuchRecord(id) }
        let merge = RecordMerge(
          base: (base?.members ?? present).corrected,
          present: present.corrected,
          edited: submission.corrected(over: base?.members ?? present),
          choosing: .ask
        )
        guard merge.clashes.isEmpty else { throw .clash(id, merge.clashes) }
        others = merge.theirs
        // Where nobody else was at work the answers go in as a whole, and so in the order of the form.
        return others.isEmpty ? present.changes(toCorrected: submission) : merge.changes
      }
      if !submission.respondent.isBlank {
        try files.put(submission.respondent, of: id, in: respondents, cause)
      }
      let records = try RecordFile(files[file], name: file)
      let members = try records.index(of: id).map { index throws(SavingError) in
        try records.usableMembers(at: index, id: id, file: file)
      }
      return SaveReceipt(
        record: StoredRecord(file: file, kind: .feedback, id: id, members: members ?? [:]),
        changed: changes.map(\.path),
        others: others
      )
    }
  }
}

extension JSONObject {
  /// The members that a correction is about.
  fileprivate var corrected: JSONObject {
    JSONObject(members.filter { ["questionnaire", "answers", "consent"].contains($0.name) })
  }

  /// The changes that put a submission's answers and consent in the place of those that are there.
  fileprivate func changes(toCorrected submission: FeedbackSubmission) -> [MemberChange] {
    let new = submission.corrected(over: self)
    return new.members.compactMap { member in
      self[member.name] == member.value
        ? nil : MemberChange(MemberPath(member.name), to: member.value)
    }
  }
}

extension FeedbackSubmission {
  /// What a correction puts in the place of a record's members.
  ///
  /// Answers to questions that were not put stay, behind the others, and so do members of the consent that this
  /// program does not know.
  fileprivate func corrected(over record: JSONObject) -> JSONObject {
    var answers = answers
    for member in record["answers"]?.object?.members ?? [] where !questions.contains(member.name) {
      answers[member.name] = member.value
    }
    var consent = record["consent"]?.object ?? JSONObject()
    for member in self.consent.members.members { consent[member.name] = member.value }
    return [
      "questionnaire": .number(JSONNumber(questionnaire)), "answers": .object(answers),
      "consent": .object(consent),
    ]
  }
}

extension LockedFiles {
  /// Stores who gave a feedback, beside or in the place of what is known.
  fileprivate mutating func put(
    _ respondent: Respondent,
    of id: RecordID,
    in file: String,
    _ cause: Cause
  ) throws(SavingError) {
    if try RecordFile(self[file], name: file).index(of: id) == nil {
      let members = [JSONObject.Member(name: "id", value: .string(id.text))] + respondent.members
      try add(JSONObject(members), id, to: file, Cause(action: .add))
    } else {
      _ = try edit(id, in: file, cause) { _ in
        respondent.members.map { MemberChange(MemberPath($0.name), to: $0.value) }
      }
    }
  }
}
