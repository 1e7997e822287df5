public import Scheme

/// What the pages of partnerships and exchanges say of results that are not hidden.
public struct ShownScore: Hashable, Sendable {
  /// What people answered to `recommend`; nil where that is hidden.
  public var nps: NetPromoterScore?
}

/// Which parts of a group's results may be shown.
struct ShownParts: Hashable, Sendable {
  var isShown: Bool
  /// Whether the answers to `recommend` are.
  var showsRecommend: Bool
}

/// The one number that a record's page shows of its results.
///
/// To open such a page is a key that nobody wants to wait for. What may be shown rests on how many people there are, so
/// no other answer is read: a tenth of the time that all results take.
extension Catalogue {
  /// The score that `results(of:on:)` has for a scope, nil where it has none because the results are hidden.
  ///
  /// The people of all partnerships are counted for the first page of a day, and kept.
  public func shownScore(of scope: ResultsScope, on day: CivilDate) -> ShownScore? {
    switch scope {
    case .all: return score(on: day, among: nil)
    case .partnership(let id): return score(on: day, ofPartnership: id)
    case .exchange(let id): return score(on: day, ofExchange: id)
    }
  }

  /// Counts now what the pages of records need of all partnerships, so that the first one opened on a day does not
  /// wait for it.
  ///
  /// For a worker, once the records are on screen; linear in the people.
  public func prepareScores(on day: CivilDate) { _ = partnershipParts(on: day) }

  /// The same for the first results page of a day; linear in the answers.
  public func prepareResults(on day: CivilDate) {
    _ = results(of: .all, on: day)
    _ = partnershipResults(on: day)
  }

  private func score(on day: CivilDate, among exchanges: [Int32]?) -> ShownScore? {
    let table = ResultsTable(
      exchanges ?? allExchanges,
      on: day,
      of: self,
      countingAnswers: false
    ) { _ in [.none] }
    guard let parts = table.parts.first else { return ShownScore(nps: NetPromoterScore()) }
    return score(on: day, parts, among: exchanges)
  }

  private func score(on day: CivilDate, _ parts: ShownParts, among exchanges: [Int32]?)
    -> ShownScore?
  {
    guard parts.isShown else { return nil }
    let figures = figures(on: day, among: exchanges).feedback
    return ShownScore(nps: parts.showsRecommend ? figures.recommend : nil)
  }

  private func partnershipParts(on day: CivilDate) -> [String: ShownParts] {
    keptPartnershipParts.value(for: day) {
      let splitting = DimensionSplitting(self, by: .partnership)
      let table = ResultsTable(allExchanges, on: day, of: self, countingAnswers: false) {
        splitting.values(of: $0)
      }
      return Dictionary(
        zip(table.groups.map { $0.value.key ?? "" }, table.parts),
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private func score(on day: CivilDate, ofPartnership id: RecordID) -> ShownScore? {
    let own = exchanges(in: .partnership(id))
    guard let parts = partnershipParts(on: day)[id.text] else { return score(on: day, among: own) }
    return score(on: day, parts, among: own)
  }

  private func score(on day: CivilDate, ofExchange id: RecordID) -> ShownScore? {
    let own = exchanges(in: .exchange(id))
    guard let index = own?.first else { return score(on: day, among: []) }
    let people = feedback(of: Int(index), on: day).count
    guard people > 0, Disclosure.shows(people) else { return score(on: day, among: own) }
    let partnership = exchanges[Int(index)].visitorPartnership
    let siblings = exchanges(in: .partnership(partnership)) ?? []
    let table = ResultsTable(siblings, on: day, of: self, countingAnswers: false) {
      [DimensionValue(key: exchanges[$0].id.text, rank: $0)]
    }
    guard let place = table.groups.firstIndex(where: { $0.value.key == id.text }) else {
      return score(on: day, among: own)
    }
    // What is hidden of the partnership is hidden of its exchanges: these could be taken off other sums.
    guard var shown = score(on: day, table.parts[place], among: own),
      let whole = score(on: day, ofPartnership: partnership)
    else { return nil }
    if whole.nps == nil { shown.nps = nil }
    return shown
  }
}
