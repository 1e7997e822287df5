internal import JSON
internal import Runtime
internal import Scheme
internal import Store

/// The draft of one form that is being filled in.
final class FeedbackDrafts {
  private let folder: DraftFolder?
  private let key: Draft.Key
  private let now: @Sendable () -> Moment
  /// Why no draft can be kept; nil where one can.
  private(set) var refusal: DraftRefusal?
  /// Whether this form has written one.
  private(set) var hasWritten = false
  private var last: JSONObject?

  /// Why no draft can be kept.
  enum DraftRefusal {
    /// The person has no home, and `XDG_STATE_HOME` names no other place.
    case noPlace
    case failed(SavingError)

    var words: String {
      switch self {
      case .noPlace: "neither HOME nor XDG_STATE_HOME names a place for it"
      case .failed(let error): error.words
      }
    }
  }

  init(_ key: Draft.Key, in surroundings: Surroundings) {
    self.key = key
    now = surroundings.now
    folder = DraftFolder(environment: surroundings.environment)
    guard let folder else {
      refusal = .noPlace
      return
    }
    do throws(SavingError) {
      try folder.prepare()
    } catch {
      refusal = .failed(error)
    }
  }

  /// Whether what was filled in last is kept.
  var isKept: Bool { refusal == nil }

  /// The draft that an earlier form left.
  func find() -> Draft? { try? folder?.draft(key) }

  /// Keeps an entry as it is; answers what went wrong, once.
  func keep(_ entry: FeedbackEntry, _ plan: FeedbackPlan) -> DraftRefusal? {
    guard let folder, entry.draft != last else { return nil }
    var fields = entry.draft
    fields["questionnaire"] = .number(JSONNumber(plan.form.version))
    let draft = Draft(key: key, written: now(), base: plan.corrected?.members, fields: fields)
    do throws(SavingError) {
      try folder.write(draft)
      refusal = nil
      hasWritten = true
      last = entry.draft
      return nil
    } catch {
      let isKnown = refusal != nil
      refusal = .failed(error)
      return isKnown ? nil : refusal
    }
  }

  /// Throws the draft away; one that cannot be is offered once more, and does no harm.
  func discard() {
    _ = try? folder?.discard(key)
    last = nil
  }
}
