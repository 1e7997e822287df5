public import Scheme

/// By what figures are split.
///
/// An exchange with several values counts under each of them.
public enum Dimension: String, CaseIterable, Sendable, Hashable {
  /// The visitor's partnership: the one that an exchange counts for.
  case partnership
  /// The host and the visiting organisation.
  case host, visitor
  case hostCountry = "host-country"
  case visitorCountry = "visitor-country"
  case ecosystem, format, mode
  /// The month in which the exchange started or is planned to start.
  case month
}

/// The figures of the exchanges that have one value of a dimension.
public struct FiguresGroup: Hashable, Sendable {
  /// The value as stored: an id, a code, a mode, or a month as `2021-03`; nil for exchanges without one.
  public var key: String?
  /// The value as people call it; of a missing one empty.
  public var name: String
  public var figures: Figures
}

extension Catalogue {
  /// The key figures on a day, split by a dimension.
  ///
  /// Groups come in the order of their collection or code list, months in time, and those without a value
  /// last. There is a group for each value that an exchange existing on the day has; by partnership, and
  /// where no exchanges were chosen, for each partnership. The target of a partnership is the number of
  /// exchanges it undertook to run; other groups have none.
  public func figures(
    by dimension: Dimension,
    on day: CivilDate,
    among exchanges: [Int32]? = nil
  ) -> [FiguresGroup] {
    var tallies: [DimensionValue: FiguresTally] = [:]
    let empty = FiguresTally(asOf: day, roles: scheme.feedbackRoles)
    if dimension == .partnership, exchanges == nil {
      for (index, partnership) in partnerships.enumerated() {
        tallies[DimensionValue(key: partnership.id.text, rank: index)] = empty
      }
    }
    let splitting = DimensionSplitting(self, by: dimension)
    var states = states(on: day)
    let scores = scores
    for index in exchanges ?? allExchanges {
      let index = Int(index)
      guard let state = states.state(of: index) else { continue }
      for value in splitting.values(of: index) {
        count(index, state, on: day, scores, into: &tallies[value, default: empty])
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { value, tally in
      let id = value.key.flatMap { RecordID($0) }
      let target =
        dimension == .partnership ? id.flatMap { self[partnership: $0]?.plannedExchanges } : nil
      return FiguresGroup(
        key: value.key,
        name: value.key.map { name(of: $0, in: dimension) } ?? "",
        figures: tally.result(target: target)
      )
    }
  }

  /// The value of a dimension as people call it, the key where nobody named it.
  func name(of key: String, in dimension: Dimension) -> String {
    let id = RecordID(key)
    return switch dimension {
    case .partnership: id.flatMap { self[partnership: $0]?.acronym } ?? key
    case .host, .visitor: id.flatMap { self[organisation: $0]?.name } ?? key
    case .hostCountry, .visitorCountry: CountryCode(key).map(scheme.name(of:)) ?? key
    case .ecosystem: scheme.name(ofEcosystem: key)
    case .format: scheme.name(ofFormat: key)
    case .mode, .month: key
    }
  }
}
