internal import Scheme

/// The form that has the screen.
enum OpenForm: Hashable, Sendable {
  case record(RecordForm)
  case feedback(FeedbackScreen)

  var subject: FormSubject {
    switch self {
    case .record(let form): form.subject
    case .feedback(let screen): screen.subject
    }
  }

  /// What was typed, for the draft.
  var typed: FormDraft {
    switch self {
    case .record(let form): form.typed
    case .feedback(let screen): screen.typed
    }
  }

  /// Whether there is anything that would be lost.
  var isChanged: Bool {
    switch self {
    case .record(let form): form.isChanged
    case .feedback(let screen): screen.isChanged
    }
  }

  /// The place of the item under the cursor.
  var focus: Int {
    switch self {
    case .record(let form): form.clashes?.selected ?? form.focus
    case .feedback(let screen): screen.focus
    }
  }

  /// Whether versions of members are chosen instead of typed.
  var isChoosing: Bool {
    if case .record(let form) = self { form.clashes != nil } else { false }
  }

  /// Whether it is stored, and there is nothing to do but to read so.
  var isStored: Bool {
    if case .feedback(let screen) = self, case .stored = screen.stage { true } else { false }
  }

  var draft: DraftTiming {
    get {
      switch self {
      case .record(let form): form.draft
      case .feedback(let screen): screen.draft
      }
    }
    set {
      switch self {
      case .record(var form):
        form.draft = newValue
        self = .record(form)
      case .feedback(var screen):
        screen.draft = newValue
        self = .feedback(screen)
      }
    }
  }

  /// Whether a save is on its way.
  var isSaving: Bool {
    get {
      switch self {
      case .record(let form): form.isSaving
      case .feedback(let screen): screen.isSaving
      }
    }
    set {
      switch self {
      case .record(var form):
        form.isSaving = newValue
        self = .record(form)
      case .feedback(var screen):
        screen.isSaving = newValue
        self = .feedback(screen)
      }
    }
  }
}
