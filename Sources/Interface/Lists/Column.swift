internal import Catalogue
public import Scheme
public import Screen

/// A column of a list, declared once for the screen, the command line and sorting.
public struct Column: Sendable {
  /// The name by which `--columns` and `--sort` call it.
  public let id: String
  /// The heading on screen.
  public let title: String
  public let spec: ColumnSpec
  /// How a text of the column looks.
  ///
  /// Most look plain: every change of style is bytes on a slow line.
  let style: @Sendable (String) -> Style
  /// The catalogue's name for the order by this column; nil where there is none.
  public let order: String?
  /// A word before each value where the list has no headings, so that the number says what it is.
  let label: String?
  /// The text of a cell, of the record at an index of its collection.
  public let text: @Sendable (RecordContext, Int) -> String

  init(
    _ id: String,
    _ title: String? = nil,
    minimum: Int,
    ideal: Int,
    weight: Int = 0,
    _ alignment: Alignment = .leading,
    order: String? = nil,
    label: String? = nil,
    style: @escaping @Sendable (String) -> Style = { _ in .text },
    text: @escaping @Sendable (RecordContext, Int) -> String
  ) {
    self.id = id
    self.title = title ?? id
    spec = ColumnSpec(minimum: minimum, ideal: ideal, weight: weight, alignment: alignment)
    self.style = style
    self.order = order
    self.label = label
    self.text = text
  }

  /// The widths under a heading that is shown whole, with the arrow of the order if the list is sorted by it.
  func specWithHeading(isSorted: Bool) -> ColumnSpec {
    let width = DisplayWidth.of(title) + (isSorted ? 1 : 0)
    return ColumnSpec(
      minimum: max(spec.minimum, width),
      ideal: max(spec.ideal, width),
      weight: spec.weight,
      alignment: spec.alignment
    )
  }
}

/// The columns of every collection, in the order in which they are shown.
public enum Columns {
  /// All columns of a kind of record.
  public static func all(of kind: RecordKind) -> [Column] {
    switch kind {
    case .partnership: partnerships
    case .exchange: exchanges
    case .feedback: feedback
    case .organisation: organisations
    case .document: documents
    }
  }

  /// The columns of a table where none are named.
  public static func usual(of kind: RecordKind) -> [Column] {
    let ids: [String] =
      switch kind {
      case .partnership: ["id", "acronym", "completed", "ongoing", "upcoming", "planned", "sector"]
      case .exchange: ["id", "title", "host", "state", "start"]
      case .feedback: ["id", "role", "overall", "recommend", "submitted", "text"]
      case .organisation: ["id", "name", "type", "country", "city"]
      case .document: ["id", "kind", "date", "title"]
      }
    return ids.compactMap { id in all(of: kind).first { $0.id == id } }
  }

  private static func unknown(_ text: String?) -> String { text ?? Wording.unknown }

  static let partnerships: [Column] = [
    Column("acronym", minimum: 8, ideal: 14, weight: 1, order: PartnershipField.acronym.rawValue) {
      context,
      index in
      context.catalogue.partnerships[index].acronym
    },
    Column(
      "completed",
      "done",
      minimum: 3,
      ideal: 3,
      .trailing,
      order: PartnershipField.completed.rawValue
    ) {
      context,
      index in
      String(context.counts[index].completed)
    },
    Column(
      "ongoing",
      "now",
      minimum: 2,
      ideal: 2,
      .trailing,
      order: PartnershipField.ongoing.rawValue
    ) {
      context,
      index in
      String(context.counts[index].ongoing)
    },
    Column(
      "upcoming",
      "next",
      minimum: 2,
      ideal: 2,
      .trailing,
      order: PartnershipField.upcoming.rawValue
    ) {
      context,
      index in
      String(context.counts[index].upcoming)
    },
    Column("planned", minimum: 7, ideal: 7, .trailing, order: PartnershipField.planned.rawValue) {
      context,
      index in
      unknown(context.catalogue.partnerships[index].plannedExchanges.map { "\($0)" })
    },
    Column("id", minimum: 8, ideal: 19, order: PartnershipField.id.rawValue) { context, index in
      context.catalogue.partnerships[index].id.text
    },
    Column("coordinator", minimum: 8, ideal: 24) { context, index in
      let id = context.catalogue.partnerships[index].coordinator
      return unknown(id.map { context.catalogue[organisation: $0]?.name ?? $0.text })
    },
    Column("sector", minimum: 10, ideal: 30, weight: 1) { context, index in
      unknown(context.catalogue.partnerships[index].sector)
    },
    Column("title", minimum: 10, ideal: 40, weight: 2, order: PartnershipField.title.rawValue) {
      context,
      index in
      unknown(context.catalogue.partnerships[index].title)
    },
  ]

  static let exchanges: [Column] = [
    Column("id", minimum: 8, ideal: 12, order: ExchangeField.id.rawValue) { context, index in
      context.catalogue.exchanges[index].id.text
    },
    Column("title", minimum: 8, ideal: 44, weight: 1, order: ExchangeField.title.rawValue) {
      context,
      index in
      unknown(context.catalogue.exchanges[index].title)
    },
    Column("host-country", "host", minimum: 4, ideal: 4, order: ExchangeField.hostCountry.rawValue)
    { context, index in
      unknown(context.catalogue.hostCountry(ofExchange: index)?.description)
    },
    Column("mode", minimum: 8, ideal: 8, order: ExchangeField.mode.rawValue) { context, index in
      context.catalogue.exchanges[index].mode.rawValue
    },
    Column(
      "status",
      minimum: 4,
      ideal: 5,
      order: ExchangeField.state.rawValue,
      style: { $0 == Wording.short(.completed) ? .text : .accent }
    ) { context, index in
      Wording.short(context.catalogue.exchanges[index].state(on: context.day))
    },
    Column("start", minimum: 10, ideal: 10, order: ExchangeField.start.rawValue) { context, index in
      unknown(context.catalogue.exchanges[index].start?.description)
    },
    Column("days", minimum: 4, ideal: 4, .trailing, order: ExchangeField.workingDays.rawValue) {
      context,
      index in
      unknown(context.catalogue.exchanges[index].workingDays.map { "\($0)" })
    },
    Column("rating", minimum: 6, ideal: 6, .trailing, order: ExchangeField.rating.rawValue) {
      context,
      index in
      unknown(context.catalogue.computed(index, on: context.day).rating.map(Wording.mean))
    },
    Column("feedback", minimum: 8, ideal: 8, .trailing, order: ExchangeField.feedback.rawValue) {
      context,
      index in
      String(context.catalogue.computed(index, on: context.day).feedback)
    },
    Column("visitor", minimum: 8, ideal: 24) { context, index in
      let id = context.catalogue.exchanges[index].visitor
      return unknown(id.map { context.catalogue[organisation: $0]?.name ?? $0.text })
    },
    Column("host", minimum: 8, ideal: 24) { context, index in
      let id = context.catalogue.exchanges[index].host
      return unknown(id.map { context.catalogue[organisation: $0]?.name ?? $0.text })
    },
    Column("partnership", "VOP", minimum: 8, ideal: 12, order: ExchangeField.partnership.rawValue) {
      context,
      index in
      let id = context.catalogue.exchanges[index].visitorPartnership
      return context.catalogue[partnership: id]?.acronym ?? id.text
    },
    Column(
      "visitor-country",
      "from",
      minimum: 4,
      ideal: 7,
      order: ExchangeField.visitorCountry.rawValue
    ) {
      context,
      index in
      unknown(context.catalogue.visitorCountry(ofExchange: index)?.description)
    },
    Column("state", minimum: 9, ideal: 14, order: ExchangeField.state.rawValue) { context, index in
      context.catalogue.exchanges[index].state(on: context.day)?.name ?? Wording.unknown
    },
  ]

  static let feedback: [Column] = [
    Column("role", minimum: 7, ideal: 7, order: FeedbackField.role.rawValue) { context, index in
      Wording.short(context.catalogue.feedback[index].role)
    },
    Column(
      "overall",
      minimum: 9,
      ideal: 9,
      order: FeedbackField.overall.rawValue,
      label: "overall"
    ) { context, index in
      unknown(context.catalogue.feedback[index].overall.map(Wording.mean))
    },
    Column(
      "recommend",
      "nps",
      minimum: 6,
      ideal: 6,
      order: FeedbackField.recommend.rawValue,
      label: "nps"
    ) { context, index in
      unknown(context.catalogue.feedback[index].recommend.map(Wording.mean))
    },
    Column("submitted", minimum: 10, ideal: 10, order: FeedbackField.submitted.rawValue) {
      context,
      index in
      unknown(context.catalogue.feedback[index].submitted.date?.description)
    },
    Column("text", minimum: 8, ideal: 44, weight: 1) { context, index in
      firstText(of: context.catalogue.feedback[index])
    },
    Column("id", minimum: 10, ideal: 20, order: FeedbackField.id.rawValue) { context, index in
      context.catalogue.feedback[index].id.text
    },
    Column("exchange", minimum: 8, ideal: 14, order: FeedbackField.exchange.rawValue) {
      context,
      index in
      context.catalogue.feedback[index].exchange.text
    },
  ]

  /// The text that says most of a feedback in one line: what it added, else any other longer text.
  private static func firstText(of feedback: Feedback) -> String {
    if case .text(let text) = feedback["addedValue"] { return text }
    for answer in feedback.answers {
      if case .text(let text) = answer.value, text.utf8.count > 20 { return text }
    }
    return ""
  }

  static let organisations: [Column] = [
    Column("name", minimum: 10, ideal: 46, weight: 1, order: OrganisationField.name.rawValue) {
      context,
      index in
      context.catalogue.organisations[index].name
    },
    Column("country", minimum: 4, ideal: 7, order: OrganisationField.country.rawValue) {
      context,
      index in
      unknown(context.catalogue.organisations[index].country?.description)
    },
    Column("city", minimum: 6, ideal: 14, order: OrganisationField.city.rawValue) {
      context,
      index in
      unknown(context.catalogue.organisations[index].city)
    },
    Column("type", minimum: 7, ideal: 20, order: OrganisationField.type.rawValue) {
      context,
      index in
      unknown(
        context.catalogue.organisations[index].type.map {
          context.catalogue.scheme.name(ofType: $0)
        }
      )
    },
    Column("id", minimum: 8, ideal: 20, order: OrganisationField.id.rawValue) { context, index in
      context.catalogue.organisations[index].id.text
    },
  ]

  static let documents: [Column] = [
    Column("kind", minimum: 4, ideal: 12, order: DocumentField.kind.rawValue) { context, index in
      Wording.documentKind(context.catalogue.documents[index].kind)
    },
    Column("date", minimum: 10, ideal: 10, order: DocumentField.date.rawValue) { context, index in
      unknown(context.catalogue.documents[index].date?.description)
    },
    Column("title", minimum: 10, ideal: 70, weight: 1, order: DocumentField.title.rawValue) {
      context,
      index in
      context.catalogue.documents[index].title
    },
    Column("when", "", minimum: 8, ideal: 8, style: { _ in .accent }) { context, index in
      guard let date = context.catalogue.documents[index].date else { return "" }
      return date > context.day ? "upcoming" : ""
    },
    Column("id", minimum: 8, ideal: 24, order: DocumentField.id.rawValue) { context, index in
      context.catalogue.documents[index].id.text
    },
  ]
}
