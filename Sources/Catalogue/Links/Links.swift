import Scheme

/// All links of a catalogue, each in the direction in which no record stores it.
struct Links: Sendable {
  /// What the four sides of each exchange name, by index; −1 where it is not known or no such record.
  let visitorPartnershipOfExchange: [Int32]
  let hostPartnershipOfExchange: [Int32]
  let visitorOfExchange: [Int32]
  let hostOfExchange: [Int32]
  /// The exchanges of a partnership as VOP and as HOP, and of an organisation as VO and as HO.
  let exchangesOfVisitorPartnership: LinkTable
  let exchangesOfHostPartnership: LinkTable
  let exchangesOfVisitor: LinkTable
  let exchangesOfHost: LinkTable
  /// The number of an exchange's group, −1 where it has none; and the exchanges of each group.
  let groupOfExchange: [Int32]
  let exchangesOfGroup: LinkTable
  /// The exchange of a feedback, −1 where there is no such record; and the feedback of each exchange.
  let exchangeOfFeedback: [Int32]
  let feedbackOfExchange: LinkTable
  let documentsOfPartnership: LinkTable
  let documentsOfExchange: LinkTable
  let partnershipsOfOrganisation: LinkTable
  let membersOfOrganisation: LinkTable

  init(_ records: SortedRecords, ids: IDIndex) {
    func index(_ id: RecordID?, _ kind: RecordKind) -> Int32 {
      guard let id, let found = ids[id], found.kind == kind else { return -1 }
      return Int32(found.index)
    }
    func table(_ kind: RecordKind, _ sources: [Int32]) -> LinkTable {
      LinkTable(
        sources: records.count(of: kind),
        links: sources.indices.lazy.map { (sources[$0], Int32($0)) }
      )
    }
    func table<Record>(
      _ kind: RecordKind,
      of collection: [Record],
      _ linked: (Record) -> [RecordID]
    ) -> LinkTable {
      var links: [(source: Int32, target: Int32)] = []
      for (target, record) in collection.enumerated() {
        var seen = Set<Int32>()
        for id in linked(record) {
          let source = index(id, kind)
          if source >= 0, seen.insert(source).inserted { links.append((source, Int32(target))) }
        }
      }
      return LinkTable(sources: records.count(of: kind), links: links)
    }

    let exchanges = records.exchanges
    visitorPartnershipOfExchange = exchanges.indices.map {
      index(exchanges[$0].visitorPartnership, .partnership)
    }
    hostPartnershipOfExchange = exchanges.indices.map {
      index(exchanges[$0].hostPartnership, .partnership)
    }
    visitorOfExchange = exchanges.indices.map { index(exchanges[$0].visitor, .organisation) }
    hostOfExchange = exchanges.indices.map { index(exchanges[$0].host, .organisation) }
    exchangesOfVisitorPartnership = table(.partnership, visitorPartnershipOfExchange)
    exchangesOfHostPartnership = table(.partnership, hostPartnershipOfExchange)
    exchangesOfVisitor = table(.organisation, visitorOfExchange)
    exchangesOfHost = table(.organisation, hostOfExchange)

    var groups: [RecordID: Int32] = [:]
    let groupOfExchange = exchanges.indices.map { exchange -> Int32 in
      guard let group = exchanges[exchange].group else { return -1 }
      if let number = groups[group] { return number }
      let number = Int32(groups.count)
      groups[group] = number
      return number
    }
    self.groupOfExchange = groupOfExchange
    exchangesOfGroup = LinkTable(
      sources: groups.count,
      links: groupOfExchange.indices.lazy.map { (groupOfExchange[$0], Int32($0)) }
    )

    exchangeOfFeedback = records.feedback.indices.map {
      index(records.feedback[$0].exchange, .exchange)
    }
    feedbackOfExchange = table(.exchange, exchangeOfFeedback)
    documentsOfPartnership = table(.partnership, of: records.documents, \.partnerships)
    documentsOfExchange = table(.exchange, of: records.documents, \.exchanges)
    partnershipsOfOrganisation = table(.organisation, of: records.partnerships, \.members)
    membersOfOrganisation = table(.organisation, of: records.organisations, \.memberOf)
  }
}
