import Scheme

/// A value of a dimension with its place among the others.
struct DimensionValue: Hashable, Comparable {
  var key: String?
  /// In the collection or code list; values that are not in it come behind it, by their keys.
  var rank: Int

  static let none = DimensionValue(key: nil, rank: .max)

  static func < (left: DimensionValue, right: DimensionValue) -> Bool {
    guard left.rank == right.rank else { return left.rank < right.rank }
    return NaturalOrder.precedes((left.key ?? "").utf8, (right.key ?? "").utf8)
  }
}

/// Finds the values that exchanges have in a dimension.
struct DimensionSplitting {
  private let catalogue: Catalogue
  private let dimension: Dimension
  private let ranks: [String: Int]

  init(_ catalogue: Catalogue, by dimension: Dimension) {
    self.catalogue = catalogue
    self.dimension = dimension
    let scheme = catalogue.scheme
    let order: [String] =
      switch dimension {
      case .partnership: catalogue.partnerships.map(\.id.text)
      case .host, .visitor: catalogue.organisations.map(\.id.text)
      case .hostCountry, .visitorCountry: scheme.countries.map(\.code.description)
      case .ecosystem: scheme.ecosystems.map(\.id)
      case .format: scheme.formats.map(\.id)
      case .mode: ExchangeMode.allCases.map(\.rawValue)
      case .month: []
      }
    ranks = Dictionary(
      order.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The values of an exchange, each once; `none` where it has no value.
  func values(of index: Int) -> [DimensionValue] {
    let exchanges = catalogue.exchanges
    return switch dimension {
    case .partnership: [value(exchanges[index].visitorPartnership.text)]
    case .host: [value(exchanges[index].host?.text)]
    case .visitor: [value(exchanges[index].visitor?.text)]
    case .hostCountry: [country(of: catalogue.host(ofExchange: index))]
    case .visitorCountry: [country(of: catalogue.visitor(ofExchange: index))]
    case .ecosystem: each(exchanges[index].ecosystems)
    case .format: each(exchanges[index].formats)
    case .mode: [value(exchanges[index].mode.rawValue)]
    case .month: [value((exchanges[index].start?.description.prefix(7)).map(String.init))]
    }
  }

  private func country(of organisation: Int?) -> DimensionValue {
    value(organisation.flatMap { catalogue.organisations[$0].country?.description })
  }

  private func each(_ codes: [String]) -> [DimensionValue] {
    guard !codes.isEmpty else { return [.none] }
    var seen = Set<String>()
    return codes.filter { seen.insert($0).inserted }.map { value($0) }
  }

  private func value(_ key: String?) -> DimensionValue {
    guard let key else { return .none }
    return DimensionValue(key: key, rank: ranks[key] ?? .max - 1)
  }
}
