internal import Catalogue
internal import Scheme
internal import Screen

/// What a page is about: enough to make it anew when the data or the day changes.
enum PageSubject: Hashable, Sendable {
  case record(RecordID)
  case results(of: ResultsScope)
  case texts(of: ResultsScope, question: String?)
  case missing(of: ResultsScope)
  /// What was done to a record, which only the directory's history tells.
  case history(RecordID)

  /// What a link opens; nil where that is a screen and no page.
  init?(_ link: Page.Link) {
    switch link {
    case .record(let id): self = .record(id)
    case .results(let scope): self = .results(of: scope)
    case .texts(let scope, let question): self = .texts(of: scope, question: question)
    case .missing(let scope): self = .missing(of: scope)
    case .history(let id): self = .history(id)
    case .findings: return nil
    }
  }

  /// The record that there has to be; nil where the page is of the whole scheme.
  var record: RecordID? {
    switch self {
    case .record(let id): id
    // A record that is gone has a history all the same.
    case .history: nil
    case .results(let scope), .texts(let scope, _), .missing(let scope):
      switch scope {
      case .all: nil
      case .partnership(let id), .exchange(let id): id
      }
    }
  }

  /// The page, nil where its record is not in the data.
  func page(in context: RecordContext) -> Page? {
    if let record, context.catalogue.reference(record) == nil { return nil }
    return switch self {
    case .record(let id): Self.recordPage(of: id, in: context)
    case .history(let id): HistoryPage(id: id, lines: nil).page
    case .results(let scope): ResultsPage(context, of: scope).page
    case .texts(let scope, let question): TextsPage(context, of: scope, question: question).page
    case .missing(let scope): MissingPage(context, of: scope).page
    }
  }
}

extension PageSubject {
  /// The record's page with the way to its history, which a prompt has another word for.
  private static func recordPage(of id: RecordID, in context: RecordContext) -> Page? {
    var page = RecordPage(catalogue: context.catalogue, on: context.day).page(of: id)
    // Apart from a text or a table, with which it has nothing to do.
    switch page?.blocks.last {
    case .fact, .pair, nil: break
    default: page?.blocks.append(.space)
    }
    page?.blocks.append(
      .fact(Page.Fact("History", [Page.Span("what was done to it", .link, link: .history(id))]))
    )
    return page
  }
}

/// A page that was opened from a list or another page.
struct OpenPage: Sendable {
  let subject: PageSubject
  var view: PageView

  /// The record whose own page it is, nil for a page of another kind.
  var record: RecordID? { if case .record(let id) = subject { id } else { nil } }

  /// Opens a page; nil where its record is not in the data.
  init?(_ subject: PageSubject, in context: RecordContext) {
    guard let page = subject.page(in: context) else { return nil }
    self.subject = subject
    view = PageView(page: page)
    view.link = 0
  }

  /// Makes the page anew after the data or the day changed; one whose record is gone says so.
  ///
  /// A history stays as it was read.
  mutating func refresh(_ context: RecordContext) {
    if case .history = subject { return }
    view.page =
      subject.page(in: context)
      ?? Page(
        title: subject.record?.text ?? "",
        badge: "gone",
        blocks: [.paragraph("This record is no longer in the data. Esc goes back.")]
      )
  }
}
