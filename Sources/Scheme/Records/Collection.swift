/// One of the five kinds of records that the program lists, finds and shows.
public enum RecordKind: Int, CaseIterable, Sendable, Hashable {
  case partnership, exchange, feedback, organisation, document

  /// The collection's name on the command line and in the data directory.
  public var collection: String {
    switch self {
    case .partnership: "partnerships"
    case .exchange: "exchanges"
    case .feedback: "feedback"
    case .organisation: "organisations"
    case .document: "documents"
    }
  }

  /// What one record of the kind is called.
  public var name: String {
    switch self {
    case .partnership: "partnership"
    case .exchange: "exchange"
    case .feedback: "feedback"
    case .organisation: "organisation"
    case .document: "document"
    }
  }
}
