public import Catalogue
public import Scheme
public import Screen

/// Everything the screen shows and every key depends on, as one value.
///
/// `update` changes it, `render` draws it; neither looks at a clock, a file or a terminal.
public struct State: Sendable {
  /// What stays the same from start to end.
  public var settings: Settings
  public var size: Size
  /// The data, nil until it is loaded.
  public internal(set) var catalogue: Catalogue?
  /// Data that came while something was typed or chosen over the rows, which shall not move under it; nil where there
  /// is none.
  var waiting: Catalogue?
  /// The data on the day looked at, from which lists and pages are made; nil until it is loaded.
  var context: RecordContext?
  /// How far loading is, while it goes on.
  public internal(set) var loading: LoadingCount?
  /// The day the host's calendar shows.
  var hostDay: CivilDate
  /// The day that was asked for by `--as-of` or `@`; nil for today.
  public internal(set) var chosenDay: CivilDate?

  var screen = ScreenName.browse
  var browse = BrowseState()
  var organisations = RecordList(.organisations)
  var documents = RecordList(.documents)
  var findings = RecordList(.findings)
  var figures = PageView()
  /// The pages opened one from another; the last one is shown.
  var trail: [OpenPage] = []
  /// The form that has the screen, in place of what is under it.
  var form: OpenForm?
  /// Whether the form closes as soon as its draft is on disk.
  var isLeaving = false
  /// What stands over the screen and gets the keys first.
  var layer: Layer?
  /// What was typed ahead while it was asked whether a form may open: it is meant for the form; nil while none opens.
  var typedAhead: [InputEvent]?
  /// Whether a change is on its way to the files; Esc gives up waiting for others.
  var isSaving = false
  /// A line for the shell prompt when the program has been left; nil where there is nothing to say.
  public internal(set) var farewell: String?

  /// The records that others changed since the person last asked for the data to be read again.
  var changedByOthers: Set<RecordID> = []
  /// Whether clicks and the wheel come here instead of selecting text in the terminal.
  var isMouseOn = false
  var message: Message?
  /// Former messages, the newest last.
  var messages: [String] = []
  /// Whether the key before was the one that quits when it is pressed twice.
  var isQuitArmed = false
  /// When panes that wait for the held key to rest are due, in milliseconds.
  var followDue: Int?
  var lastMove: Int?
  /// The time of the last event that had one, in milliseconds.
  var now = 0

  /// The state at the start, before anything is loaded.
  public init(settings: Settings, size: Size, hostDay: CivilDate, asOf: CivilDate? = nil) {
    self.settings = settings
    self.size = size
    self.hostDay = hostDay
    chosenDay = asOf
    loading = LoadingCount(filesRead: 0, files: 0, records: 0)
  }

  /// When the interface wants to be woken, in milliseconds of the clock of its events; nil for never.
  public var wakeUp: Int? { [followDue, form?.draft.due].compactMap { $0 }.min() }
}

/// What a run of the program was started with.
public struct Settings: Hashable, Sendable {
  /// The data directory as the person named it.
  public var directory: String
  /// Words to filter the catalogue with from the start.
  public var query = ""
  /// For reading by ear: no lines, one pane at a time, states in words.
  public var isAccessible = false
  /// Only characters of ASCII.
  public var isASCII = false
  /// The feedback that the program was started for; nil where it was started to browse.
  public var feedback: FeedbackOpening?
  /// Whether `y` may put text on the clipboard of the person's terminal (OSC 52).
  public var mayCopy = true
  /// Whether nothing is to be changed, by `--read-only`.
  public var isReadOnly = false

  /// Settings with defaults for all but the directory.
  public init(directory: String) {
    self.directory = directory
  }

  /// A text as it is shown: for reading by ear without the signs that a screen reader passes over or spells out.
  func spoken(_ text: String) -> String { isAccessible ? Wording.spoken(text) : text }
}

/// What is known of a feedback that somebody came to give.
public struct FeedbackOpening: Hashable, Sendable {
  /// The exchange; nil where it is to be chosen on the screen.
  public var exchange: RecordID?
  /// The role; nil where it is to be chosen.
  public var role: FeedbackRole?
  /// Whether it is known to be another person's than the one given already.
  public var isAnother = false
  /// The feedback that is to be corrected; nil for a new one.
  public var corrected: RecordID?

  /// A feedback on an exchange, or on one to be chosen.
  public init(exchange: RecordID?, role: FeedbackRole?, isAnother: Bool = false) {
    self.exchange = exchange
    self.role = role
    self.isAnother = isAnother
  }

  /// A feedback that was given, to be corrected.
  public init(correcting id: RecordID, on exchange: RecordID, as role: FeedbackRole) {
    self.init(exchange: exchange, role: role)
    corrected = id
  }
}

extension Settings {
  /// Whether the program was started for one form and ends with it.
  var isOnlyForm: Bool { feedback?.exchange != nil }
}

/// The screens that digits lead to.
enum ScreenName: Int, CaseIterable, Sendable {
  case browse = 1
  case figures, attention, documents, organisations, findings

  var title: String {
    switch self {
    case .browse: "Browse"
    case .figures: "Figures"
    case .attention: "Attention"
    case .documents: "Documents"
    case .organisations: "Organisations"
    case .findings: "Findings"
    }
  }

  /// Whether the program has the screen yet.
  var exists: Bool { self != .attention }
}

/// A line that answers a key, until the next one.
struct Message: Hashable, Sendable {
  var text: String
  var isProblem = false
}

/// Something over the screen.
///
/// One at a time, and it gets the keys first.
enum Layer: Hashable, Sendable {
  /// The filter of the list in focus is being typed; what it was before, to return to.
  case filter(TextField, before: String)
  /// Words to look for in the page are being typed.
  case search(TextField)
  /// A day to look at is being typed.
  case asOf(TextField)
  /// Commands to read about and to run, of here or all.
  case commands(CommandMenu)
  /// A column to sort by.
  case sort(selected: Int)
  /// Former messages.
  case messages
  /// The persons behind the record whose page is open: shown until any key, and nowhere else.
  case personal(RecordID, [PersonalFact])
  /// A question that `y` answers with yes, and every other key with no.
  case confirm(Confirmation)
  /// As whom feedback on an exchange is given.
  case role(RoleMenu)
}

/// A question before something that takes more than a key to undo.
struct Confirmation: Hashable, Sendable {
  /// What is done when the answer is yes.
  enum Deed: Hashable, Sendable {
    case request(StoreRequest)
    case prepare(FormSubject)
    case discardForm
    case storeAsAnother
    case bringBack
  }

  var question: String
  /// What `y` does, as `deletes it`.
  var yes: String
  var doing: Deed

  init(question: String, yes: String, doing: Deed) {
    self.question = question
    self.yes = yes
    self.doing = doing
  }
}

/// The roles in which a person can give feedback on an exchange, to choose one.
struct RoleMenu: Hashable, Sendable {
  let exchange: RecordID
  /// Those whom the questionnaire asks anything, in the order shown.
  let roles: [FeedbackRole]
  var selected = 0
}

extension State {
  /// The day everything without a date of its own happens on: pinned by the data set, else the host's.
  public var today: CivilDate { catalogue?.scheme.today ?? hostDay }

  /// Whether the data set stands still on a day.
  var isPinned: Bool { catalogue?.scheme.today != nil }

  /// The day that is looked at.
  public var day: CivilDate { chosenDay ?? today }

  /// Shows a message until the next key and keeps it for `M`.
  mutating func say(_ text: String, isProblem: Bool = false) {
    message = Message(text: text, isProblem: isProblem)
    messages.append(text)
    if messages.count > 100 { messages.removeFirst() }
  }
}
