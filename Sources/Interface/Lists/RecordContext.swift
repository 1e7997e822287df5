public import Catalogue
public import Scheme

/// The catalogue and the day on which it is looked at: what a cell of any list is made from.
public struct RecordContext: Sendable {
  public let catalogue: Catalogue
  public let day: CivilDate
  /// Completed, ongoing and upcoming exchanges of each partnership, counted once for all rows.
  let counts: [PartnershipCounts]
  /// The exchanges and the feedback that exist on the day, found once: a letter of a filter asks for them again.
  let exchanges: [Int32]
  let feedback: [Int32]

  /// Looks at a catalogue on a day.
  ///
  /// Linear in the exchanges and the feedback.
  public init(catalogue: Catalogue, day: CivilDate) {
    self.catalogue = catalogue
    self.day = day
    counts = catalogue.partnershipCounts(on: day)
    exchanges = catalogue.records(.exchange, on: day)
    feedback = catalogue.records(.feedback, on: day)
  }

  /// The feedback on some exchanges that exists on the day, in the order of the catalogue.
  ///
  /// Linear in the smaller of what is found, which is sorted, and all feedback.
  func feedback(of exchanges: [Int32]) -> [Int32] {
    guard exchanges.count > feedback.count / 16 else {
      return exchanges.flatMap { catalogue.feedback(of: Int($0)) }.filter {
        (catalogue.feedback[Int($0)].submitted.date ?? day) <= day
      }.sorted()
    }
    var isWanted = Array(repeating: false, count: catalogue.exchanges.count)
    for index in exchanges { isWanted[Int(index)] = true }
    return feedback.filter { catalogue.exchange(ofFeedback: Int($0)).map { isWanted[$0] } ?? false }
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
