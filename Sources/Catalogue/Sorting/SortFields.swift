public import Scheme

/// The fields by which the records of one collection can be sorted; raw values are their names in queries.
public protocol SortField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The collection that has the field.
  static var collection: RecordKind { get }
}

/// By what exchanges are sorted.
public enum ExchangeField: String, SortField {
  case id, title, start, state, partnership, visitor, host
  case visitorCountry = "visitor-country"
  case hostCountry = "host-country"
  case mode
  case workingDays = "working-days"
  case rating, feedback

  public static let collection = RecordKind.exchange
}

/// By what partnerships are sorted.
public enum PartnershipField: String, SortField {
  case id, acronym, title, start, end, completed, ongoing, upcoming, planned

  public static let collection = RecordKind.partnership
}

/// By what feedback is sorted.
public enum FeedbackField: String, SortField {
  case id, exchange, role, submitted, overall, recommend

  public static let collection = RecordKind.feedback
}

/// By what organisations are sorted.
public enum OrganisationField: String, SortField {
  case id, name, type, city, country, visited, hosted

  public static let collection = RecordKind.organisation
}

/// By what documents are sorted.
public enum DocumentField: String, SortField {
  case id, title, kind, date

  public static let collection = RecordKind.document
}

/// A field with its direction.
public struct SortKey<Field: SortField>: Hashable, Sendable {
  public var field: Field
  public var isDescending: Bool

  /// Sorts by a field, the least first unless said otherwise.
  public init(_ field: Field, descending: Bool = false) {
    self.field = field
    isDescending = descending
  }

  /// Reads one key as queries write it, `start` or `-start`; nil where the collection has no such field.
  public init?(parsing text: String) {
    let isDescending = text.hasPrefix("-")
    guard let field = Field(rawValue: String(text.dropFirst(isDescending ? 1 : 0))) else {
      return nil
    }
    self.init(field, descending: isDescending)
  }
}
