import Scheme

/// The searched text of all collections, each folded when it is searched for the first time.
///
/// Half the time of making a catalogue went into this, and most commands never search. Text is made of what
/// DATA.md lets be searched. A record's own names come first, its id before all: `FoldedText.rank` relies on
/// it. Contacts and respondents are personal and never in here; the records do not even hold them.
struct SearchTexts: Sendable {
  private let texts: [Once<FoldedText>]

  /// The text of a collection.
  ///
  /// Folds it at the first call, whichever thread that comes from.
  subscript(kind: RecordKind) -> FoldedText { texts[kind.rawValue].value }

  /// How many fields at the start of a record's text are its own names.
  static func names(of kind: RecordKind) -> Int {
    switch kind {
    case .partnership: 3  // id, acronym, title
    case .exchange, .organisation, .document: 2  // id; title or name
    case .feedback: 1  // id
    }
  }

  init(_ source: SearchSource) {
    texts = RecordKind.allCases.map { kind in Once { source.text(of: kind) } }
  }
}
