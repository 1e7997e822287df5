internal import Catalogue
internal import JSON
internal import Scheme
internal import Store

/// What is to be filled in: about which exchange, in which role, and whether something is corrected by it.
struct FeedbackPlan {
  let exchange: Exchange
  let form: FeedbackForm
  let person: FeedbackSubmission.Person
  /// The feedback that is corrected; nil for a new one.
  var corrected: StoredRecord?
  let today: CivilDate

  var role: FeedbackRole { form.role }

  /// The key under which the draft is kept.
  ///
  /// A correction has one of its own, by the id of the feedback that it is of.
  func draftKey(in directory: DataDirectory, login: String) -> Draft.Key {
    Draft.Key(
      directory,
      kind: .feedback,
      record: corrected?.id ?? exchange.id,
      role: role,
      login: login
    )
  }

  /// What the form is filled in with before anything is typed.
  var entry: FeedbackEntry {
    corrected.map { FeedbackEntry(correcting: $0.members, in: form) } ?? FeedbackEntry()
  }
}

/// How a feedback is handed in, as the person asked for it.
enum FeedbackMeans: Hashable {
  /// The first one of the role.
  case first
  /// That of another person than those who have given theirs.
  case another
  /// In the place of one that was given.
  case correction
}

extension FeedbackPlan {
  /// Plans a feedback on an exchange as it is in the data; what cannot be given is refused before a word is typed.
  static func feedback(
    on id: RecordID,
    as role: FeedbackRole,
    _ means: FeedbackMeans,
    _ data: LoadedData
  ) throws(CommandError) -> FeedbackPlan {
    let exchange = try exchange(id, data)
    if let refusal = exchange.feedbackRefusal(on: data.day) {
      throw .saving(.feedbackTooEarly(id, refusal))
    }
    let given = data.catalogue.given(on: id, as: role)
    var corrected: StoredRecord?
    switch means {
    case .another: break
    case .first:
      guard given.isEmpty else {
        throw .saving(.feedbackGiven([FeedbackGiven(exchange: id, role: role, records: given)]))
      }
    case .correction:
      guard let first = given.first else { throw .nothingToCorrect(id, role) }
      guard given.count == 1 else { throw .severalToCorrect(given.map(\.id)) }
      corrected = try stored(first.id, data)
    }
    return try FeedbackPlan(exchange, role, means, corrected, data)
  }

  /// Plans the correction of a feedback that is named itself.
  static func correction(of id: RecordID, _ data: LoadedData) throws(CommandError) -> FeedbackPlan {
    let stored = try stored(id, data)
    guard let role = stored.members["role"]?.string.flatMap({ FeedbackRole(rawValue: $0) }),
      let exchange = stored.members["exchange"]?.string.flatMap({ RecordID($0) })
    else { throw .noSuchRecord(id.text, in: data.catalogue) }
    return try FeedbackPlan(try Self.exchange(exchange, data), role, .correction, stored, data)
  }

  private init(
    _ exchange: Exchange,
    _ role: FeedbackRole,
    _ means: FeedbackMeans,
    _ corrected: StoredRecord?,
    _ data: LoadedData
  ) throws(CommandError) {
    self.exchange = exchange
    self.corrected = corrected
    person = means == .another ? .another : .only
    today = data.day
    // What was answered under an earlier version is corrected with the questions of that version.
    let questionnaire = data.catalogue.questionnaire
    let version = corrected.flatMap { $0.members["questionnaire"]?.integer ?? 1 }
    form = FeedbackForm(
      version.flatMap { questionnaire.of(version: $0) } ?? questionnaire,
      role: role,
      mode: exchange.mode,
      scheme: data.catalogue.scheme
    )
    if form.sections.isEmpty {
      let asked = questionnaire.roles(in: exchange.mode, scheme: data.catalogue.scheme)
      throw .noQuestions(role, asked: asked)
    }
  }

  /// The exchange of an id.
  static func exchange(_ id: RecordID, _ data: LoadedData) throws(CommandError) -> Exchange {
    guard let reference = data.catalogue.reference(id) else {
      if let finding = data.catalogue.findings(of: id).first { throw .unusableRecord(id, finding) }
      throw .noSuchRecord(id.text, in: data.catalogue)
    }
    guard reference.kind == .exchange else { throw .notAnExchange(id, reference.kind) }
    return data.catalogue.exchanges[reference.index]
  }

  private static func stored(_ id: RecordID, _ data: LoadedData) throws(CommandError)
    -> StoredRecord
  {
    do throws(SavingError) {
      return try data.directory.stored(id)
    } catch {
      throw .saving(error)
    }
  }
}

extension Catalogue {
  /// The feedback that a role has given on an exchange, the first one first.
  ///
  /// For telling before anything is typed; the store looks again under its lock.
  fileprivate func given(on exchange: RecordID, as role: FeedbackRole) -> [FeedbackGiven.Given] {
    guard let reference = reference(exchange), reference.kind == .exchange else { return [] }
    return feedback(of: reference.index).map { feedback[Int($0)] }.filter { $0.role == role }
      .sorted { ($0.submitted, $0.id) < ($1.submitted, $1.id) }
      .map { FeedbackGiven.Given(id: $0.id, day: $0.submitted.date) }
  }
}
