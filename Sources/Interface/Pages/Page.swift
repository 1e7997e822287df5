public import Catalogue
public import Scheme
public import Screen

/// A record, the key figures, or another text to read, as facts in order.
///
/// The screen, `show` and `figures` draw the same value, so that they cannot say different things.
public struct Page: Hashable, Sendable {
  /// What the page is of, as `Exchange extratex-1`.
  public var title: String
  /// One word on its state at the end of the title line, as `completed`.
  public var badge: String?
  public var blocks: [Block]

  /// Makes a page.
  public init(title: String, badge: String? = nil, blocks: [Block] = []) {
    self.title = title
    self.badge = badge
    self.blocks = blocks
  }

  /// A part of a page, drawn below the one before it.
  public enum Block: Hashable, Sendable {
    /// A line that says what follows.
    case heading(String)
    /// One fact on lines of its own.
    case fact(Fact)
    /// Two facts that share a line where there is room.
    case pair(Fact, Fact)
    /// Text in its own lines, wrapped at words.
    case paragraph(String)
    /// An item of a list, its lines set in behind its mark.
    case item(mark: String, text: String)
    /// Lines in columns, as `rows` of equally many cells, each aligned under its title.
    case table(titles: [String], rows: [Row])
    /// How often each of several things was chosen.
    case chart(Chart)
    /// An empty line.
    case space
  }

  /// Counts that are parts of a whole, drawn as bars.
  public struct Chart: Hashable, Sendable {
    /// One thing and how often it was chosen.
    public struct Bar: Hashable, Sendable {
      public var label: String
      public var count: Int
    }

    public var bars: [Bar]
    /// What a bar of the full length stands for.
    public var whole: Int

    /// The same in words and numbers: what, how often, and its share.
    public var rows: [Row] {
      bars.map { Row([$0.label, "\($0.count)", Wording.percent($0.count, of: whole)]) }
    }
  }

  /// A label with what it says.
  public struct Fact: Hashable, Sendable {
    public var label: String
    public var spans: [Span]

    /// Makes a fact of spans.
    public init(_ label: String, _ spans: [Span]) {
      self.label = label
      self.spans = spans
    }

    /// Makes a fact of plain text; a dash where there is none.
    public init(_ label: String, _ text: String?) {
      self.init(label, [Span(text ?? Wording.unknown)])
    }
  }

  /// A stretch of text of one meaning.
  public struct Span: Hashable, Sendable {
    public var text: String
    public var style: Style
    public var link: Link?

    /// Makes a span.
    public init(_ text: String, _ style: Style = .text, link: Link? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// A line of a table; the whole of it is one link where there is one.
  public struct Row: Hashable, Sendable {
    public var cells: [String]
    public var link: Link?

    /// Makes a row.
    public init(_ cells: [String], link: Link? = nil) {
      self.cells = cells
      self.link = link
    }
  }

  /// Where Enter leads.
  public enum Link: Hashable, Sendable {
    case record(RecordID)
    /// The findings about a record.
    case findings(RecordID)
    /// What was done to a record.
    case history(RecordID)
    /// What was answered to every question.
    case results(of: ResultsScope)
    /// What was written, to one question or to all.
    case texts(of: ResultsScope, question: String?)
    /// The forms that are expected and not there.
    case missing(of: ResultsScope)
  }
}

extension Page {
  /// A link to a record with the marker that shows it as one.
  static func link(_ text: String, to id: RecordID) -> Span {
    Span(text, .link, link: .record(id))
  }

  /// A link to what is not a record.
  static func link(_ text: String, _ link: Link) -> Span { Span(text, .link, link: link) }
}
