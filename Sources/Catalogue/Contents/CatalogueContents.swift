public import Scheme

/// What a loader puts together, file by file, for a catalogue to be made of.
public struct CatalogueContents: Sendable {
  public var scheme = SchemeDefinition()
  /// Whether the code lists can be relied on; where they cannot, no code is called unknown.
  public var isSchemeReadable = true
  public var questionnaire = Questionnaire()
  /// In the order of reading, which decides between two records with one id.
  public var files: [DataFile] = []
  public var partnerships: [Placed<Partnership>] = []
  public var organisations: [Placed<Organisation>] = []
  public var exchanges: [Placed<Exchange>] = []
  public var feedback: [Placed<Feedback>] = []
  public var documents: [Placed<Document>] = []
  /// The kinds of which a file could not be read to its end.
  ///
  /// A reference to one may lead to a record that is only hidden, so it is not called a wrong one.
  public var brokenKinds: Set<RecordKind> = []
  /// What the loader found wrong; the catalogue adds what only the whole can show.
  public var findings: [Finding] = []

  /// An empty data directory.
  public init() {}

  /// How many records there are in all collections, repeated ids included.
  var recordCount: Int {
    partnerships.count + organisations.count + exchanges.count + feedback.count + documents.count
  }

  func place(of reference: RecordReference) -> RecordPlace {
    switch reference.kind {
    case .partnership: partnerships[reference.index].place
    case .organisation: organisations[reference.index].place
    case .exchange: exchanges[reference.index].place
    case .feedback: feedback[reference.index].place
    case .document: documents[reference.index].place
    }
  }
}
