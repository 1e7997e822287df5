/// What `scheme.json` says: the scheme's name, its pinned day if any, its rules and its code lists.
public struct SchemeDefinition: Hashable, Sendable {
  /// The newest layout of the data directory that this program knows.
  public static let knownFormat = 1

  public var format = SchemeDefinition.knownFormat
  public var name: String?
  public var wave: String?
  /// The day a frozen data set stands still on; nil where the clock gives today.
  public var today: CivilDate?
  /// How many exchanges the scheme wants.
  public var target: Int?
  /// The roles of which a feedback is expected for each completed exchange.
  public var feedbackRoles: [FeedbackRole] = []
  public var countries: [Country] = []
  public var ecosystems: [NamedCode] = []
  public var formats: [NamedCode] = []
  public var organisationTypes: [OrganisationType] = []
  public var outcomes: [NamedCode] = []

  /// A scheme of which nothing is known: codes are shown raw, and the clock gives the date.
  public init() {}

  /// The name of a country, its code where the list has none.
  public func name(of country: CountryCode) -> String {
    countries.first { $0.code == country }?.name ?? country.description
  }

  /// The name of an ecosystem, its code where the list has none.
  public func name(ofEcosystem code: String) -> String { Self.name(code, in: ecosystems) }

  /// The name of a format, its code where the list has none.
  public func name(ofFormat code: String) -> String { Self.name(code, in: formats) }

  /// The name of an outcome, its code where the list has none.
  public func name(ofOutcome code: String) -> String { Self.name(code, in: outcomes) }

  /// The name of a type of organisation, its code where the list has none.
  public func name(ofType code: String) -> String {
    organisationTypes.first { $0.id == code }?.name ?? code
  }

  private static func name(_ code: String, in list: [NamedCode]) -> String {
    list.first { $0.id == code }?.name ?? code
  }
}

/// A country of the scheme's list.
public struct Country: Hashable, Sendable {
  public var code: CountryCode
  public var name: String
  /// Whether organisations there may take part.
  public var eligible: Bool
}

/// An entry of a code list.
public struct NamedCode: Hashable, Sendable {
  public var id: String
  public var name: String

  /// An entry of a list.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A type of organisation and the sides on which it may take part.
public struct OrganisationType: Hashable, Sendable {
  public var id: String
  public var name: String
  public var visitor: Bool
  public var host: Bool
}

extension SchemeDefinition {
  /// The names of the code lists in `scheme.json`.
  public static let listNames = [
    "countries", "ecosystems", "formats", "organisationTypes", "outcomes",
  ]

  /// A code list by its name in `scheme.json`, for questions that take their choices from one.
  ///
  /// Empty for a name that no list has.
  public func codes(inList list: String) -> [NamedCode] {
    switch list {
    case "countries": countries.map { NamedCode(id: $0.code.description, name: $0.name) }
    case "ecosystems": ecosystems
    case "formats": formats
    case "organisationTypes": organisationTypes.map { NamedCode(id: $0.id, name: $0.name) }
    case "outcomes": outcomes
    default: []
    }
  }
}
