/// A webinar, presentation, guide, FAQ entry or piece of news about the scheme.
public struct Document: Hashable, Sendable, Identifiable {
  public internal(set) var id: RecordID
  public var kind: DocumentKind
  /// The title; of a FAQ entry the question.
  public var title: String
  public var date: CivilDate?
  public var authors: [String] = []
  public var url: String?
  /// A BCP 47 tag.
  public var language: String?
  public var tags: [String] = []
  /// Markdown; of a FAQ entry the answer.
  public var body: String?
  /// The id of the check that enforces what the document explains.
  public var rule: String?
  public var partnerships: [RecordID] = []
  public var exchanges: [RecordID] = []
  public var sources: [String] = []
  /// Whether the record is made up.
  public var illustrative = false

  /// Makes a document of its required members.
  public init(id: RecordID, kind: DocumentKind, title: String) {
    self.id = id
    self.kind = kind
    self.title = title
  }
}

/// The kinds of documents, in the order in which they are listed.
public enum DocumentKind: String, CaseIterable, Sendable, Hashable {
  case webinar, presentation, guide, faq, news
}
