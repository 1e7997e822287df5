/// A cluster organisation, support organisation, enterprise or other body that visits, hosts or is a partner.
public struct Organisation: Hashable, Sendable, Identifiable {
  public internal(set) var id: RecordID
  public var name: String
  /// A code of the scheme's `organisationTypes`.
  public var type: String?
  public var subtype: String?
  public var country: CountryCode?
  public var city: String?
  /// A NUTS code; those of Greece begin with `EL`.
  public var region: String?
  /// The cluster organisations it belongs to.
  public var memberOf: [RecordID] = []
  /// Whether it is profiled on the European Cluster Collaboration Platform, which rules ask of clusters.
  public var eccpProfiled: Bool?
  public var ecosystems: [String] = []
  public var website: String?
  public var location: Location?
  /// Whether a contact is stored.
  ///
  /// The contact itself is personal and read only where a person asks for it.
  public var hasContact = false
  public var visitorProfile: ExchangeProfile?
  public var hostProfile: ExchangeProfile?
  public var sources: [String] = []
  /// Whether the record is made up.
  public var illustrative = false

  /// Makes an organisation of its two required members.
  public init(id: RecordID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A point on the globe in degrees of WGS 84, north and east positive.
public struct Location: Hashable, Sendable {
  /// From −90 to 90.
  public var latitude: Double
  /// From −180 to 180.
  public var longitude: Double
}

/// What an organisation wrote of itself as a visitor or as a host.
public struct ExchangeProfile: Hashable, Sendable {
  public var motivation: String?
  /// What a visitor looks for; empty in a host's profile.
  public var seeks: [String] = []
  /// What a host has to show; empty in a visitor's profile.
  public var offers: [String] = []
  /// BCP 47 tags.
  public var languages: [String] = []
  public var availableFrom: CivilDate?
  public var availableUntil: CivilDate?
}
