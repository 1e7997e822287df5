public import Catalogue
internal import Scheme

/// What people wrote, to read through by question.
public struct TextsPage: Sendable {
  public let page: Page

  /// The texts of a scope, to one question or to all.
  init(_ context: RecordContext, of scope: ResultsScope, question: String?) {
    self.init(
      context,
      context.catalogue.texts(of: scope, on: context.day, question: question),
      title: Wording.title("Texts", of: scope, context.catalogue)
    )
  }

  /// The page of any texts, by question.
  public init(_ context: RecordContext, _ questions: [QuestionTexts], title: String = "Texts") {
    var page = Page(title: title, badge: "as of \(context.day)")
    for one in questions {
      if !page.blocks.isEmpty { page.blocks.append(.space) }
      page.blocks.append(.heading(one.question.text))
      page.blocks += one.texts.flatMap(Self.blocks)
      page.blocks += Self.remarks(on: one)
    }
    if questions.isEmpty { page.blocks.append(.paragraph("The form asks for no texts.")) }
    self.page = page
  }

  /// A text in its own lines, and behind it where it comes from if its writer would say.
  private static func blocks(of text: PublishedText) -> [Page.Block] {
    var blocks = text.text.split(whereSeparator: \.isNewline).enumerated().map { index, line in
      Page.Block.item(mark: index == 0 ? "-" : " ", text: String(line))
    }
    if let source = text.source {
      let words = "\(Wording.role(source.role)) of \(source.exchange)"
      let row = Page.Row([words], link: .record(source.feedback))
      blocks.append(.table(titles: [], rows: [row]))
    }
    return blocks
  }

  /// What is not shown, and that nothing is there.
  private static func remarks(on one: QuestionTexts) -> [Page.Block] {
    var remarks: [String] = []
    if one.texts.isEmpty { remarks.append("No texts to show.") }
    if one.withheld > 0 {
      remarks.append(
        "\(Wording.count(one.withheld, "more text is", "more texts are")) not to be published, and not searched."
      )
    }
    if one.hidesSmall {
      remarks.append(
        "Texts without a name are hidden where fewer than five people could have written them."
      )
    }
    return remarks.map { .paragraph($0) }
  }
}
