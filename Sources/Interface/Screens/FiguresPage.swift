internal import Catalogue
internal import Scheme

/// The key figures of the scheme on a day, each with the rule by which it is counted.
public struct FiguresPage: Sendable {
  let context: RecordContext
  /// The exchanges that are counted, as indexes; nil for all.
  let rows: [Int32]?

  /// Figures of a catalogue, or of some of its exchanges.
  public init(context: RecordContext, among rows: [Int32]? = nil) {
    self.context = context
    self.rows = rows
  }

  /// The figures as a page to read.
  public var page: Page {
    let figures = context.catalogue.figures(on: context.day, among: rows)
    var page = Page(title: "Figures", badge: "as of \(figures.asOf)")
    page.blocks = [
      .table(
        titles: ["figure", "", "how it is counted"],
        rows: [
          row(
            "Completed",
            figures.completed,
            "furthest milestone completed or later, once each, for the VOP"
          ),
          row("  virtual", figures.completedVirtual, "of these, online"),
          row("  physical", figures.completedPhysical, "of these, on site"),
          row("Ongoing", figures.ongoing, "started, not completed"),
          row("Upcoming", figures.upcoming, "committed, not started"),
          row("In preparation", figures.inPreparation, "proposed or matched"),
          row("Cancelled", figures.cancelled, "cancelled and not completed"),
          row("Partnerships", figures.partnerships, "with at least one completed exchange"),
          Page.Row(["Target", figures.target.map { "\($0)" } ?? Wording.unknown, target(figures)]),
        ]
      ),
      .space, .heading("Feedback"),
      .table(
        titles: [],
        rows: [
          Page.Row([
            "Received", "\(figures.feedback.received)",
            "of \(figures.feedback.expected) expected: completed exchanges × \(Wording.roles(context.catalogue.scheme.feedbackRoles))",
          ]),
          Page.Row([
            "Overall", figures.feedback.mean.map(Wording.mean) ?? Wording.unknown,
            "mean of all persons, 1 to 5",
          ]),
          Page.Row([
            "Recommend", figures.feedback.nps.map(Wording.mean) ?? Wording.unknown,
            "net promoter score: share of 9–10 less share of 0–6, −100 to 100",
          ]),
        ]
      ),
    ]
    if rows == nil {
      let links = ResultsPage.links(figures.feedback.response, .all)
      page.blocks.append(.fact(Page.Fact("  Results", links)))
      page.blocks += partnerships
    }
    return page
  }

  private func row(_ name: String, _ count: Int, _ rule: String) -> Page.Row {
    Page.Row([name, "\(count)", rule])
  }

  private func target(_ figures: Figures) -> String {
    guard let target = figures.target, target > 0 else { return "exchanges the scheme wants" }
    let share = Double(figures.completed) / Double(target)
    return "exchanges the scheme wants; \(Wording.percent(share)) reached"
  }

  /// A line for each partnership, those without any exchange included.
  private var partnerships: [Page.Block] {
    let catalogue = context.catalogue
    let rows = catalogue.partnerships.indices.map { index in
      let counts = context.counts[index]
      let figures = catalogue.figures(
        on: context.day,
        among: Array(catalogue.exchanges(of: index))
      )
      return Page.Row(
        [
          catalogue.partnerships[index].acronym, "\(counts.completed)", "\(counts.ongoing)",
          "\(counts.upcoming)", "\(figures.feedback.received)/\(figures.feedback.expected)",
          figures.feedback.mean.map(Wording.mean) ?? Wording.unknown,
        ],
        link: .record(catalogue.partnerships[index].id)
      )
    }
    guard !rows.isEmpty else { return [] }
    return [
      .space, .heading("By partnership"),
      .table(
        titles: ["partnership", "completed", "ongoing", "upcoming", "feedback", "overall"],
        rows: rows
      ),
    ]
  }
}
