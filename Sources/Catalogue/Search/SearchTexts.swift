import Scheme
import Synchronization

/// The searched text of all collections, each folded when it is searched for the first time.
///
/// Half the time of making a catalogue went into this, and most commands never search. Text is made of what
/// DATA.md lets be searched. A record's own names come first, its id before all: `FoldedText.rank` relies on
/// it. Contacts and respondents are personal and never in here; the records do not even hold them.
struct SearchTexts: Sendable {
  private let texts: [LazyText]

  /// The text of a collection.
  ///
  /// Folds it at the first call, whichever thread that comes from.
  subscript(kind: RecordKind) -> FoldedText { texts[kind.rawValue].text }

  /// How many fields at the start of a record's text are its own names.
  static func names(of kind: RecordKind) -> Int {
    switch kind {
    case .partnership: 3  // id, acronym, title
    case .exchange, .organisation, .document: 2  // id; title or name
    case .feedback: 1  // id
    }
  }

  init(_ source: SearchSource) {
    texts = RecordKind.allCases.map { LazyText($0, of: source) }
  }
}

/// The text of one collection, folded at most once.
private final class LazyText: Sendable {
  private let kind: RecordKind
  private let source: SearchSource
  private let folded = Mutex<FoldedText?>(nil)

  init(_ kind: RecordKind, of source: SearchSource) {
    self.kind = kind
    self.source = source
  }

  var text: FoldedText {
    folded.withLock { folded in
      if let folded { return folded }
      let text = source.text(of: kind)
      folded = text
      return text
    }
  }
}
