public import Catalogue
public import Scheme

/// The catalogue and the day on which it is looked at: what a cell of any list is made from.
public struct RecordContext: Sendable {
  public let catalogue: Catalogue
  public let day: CivilDate
  /// Completed, ongoing and upcoming exchanges of each partnership, counted once for all rows.
  let counts: [PartnershipCounts]

  /// Looks at a catalogue on a day.
  ///
  /// Linear in the exchanges.
  public init(catalogue: Catalogue, day: CivilDate) {
    self.catalogue = catalogue
    self.day = day
    counts = catalogue.partnershipCounts(on: day)
  }

  /// Sorts rows of a collection by one of the catalogue's orders; as they are for a name it does not have.
  func sorted(_ rows: [Int32], _ kind: RecordKind, by order: String, descending: Bool) -> [Int32] {
    func keys<Field: SortField>(_ type: Field.Type) -> [SortKey<Field>] {
      Field(rawValue: order).map { [SortKey($0, descending: descending)] } ?? []
    }
    return switch kind {
    case .partnership: catalogue.sorted(rows, by: keys(PartnershipField.self), on: day)
    case .exchange: catalogue.sorted(rows, by: keys(ExchangeField.self), on: day)
    case .feedback: catalogue.sorted(rows, by: keys(FeedbackField.self))
    case .organisation: catalogue.sorted(rows, by: keys(OrganisationField.self), on: day)
    case .document: catalogue.sorted(rows, by: keys(DocumentField.self))
    }
  }
}

extension Catalogue {
  /// The country of the host of an exchange, nil where either is unknown.
  func hostCountry(ofExchange index: Int) -> CountryCode? {
    host(ofExchange: index).flatMap { organisations[$0].country }
  }

  /// The country of the visitor of an exchange, nil where either is unknown.
  func visitorCountry(ofExchange index: Int) -> CountryCode? {
    visitor(ofExchange: index).flatMap { organisations[$0].country }
  }
}
