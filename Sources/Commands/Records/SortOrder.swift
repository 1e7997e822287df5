internal import Catalogue
internal import Interface
internal import Scheme

/// An order asked for on the command line, as `-start,id`.
enum SortOrder {
  /// The names by which a collection can be sorted: of its columns, and of orders that no column has.
  static func names(of kind: RecordKind) -> [String] {
    let columns = Columns.all(of: kind).filter { $0.order != nil }
    let orders = fields(of: kind).filter { name in
      !columns.contains { $0.id == name || $0.order == name }
    }
    return columns.map(\.id) + orders
  }

  /// Sorts records of a collection by several keys, the first one first.
  static func sort(
    _ records: [Int32],
    _ kind: RecordKind,
    by text: String,
    in data: LoadedData
  ) throws(CommandError) -> [Int32] {
    let catalogue = data.catalogue
    return switch kind {
    case .partnership:
      catalogue.sorted(records, by: try keys(text, PartnershipField.self), on: data.day)
    case .exchange: catalogue.sorted(records, by: try keys(text, ExchangeField.self), on: data.day)
    case .feedback: catalogue.sorted(records, by: try keys(text, FeedbackField.self))
    case .organisation:
      catalogue.sorted(records, by: try keys(text, OrganisationField.self), on: data.day)
    case .document: catalogue.sorted(records, by: try keys(text, DocumentField.self))
    }
  }

  /// Whether the keys are all known, before anything is read.
  static func check(_ text: String, _ kind: RecordKind) throws(CommandError) {
    switch kind {
    case .partnership: _ = try keys(text, PartnershipField.self)
    case .exchange: _ = try keys(text, ExchangeField.self)
    case .feedback: _ = try keys(text, FeedbackField.self)
    case .organisation: _ = try keys(text, OrganisationField.self)
    case .document: _ = try keys(text, DocumentField.self)
    }
  }

  private static func keys<Field: SortField>(
    _ text: String,
    _ type: Field.Type
  ) throws(CommandError) -> [SortKey<Field>] {
    let columns = Columns.all(of: Field.collection)
    var keys: [SortKey<Field>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let isDescending = part.hasPrefix("-")
      let name = String(isDescending ? part.dropFirst() : part)
      let order = columns.first { $0.id == name }?.order ?? name
      guard let field = Field(rawValue: order) else {
        throw .unknownOrder(name, Field.collection)
      }
      keys.append(SortKey(field, descending: isDescending))
    }
    return keys
  }

  private static func fields(of kind: RecordKind) -> [String] {
    switch kind {
    case .partnership: PartnershipField.allCases.map(\.rawValue)
    case .exchange: ExchangeField.allCases.map(\.rawValue)
    case .feedback: FeedbackField.allCases.map(\.rawValue)
    case .organisation: OrganisationField.allCases.map(\.rawValue)
    case .document: DocumentField.allCases.map(\.rawValue)
    }
  }
}
