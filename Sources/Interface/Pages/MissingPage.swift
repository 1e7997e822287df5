internal import Catalogue
internal import Scheme

/// The forms that were asked for and are not there, exchange by exchange.
public struct MissingPage: Sendable {
  public let page: Page

  /// What is missing of a scope.
  init(_ context: RecordContext, of scope: ResultsScope) {
    self.init(
      context,
      among: context.catalogue.exchanges(in: scope),
      title: Wording.title("Missing feedback", of: scope, context.catalogue)
    )
  }

  /// What is missing of some exchanges, of all for nil.
  public init(
    _ context: RecordContext,
    among exchanges: [Int32]?,
    title: String = "Missing feedback"
  ) {
    let catalogue = context.catalogue
    let missing = catalogue.missingFeedback(on: context.day, among: exchanges)
    let response = catalogue.figures(on: context.day, among: exchanges).feedback.response
    let roles = Wording.roles(catalogue.scheme.feedbackRoles)
    var page = Page(title: title, badge: "as of \(context.day)")
    page.blocks = [
      .paragraph(
        "\(missing.count) of \(response.expected) expected forms are missing: of each completed exchange one each from "
          + "\(roles), of those who travelled as one a single one from the host."
      )
    ]
    if !missing.isEmpty {
      page.blocks += [
        .space,
        .table(
          titles: ["exchange", "missing", "completed", "title"],
          rows: missing.map { Self.row($0, catalogue) }
        ),
      ]
    }
    self.page = page
  }

  private static func row(_ missing: MissingFeedback, _ catalogue: Catalogue) -> Page.Row {
    let exchange = catalogue.exchanges[missing.exchange]
    return Page.Row(
      [
        exchange.id.text, Wording.role(missing.role),
        exchange.milestones[.completed]?.description ?? Wording.unknown,
        exchange.title ?? Wording.unknown,
      ],
      link: .record(exchange.id)
    )
  }
}
