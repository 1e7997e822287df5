public import JSON
public import Scheme

/// Corrected answers for a feedback that was given.
public struct FeedbackCorrection: Hashable, Sendable {
  public var id: RecordID
  public var submission: FeedbackSubmission
  /// The record as the person saw it; nil to replace whatever is there.
  public var base: JSONObject?

  /// A correction of a feedback.
  public init(of id: RecordID, to submission: FeedbackSubmission, base: JSONObject?) {
    self.id = id
    self.submission = submission
    self.base = base
  }
}

/// Correcting feedback that was given.
extension DataDirectory {
  /// Puts corrected answers and consent in the place of those that were given, all of them or none.
  ///
  /// A record keeps its id and its day: it tells when the person gave feedback, on which the figures of every past
  /// day rest, while the history tells when it was corrected. What someone else changed since `base` was seen
  /// and the person did not touch is kept. What is stored of the respondent is replaced member by member; a blank
  /// one leaves it.
  ///
  /// - Throws: `clash` where both changed the same answer.
  public func correct(
    _ corrections: [FeedbackCorrection],
    _ context: SavingContext
  ) throws(SavingError) -> [SaveReceipt] {
    let finder = RecordFinder(self)
    var places: [(file: String, respondents: String)] = []
    for correction in corrections {
      let file = try file(of: correction.id)
      guard RecordKind(file: file) == .feedback else { throw .noSuchRecord(correction.id) }
      let known = try finder.file(of: correction.id, among: finder.respondents)
      places.append((file, known ?? file.respondents))
    }
    var names: [String] = []
    for place in places where !names.contains(place.file) { names.append(place.file) }
    for (correction, place) in zip(corrections, places)
    where !correction.submission.respondent.isBlank && !names.contains(place.respondents) {
      names.append(place.respondents)
    }
    return try update(names, context) { files throws(SavingError) in
      var receipts: [SaveReceipt] = []
      for (correction, place) in zip(corrections, places) {
        receipts.append(try files.correct(correction, in: place.file))
        guard !correction.submission.respondent.isBlank else { continue }
        try files.put(correction.submission.respondent, of: correction.id, in: place.respondents)
      }
      return receipts
    }
  }
}

extension LockedFiles {
  /// Brings a correction together with what the record is now.
  fileprivate mutating func correct(
    _ correction: FeedbackCorrection,
    in file: String
  ) throws(SavingError) -> SaveReceipt {
    let (id, submission) = (correction.id, correction.submission)
    var others: [MemberPath] = []
    let changes = try edit(id, in: file, Cause(action: .edit)) { present throws(SavingError) in
      guard present["exchange"]?.string == submission.exchange.text,
        present["role"]?.string == submission.role.rawValue
      else { throw .noSuchRecord(id) }
      let base = correction.base ?? present
      let merge = RecordMerge(
        base: base.corrected,
        present: present.corrected,
        edited: submission.corrected(over: base)
      )
      guard merge.clashes.isEmpty else { throw .clash(id, merge.clashes) }
      others = merge.theirs
      // Where nobody else was at work the answers go in as a whole, and so in the order of the form.
      return others.isEmpty ? present.changes(toCorrected: submission) : merge.changes
    }
    let records = try RecordFile(self[file], name: file)
    let members = try records.index(of: id).map { index throws(SavingError) in
      try records.usableMembers(at: index, id: id, file: file)
    }
    return SaveReceipt(
      record: StoredRecord(file: file, kind: .feedback, id: id, members: members ?? [:]),
      changed: changes.map(\.path),
      others: others
    )
  }

  /// Stores who gave a feedback, beside or in the place of what is known.
  fileprivate mutating func put(
    _ respondent: Respondent,
    of id: RecordID,
    in file: String
  ) throws(SavingError) {
    if try RecordFile(self[file], name: file).index(of: id) == nil {
      let members = [JSONObject.Member(name: "id", value: .string(id.text))] + respondent.members
      try add(JSONObject(members), id, to: file, Cause(action: .add))
    } else {
      _ = try edit(id, in: file, Cause(action: .edit)) { _ in
        respondent.members.map { MemberChange(MemberPath($0.name), to: $0.value) }
      }
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
