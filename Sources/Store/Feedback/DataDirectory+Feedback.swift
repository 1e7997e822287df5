internal import JSON
public import Scheme

/// Storing what participants say.
extension DataDirectory {
  /// Stores feedback, all of it or none, each in the file of its exchange's partnership and who gave it apart.
  ///
  /// Whether the role has given its feedback already is looked up under the lock of that file, so that of two
  /// people who send at once one is told. The ids are those of DATA.md: exchange and role, with a number from the
  /// second on; one that a deleted feedback or a respondent without feedback still has is not given again.
  ///
  /// - Parameters:
  ///   - today: The day part of `submitted`; the time of day is the clock's.
  /// - Returns: The records in the order handed over.
  /// - Throws: `feedbackGiven` with all that are refused; `feedbackTooEarly` for an exchange that has not begun.
  public func submit(
    _ feedback: [FeedbackSubmission],
    as person: FeedbackSubmission.Person = .only,
    today: CivilDate,
    _ context: SavingContext
  ) throws(SavingError) -> [StoredRecord] {
    var files: [String] = []
    for submission in feedback {
      files.append(try feedbackFile(of: submission.exchange, today: today))
    }
    let submitted = Moment(of: context.now(), on: today)
    return try update(feedback.storedFiles(files), context) { locked throws(SavingError) in
      if person == .only { try refuseRepeated(feedback) }
      var records: [StoredRecord] = []
      for (submission, file) in zip(feedback, files) {
        let id = try feedbackID(
          exchange: submission.exchange,
          role: submission.role.rawValue,
          beside: records.map(\.id)
        )
        let members = submission.members(id: id, submitted: submitted)
        let cause = LockedFiles.Cause(action: .add)
        try locked.add(members, id, to: file, cause)
        if !submission.respondent.isBlank {
          let idMember = JSONObject.Member(name: "id", value: .string(id.text))
          let person = JSONObject([idMember] + submission.respondent.members)
          try locked.add(person, id, to: file.respondents, cause)
        }
        records.append(StoredRecord(file: file, kind: .feedback, id: id, members: members))
      }
      return records
    }
  }

  /// Refuses what a role has given already; a feedback in the bin does not count.
  private func refuseRepeated(_ feedback: [FeedbackSubmission]) throws(SavingError) {
    let given = try given(on: Set(feedback.map(\.exchange)))
    var refused: [FeedbackGiven] = []
    for (index, submission) in feedback.enumerated() {
      let records = given[GivenKey(submission.exchange.text, submission.role.rawValue)] ?? []
      let isRepeated = feedback[..<index].contains {
        $0.exchange == submission.exchange && $0.role == submission.role
      }
      guard isRepeated || !records.isEmpty else { continue }
      refused.append(
        FeedbackGiven(
          index: index,
          exchange: submission.exchange,
          role: submission.role,
          records: records.sorted { ($0.day ?? .epoch, $0.id) < ($1.day ?? .epoch, $1.id) }
        )
      )
    }
    guard refused.isEmpty else { throw .feedbackGiven(refused) }
  }

  /// An exchange and a role, as a record spells them.
  private struct GivenKey: Hashable {
    let exchange: String
    let role: String

    init(_ exchange: String, _ role: String) {
      self.exchange = exchange
      self.role = role
    }
  }

  /// The feedback on some exchanges by exchange and role, in one pass over the files.
  private func given(
    on exchanges: Set<RecordID>
  ) throws(SavingError) -> [GivenKey: [FeedbackGiven.Given]] {
    let finder = RecordFinder(self)
    let files = finder.files.filter { RecordKind(file: $0) == .feedback }
    let wanted = Set(exchanges.map(\.text))
    // A file without the exchange need not be parsed; of many exchanges each file has some.
    let only = exchanges.count == 1 ? exchanges.first : nil
    var given: [GivenKey: [FeedbackGiven.Given]] = [:]
    try finder.forEachRecord(in: files, mentioning: only.map { "\"\($0)\"" } ?? "") {
      _,
      id,
      members in
      guard let exchange = members["exchange"]?.string, wanted.contains(exchange),
        let role = members["role"]?.string, let id = id.flatMap({ RecordID($0) })
      else { return }
      let day = members["submitted"]?.string.flatMap { Moment($0) }?.date
      given[GivenKey(exchange, role), default: []].append(FeedbackGiven.Given(id: id, day: day))
    }
    return given
  }

  /// The file that feedback on an exchange goes into, after a look whether it can be given.
  private func feedbackFile(
    of exchange: RecordID,
    today: CivilDate
  ) throws(SavingError) -> String {
    let stored = try stored(exchange)
    guard stored.kind == .exchange else { throw .noSuchRecord(exchange) }
    let reading = try? JSONReader.read(JSONWriter.inline(.object(stored.members))) {
      json throws(JSONError) in try Exchange.read(&json)
    }
    guard let reading, let record = reading.record else {
      let problems = reading?.problems.map(\.problem) ?? []
      throw .unusableRecord(exchange, file: stored.file, problems)
    }
    if let refusal = record.feedbackRefusal(on: today) {
      throw .feedbackTooEarly(exchange, refusal)
    }
    return "feedback/" + record.visitorPartnership.text + ".json"
  }
}

extension [FeedbackSubmission] {
  /// The files that are changed, feedback before respondents: a process killed between the two leaves a feedback of
  /// which nobody knows who gave it, rather than a person to whom the next feedback of that id would be put down.
  fileprivate func storedFiles(_ files: [String]) -> [String] {
    var names: [String] = []
    for file in files where !names.contains(file) { names.append(file) }
    let personal = zip(self, files).filter { !$0.0.respondent.isBlank }.map(\.1.respondents)
    for file in personal where !names.contains(file) { names.append(file) }
    return names
  }
}

extension String {
  /// The file of the respondents to the feedback of a file.
  var respondents: String { "respondents/" + dropFirst("feedback/".count) }
}

extension Moment {
  /// The time of day of a moment on another day.
  fileprivate init(of moment: Moment, on day: CivilDate) {
    let ofDay = ((moment.secondsSinceEpoch % 86_400) + 86_400) % 86_400
    self.init(secondsSinceEpoch: Int64(day.daysSinceEpoch) * 86_400 + ofDay)
  }
}
