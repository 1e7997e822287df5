/// A consortium of clusters that runs exchanges: VOP of its visitors, HOP of its hosts.
public struct Partnership: Hashable, Sendable, Identifiable {
  public internal(set) var id: RecordID
  /// The short name under which the partnership is known, as `EXTRATEX`.
  public var acronym: String
  public var title: String?
  /// The call under which it was funded, as `Pilot 2020–2022`.
  public var wave: String?
  /// Its industries in free words, beside the codes of `ecosystems`.
  public var sector: String?
  public var ecosystems: [String] = []
  /// The cluster organisation that leads it.
  public var coordinator: RecordID?
  /// The other cluster organisations.
  public var partners: [RecordID] = []
  public var start: CivilDate?
  public var end: CivilDate?
  /// How many exchanges it undertook to run.
  public var plannedExchanges: Int?
  /// The number of its grant agreement, as `874137`.
  public var grant: String?
  public var website: String?
  public var summary: String?
  public var sources: [String] = []
  /// Whether the record is made up.
  public var illustrative = false

  /// Makes a partnership of its two required members.
  public init(id: RecordID, acronym: String) {
    self.id = id
    self.acronym = acronym
  }

  /// Coordinator first, then the partners in the order written, each once.
  public var members: [RecordID] {
    var seen = Set<RecordID>()
    return ((coordinator.map { [$0] } ?? []) + partners).filter { seen.insert($0).inserted }
  }
}
